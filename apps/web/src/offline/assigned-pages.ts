import type { Schemas } from '../api/client';

type Key = readonly unknown[];

/** Answers that are about one talk: `[what, slug, number, round?]`; without a round, the reviewer's current one. */
const OF_TALK: readonly unknown[] = ['review-page', 'own-history', 'discussion'];

/** A page as a device keeps it: never what others wrote. */
export const withoutOthers = (page: Schemas['ReviewPage']): Schemas['ReviewPage'] => ({
  ...page,
  others: null,
});

const isOfTalk = (slug: string, [what, of]: Key): boolean => OF_TALK.includes(what) && of === slug;

/** How many talks of this conference can be opened, of the keys of what is kept. */
export const talksOf = (slug: string, kept: readonly Key[]): number =>
  new Set(kept.filter(([what, of]) => what === 'review-page' && of === slug).map(([, , number]) => number))
    .size;

/** Everything about one talk, in any round. */
export const keysOfTalk = (slug: string, number: number, kept: readonly Key[]): Key[] =>
  kept.filter((key) => isOfTalk(slug, key) && key[2] === number);

/** What of one round's talks is not among the numbers any more. */
export function keysBeyond(
  slug: string,
  round: { readonly id: string; readonly isCurrent: boolean },
  numbers: readonly number[],
  kept: readonly Key[],
): Key[] {
  const held = new Set<unknown>(numbers);
  return kept.filter(
    (key) =>
      isOfTalk(slug, key) &&
      !held.has(key[2]) &&
      (key[3] === undefined ? round.isCurrent : key[3] === round.id),
  );
}

/** What is kept of rounds that are not kept any more: talks, queues, and the tags of sets. */
export const keysOfOtherRounds = (slug: string, rounds: readonly string[], kept: readonly Key[]): Key[] =>
  kept.filter((key) => {
    const round = isOfTalk(slug, key)
      ? key[3]
      : ['review-queue', 'assigned-set'].includes(String(key[0])) && key[1] === slug
        ? key[2]
        : undefined;
    return typeof round === 'string' && !rounds.includes(round);
  });
