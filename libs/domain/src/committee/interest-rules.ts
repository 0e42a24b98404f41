import type { Fault } from '#domain/errors';

/** Longest note of somebody who offers to review, in UTF-16 units. */
export const MAX_NOTE = 2000;

/** Most offers to review that wait for an organizer at one conference: anybody may send one. */
export const MAX_OPEN_INTERESTS = 5000;

export interface InterestChoices {
  readonly trackIds: readonly string[];
  readonly topicIds: readonly string[];
  readonly languages: readonly string[];
}

/** What is wrong with an offer to review, by field: each choice is one of the conference's, and none stands twice. */
export function interestFaults(offer: InterestChoices, offered: InterestChoices): Fault[] {
  const fields = [
    ['trackIds', 'One of these tracks does not exist any more. Choose again.'],
    ['topicIds', 'One of these topics does not exist any more. Choose again.'],
    ['languages', 'No talks are given in one of these languages here. Choose again.'],
  ] as const;
  return fields.flatMap(([field, reason]) => {
    if (offer[field].some((choice) => !offered[field].includes(choice))) return [{ field, reason }];
    return new Set(offer[field]).size < offer[field].length
      ? [{ field, reason: 'The same choice stands here twice.' }]
      : [];
  });
}
