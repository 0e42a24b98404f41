/** As whom somebody speaks about a proposal: as one who reviewed it, or as a chair. */
export const VOICES = ['reviewer', 'chair'] as const;
export type Voice = (typeof VOICES)[number];

/** Whoever has reviewed the proposal speaks as its reviewer, whatever else they are. */
export const voiceOf = (hasReviewed: boolean): Voice => (hasReviewed ? 'reviewer' : 'chair');
