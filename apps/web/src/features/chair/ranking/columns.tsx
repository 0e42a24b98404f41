import type { Translate } from '../../../i18n/texts';
import type { ReactNode } from 'react';
import { typable } from '#domain/ranking/query/fold';
import { OUTCOMES } from '#domain/decision/decision-rules';
import type { SortBy } from './list-view';
import { OutcomeMark } from './outcome-mark';
import type { RankedList, RankedRow, RowState } from './ranked-rows';
import { ScoreBar } from './score-bar';
import { Score } from './score';

/** A column of the table: plain cells only, since a row is drawn many times a second while scrolling. */
export interface Column {
  readonly id: string;
  readonly title: string;
  /** In full, where the title is short. */
  readonly help?: string;
  readonly width: number;
  readonly isNumber?: true;
  /** Which way it is sorted first. */
  readonly first: 'asc' | 'desc';
  readonly sortBy: SortBy;
  readonly cell: (row: RankedRow, state: RowState) => ReactNode;
  /** Not shown until chosen. */
  readonly isExtra?: true;
  /** Always shown. */
  readonly isFixed?: true;
}

const words = (text: string) => (text === '' ? null : text);

/** Undecided comes between waitlisted and rejected: what is open is not yet lost. */
const outcomeOrder = ({ outcome }: RowState): number => (outcome === null ? 1.5 : OUTCOMES.indexOf(outcome));

const yesShare = ({ yes, no }: RankedRow): number | null =>
  yes + no === 0 ? null : (100 * yes) / (yes + no);

/** What decides which columns there are. */
export type ColumnFrame = Pick<
  RankedList,
  'criteria' | 'tracks' | 'scale' | 'speakersHidden' | 'topics' | 'languages'
>;

/** Every column of this list; a narrow screen gets figures without bars. */
export function columnsOf(list: ColumnFrame, t: Translate<'ranking'>, isNarrow: boolean): Column[] {
  const text = (
    id: 'track' | 'speakers' | 'companies' | 'format' | 'level' | 'topics' | 'language',
    width: number,
    read: (row: RankedRow) => string,
    isExtra?: true,
  ): Column => ({
    id,
    title: t(`column.${id}`),
    width,
    first: 'asc',
    sortBy: (row) => words(read(row)),
    cell: (row) => read(row) || '–',
    ...(isExtra ? { isExtra } : {}),
  });
  const count = (
    id: 'n' | 'yes' | 'no' | 'suspecting' | 'uncounted',
    read: (row: RankedRow) => number | null,
  ): Column => ({
    id,
    title: t(`column.${id}`),
    help: t(`help.${id}`),
    width: 52,
    isNumber: true,
    first: 'desc',
    sortBy: read,
    cell: (row) => read(row) ?? '–',
  });
  return [
    {
      id: 'decision',
      title: t('column.decision'),
      width: isNarrow ? 102 : 112,
      first: 'asc',
      isFixed: true,
      sortBy: (_, state) => outcomeOrder(state),
      cell: (_, { outcome }) => <OutcomeMark outcome={outcome} />,
    },
    {
      id: 'score',
      title: t('column.score'),
      help: t('help.score'),
      width: isNarrow ? 84 : 148,
      isNumber: true,
      first: 'desc',
      isFixed: true,
      sortBy: ({ mean }) => mean,
      // A score is never alone: where there is no room for the bar, n stands beside it.
      cell: ({ mean, spread, n }) =>
        isNarrow ? <Score value={mean} n={n} /> : <ScoreBar mean={mean} spread={spread} scale={list.scale} />,
    },
    {
      ...count('n', ({ n }) => n),
      // Reviews that are there and do not count are told, not hidden.
      cell: ({ n, reviews, uncounted }) =>
        uncounted === 0 ? (
          n
        ) : (
          <span title={t('counted', { counted: reviews, of: reviews + uncounted })}>{n}*</span>
        ),
    },
    {
      id: 'spread',
      title: t('column.spread'),
      help: t('help.spread'),
      width: 78,
      isNumber: true,
      first: 'desc',
      sortBy: ({ spread }) => spread,
      cell: ({ spread }) => <Score value={spread} />,
    },
    count('yes', ({ yes, no }) => (yes + no > 0 ? yes : null)),
    count('no', ({ yes, no }) => (yes + no > 0 ? no : null)),
    ...list.criteria.map((criterion, i): Column => ({
      id: `criterion:${typable(criterion.name) || i}`,
      title: criterion.name,
      help: t('help.criterion', { name: criterion.name, weight: criterion.weight }),
      width: Math.min(160, Math.max(76, 34 + criterion.name.length * 8)),
      isNumber: true,
      first: 'desc',
      sortBy: (row) => row.criteria[i]!.mean,
      cell: ({ criteria, reviews }) => (
        <Score value={criteria[i]!.mean} n={criteria[i]!.n === reviews ? null : criteria[i]!.n} />
      ),
    })),
    {
      id: 'looked',
      title: t('column.looked'),
      help: t('help.looked'),
      width: 72,
      first: 'asc',
      sortBy: (_, { looked }) => looked,
      cell: (_, { looked }) => (looked ? t('looked') : '–'),
    },
    ...(list.tracks.length > 0 ? [text('track', 170, ({ trackName }) => trackName)] : []),
    ...(list.speakersHidden
      ? []
      : [
          text('speakers', 180, ({ speakers }) => speakers),
          text('companies', 150, ({ companies }) => companies),
        ]),
    {
      ...count('suspecting', ({ suspecting }) => (suspecting > 0 ? suspecting : null)),
      width: 96,
      isExtra: true,
    },
    {
      ...count('uncounted', ({ uncounted }) => (uncounted > 0 ? uncounted : null)),
      width: 104,
      isExtra: true,
    },
    {
      id: 'yesShare',
      title: t('column.yesShare'),
      help: t('help.yesShare'),
      width: 104,
      isNumber: true,
      first: 'desc',
      isExtra: true,
      sortBy: yesShare,
      // A share is never alone: of how many votes stands beside it.
      cell: (row) => {
        const share = yesShare(row);
        return share === null ? '–' : t('yesOf', { share: Math.round(share), n: row.yes + row.no });
      },
    },
    ...(list.speakersHidden
      ? []
      : [
          {
            id: 'firstTimer',
            title: t('column.firstTimer'),
            help: t('help.firstTimer'),
            width: 92,
            first: 'desc',
            isExtra: true,
            sortBy: ({ hasFirstTimer }) => hasFirstTimer,
            cell: ({ hasFirstTimer }) => (hasFirstTimer ? t('looked') : '–'),
          } satisfies Column,
        ]),
    ...(list.topics.length > 0 ? [text('topics', 180, ({ topics }) => topics, true)] : []),
    ...(list.languages.length > 0 ? [text('language', 92, ({ language }) => language, true)] : []),
    text('format', 120, ({ format }) => format, true),
    text('level', 120, ({ level }) => level, true),
  ];
}
