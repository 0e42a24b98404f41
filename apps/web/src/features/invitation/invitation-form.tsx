import { Anchor, Button, Checkbox, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../i18n/texts';
import { Link, useNavigate } from 'react-router';
import { ApiProblem, api, ask, type Schemas } from '../../api/client';
import { LOGIN_KEY, useLogin } from '../../api/use-login';
import { ProblemNote } from '../../ui/problem-note';
import { DeclineButton } from './decline-button';

interface InvitationFormProps {
  readonly token: string;
  readonly invitation: Schemas['InvitationToAnswer'];
}

/** Accepting, as whoever is signed in or with a new account; an account with the address has to sign in first. */
export function InvitationForm({ token, invitation }: InvitationFormProps) {
  const { t } = useTranslation('invitation');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const login = useLogin();
  const user = login.data?.user ?? null;
  const { email, name: invitedName, hasAccount, conference } = invitation;
  const [name, setName] = useState(invitedName === email ? '' : invitedName);
  const [password, setPassword] = useState('');
  const [company, setCompany] = useState(invitation.company);
  const [agrees, setAgrees] = useState(false);
  const accept = useMutation({
    mutationFn: () =>
      ask<Schemas['Accepted']>(
        api.POST('/api/invitations/{token}/acceptance', {
          params: { path: { token } },
          body: { company, agreesToConfidentiality: agrees, ...(user ? {} : { name, password }) },
        }),
      ),
    onSuccess: async () => {
      // What was asked without this seat is not true any more; the invitation itself is on its way out.
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'invitation' });
      await navigate(`/c/${conference.slug}`, { replace: true });
    },
  });
  const signOut = useMutation({
    mutationFn: () => ask(api.DELETE('/api/login')),
    onSuccess: () => queries.resetQueries({ queryKey: LOGIN_KEY }),
  });
  if (login.isPending) return null;

  const problem = accept.error instanceof ApiProblem ? accept.error : null;
  const fault = (field: string): string | undefined =>
    problem?.faults.find((each) => each.field === field)?.reason;
  const to = `/sign-in?to=${encodeURIComponent(`/invitations/${token}`)}`;
  if (!user && hasAccount) {
    return (
      <Stack className="panel" p="lg" gap="sm" align="flex-start">
        <Text size="sm">{t('hasAccount', { email })}</Text>
        <Button component={Link} to={to}>
          {t('signIn')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('otherAccount')}
        </Text>
        <DeclineButton token={token} />
      </Stack>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        accept.mutate();
      }}
    >
      <Stack className="panel" p="lg" gap="sm">
        {accept.error && <ProblemNote error={accept.error} />}
        {user ? (
          <Text size="sm">
            {t('signedIn', { name: user.name, email: user.email })}{' '}
            <Anchor component="button" type="button" size="sm" onClick={() => signOut.mutate()}>
              {t('notYou')}
            </Anchor>
          </Text>
        ) : (
          <>
            <TextInput
              label={t('name')}
              required
              autoComplete="name"
              maxLength={200}
              value={name}
              error={fault('name')}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <PasswordInput
              label={t('password')}
              description={t('passwordHelp', { email })}
              required
              autoComplete="new-password"
              minLength={8}
              maxLength={200}
              value={password}
              error={fault('password')}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          </>
        )}
        <TextInput
          label={t('company')}
          description={t('companyHelp')}
          required
          autoComplete="organization"
          maxLength={200}
          value={company}
          error={fault('company')}
          onChange={(event) => setCompany(event.currentTarget.value)}
        />
        <Text size="sm" className="agreement-words">
          {invitation.agreement}
        </Text>
        <Checkbox
          label={t('confidential')}
          required
          checked={agrees}
          error={fault('agreesToConfidentiality')}
          onChange={(event) => setAgrees(event.currentTarget.checked)}
        />
        <Group justify="space-between">
          <Button type="submit" loading={accept.isPending}>
            {t('accept')}
          </Button>
          <DeclineButton token={token} />
        </Group>
      </Stack>
    </form>
  );
}
