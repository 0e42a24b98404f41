import { Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../i18n/texts';
import { useParams } from 'react-router';
import { ApiProblem, api, ask, type Schemas } from '../../api/client';
import { PlainFrame } from '../../app/plain-frame';
import { NotFoundPage } from '../../app/route-error';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { InterestForm } from './interest-form';

/** Where anybody offers to review, if the conference looks for reviewers. */
export function InterestPage() {
  const { t } = useTranslation('interest');
  const { slug = '' } = useParams();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useQuery({
    queryKey: ['interest-form', slug],
    queryFn: () =>
      ask<Schemas['InterestForm']>(
        api.GET('/api/conferences/{slug}/interest-form', { params: { path: { slug } } }),
      ),
    staleTime: Infinity,
  });
  if (form.error instanceof ApiProblem && form.error.status === 404) return <NotFoundPage />;
  return (
    <PlainFrame>
      {form.isPending && <Loader size="sm" />}
      {form.error && <ProblemNote error={form.error} retry={() => void form.refetch()} />}
      {form.data && (
        <>
          <PageTitle title={t('title', { conference: form.data.conferenceName })} />
          {sentTo === null ? (
            <Stack gap="md">
              <Text size="sm">{t('intro')}</Text>
              <InterestForm slug={slug} form={form.data} onSent={setSentTo} />
            </Stack>
          ) : (
            <Stack className="panel" p="lg" gap="xs" role="status">
              <Text fw={600}>{t('sent.title')}</Text>
              <Text size="sm">{t('sent.text', { email: sentTo })}</Text>
            </Stack>
          )}
        </>
      )}
    </PlainFrame>
  );
}
