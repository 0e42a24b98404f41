import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { NOT_NARROWED } from '#domain/review/proposal-pool';
import { api, ask, seen, type Schemas } from '../../api/client';
import { useTranslation } from '../../i18n/texts';
import { Dialog } from '../../ui/dialog';
import { ProblemNote } from '../../ui/problem-note';
import { PoolReviewers } from './pool-reviewers';
import { PoolTalks, talkChoice, type TalksField } from './pool-talks';
import './pool-dialog.css';

interface PoolDialogProps {
  readonly conference: Schemas['Conference'];
  readonly round: Schemas['ReviewRound'];
  readonly pool: Schemas['RoundPool'];
  readonly close: () => void;
  readonly saved: () => Promise<void>;
}

const usualTalks = (takesAll: boolean): TalksField => ({
  ...NOT_NARROWED,
  way: takesAll ? 'all' : 'kept',
  trackIds: [],
  formatIds: [],
  outcomes: [],
  fromPlace: 10,
  toPlace: 40,
  around: 10,
  numbers: '',
});

/** Whom and what a round is for, with counts before anything is saved. */
export function PoolDialog({ conference, round, pool, close, saved }: PoolDialogProps) {
  const { t } = useTranslation('rounds');
  const { slug } = conference;
  const [talks, setTalks] = useState(() => usualTalks(pool.takesAllProposals));
  const [memberIds, setMembers] = useState<string[] | null>(pool.takesAllReviewers ? null : pool.memberIds);
  const body = { talks: talkChoice(talks), memberIds };
  const params = { path: { slug, roundId: round.id } };
  const reviewers = useQuery({
    queryKey: ['round-pool-reviewers', slug, round.id],
    queryFn: () =>
      ask<Schemas['PoolReviewers']>(
        api.GET('/api/conferences/{slug}/rounds/{roundId}/pool-reviewers', { params }),
      ),
  });
  const preview = useQuery({
    queryKey: ['round-pool-preview', slug, round.id, body],
    queryFn: () =>
      ask<Schemas['PoolPreview']>(
        api.POST('/api/conferences/{slug}/rounds/{roundId}/pool-preview', { params, body }),
      ),
    placeholderData: keepPreviousData,
  });
  const save = useMutation({
    mutationFn: () =>
      ask(
        api.PUT('/api/conferences/{slug}/rounds/{roundId}/pool', {
          params,
          headers: seen(pool.version),
          body: { ...body, endsWork: true },
        }),
      ),
    onSuccess: async () => {
      await saved();
      close();
    },
  });
  const error = save.error ?? preview.error ?? reviewers.error;
  return (
    <Dialog onClose={close} title={t('pool.title', { name: round.name })} size="lg">
      <Stack gap="sm">
        <PoolTalks
          conference={conference}
          pool={pool}
          earlierRound={reviewers.data?.earlierRound ?? null}
          value={talks}
          change={(patch) => setTalks({ ...talks, ...patch })}
        />
        {reviewers.data ? (
          <PoolReviewers
            conference={conference}
            reviewers={reviewers.data}
            value={memberIds}
            change={setMembers}
          />
        ) : (
          <Loader size="sm" />
        )}
        {preview.data && <PoolCounts preview={preview.data} />}
        {error && <ProblemNote error={error} />}
        <Group justify="flex-end" wrap="nowrap" gap="xs" className="dialog-foot">
          <Button variant="default" onClick={close}>
            {t('pool.cancel')}
          </Button>
          <Button
            px="sm"
            loading={save.isPending}
            disabled={!preview.data || preview.isPlaceholderData || preview.data.talks === 0}
            onClick={() => save.mutate()}
          >
            {t('pool.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** What the choice comes to, and the work that it ends. */
function PoolCounts({ preview }: { readonly preview: Schemas['PoolPreview'] }) {
  const { t } = useTranslation('rounds');
  const { talks, ofTalks, withheld, reviewers, tracks, untouched, begun, reviews } = preview;
  return (
    <>
      <Text size="sm" role="status">
        {t('pool.preview', { talks, of: ofTalks, reviewers })}
        {tracks.length > 1 &&
          ` ${tracks
            .filter(({ chosen }) => chosen > 0)
            .map(({ name, chosen }) => `${name ?? t('pool.noTrack')} ${chosen}`)
            .join(' · ')}`}
        {withheld > 0 && ` ${t('pool.withheld', { count: withheld })}`}
      </Text>
      {untouched + begun + reviews > 0 && (
        <Alert color="yellow" title={t('pool.endsTitle')}>
          {t('pool.ends', { untouched, begun, reviews })}
        </Alert>
      )}
    </>
  );
}
