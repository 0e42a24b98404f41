import { orderBy, ranks } from '#domain/ranking/rank-order';
import {
  type Move,
  RECOMMENDATIONS,
  type Recommendation,
  applyMoves,
  byPlace,
} from '#domain/ranking/track-order';
import type { OrderTalk } from './use-order';

/** What the list shows: a heading per recommendation, the last one for what is untouched, and the talks below each. */
export type Entry =
  | { readonly recommendation: Recommendation | null; readonly count: number; readonly talk?: undefined }
  | {
      readonly recommendation: Recommendation | null;
      readonly talk: OrderTalk;
      /** From 1 over all that is placed; null for an untouched talk. */
      readonly place: number | null;
    };

/** Moves with the versions they saw, and what undoes them, over whatever version they left. */
export interface Step {
  readonly moves: readonly Move[];
  readonly undo: readonly Move[];
}

export const SECTIONS: readonly (Recommendation | null)[] = [...RECOMMENDATIONS, null];

export function entriesOf(items: readonly OrderTalk[]): Entry[] {
  let place = 0;
  return SECTIONS.flatMap((recommendation): Entry[] => {
    const own = items.filter((talk) => talk.recommendation === recommendation);
    return [
      { recommendation, count: own.length },
      ...own.map((talk) => ({ recommendation, talk, place: recommendation === null ? null : ++place })),
    ];
  });
}

/** By number: how much higher the chairs put a talk than its mean does; negative: lower. Ties share their rank by mean. */
export function differences(items: readonly OrderTalk[]): ReadonlyMap<number, number> {
  const byMean = ranks(items.map(({ mean }) => mean));
  let place = 0;
  return new Map(
    items.flatMap(({ number, recommendation }, i) => {
      if (recommendation === null) return [];
      place += 1;
      const rank = byMean[i] ?? null;
      return rank === null ? [] : [[number, rank - place] as const];
    }),
  );
}

/** By number: the rank by mean among the talks of its own track; ties share theirs. */
export function ranksInTrack(
  rows: readonly { readonly number: number; readonly track: number; readonly mean: number | null }[],
): ReadonlyMap<number, number> {
  return new Map(
    [...new Set(rows.map(({ track }) => track))].flatMap((track) => {
      const own = rows.filter((row) => row.track === track);
      const all = ranks(own.map(({ mean }) => mean));
      return own.flatMap(({ number }, i) => {
        const rank = all[i] ?? null;
        return rank === null ? [] : [[number, rank] as const];
      });
    }),
  );
}

/** The order after moves, by the same rule as the server's; untouched talks stand by their mean. */
export function afterMoves(items: readonly OrderTalk[], moves: readonly Move[]): readonly OrderTalk[] {
  const talks = items.map((talk, i) => ({
    ...talk,
    recommendation: talk.recommendation as Recommendation | null,
    place: talk.recommendation === null ? null : i,
    isKnown: true,
  }));
  const { moved, shifted } = applyMoves(talks, moves);
  if (moved.length === 0) return items;
  const changed = new Map([...moved, ...shifted].map((talk) => [talk.number, talk]));
  const known = new Map(items.map((talk) => [talk.number, talk]));
  const next = talks.map((talk) => changed.get(talk.number) ?? talk);
  const untouched = next.filter(({ recommendation }) => recommendation === null);
  const open = orderBy(
    untouched.map(({ mean }) => mean),
    'desc',
    untouched.map(({ number }) => number),
  ).map((i) => untouched[i]!);
  return [
    ...RECOMMENDATIONS.flatMap((each) =>
      next.filter(({ recommendation }) => recommendation === each).toSorted(byPlace),
    ),
    ...open,
    // What was not moved stays the same object, so that its row is not drawn anew.
  ].map(({ place: _place, isKnown: _isKnown, ...talk }) =>
    changed.has(talk.number) ? talk : known.get(talk.number)!,
  );
}

const inSection = (items: readonly OrderTalk[], recommendation: Recommendation | null): OrderTalk[] =>
  items.filter((talk) => talk.recommendation === recommendation);

/** Talks to one end of a recommendation, in the order in which they stand. */
export function toSection(
  items: readonly OrderTalk[],
  numbers: readonly number[],
  recommendation: Recommendation | null,
  end: 'first' | 'last' = 'last',
): Step | null {
  const moving = items.filter(({ number }) => numbers.includes(number));
  const staying = inSection(items, recommendation).filter(({ number }) => !numbers.includes(number));
  const start = end === 'last' ? staying.at(-1)?.number : undefined;
  return stepOf(
    items,
    moving.map((talk, i) => ({
      number: talk.number,
      version: talk.version,
      recommendation,
      after: moving[i - 1]?.number ?? start ?? null,
      before: i === 0 && end === 'first' ? (staying[0]?.number ?? null) : null,
    })),
  );
}

/** A talk one up or down, over the edge of its recommendation into the next. Null: there is nowhere to go. */
export function byOne(items: readonly OrderTalk[], number: number, step: 1 | -1): Step | null {
  const talk = items.find((each) => each.number === number);
  if (!talk) return null;
  const own = inSection(items, talk.recommendation as Recommendation | null);
  const at = own.indexOf(talk);
  const beside = own[at + step];
  // Untouched talks stand by their mean: there is no order of them to change.
  if (!beside || talk.recommendation === null) {
    const section = SECTIONS[SECTIONS.indexOf(talk.recommendation as Recommendation | null) + step];
    return section === undefined ? null : toSection(items, [number], section, step === 1 ? 'first' : 'last');
  }
  const after = step === 1 ? beside : own[at - 2];
  const before = step === 1 ? own[at + 2] : beside;
  return stepOf(items, [
    {
      number,
      version: talk.version,
      recommendation: talk.recommendation,
      after: after?.number ?? null,
      before: before?.number ?? null,
    },
  ]);
}

/** A talk dropped before the entry at `index` of the list shown. Null: it stays where it is. */
export function dropped(
  items: readonly OrderTalk[],
  entries: readonly Entry[],
  number: number,
  index: number,
): Step | null {
  const talk = items.find((each) => each.number === number);
  // Above the first heading is below it.
  const at = Math.max(1, index);
  const above = entries[at - 1];
  if (!talk || !above) return null;
  const below = entries[at];
  if (above.talk?.number === number || below?.talk?.number === number) return null;
  const { recommendation } = above;
  if (recommendation === null && talk.recommendation === null) return null;
  return stepOf(items, [
    {
      number,
      version: talk.version,
      recommendation,
      after: recommendation === null ? null : (above.talk?.number ?? null),
      before: recommendation === null ? null : (below?.talk?.number ?? null),
    },
  ]);
}

/** With what puts the talks back where they stand now. */
function stepOf(items: readonly OrderTalk[], moves: readonly Move[]): Step | null {
  if (moves.length === 0) return null;
  const place = new Map(items.map((talk, i) => [talk.number, i]));
  const undo = moves
    .toSorted((a, b) => place.get(a.number)! - place.get(b.number)!)
    .map(({ number, version }): Move => {
      const i = place.get(number)!;
      const recommendation = items[i]!.recommendation as Recommendation | null;
      const beside = (step: 1 | -1): number | null => {
        const one = items[i + step];
        return one && recommendation !== null && one.recommendation === recommendation ? one.number : null;
      };
      return { number, version: version + 1, recommendation, after: beside(-1), before: beside(1) };
    });
  return { moves, undo };
}
