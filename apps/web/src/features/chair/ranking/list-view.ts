import type { Outcome } from '#domain/decision/decision-rules';
import { type CutLine, cutLine } from '#domain/ranking/cut-line';
import { type Direction, orderBy, ranks, type SortValue } from '#domain/ranking/rank-order';
import { matcher, matching } from '#domain/ranking/query/match-query';
import type { Term } from '#domain/ranking/query/query';
import { type RankedList, type RankedRow, type RowState, stateOf } from './ranked-rows';

/** What the list shows, as the address holds it. */
export interface View {
  /** As it was typed: what of it cannot be read is told, and not asked. */
  readonly query: string;
  /** Talks that the round is not for as well; else, where it is for chosen ones, only those. */
  readonly beyondRound: boolean;
  readonly sort: Sort;
  /** Ids of the columns in their order; null: the usual ones. */
  readonly columns: readonly string[] | null;
  /** Id of the saved view from which it began; null: of none. */
  readonly saved: string | null;
}

export interface Sort {
  readonly column: string;
  readonly direction: Direction;
}

export const BY_SCORE: Sort = { column: 'score', direction: 'desc' };

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

/** What the line is drawn by beside the list: how far it is moved, and places taken by talks that are not shown. */
export interface MovedLine {
  /** Of the one track shown; over several tracks nothing is moved. */
  readonly by: number;
  /** By track id. */
  readonly unseen: ReadonlyMap<string | null, number>;
}

export interface ListView {
  /** The track shown, where it is a single one. */
  readonly track: string | null;
  /** Places of the tracks shown in the list's tracks, -1 for none. */
  readonly tracks: ReadonlySet<number>;
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

const TRACK = 'track';

/** The places of the tracks that the terms about tracks leave, -1 for no track. */
function tracksShown(terms: readonly Term[], list: RankedList): ReadonlySet<number> {
  const asked = terms.filter(({ key }) => key === TRACK);
  const places = [-1, ...list.tracks.keys()];
  // Asked of one row per track, so that a track means the same to talks and to what stands for hidden ones.
  const perTrack = { ...list, rows: { ...list.rows, track: places } };
  const fits = matcher(asked, perTrack);
  return new Set(places.filter((_, i) => fits(i)));
}

export type Asked = Pick<View, 'sort' | 'beyondRound'> & {
  readonly terms: readonly Term[];
  /** Left out: the line stands where the places end. */
  readonly line?: MovedLine;
};

/** Filters, orders, ranks and draws the line. Nothing here knows of talks that are not in the answer. O(n log n). */
export function listView(
  list: RankedList,
  all: readonly RankedRow[],
  { terms, sort, beyondRound, line }: Asked,
  sortBy: SortBy,
): ListView {
  const tracks = tracksShown(terms, list);
  const track = tracks.size === 1 ? (list.tracks[[...tracks][0]!]?.id ?? null) : null;
  const ofTracks = all.filter((row) => tracks.has(row.track));
  const isWithin = isWithinRound(list, beyondRound);
  const inTracks = isWithin ? ofTracks.filter(({ inRound }) => inRound) : ofTracks;
  const state = (row: RankedRow): RowState => stateOf(list, row.index);
  const found = matching(terms, list)
    .map((place) => all[place]!)
    .filter(({ inRound }) => inRound || !isWithin);
  const rows = orderBy(
    found.map((row) => sortBy(row, state(row))),
    sort.direction,
    found.map(({ number }) => number),
  ).map((i) => found[i]!);
  const budget = budgetOf(list, inTracks, ofTracks, tracks, state, line);
  const isWhole = rows.length === inTracks.length;
  const isByScore = sort.column === BY_SCORE.column && sort.direction === 'desc';
  const isDrawn = track !== null && isWhole && isByScore;
  return {
    track,
    tracks,
    rows,
    ranks: rankMap(inTracks),
    totals: totalsOf(list, rows, tracks, state),
    budget,
    lineAfter: isDrawn ? (budget?.after ?? null) : null,
    tied: new Set(isDrawn ? (budget?.tied ?? []).map((i) => rows[i]!.number) : []),
  };
}

/** Whether only the talks that the round was chosen for are shown. */
export const isWithinRound = ({ round }: Pick<RankedList, 'round'>, beyondRound: boolean): boolean =>
  !round.takesAllProposals && !beyondRound;

/**
 * One track's own line; over all only the sums, since no single line separates tracks of their own budgets. Talks accepted
 * outside of the round keep their places: the line is drawn by what they leave.
 */
function budgetOf(
  list: RankedList,
  inTracks: readonly RankedRow[],
  ofTracks: readonly RankedRow[],
  tracks: ReadonlySet<number>,
  state: (row: RankedRow) => RowState,
  line: MovedLine = { by: 0, unseen: new Map() },
): CutLine | null {
  const budgeted = list.tracks.filter((track, place) => tracks.has(place) && track.places !== null);
  if (budgeted.length === 0) return null;
  const places = budgeted.reduce((total, track) => total + track.places!, 0);
  const unseen = budgeted.reduce((total, { id }) => total + (line.unseen.get(id) ?? 0), 0);
  const isBudgeted = ({ track }: RankedRow): boolean => (list.tracks[track]?.places ?? null) !== null;
  const lineOf = (rows: readonly RankedRow[], budget: number): CutLine =>
    cutLine(
      rows.filter(isBudgeted).map((row) => ({ outcome: state(row).outcome, value: row.mean })),
      budget,
      unseen,
    );
  const whole = lineOf(ofTracks, tracks.size > 1 ? places : Math.max(0, places + line.by));
  if (tracks.size > 1) return { ...whole, after: null, tied: [] };
  if (inTracks.length === ofTracks.length) return whole;
  const beyond = whole.accepted - unseen - inTracks.filter((row) => state(row).outcome === 'accepted').length;
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
  tracks: ReadonlySet<number>,
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
      .filter(({ track }) => tracks.has(track))
      .reduce((sum, { count }) => sum + count, 0),
  };
}
