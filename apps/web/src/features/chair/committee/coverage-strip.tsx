import { Anchor, Group, Text, VisuallyHidden } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { REVIEWERS_PER_TRACK, trackCoverage } from '#domain/committee/track-coverage';
import type { Member } from './committee-data';

const isPhone = (): boolean => matchMedia('(max-width: 48em)').matches;

interface CoverageStripProps {
  readonly tracks: readonly { readonly id: string; readonly name: string }[];
  readonly members: readonly Member[];
  readonly chosen: string | null;
  readonly onChoose: (trackId: string | null) => void;
}

/** Experts per track on one scale; a click shows the track's people. */
export function CoverageStrip({ tracks, members, chosen, onChoose }: CoverageStripProps) {
  const { t } = useTranslation('committee');
  const [isShown, setShown] = useLocalStorage({ key: 'rostrum-coverage', defaultValue: !isPhone() });
  const coverage = useMemo(
    () =>
      trackCoverage(
        tracks.map(({ id }) => id),
        members,
      ),
    [tracks, members],
  );
  const short = coverage.filter(({ reviewers }) => reviewers < REVIEWERS_PER_TRACK).length;
  const most = Math.max(REVIEWERS_PER_TRACK, ...coverage.map(({ reviewers }) => reviewers));
  return (
    <section className="coverage panel" aria-label={t('coverage.title')}>
      <Group gap="sm" justify="space-between" wrap="nowrap" align="flex-start">
        <Text size="sm" fw={600}>
          {t('coverage.title')}
          <Text span size="sm" fw={400} c="dimmed" ml="sm">
            {short > 0
              ? t('coverage.short', { count: short, least: REVIEWERS_PER_TRACK })
              : t('coverage.enough', { least: REVIEWERS_PER_TRACK })}
          </Text>
        </Text>
        <Anchor component="button" type="button" size="sm" onClick={() => setShown(!isShown)}>
          {t(isShown ? 'coverage.hide' : 'coverage.show')}
        </Anchor>
      </Group>
      {isShown && (
        <ul className="coverage-list">
          {coverage.map(({ trackId, experts, reviewers, invited, chairs }, i) => {
            const name = tracks[i]!.name;
            const isShort = reviewers < REVIEWERS_PER_TRACK;
            const figures = t('coverage.figures', { experts, reviewers, invited, chairs });
            return (
              <li key={trackId}>
                <button
                  type="button"
                  title={`${name}: ${figures}`}
                  aria-pressed={chosen === trackId}
                  onClick={() => onChoose(chosen === trackId ? null : trackId)}
                >
                  <span className="coverage-name">{name}</span>
                  <VisuallyHidden>
                    {figures}
                    {isShort && `, ${t('coverage.few', { count: REVIEWERS_PER_TRACK })}`}
                  </VisuallyHidden>
                  <span className="coverage-bar" aria-hidden>
                    <span className="coverage-reviewers" style={{ width: `${(reviewers / most) * 100}%` }} />
                    <span className="coverage-experts" style={{ width: `${(experts / most) * 100}%` }} />
                  </span>
                  <span className="coverage-count" data-short={isShort || undefined} aria-hidden>
                    {isShort && <IconAlertTriangle size={13} />}
                    {experts}
                    <span className="coverage-all">/{reviewers}</span>
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
