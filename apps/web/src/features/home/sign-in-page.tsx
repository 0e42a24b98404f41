import { Alert, Anchor, Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../i18n/texts';
import { useNavigate, useSearchParams } from 'react-router';
import { api, ask } from '../../api/client';
import { useInstallation } from '../../api/use-login';
import { PlainFrame } from '../../app/plain-frame';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { AccountFields } from './account-fields';
import { useAccountForm } from './use-account-form';

/** Signing in by password or mailed link, and creating an account; goes on to ?to=. */
export function SignInPage() {
  const { t } = useTranslation('home');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [isNew, setNew] = useState(search.get('new') !== null);
  const wanted = search.get('to') ?? '/';
  const to = /^\/(?![/\\])/.test(wanted) ? wanted : '/';
  const { data: installation } = useInstallation();
  const form = useAccountForm(
    ({ name, email, password }) =>
      isNew
        ? ask(api.POST('/api/accounts', { body: { name, email, password, leadsTo: to } }))
        : ask(api.POST('/api/login', { body: { email, password } })),
    () => void navigate(to, { replace: true }),
  );
  const link = useMutation({
    mutationFn: () =>
      ask(api.POST('/api/sign-in-links', { body: { email: form.values.email, leadsTo: to } })),
  });
  return (
    <PlainFrame>
      <PageTitle title={t(isNew ? 'signUp.title' : 'signIn.title')} />
      <form onSubmit={form.submit}>
        <Stack className="panel" p="lg" gap="sm">
          {form.problem && <ProblemNote error={form.problem} />}
          {link.isError && <ProblemNote error={link.error} />}
          {link.isSuccess && (
            <Alert color="blue" role="status">
              {t('signIn.linkSent')} {installation?.mailIsStored && t('signIn.linkStored')}
            </Alert>
          )}
          <AccountFields
            values={form.values}
            onChange={form.setValues}
            problem={form.problem}
            isNew={isNew}
          />
          <Group justify="space-between">
            <Button type="submit" loading={form.isSending}>
              {t(isNew ? 'signUp.submit' : 'signIn.submit')}
            </Button>
            <Group gap="md">
              {!isNew && (
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  disabled={form.values.email === ''}
                  title={form.values.email === '' ? t('signIn.needEmail') : undefined}
                  onClick={() => link.mutate()}
                >
                  {t('signIn.link')}
                </Anchor>
              )}
              <Anchor component="button" type="button" size="sm" onClick={() => setNew(!isNew)}>
                {t(isNew ? 'signUp.have' : 'signIn.create')}
              </Anchor>
            </Group>
          </Group>
        </Stack>
      </form>
    </PlainFrame>
  );
}
