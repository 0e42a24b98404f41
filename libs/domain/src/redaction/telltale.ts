/** What gives somebody away: their name, whom they work for, or where to find them. */
export const TELLTALE_KINDS = ['name', 'company', 'link', 'email', 'handle'] as const;
export type TelltaleKind = (typeof TELLTALE_KINDS)[number];

/** A place in a text that may tell who wrote it; from `start` up to, not including, `end`, in UTF-16 units. */
export interface Telltale {
  readonly kind: TelltaleKind;
  readonly start: number;
  readonly end: number;
  /** False: it may as well be an ordinary word, a product, or somebody else. */
  readonly isSure: boolean;
}

/** Whom a text must not give away, as they themselves and the conference's lists write it. */
export interface HiddenPeople {
  readonly names: readonly string[];
  /** Of today and of former times. */
  readonly companies: readonly string[];
  readonly emails: readonly string[];
}

const length = ({ start, end }: Telltale): number => end - start;
const isBetter = (one: Telltale, other: Telltale): boolean =>
  length(one) > length(other) || (length(one) === length(other) && one.isSure && !other.isSure);

/** In the order of the text; of two that overlap the longer one, of equal ones a sure one, then the first given. O(n log n). */
export function withoutOverlaps(found: readonly Telltale[]): Telltale[] {
  const kept: Telltale[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (!last || last.end <= one.start) kept.push(one);
    else if (isBetter(one, last)) kept[kept.length - 1] = one;
  }
  return kept;
}
