import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../i18n/texts';
import { Navigate, useNavigate } from 'react-router';
import { api, ask } from '../../api/client';
import { useInstallation } from '../../api/use-login';
import { PlainFrame } from '../../app/plain-frame';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { AccountFields } from './account-fields';
import { useAccountForm } from './use-account-form';

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/** The first run: one account, then home with its two ways to begin. */
export function SetupPage() {
  const { t } = useTranslation('home');
  const navigate = useNavigate();
  const { data: installation } = useInstallation();
  const [token, setToken] = useState('');
  const form = useAccountForm(
    (values) =>
      ask(api.POST('/api/installation/setup', { body: token === '' ? values : { ...values, token } })),
    () => void navigate('/', { replace: true }),
  );
  if (installation && !installation.needsSetup) return <Navigate to="/" replace />;
  return (
    <PlainFrame>
      <PageTitle title={t('setup.title')} />
      <form onSubmit={form.submit}>
        <Stack className="panel" p="lg" gap="sm">
          <Text size="sm">{t('setup.text')}</Text>
          {form.problem && <ProblemNote error={form.problem} />}
          <AccountFields values={form.values} onChange={form.setValues} problem={form.problem} isNew />
          {!LOCAL.includes(window.location.hostname) && (
            <TextInput
              label={t('setup.token')}
              description={t('setup.tokenHelp')}
              value={token}
              onChange={(event) => setToken(event.currentTarget.value)}
            />
          )}
          <Button type="submit" loading={form.isSending} style={{ alignSelf: 'flex-start' }}>
            {t('setup.submit')}
          </Button>
        </Stack>
      </form>
    </PlainFrame>
  );
}
