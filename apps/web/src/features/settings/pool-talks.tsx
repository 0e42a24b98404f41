import { Group, MultiSelect, NumberInput, Radio, Stack, TextInput } from '@mantine/core';
import { NOT_NARROWED, POOL_WAYS, type PoolWay } from '#domain/review/proposal-pool';
import type { Schemas } from '../../api/client';
import { useTranslation } from '../../i18n/texts';
import { PoolNarrowing } from './pool-narrowing';

/** What is chosen, as its fields hold it: numbers as they were typed. */
export interface TalksField extends Omit<Schemas['TalkChoice'], 'way' | 'numbers'> {
  readonly way: PoolWay | 'all';
  readonly numbers: string;
}

const numbersIn = (text: string): number[] =>
  [...new Set(text.match(/\d{1,9}/g)?.map(Number) ?? [])].filter((number) => number > 0).slice(0, 5000);

const WHOLE = { ...NOT_NARROWED, trackIds: [], formatIds: [], outcomes: [] };

/** As the server takes it; null: every talk, later ones as well. */
export function talkChoice({ way, numbers, ...choice }: TalksField): Schemas['TalkChoice'] | null {
  if (way === 'all') return null;
  // What is kept is kept whole: narrowed are the other ways.
  const narrowed = way === 'kept' ? { ...choice, ...WHOLE } : choice;
  return { ...narrowed, way, numbers: numbersIn(numbers) };
}

const count = (value: string | number): number => Math.max(1, typeof value === 'number' ? value : 1);

interface PoolTalksProps {
  readonly conference: Schemas['Conference'];
  readonly pool: Schemas['RoundPool'];
  /** The round before; null: there is none to go by. */
  readonly earlierRound: string | null;
  readonly value: TalksField;
  readonly change: (patch: Partial<TalksField>) => void;
}

/** Which talks a round is for: a way to take them, then what they are narrowed by. */
export function PoolTalks({ conference, pool, earlierRound, value, change }: PoolTalksProps) {
  const { t } = useTranslation('rounds');
  const { tracks, formats, usesTracks } = conference;
  const { way } = value;
  // What is in the round already can only be kept where it was chosen.
  const ways = (['all', ...POOL_WAYS] as const).filter((one) => one !== 'kept' || !pool.takesAllProposals);
  const isByKind = way !== 'all' && way !== 'kept';
  const named = (list: readonly { readonly id?: string; readonly name: string }[]) =>
    list.map(({ id, name }) => ({ value: id ?? '', label: name }));
  return (
    <>
      <Radio.Group
        label={t('pool.talksLabel')}
        value={way}
        onChange={(next) => change({ way: next as TalksField['way'] })}
      >
        <Stack gap={6} mt={6}>
          {ways.map((one) => (
            <Radio key={one} value={one} label={t(`way.${one}`, { talks: pool.talks })} />
          ))}
        </Stack>
      </Radio.Group>
      {way === 'places' && (
        <Group>
          {(['fromPlace', 'toPlace'] as const).map((bound) => (
            <NumberInput
              key={bound}
              label={t(bound === 'fromPlace' ? 'pool.from' : 'pool.to')}
              min={1}
              w={110}
              value={value[bound]}
              onChange={(next) => change({ [bound]: count(next) })}
            />
          ))}
        </Group>
      )}
      {way === 'cut_line' && (
        <NumberInput
          label={t('pool.around')}
          min={1}
          max={1000}
          value={value.around}
          onChange={(next) => change({ around: Math.min(1000, count(next)) })}
        />
      )}
      {way === 'numbers' && (
        <TextInput
          label={t('pool.numbers')}
          value={value.numbers}
          onChange={(event) => change({ numbers: event.currentTarget.value })}
        />
      )}
      {isByKind && usesTracks && (
        <MultiSelect
          label={t('pool.tracks')}
          placeholder={value.trackIds.length === 0 ? t('pool.every') : ''}
          data={named(tracks)}
          value={value.trackIds}
          onChange={(trackIds) => change({ trackIds })}
        />
      )}
      {isByKind && formats.length > 1 && (
        <MultiSelect
          label={t('pool.formats')}
          placeholder={value.formatIds.length === 0 ? t('pool.every') : ''}
          data={named(formats)}
          value={value.formatIds}
          onChange={(formatIds) => change({ formatIds })}
        />
      )}
      {isByKind && <PoolNarrowing earlierRound={earlierRound} value={value} change={change} />}
    </>
  );
}
