import { Alert, Anchor, Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../i18n/texts';
import { ApiProblem, api, ask } from '../../api/client';
import { LOGIN_KEY, useInstallation } from '../../api/use-login';
import { Dialog } from '../../ui/dialog';
import { ProblemNote } from '../../ui/problem-note';

interface AccountStepProps {
  readonly name: string;
  readonly email: string;
  /** Where a mailed link leads back to: the page that still has the talk. */
  readonly leadsTo: string;
  readonly close: () => void;
  readonly signedIn: () => void;
}

/** Who writes, asked when there is something to save: an account with the name and address typed, a password if wanted. */
export function AccountStep({ name, email, leadsTo, close, signedIn }: AccountStepProps) {
  const { t } = useTranslation('submit');
  const queries = useQueryClient();
  const { data: installation } = useInstallation();
  const [password, setPassword] = useState('');
  const [isKnown, setKnown] = useState(false);
  const enter = useMutation({
    mutationFn: () =>
      isKnown
        ? ask(api.POST('/api/login', { body: { email, password } }))
        : ask(
            api.POST('/api/accounts', {
              body: { name, email, leadsTo, ...(password === '' ? {} : { password }) },
            }),
          ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: LOGIN_KEY });
      signedIn();
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.code === 'taken') setKnown(true);
    },
  });
  const link = useMutation({
    mutationFn: () => ask(api.POST('/api/sign-in-links', { body: { email, leadsTo } })),
  });
  const isTaken = enter.error instanceof ApiProblem && enter.error.code === 'taken';
  return (
    <Dialog onClose={close} title={t(isKnown ? 'account.known' : 'account.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          enter.mutate();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            {isKnown ? t('account.knownText', { email }) : t('account.text', { name, email })}
          </Text>
          {enter.isError && !isTaken && <ProblemNote error={enter.error} />}
          {link.isError && <ProblemNote error={link.error} />}
          {link.isSuccess && (
            <Alert color="blue" role="status">
              {t('account.linkSent')} {installation?.mailIsStored && t('account.linkStored')}
            </Alert>
          )}
          <PasswordInput
            label={t(isKnown ? 'account.password' : 'account.newPassword')}
            description={isKnown ? undefined : t('account.newPasswordHelp')}
            required={isKnown}
            autoComplete={isKnown ? 'current-password' : 'new-password'}
            minLength={isKnown ? 1 : 8}
            maxLength={200}
            value={password}
            data-autofocus
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Group justify="space-between">
            <Button type="submit" loading={enter.isPending}>
              {t(isKnown ? 'account.signIn' : 'account.create')}
            </Button>
            {isKnown ? (
              <Anchor component="button" type="button" size="sm" onClick={() => link.mutate()}>
                {t('account.link')}
              </Anchor>
            ) : (
              <Anchor component="button" type="button" size="sm" onClick={() => setKnown(true)}>
                {t('account.have')}
              </Anchor>
            )}
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
