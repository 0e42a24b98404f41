import { MultiSelect, SegmentedControl, Stack, TagsInput, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { api, ask, type Schemas } from '../../../api/client';
import type { TrackName } from './track-coverage';
import type { PlanPart, Preview } from './use-runs';

const WAYS = ['all', 'tracks', 'talks', 'people'] as const;
type Way = (typeof WAYS)[number];

export interface ChosenPart {
  readonly way: Way;
  /** null: the whole plan. */
  readonly part: PlanPart | null;
}

const NOTHING: PlanPart = { trackIds: [], numbers: [], memberIds: [] };

/** What of a run is to be applied: everything, or the changes of some tracks, talks or people. */
export function useRunPart() {
  const [chosen, setChosen] = useState<ChosenPart>({ way: 'all', part: null });
  const { part } = chosen;
  const isEmpty = part !== null && part.trackIds.length + part.numbers.length + part.memberIds.length === 0;
  return { chosen, setChosen, isEmpty };
}

/** What applying that part would come to; asked again with every choice. */
export function usePartPreview(slug: string, runId: string, part: PlanPart | null, isEmpty: boolean) {
  return useQuery({
    queryKey: ['assignment-part', slug, runId, part],
    enabled: part !== null && !isEmpty,
    queryFn: () =>
      ask<Schemas['PartPreview']>(
        api.POST('/api/conferences/{slug}/assignment-runs/{runId}/part-preview', {
          params: { path: { slug, runId } },
          body: part ?? NOTHING,
        }),
      ),
  });
}

interface RunPartFieldsProps {
  readonly chosen: ChosenPart;
  readonly setChosen: (chosen: ChosenPart) => void;
  readonly tracks: readonly TrackName[];
  readonly loads: Preview['loads'];
}

export function RunPartFields({ chosen: { way, part }, setChosen, tracks, loads }: RunPartFieldsProps) {
  const { t } = useTranslation('assignment');
  const ways = WAYS.filter((each) => each !== 'tracks' || tracks.length > 0);
  const change = (fresh: Partial<PlanPart>): void => setChosen({ way, part: { ...NOTHING, ...fresh } });
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500}>
        {t('apply.what')}
      </Text>
      <SegmentedControl
        aria-label={t('apply.what')}
        fullWidth
        value={way}
        data={ways.map((value) => ({ value, label: t(`apply.${value}`) }))}
        onChange={(value) => setChosen({ way: value as Way, part: value === 'all' ? null : NOTHING })}
      />
      {way === 'tracks' && (
        <MultiSelect
          label={t('apply.chooseTracks')}
          searchable
          data={tracks.flatMap(({ id, name }) => (id === undefined ? [] : [{ value: id, label: name }]))}
          value={part?.trackIds ?? []}
          onChange={(trackIds) => change({ trackIds })}
        />
      )}
      {way === 'talks' && (
        <TagsInput
          label={t('apply.chooseTalks')}
          description={t('apply.talksHelp')}
          splitChars={[',', ' ', ';']}
          value={part?.numbers.map(String) ?? []}
          onChange={(texts) =>
            change({ numbers: texts.map(Number).filter((number) => Number.isInteger(number) && number > 0) })
          }
        />
      )}
      {way === 'people' && (
        <MultiSelect
          label={t('apply.choosePeople')}
          searchable
          limit={50}
          data={loads.map(({ memberId, name }) => ({ value: memberId, label: name }))}
          value={part?.memberIds ?? []}
          onChange={(memberIds) => change({ memberIds })}
        />
      )}
    </Stack>
  );
}
