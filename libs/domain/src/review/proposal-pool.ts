import { cutLine } from '#domain/ranking/cut-line';
import { orderBy, ranks } from '#domain/ranking/rank-order';
import { OUTCOMES, type Outcome } from '#domain/decision/decision-rules';

/** How talks are taken for a round among those of the tracks and formats chosen; `kept`: those that are in it. */
export const POOL_WAYS = ['kept', 'every', 'places', 'cut_line', 'numbers'] as const;
export type PoolWay = (typeof POOL_WAYS)[number];

export const POOL_OUTCOMES = ['undecided', ...OUTCOMES] as const;
export type PoolOutcome = (typeof POOL_OUTCOMES)[number];

/** Which talks a round is for, all conditions together; an empty list names all there are, null sets no bound. */
export interface PoolChoice {
  readonly way: PoolWay;
  readonly trackIds: readonly string[];
  readonly formatIds: readonly string[];
  /** `places`: the first and the last place in the track's ranking, ties included. */
  readonly fromPlace: number;
  readonly toPlace: number;
  /** `cut_line`: so many talks on either side of the line of their track. */
  readonly around: number;
  readonly numbers: readonly number[];
  readonly outcomes: readonly PoolOutcome[];
  /** The mean in the earlier round, both bounds included; with either, a talk without a mean is out. */
  readonly meanFrom: number | null;
  readonly meanTo: number | null;
  /** Fewer reviews with a score than this in the earlier round, none among them. */
  readonly nBelow: number | null;
  /** Only where a review of the earlier round suspects a sales pitch, a machine or a duplicate. */
  readonly suspectedOnly: boolean;
}

/** A choice by nothing that the earlier round or a decision said. */
export const NOT_NARROWED = {
  outcomes: [],
  meanFrom: null,
  meanTo: null,
  nBelow: null,
  suspectedOnly: false,
} as const satisfies Partial<PoolChoice>;

/** A talk as the earlier round left it. */
export interface PoolCandidate {
  readonly id: string;
  readonly number: number;
  readonly trackId: string | null;
  readonly formatId: string | null;
  /** Its mean in the earlier round; null: no reviews. */
  readonly mean: number | null;
  /** Reviews with a score there, and reviews that suspect something. */
  readonly n: number;
  readonly suspecting: number;
  readonly outcome: Outcome | null;
  /** Whether the round is for it now. */
  readonly isIn: boolean;
}

/**
 * The talks that a choice takes, by number. Places and cut lines go by the track and the earlier round's mean; a talk
 * without a mean has no place, and a track without a budget has no line. O(n log n).
 * @param places the budget of each track
 */
export function chosenTalks<T extends PoolCandidate>(
  candidates: readonly T[],
  choice: PoolChoice,
  places: ReadonlyMap<string, number | null>,
): T[] {
  const of = (ids: readonly string[], id: string | null): boolean =>
    ids.length === 0 || (id !== null && ids.includes(id));
  // A place is one among all talks of the track, whatever their format.
  const taken = new Set(byTrack(candidates).flatMap((talks) => takenOf(talks, choice, places)));
  return candidates
    .filter(
      (talk) =>
        taken.has(talk) &&
        of(choice.trackIds, talk.trackId) &&
        of(choice.formatIds, talk.formatId) &&
        saidSo(talk, choice),
    )
    .toSorted((a, b) => a.number - b.number);
}

/** Whether decision and earlier reviews are as the choice wants them. */
function saidSo(
  { outcome, mean, n, suspecting }: PoolCandidate,
  { outcomes, meanFrom, meanTo, nBelow, suspectedOnly }: PoolChoice,
): boolean {
  return (
    (outcomes.length === 0 || outcomes.includes(outcome ?? 'undecided')) &&
    (meanFrom === null || (mean !== null && mean >= meanFrom)) &&
    (meanTo === null || (mean !== null && mean <= meanTo)) &&
    (nBelow === null || n < nBelow) &&
    (!suspectedOnly || suspecting > 0)
  );
}

function byTrack<T extends PoolCandidate>(candidates: readonly T[]): T[][] {
  const tracks = new Map<string | null, T[]>();
  for (const talk of candidates) tracks.set(talk.trackId, [...(tracks.get(talk.trackId) ?? []), talk]);
  return [...tracks.values()];
}

function takenOf<T extends PoolCandidate>(
  talks: readonly T[],
  { way, fromPlace, toPlace, around, numbers }: PoolChoice,
  places: ReadonlyMap<string, number | null>,
): readonly T[] {
  switch (way) {
    case 'every':
      return talks;
    case 'kept':
      return talks.filter(({ isIn }) => isIn);
    case 'numbers':
      return talks.filter(({ number }) => numbers.includes(number));
    case 'places': {
      const place = ranks(talks.map(({ mean }) => mean));
      return talks.filter((_, i) => place[i] != null && place[i] >= fromPlace && place[i] <= toPlace);
    }
    case 'cut_line':
      return aroundLine(talks, around, places.get(talks[0]?.trackId ?? '') ?? null);
  }
}

/** Decided talks are on neither side: there is nothing left to look at. */
function aroundLine<T extends PoolCandidate>(
  talks: readonly T[],
  around: number,
  places: number | null,
): T[] {
  if (places === null) return [];
  const order = orderBy(
    talks.map(({ mean }) => mean),
    'desc',
    talks.map(({ number }) => number),
  ).map((i) => talks[i]!);
  const { after } = cutLine(
    order.map(({ mean, outcome }) => ({ value: mean, outcome })),
    places,
  );
  if (after === null) return [];
  const isOpen = ({ mean, outcome }: T): boolean => mean !== null && outcome === null;
  return [
    ...order.slice(0, after).filter(isOpen).slice(-around),
    ...order.slice(after).filter(isOpen).slice(0, around),
  ];
}
