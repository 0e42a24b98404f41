import { Button, Group, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask, type Schemas } from '../../api/client';
import { useTranslation } from '../../i18n/texts';
import type { SectionProps } from './general-section';
import { PoolDialog } from './pool-dialog';

/** For how many talks and reviewers a round is, and the way to choose others. */
export function RoundPool({
  round,
  conference,
  reload,
}: SectionProps & { readonly round: Schemas['ReviewRound'] }) {
  const { t } = useTranslation('rounds');
  const { slug } = conference;
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const queryKey = ['round-pool', slug, round.id];
  const pool = useQuery({
    queryKey,
    queryFn: () =>
      ask<Schemas['RoundPool']>(
        api.GET('/api/conferences/{slug}/rounds/{roundId}/pool', {
          params: { path: { slug, roundId: round.id } },
        }),
      ),
  });
  if (!pool.data) return null;
  const { talks, ofTalks, reviewers, ofReviewers, takesAllProposals, takesAllReviewers } = pool.data;
  return (
    <Group gap="sm">
      <Text size="sm">
        {takesAllProposals ? t('pool.allTalks') : t('pool.talks', { talks, of: ofTalks })}
        {' · '}
        {takesAllReviewers ? t('pool.allReviewers') : t('pool.reviewers', { reviewers, of: ofReviewers })}
      </Text>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {t('pool.choose')}
      </Button>
      {isOpen && (
        <PoolDialog
          conference={conference}
          round={round}
          pool={pool.data}
          close={() => setOpen(false)}
          saved={async () => {
            await Promise.all([reload(), queries.invalidateQueries({ queryKey })]);
          }}
        />
      )}
    </Group>
  );
}
