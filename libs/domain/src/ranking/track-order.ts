/** What the chairs of a track recommend, in the order in which their list is read. */
export const RECOMMENDATIONS = ['accept', 'maybe', 'reject'] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

/** A talk as the joint order of its track's chairs holds it. */
export interface OrderedTalk {
  readonly number: number;
  /** Null: untouched, nobody has put it anywhere yet. */
  readonly recommendation: Recommendation | null;
  /** Ascending below one recommendation, any real number; null for an untouched talk. */
  readonly place: number | null;
  /** Counts its moves; 0: nobody has moved it. */
  readonly version: number;
  /** Whether the mover may know of it: what they may not know of keeps its place and is no neighbour. */
  readonly isKnown: boolean;
}

/** Where one talk is wanted: below a recommendation, between the two talks that the mover saw beside it. */
export interface Move {
  readonly number: number;
  /** The version seen. */
  readonly version: number;
  readonly recommendation: Recommendation | null;
  readonly after: number | null;
  readonly before: number | null;
}

/** What moves make of an order. Nothing is to be saved where one of the first two lists has an entry. */
export interface Moved<T extends OrderedTalk> {
  /** Numbers that the mover may not know of, or that are moved twice at once. */
  readonly unknown: readonly number[];
  /** Talks that somebody else has moved since, as they stand. */
  readonly stale: readonly T[];
  /** Talks that were moved, with their new version. */
  readonly moved: readonly T[];
  /** Talks that only made room: another place, in the same order and at the same version. */
  readonly shifted: readonly T[];
}

/** By place, equal places by number: the order in which talks of one recommendation are read. */
export const byPlace = (a: OrderedTalk, b: OrderedTalk): number =>
  (a.place ?? 0) - (b.place ?? 0) || a.number - b.number;

/** A place strictly between two (undefined: the end of the list); null where no number fits between them any more. */
export function placeBetween(above: number | undefined, below: number | undefined): number | null {
  if (above === undefined) return below === undefined ? 0 : below - 1;
  if (below === undefined) return above + 1;
  const middle = (above + below) / 2;
  return middle > above && middle < below ? middle : null;
}

/** Directly below `after` while it still stands there; else directly above `before` while that does; else at the end. */
function indexIn(section: readonly OrderedTalk[], { after, before }: Move): number {
  const at = (number: number | null): number =>
    section.findIndex((talk) => talk.isKnown && talk.number === number);
  const above = at(after);
  if (above >= 0) return above + 1;
  const below = at(before);
  return below >= 0 ? below : section.length;
}

/**
 * Moves talks of one track, one after the other, all or nothing. Moves of two chairs merge as long as they are of
 * different talks: a neighbour that has gone meanwhile is made up for by the other one. O(n log n + m · n).
 */
export function applyMoves<T extends OrderedTalk>(talks: readonly T[], moves: readonly Move[]): Moved<T> {
  const known = new Map(talks.filter(({ isKnown }) => isKnown).map((talk) => [talk.number, talk]));
  const numbers = moves.map(({ number }) => number);
  const unknown = numbers.filter((number, i) => !known.has(number) || numbers.indexOf(number) !== i);
  const stale = moves.flatMap(({ number, version }) => {
    const talk = known.get(number);
    return talk && talk.version !== version ? [talk] : [];
  });
  if (unknown.length > 0 || stale.length > 0) return { unknown, stale, moved: [], shifted: [] };

  const sections = new Map<Recommendation | null, T[]>(
    RECOMMENDATIONS.map((each) => [
      each,
      talks.filter(({ recommendation }) => recommendation === each).toSorted(byPlace),
    ]),
  );
  const changed = new Map<number, T>();
  for (const move of moves) {
    const talk = known.get(move.number)!;
    const from = sections.get(talk.recommendation);
    from?.splice(
      from.findIndex(({ number }) => number === talk.number),
      1,
    );
    const next = { ...talk, recommendation: move.recommendation, place: null, version: talk.version + 1 };
    for (const each of putInto(sections.get(move.recommendation), next, move)) changed.set(each.number, each);
  }
  const all = [...changed.values()];
  const isMoved = new Set(numbers);
  return {
    unknown,
    stale,
    moved: all.filter(({ number }) => isMoved.has(number)),
    shifted: all.filter(({ number }) => !isMoved.has(number)),
  };
}

/** Puts a talk into its section, if it gets one; returns it with its place, and all others where they had to make room. */
function putInto<T extends OrderedTalk>(section: T[] | undefined, talk: T, move: Move): readonly T[] {
  if (!section) return [talk];
  const index = indexIn(section, move);
  const place = placeBetween(section[index - 1]?.place ?? undefined, section[index]?.place ?? undefined);
  section.splice(index, 0, { ...talk, place });
  if (place !== null) return [section[index]!];
  section.forEach((each, i) => {
    section[i] = { ...each, place: i };
  });
  return section;
}

/** Why the chairs cannot sign their order off yet, in words; null: they can. */
export function signOffRefusal(untouched: number): string | null {
  if (untouched === 0) return null;
  return untouched === 1
    ? 'One talk is untouched: say accept, maybe or reject of it first.'
    : `${untouched} talks are untouched: say accept, maybe or reject of each first.`;
}

/** What a signed-off order answers to a change. */
export const SIGNED_OFF = 'This order is signed off. To change it, take the sign-off back and say why.';
