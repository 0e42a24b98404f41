import {
  Alert,
  Button,
  Group,
  Modal,
  MultiSelect,
  NumberInput,
  Radio,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { POOL_WAYS, type PoolWay } from '#domain/review/proposal-pool';
import { api, ask, seen, type Schemas } from '../../api/client';
import { useTranslation } from '../../i18n/texts';
import { ProblemNote } from '../../ui/problem-note';
import './pool-dialog.css';

interface PoolDialogProps {
  readonly conference: Schemas['Conference'];
  readonly round: Schemas['ReviewRound'];
  readonly pool: Schemas['RoundPool'];
  readonly close: () => void;
  readonly saved: () => Promise<void>;
}

type Choice = Schemas['TalkChoice'];
type Way = PoolWay | 'all';

const numbersIn = (text: string): number[] =>
  [...new Set(text.match(/\d{1,9}/g)?.map(Number) ?? [])].filter((number) => number > 0).slice(0, 5000);
const count = (value: string | number): number => Math.max(1, typeof value === 'number' ? value : 1);

/** Whom and what a round is for, with counts before anything is saved. */
export function PoolDialog({ conference, round, pool, close, saved }: PoolDialogProps) {
  const { t } = useTranslation('rounds');
  const { slug, tracks, formats, usesTracks } = conference;
  const [way, setWay] = useState<Way>(pool.takesAllProposals ? 'all' : 'kept');
  const [choice, setChoice] = useState<Omit<Choice, 'way' | 'numbers'>>({
    trackIds: [],
    formatIds: [],
    fromPlace: 10,
    toPlace: 40,
    around: 10,
  });
  const [numbers, setNumbers] = useState('');
  const [memberIds, setMembers] = useState<string[] | null>(pool.takesAllReviewers ? null : pool.memberIds);
  const members = useQuery({
    queryKey: ['members', slug],
    queryFn: () =>
      ask<Schemas['MemberList']>(api.GET('/api/conferences/{slug}/members', { params: { path: { slug } } })),
  });
  const talks = way === 'all' ? null : { ...choice, way, numbers: numbersIn(numbers) };
  const body = { talks, memberIds };
  const params = { path: { slug, roundId: round.id } };
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
  const patch = (change: Partial<typeof choice>): void => setChoice({ ...choice, ...change });
  // What is in the round already can only be kept where it was chosen.
  const ways = (['all', ...POOL_WAYS] as const).filter((one) => one !== 'kept' || !pool.takesAllProposals);
  const isByKind = way !== 'all' && way !== 'kept';
  const ends = preview.data && preview.data.untouched + preview.data.begun + preview.data.reviews > 0;
  return (
    <Modal opened onClose={close} title={t('pool.title', { name: round.name })} size="lg">
      <Stack gap="sm">
        <Radio.Group label={t('pool.talksLabel')} value={way} onChange={(next) => setWay(next as Way)}>
          <Stack gap={6} mt={6}>
            {ways.map((value) => (
              <Radio key={value} value={value} label={t(`way.${value}`, { talks: pool.talks })} />
            ))}
          </Stack>
        </Radio.Group>
        {way === 'places' && (
          <Group>
            <NumberInput
              label={t('pool.from')}
              min={1}
              w={110}
              value={choice.fromPlace}
              onChange={(next) => patch({ fromPlace: count(next) })}
            />
            <NumberInput
              label={t('pool.to')}
              min={1}
              w={110}
              value={choice.toPlace}
              onChange={(next) => patch({ toPlace: count(next) })}
            />
          </Group>
        )}
        {way === 'cut_line' && (
          <NumberInput
            label={t('pool.around')}
            min={1}
            max={1000}
            value={choice.around}
            onChange={(next) => patch({ around: Math.min(1000, count(next)) })}
          />
        )}
        {way === 'numbers' && (
          <TextInput
            label={t('pool.numbers')}
            value={numbers}
            onChange={(event) => setNumbers(event.currentTarget.value)}
          />
        )}
        {isByKind && usesTracks && (
          <MultiSelect
            label={t('pool.tracks')}
            placeholder={choice.trackIds.length === 0 ? t('pool.every') : ''}
            data={tracks.map(({ id, name }) => ({ value: id ?? '', label: name }))}
            value={choice.trackIds}
            onChange={(trackIds) => patch({ trackIds })}
          />
        )}
        {isByKind && formats.length > 1 && (
          <MultiSelect
            label={t('pool.formats')}
            placeholder={choice.formatIds.length === 0 ? t('pool.every') : ''}
            data={formats.map(({ id, name }) => ({ value: id ?? '', label: name }))}
            value={choice.formatIds}
            onChange={(formatIds) => patch({ formatIds })}
          />
        )}
        <MultiSelect
          label={t('pool.members')}
          placeholder={memberIds === null ? t('pool.everybody') : ''}
          searchable
          clearable
          data={(members.data?.items ?? [])
            .filter(({ state, roles }) => state === 'active' && roles.some(({ role }) => role === 'reviewer'))
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={memberIds ?? []}
          onChange={(next) => setMembers(next.length === 0 ? null : next)}
        />
        {preview.data && (
          <Text size="sm" role="status">
            {t('pool.preview', {
              talks: preview.data.talks,
              of: preview.data.ofTalks,
              reviewers: preview.data.reviewers,
            })}
            {preview.data.tracks.length > 1 &&
              ` ${preview.data.tracks
                .filter(({ chosen }) => chosen > 0)
                .map(({ name, chosen }) => `${name ?? t('pool.noTrack')} ${chosen}`)
                .join(' · ')}`}
          </Text>
        )}
        {preview.data && ends && (
          <Alert color="yellow" title={t('pool.endsTitle')}>
            {t('pool.ends', {
              untouched: preview.data.untouched,
              begun: preview.data.begun,
              reviews: preview.data.reviews,
            })}
          </Alert>
        )}
        {(save.error ?? preview.error) && <ProblemNote error={save.error ?? preview.error} />}
        <Group justify="flex-end" wrap="nowrap" gap="xs" className="dialog-foot">
          <Button variant="default" onClick={close}>
            {t('pool.cancel')}
          </Button>
          <Button
            loading={save.isPending}
            disabled={!preview.data || preview.isPlaceholderData || preview.data.talks === 0}
            onClick={() => save.mutate()}
          >
            {t('pool.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
