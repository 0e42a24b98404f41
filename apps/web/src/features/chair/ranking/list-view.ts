import type { Outcome } from '#domain/decision/decision-rules';
import { type CutLine, cutLine } from '#domain/ranking/cut-line';
import { type Direction, orderBy, ranks, type SortValue } from '#domain/ranking/rank-order';
import { type RankedList, type RankedRow, type RowState, stateOf } from './ranked-rows';

export type DecisionFilter = 'all' | 'undecided' | Outcome;

/** What the list shows, as the address holds it. */
export interface View {
  /** A track's id; null: over all. */
  readonly track: string | null;
  readonly decision: DecisionFilter;
  /** Only talks with fewer reviews than the round's floor. */
  readonly few: boolean;
  /** Talks that the round is not for as well; else, where it is for chosen ones, only those. */
  readonly beyondRound: boolean;
  readonly search: string;
  readonly sort: { readonly column: string; readonly direction: Direction };
}

export const BY_SCORE: View['sort'] = { column: 'score', direction: 'desc' };

export type SortBy = (row: RankedRow, state: RowState) => SortValue;

/** Counts of what a filter leaves. */
export interface Totals {
  readonly shown: number;
  readonly accepted: number;
  readonly waitlisted: number;
  readonly rejected: number;
  readonly undecided: number;
  /** Talks in the same tracks that the viewer may not see. */
  readonly hidden: number;
}

export interface ListView {
  readonly rows: readonly RankedRow[];
  /** By number: the rank by score among the talks of the tracks and the round shown, whatever else is filtered. */
  readonly ranks: ReadonlyMap<number, { readonly rank: number; readonly isTied: boolean }>;
  readonly totals: Totals;
  /** The budget of the tracks shown against their talks; null where no track of them has one. */
  readonly budget: CutLine | null;
  /** The line is drawn under this row of `rows`; null: none is drawn. */
  readonly lineAfter: number | null;
  /** Numbers of the undecided talks that tie across the line. */
  readonly tied: ReadonlySet<number>;
}

const fits = (view: View, row: RankedRow, { outcome }: RowState, floor: number): boolean =>
  (view.decision === 'all' || (outcome ?? 'undecided') === view.decision) &&
  (!view.few || row.n < floor) &&
  view.search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => row.searched.includes(word));

/** Filters, orders, ranks and draws the line. Nothing here knows of talks that are not in the answer. O(n log n). */
export function listView(list: RankedList, all: readonly RankedRow[], view: View, sortBy: SortBy): ListView {
  const place = list.tracks.findIndex(({ id }) => id === view.track);
  const ofTrack = view.track === null ? all : all.filter(({ track }) => track === place);
  const inTracks = isWithinRound(list, view) ? ofTrack.filter(({ inRound }) => inRound) : ofTrack;
  const state = (row: RankedRow): RowState => stateOf(list, row.index);
  const matching = inTracks.filter((row) => fits(view, row, state(row), list.round.reviewsFloor));
  const rows = orderBy(
    matching.map((row) => sortBy(row, state(row))),
    view.sort.direction,
    matching.map(({ number }) => number),
  ).map((i) => matching[i]!);
  const budget = budgetOf(list, inTracks, ofTrack, view.track, state);
  const isWhole = rows.length === inTracks.length;
  const isByScore = view.sort.column === BY_SCORE.column && view.sort.direction === 'desc';
  const isDrawn = view.track !== null && isWhole && isByScore;
  return {
    rows,
    ranks: rankMap(inTracks),
    totals: totalsOf(list, rows, view.track === null ? null : place, state),
    budget,
    lineAfter: isDrawn ? (budget?.after ?? null) : null,
    tied: new Set(isDrawn ? (budget?.tied ?? []).map((i) => rows[i]!.number) : []),
  };
}

/** Whether only the talks that the round was chosen for are shown. */
export const isWithinRound = ({ round }: Pick<RankedList, 'round'>, { beyondRound }: View): boolean =>
  !round.takesAllProposals && !beyondRound;

/**
 * One track's own line; over all only the sums, since no single line separates tracks of their own budgets. Talks accepted
 * outside of the round keep their places: the line is drawn by what they leave.
 */
function budgetOf(
  list: RankedList,
  inTracks: readonly RankedRow[],
  ofTrack: readonly RankedRow[],
  trackId: string | null,
  state: (row: RankedRow) => RowState,
): CutLine | null {
  const places = list.tracks
    .filter(({ id }) => trackId === null || id === trackId)
    .flatMap((track) => (track.places === null ? [] : [track.places]));
  if (places.length === 0) return null;
  const isBudgeted = ({ track }: RankedRow): boolean => (list.tracks[track]?.places ?? null) !== null;
  const lineOf = (rows: readonly RankedRow[], budget: number): CutLine =>
    cutLine(
      rows.filter(isBudgeted).map((row) => ({ outcome: state(row).outcome, value: row.mean })),
      budget,
    );
  const whole = lineOf(
    ofTrack,
    places.reduce((total, one) => total + one, 0),
  );
  if (trackId === null) return { ...whole, after: null, tied: [] };
  if (inTracks.length === ofTrack.length) return whole;
  const beyond = whole.accepted - inTracks.filter((row) => state(row).outcome === 'accepted').length;
  const { after, tied } = lineOf(inTracks, Math.max(0, whole.places - beyond));
  return { ...whole, after, tied };
}

function rankMap(rows: readonly RankedRow[]): ListView['ranks'] {
  const all = ranks(rows.map(({ mean }) => mean));
  const counts = new Map<number, number>();
  for (const rank of all) if (rank !== null) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  return new Map(
    rows.flatMap(({ number }, i) => {
      const rank = all[i] ?? null;
      return rank === null ? [] : [[number, { rank, isTied: counts.get(rank)! > 1 }] as const];
    }),
  );
}

function totalsOf(
  list: RankedList,
  rows: readonly RankedRow[],
  track: number | null,
  state: (row: RankedRow) => RowState,
): Totals {
  const of = (outcome: Outcome | null): number => rows.filter((row) => state(row).outcome === outcome).length;
  return {
    shown: rows.length,
    accepted: of('accepted'),
    waitlisted: of('waitlisted'),
    rejected: of('rejected'),
    undecided: of(null),
    hidden: list.placeholders
      .filter((placeholder) => track === null || placeholder.track === track)
      .reduce((sum, { count }) => sum + count, 0),
  };
}
