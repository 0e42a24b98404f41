/** What a talk can be that is no talk to review; of each of them it is said why. */
export const SET_ASIDE_KINDS = ['spam', 'pitch', 'machine_written', 'duplicate', 'over_cap'] as const;
export type SetAsideKind = (typeof SET_ASIDE_KINDS)[number];
