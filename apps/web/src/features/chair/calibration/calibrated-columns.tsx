import type { Translate } from '../../../i18n/texts';
import type { Column } from '../ranking/columns';
import type { RankedList } from '../ranking/ranked-rows';
import type { CalibratedTalks } from './calibrated-list';
import { IntervalBar } from './interval-bar';

export const percent = (probability: number): string => {
  const whole = Math.round(100 * probability);
  // A draw never proves: neither end is claimed.
  if (whole >= 100) return '> 99 %';
  return whole <= 0 ? '< 1 %' : `${whole} %`;
};

/** With the calibrated columns beside the mean, its n and its spread, never in their place. */
export function withCalibratedColumns(
  columns: readonly Column[],
  talks: CalibratedTalks | null,
  scale: RankedList['scale'],
  t: Translate<'calibration'>,
): Column[] {
  if (!talks) return [...columns];
  return columns.toSpliced(
    columns.findIndex(({ id }) => id === 'spread') + 1,
    0,
    ...calibratedColumns(talks, scale, t),
  );
}

function calibratedColumns(
  talks: CalibratedTalks,
  scale: RankedList['scale'],
  t: Translate<'calibration'>,
): Column[] {
  const base = { isNumber: true, first: 'desc' } as const;
  return [
    {
      ...base,
      id: 'calibrated',
      title: t('column.calibrated'),
      help: t('help.calibrated'),
      width: 148,
      sortBy: ({ number }) => talks.get(number)?.score ?? null,
      cell: ({ number }) => {
        const talk = talks.get(number);
        return talk ? (
          <IntervalBar estimate={{ ...talk, mean: talk.score }} from={scale.min} to={scale.max} />
        ) : (
          '–'
        );
      },
    },
    {
      ...base,
      id: 'calibrated-place',
      title: t('column.place'),
      help: t('help.place'),
      width: 104,
      first: 'asc',
      sortBy: ({ number }) => talks.get(number)?.place ?? null,
      cell: ({ number }) => talks.get(number)?.place ?? '–',
    },
    {
      ...base,
      id: 'chance',
      title: t('column.chance'),
      help: t('help.chance'),
      width: 100,
      sortBy: ({ number }) => talks.get(number)?.withinBudget ?? null,
      cell: ({ number }) => {
        const within = talks.get(number)?.withinBudget ?? null;
        return within === null ? '–' : percent(within);
      },
    },
  ];
}
