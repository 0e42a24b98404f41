/**
 * Before whom a round names reviewers beside their reviews: nobody but the organizers, the chairs, or the other reviewers
 * of the same proposal as well.
 */
export const REVIEWERS_NAMED = ['to_nobody', 'to_chairs', 'to_all'] as const;
export type ReviewersNamed = (typeof REVIEWERS_NAMED)[number];
