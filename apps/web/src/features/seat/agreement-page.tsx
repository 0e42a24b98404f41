import { Button, Checkbox, Group, Loader, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../i18n/texts';
import { ApiProblem, api, ask, type Schemas } from '../../api/client';
import { conferenceKey, useConference } from '../../app/conference-context';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { agreementKey, seatKey, useSeat } from './seat-data';

/** Stands in the place of every page of the committee until its words are agreed to; the address stays, so what was asked for follows. */
export function AgreementPage() {
  const { t } = useTranslation('seat');
  const { slug, name } = useConference();
  const seat = useSeat(slug);
  const agreement = useQuery({
    queryKey: agreementKey(slug),
    queryFn: () =>
      ask<Schemas['Agreement']>(
        api.GET('/api/conferences/{slug}/my-seat/agreement', { params: { path: { slug } } }),
      ),
  });
  const error = seat.error ?? agreement.error;
  return (
    <main className="page page-narrow">
      <PageTitle title={t('agreement.title', { conference: name })} />
      {error && (
        <ProblemNote error={error} retry={() => void Promise.all([seat.refetch(), agreement.refetch()])} />
      )}
      {!error && !(seat.data && agreement.data) && <Loader size="sm" />}
      {seat.data && agreement.data && (
        <AgreementForm agreement={agreement.data} asksCompany={seat.data.company === ''} />
      )}
    </main>
  );
}

interface AgreementFormProps {
  readonly agreement: Schemas['Agreement'];
  /** Nothing is known of where the member works, so their colleagues' talks cannot be kept from them. */
  readonly asksCompany: boolean;
}

function AgreementForm({ agreement, asksCompany }: AgreementFormProps) {
  const { t } = useTranslation('seat');
  const { slug } = useConference();
  const queries = useQueryClient();
  const [company, setCompany] = useState('');
  const [agrees, setAgrees] = useState(false);
  const agree = useMutation({
    mutationFn: () =>
      ask(
        api.PUT('/api/conferences/{slug}/my-seat/agreement', {
          params: { path: { slug } },
          body: { agreesTo: agreement.hash, ...(asksCompany ? { company } : {}) },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: seatKey(slug) });
      await queries.invalidateQueries({ queryKey: conferenceKey(slug) });
    },
    onError: () => {
      setAgrees(false);
      void queries.invalidateQueries({ queryKey: agreementKey(slug) });
    },
  });
  const isStale = agree.error instanceof ApiProblem && agree.error.code === 'stale_write';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        agree.mutate();
      }}
    >
      <Stack className="panel" p="lg" gap="md">
        <Text size="sm" c="dimmed">
          {t('agreement.why')}
        </Text>
        <Text className="agreement-words">{agreement.words}</Text>
        {isStale && (
          <Text size="sm" fw={600} role="alert">
            {t('agreement.changed')}
          </Text>
        )}
        {agree.error && !isStale && <ProblemNote error={agree.error} />}
        {asksCompany && (
          <TextInput
            label={t('company.label')}
            description={t('company.help')}
            required
            autoComplete="organization"
            maxLength={200}
            value={company}
            onChange={(event) => setCompany(event.currentTarget.value)}
          />
        )}
        <Checkbox
          label={t('agreement.agree')}
          required
          checked={agrees}
          onChange={(event) => setAgrees(event.currentTarget.checked)}
        />
        <Group>
          <Button type="submit" loading={agree.isPending}>
            {t('agreement.goOn')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
