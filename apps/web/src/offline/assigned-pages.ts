import type { Schemas } from '../api/client';

type Key = readonly unknown[];

/** A page as a device keeps it: never what others wrote. */
export const withoutOthers = (page: Schemas['ReviewPage']): Schemas['ReviewPage'] => ({
  ...page,
  others: null,
});

/** Of the keys of what is kept, those of this conference's talks. */
export const pagesOf = (slug: string, kept: readonly Key[]): Key[] =>
  kept.filter(([what, of]) => what === 'review-page' && of === slug);

/** Those of talks that are not among the numbers any more. */
export function pagesBeyond(slug: string, numbers: readonly number[], kept: readonly Key[]): Key[] {
  const held = new Set<unknown>(numbers);
  return pagesOf(slug, kept).filter(([, , number]) => !held.has(number));
}
