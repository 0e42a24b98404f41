import { Alert, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from '../../../i18n/texts';
import { Figure } from './figure';
import { LoadHistogram } from './load-histogram';
import { ReviewerLoads } from './reviewer-loads';
import { RuleCosts } from './rule-costs';
import { RunVerdict } from './run-verdict';
import { ServedTalks } from './served-talks';
import { TrackCoverage, type TrackName } from './track-coverage';
import { UncoveredTalks } from './uncovered-talks';
import type { Preview, Run } from './use-runs';

interface RunPreviewProps {
  readonly run: Run;
  readonly preview: Preview;
  readonly tracks: readonly TrackName[];
}

/** The result in pictures: cover, loads, tracks, who is served worst, what cannot be covered, and the proof. */
export function RunPreview({ run, preview, tracks }: RunPreviewProps) {
  const { t } = useTranslation('assignment');
  const { places, wanted, proposals, coveredProposals, expertPlaces, affinity, added, kept, removed } =
    preview;
  const after = preview.loads.map((load) => load.after);
  const rangeOf = (values: readonly number[]): string => {
    if (values.length === 0) return '–';
    const [min, max] = [Math.min(...values), Math.max(...values)];
    return min === max ? t('number', { value: min }) : t('range', { min, max });
  };
  return (
    <Stack gap="md">
      <RunVerdict run={run} preview={preview} />
      <div className="figures">
        <Figure
          label={t('preview.covered')}
          value={t('outOf', { part: coveredProposals, whole: proposals })}
          note={t('preview.places', { part: places, whole: wanted })}
        />
        {expertPlaces !== null && (
          <Figure
            label={t('preview.expert')}
            value={t('share', { value: places === 0 ? 0 : expertPlaces / places })}
            note={t('preview.places', { part: expertPlaces, whole: places })}
          />
        )}
        <Figure
          label={t('preview.loads')}
          value={rangeOf(after)}
          note={t('today.reviewers', { count: after.length })}
        />
        <Figure
          label={t('preview.affinity')}
          value={affinity === null ? '–' : t('decimal', { value: affinity.mean })}
          note={affinity === null ? undefined : t('preview.affinityNote', { ...affinity })}
        />
        <Figure
          label={t('preview.changes')}
          value={t('preview.added', { count: added })}
          note={t('preview.changesNote', { removed, kept })}
        />
      </div>
      <UncoveredTalks preview={preview} tracks={tracks} />
      <SimpleGrid
        cols={{ base: 1, lg: preview.tracks.length > 0 ? 2 : 1 }}
        spacing="md"
        style={{ alignItems: 'start' }}
      >
        <Stack gap="md">
          <div className="panel">
            <Stack p="md" gap="xs">
              <Title order={2}>{t('loads.title')}</Title>
              <LoadHistogram loads={preview.loads} compares />
              <ReviewerLoads loads={preview.loads} />
            </Stack>
          </div>
          <ServedTalks talks={preview.worstServed} hasTracks={expertPlaces !== null} />
        </Stack>
        {preview.tracks.length > 0 && <TrackCoverage coverage={preview.tracks} tracks={tracks} />}
      </SimpleGrid>
      {run.repair && <RuleCosts repair={run.repair} />}
      {removed > 0 && (
        <Alert
          color="gray"
          icon={<IconInfoCircle size={18} />}
          title={t('removed.title', { count: removed })}
        >
          <Text size="sm">
            {preview.removedPairs
              .slice(0, 20)
              .map((pair) => t('removed.pair', { ...pair }))
              .join(', ')}
            {removed > Math.min(20, preview.removedPairs.length) && ' …'}
          </Text>
        </Alert>
      )}
    </Stack>
  );
}
