import { differByAtMost } from '#domain/committee/edit-distance';

/**
 * Why two names may be one person. `same_name`: the same words in any order; `shorter_name`: a middle name or a further
 * family name is left out; `initial`: one given name is an initial; `spelling`: a letter differs.
 */
export type PersonLikeness = 'same_name' | 'shorter_name' | 'initial' | 'spelling';

/** A person's name, taken apart once for many comparisons. */
export interface NameProfile {
  /** In lower case without accents, in the order written. */
  readonly words: readonly string[];
  /** The same in alphabetical order, run together with blanks. */
  readonly sorted: string;
}

const TITLES = new Set(['dr', 'prof', 'mr', 'mrs', 'ms', 'phd', 'jr', 'sr']);

/** Null where the text holds no letters. */
export function nameProfile(name: string): NameProfile | null {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/['’]/g, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !TITLES.has(word));
  return words.length === 0 ? null : { words, sorted: words.toSorted().join(' ') };
}

// In shorter names a letter makes another name: "Ana Li", "Ena Li".
const LEAST_FOR_SPELLING = 9;

/** Why two names may be one person's, or null. A hint for a person to decide on, never a fact. O(words²). */
export function personLikeness(one: NameProfile, other: NameProfile): PersonLikeness | null {
  if (one.sorted === other.sorted) return 'same_name';
  const [shorter, longer] = one.words.length <= other.words.length ? [one, other] : [other, one];
  // Whatever else they have in common, they share a word; asking for it first spares nearly all comparisons.
  if (shorter.words.length < 2 || !shorter.words.some((word) => longer.words.includes(word))) return null;
  if (isSubset(shorter.words, longer.words)) return 'shorter_name';
  if (isInitialOf(one.words, other.words) || isInitialOf(other.words, one.words)) return 'initial';
  const isLong = Math.min(one.sorted.length, other.sorted.length) >= LEAST_FOR_SPELLING;
  if (isLong && one.words.length === other.words.length && differByAtMost(one.sorted, other.sorted, 1))
    return 'spelling';
  return null;
}

const isSubset = (some: readonly string[], all: readonly string[]): boolean =>
  some.every((word) => all.includes(word));

/** "J. Smith" and "Jane Smith", "Jane A. Smith" and "Jane Smith": the last word is the same, the first begins alike. */
function isInitialOf(some: readonly string[], all: readonly string[]): boolean {
  const [first = '', family = ''] = [some[0], some.at(-1)];
  if (family.length < 2 || family !== all.at(-1)) return false;
  const given = some.slice(0, -1);
  return (
    all[0]!.startsWith(first) &&
    given.some((word) => word.length === 1) &&
    given.every((word) => word.length === 1 || all.includes(word))
  );
}
