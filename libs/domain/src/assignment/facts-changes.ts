import { type AssignmentFacts, pairKey } from '#domain/assignment/assignment-facts';

/** How much has changed between a run's frozen facts and now, as far as its result could be wrong by it. */
export interface FactsChanges {
  /** Proposals that came or went, or of which the speakers or the language changed. */
  readonly proposals: number;
  /** Members that came or went, or whose limit, company or languages changed. */
  readonly members: number;
  /** Conflicts of interest added or dismissed. */
  readonly conflictsOfInterest: number;
  /** Assignments made, taken away or declined. Beginning a review is no change: it stays where it is. */
  readonly assignments: number;
}

/** Expertise and bids may change: the result is then less good, never wrong. O(facts). */
export function factsChanges(before: AssignmentFacts, now: AssignmentFacts): FactsChanges {
  return {
    proposals: differing(before, now, ({ proposals }) =>
      proposals.map(({ id, wanted, language, authorIds }) => [
        id,
        `${wanted} ${language} ${authorIds.join(' ')}`,
      ]),
    ),
    members: differing(before, now, ({ members }) =>
      members.map(({ id, isActive, maxLoad, companyKey, languages }) => [
        id,
        `${isActive} ${maxLoad} ${companyKey} ${languages.join(' ')}`,
      ]),
    ),
    conflictsOfInterest: differing(before, now, ({ conflictsOfInterest }) =>
      conflictsOfInterest.map((pair) => [pairKey(pair), '']),
    ),
    assignments: differing(before, now, ({ standing }) =>
      standing.map((each) => [pairKey(each), String(each.standing === 'declined')]),
    ),
  };
}

/** How many keys are on one side only, or say something else on the other. */
function differing(
  before: AssignmentFacts,
  now: AssignmentFacts,
  entries: (facts: AssignmentFacts) => [key: string, says: string][],
): number {
  const old = new Map(entries(before));
  const fresh = new Map(entries(now));
  let count = 0;
  for (const [key, says] of fresh) if (old.get(key) !== says) count++;
  for (const key of old.keys()) if (!fresh.has(key)) count++;
  return count;
}

const WORDS: Readonly<Record<keyof FactsChanges, readonly [one: string, more: string]>> = {
  proposals: ['talk', 'talks'],
  members: ['committee member', 'committee members'],
  conflictsOfInterest: ['conflict of interest', 'conflicts of interest'],
  assignments: ['assignment', 'assignments'],
};

/** The changes as a list in words, such as "2 talks, 1 assignment"; null when there are none. */
export function changesInWords(changes: FactsChanges): string | null {
  const said = (['proposals', 'members', 'conflictsOfInterest', 'assignments'] as const)
    .filter((what) => changes[what] > 0)
    .map((what) => `${changes[what]} ${WORDS[what][changes[what] === 1 ? 0 : 1]}`);
  return said.length === 0 ? null : said.join(', ');
}
