import type { QueriedList } from '#domain/ranking/query/queried-list';
import type { Outcome } from '#domain/decision/decision-rules';
import type { Schemas } from '../../../api/client';

/** The answer, with columns that other answers bring to it, by place. */
export type RankedList = Schemas['RankedList'] &
  Pick<QueriedList, 'isCalibrated'> & {
    readonly rows: Pick<QueriedList['rows'], 'calibrated' | 'withinBudget' | 'triage'>;
  };

/** One talk of the list, as the table shows it; made once per answer, so that an unchanged row is the same object. */
export interface RankedRow {
  /** Its place in the answer's columns. */
  readonly index: number;
  readonly number: number;
  readonly title: string;
  /** Place in the list's tracks; -1: none. */
  readonly track: number;
  readonly trackName: string;
  readonly format: string;
  readonly level: string;
  readonly speakers: string;
  readonly companies: string;
  readonly hasFirstTimer: boolean;
  readonly topics: string;
  readonly language: string;
  /** Those that count. */
  readonly reviews: number;
  readonly uncounted: number;
  /** Reviews that suspect something of it. */
  readonly suspecting: number;
  readonly n: number;
  readonly mean: number | null;
  readonly spread: number | null;
  readonly yes: number;
  readonly no: number;
  readonly criteria: readonly { readonly n: number; readonly mean: number | null }[];
  /** The round is for it. */
  readonly inRound: boolean;
}

/** What changes while one works: kept apart, so that deciding redraws one row. */
export interface RowState {
  readonly outcome: Outcome | null;
  readonly version: number | null;
  readonly looked: boolean;
}

/** The answer's columns as rows; the speakers' companies each once per row. */
export function toRows({
  rows,
  tracks,
  formats,
  levels,
  topics,
  languages,
  speakers,
}: RankedList): RankedRow[] {
  return rows.number.map((number, index): RankedRow => {
    const listed = rows.speakers[index]!.map((place) => speakers[place]!);
    const names = listed.map(({ name }) => name).join(', ');
    const companies = [...new Set(listed.map(({ company }) => company))].filter(Boolean).join(', ');
    const title = rows.title[index]!;
    const track = rows.track[index]!;
    return {
      index,
      number,
      title,
      track,
      trackName: tracks[track]?.name ?? '',
      format: formats[rows.format[index]!] ?? '',
      level: levels[rows.level[index]!] ?? '',
      speakers: names,
      companies,
      hasFirstTimer: listed.some(({ isFirstTimer }) => isFirstTimer),
      topics: rows.topics[index]!.map((place) => topics[place]!).join(', '),
      language: languages[rows.language[index]!] ?? '',
      reviews: rows.reviews[index]!,
      uncounted: rows.uncounted[index]!,
      suspecting: rows.suspecting[index]!,
      n: rows.n[index]!,
      mean: rows.mean[index]!,
      spread: rows.spread[index]!,
      yes: rows.yes[index]!,
      no: rows.no[index]!,
      criteria: rows.criteria.map(({ n, mean }) => ({ n: n[index]!, mean: mean[index]! })),
      inRound: rows.inRound[index]!,
    };
  });
}

/** What is decided and looked at, by place in the answer. */
export function stateOf({ rows }: RankedList, index: number): RowState {
  return {
    outcome: (rows.outcome[index] ?? null) as Outcome | null,
    version: rows.decisionVersion[index] ?? null,
    looked: rows.looked[index] ?? false,
  };
}

/** The answer with one row's state changed: its columns of names and scores stay the same objects. */
export function withState(list: RankedList, number: number, change: Partial<RowState>): RankedList {
  const index = list.rows.number.indexOf(number);
  if (index === -1) return list;
  const next = { ...stateOf(list, index), ...change };
  return {
    ...list,
    rows: {
      ...list.rows,
      outcome: list.rows.outcome.with(index, next.outcome),
      decisionVersion: list.rows.decisionVersion.with(index, next.version),
      looked: list.rows.looked.with(index, next.looked),
    },
  };
}

/** The answer with many rows' states changed, by number; O(rows). */
export function withStates(list: RankedList, changes: ReadonlyMap<number, Partial<RowState>>): RankedList {
  const states = list.rows.number.map((number, i) => ({ ...stateOf(list, i), ...changes.get(number) }));
  return {
    ...list,
    rows: {
      ...list.rows,
      outcome: states.map(({ outcome }) => outcome),
      decisionVersion: states.map(({ version }) => version),
      looked: states.map(({ looked }) => looked),
    },
  };
}
