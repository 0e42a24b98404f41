/** What the committee can decide; in the order of the keys on the page. */
export const OUTCOMES = ['accepted', 'waitlisted', 'rejected'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Proposals in these states stand in the ranked list; what is a draft, set aside, withdrawn or cancelled does not. */
export const RANKED_STATES = [
  'submitted',
  'accepted',
  'waitlisted',
  'rejected',
  'confirmed',
  'declined',
] as const;

/** Of the ranked states those that give a place back: the talk was accepted, and is not given. */
export const PLACE_GIVEN_BACK_STATES = ['declined'] as const;

/** Whether a talk takes one of its track's and format's places: it is accepted, and has not given its place back. */
export const takesPlace = (outcome: string | null, state: string): boolean =>
  outcome === 'accepted' && !PLACE_GIVEN_BACK_STATES.some((given) => given === state);

/**
 * Why there is nothing to decide about a proposal in this state, or null. A decision is private and changes no state;
 * once the speakers have been told, it is no longer changed here.
 */
export function undecidable(state: string): string | null {
  if (state === 'submitted') return null;
  if (state === 'withdrawn') return 'This talk was withdrawn by its speakers; there is nothing to decide.';
  if (state === 'set_aside') return 'This talk was set aside; there is nothing to decide.';
  if (state === 'draft') return 'This talk has not been submitted.';
  return 'The speakers of this talk have been told; its decision stands.';
}
