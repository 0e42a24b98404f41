import { Button, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { api, ask, type Schemas } from '../../../api/client';
import { Dialog } from '../../../ui/dialog';
import { AffinityParts } from '../../../ui/affinity-parts';
import { ProblemNote } from '../../../ui/problem-note';

type Reasons = Schemas['ReviewerReasonsShown'];
type Reviewer = Schemas['ReasonedReviewerShown'];

/** Whose reviewers: those of a run's plan, or those of today. */
export type ReasonsOf = { readonly runId: string } | { readonly roundId: string };

interface WhyTheseProps {
  readonly slug: string;
  readonly of: ReasonsOf;
  readonly number: number;
}

/** Why a talk has these reviewers: how each fits, in parts, and what the next best would cost. */
export function WhyThese(props: WhyTheseProps) {
  const { t } = useTranslation('assignment');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" size="compact-xs" onClick={() => setOpen(true)}>
        {t('why.action')}
      </Button>
      {isOpen && (
        <Dialog
          size="lg"
          onClose={() => setOpen(false)}
          title={t('why.of', { number: props.number })}
          closeButtonProps={{ 'aria-label': t('close', { ns: 'app' }) }}
        >
          <ReasonsOfTalk {...props} />
        </Dialog>
      )}
    </>
  );
}

function ReasonsOfTalk({ slug, of, number }: WhyTheseProps) {
  const { t } = useTranslation('assignment');
  const { data, error } = useQuery({
    queryKey: ['assignment-reasons', slug, of, number],
    queryFn: () =>
      ask<Reasons>(
        'runId' in of
          ? api.GET('/api/conferences/{slug}/assignment-runs/{runId}/plan/{number}/reasons', {
              params: { path: { slug, runId: of.runId, number } },
            })
          : api.GET('/api/conferences/{slug}/rounds/{roundId}/assignments/{number}/reasons', {
              params: { path: { slug, roundId: of.roundId, number } },
            }),
      ),
  });
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Loader size="sm" />;
  const last = data.reviewers.at(-1);
  return (
    <Stack gap="md">
      {data.reviewers.length === 0 && <Text size="sm">{t('why.none')}</Text>}
      {data.reviewers.map((reviewer) => (
        <section key={reviewer.memberId}>
          <Text size="sm" fw={600}>
            {reviewer.name}{' '}
            <Text span size="sm" c="dimmed">
              {t('why.load', { count: reviewer.load })}
            </Text>
          </Text>
          <AffinityParts affinity={reviewer.affinity} />
        </section>
      ))}
      <section>
        <Title order={3} size="sm">
          {t('why.next')}
        </Title>
        {data.next.length === 0 && <Text size="sm">{t('why.nobody')}</Text>}
        <ul className="plain-list">
          {data.next.map((next) => (
            <Text key={next.memberId} component="li" size="sm">
              <b>{next.name}</b> <NextWords next={next} instead={last} share={data.share} />
            </Text>
          ))}
        </ul>
      </section>
    </Stack>
  );
}

interface NextWordsProps {
  readonly next: Reviewer;
  readonly instead: Reviewer | undefined;
  readonly share: number;
}

/** The price of the last place: what taking somebody else for it would cost, with nothing else moved. */
function NextWords({ next, instead, share }: NextWordsProps) {
  const { t } = useTranslation('assignment');
  const points = (instead?.affinity.total ?? 0) - next.affinity.total;
  const price = points > 0 ? 'why.price' : points < 0 ? 'why.gain' : 'why.same';
  const words = [
    t('why.load', { count: next.load }),
    t(next.load > share ? 'why.over' : 'why.within', { share }),
    ...(next.isExpert === false ? [t('why.stranger')] : []),
    ...(instead ? [t(price, { name: instead.name, points: Math.abs(points) })] : []),
  ];
  return <span>{words.join(' · ')}</span>;
}
