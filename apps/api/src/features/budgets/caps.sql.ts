import { PLACE_GIVEN_BACK_STATES, RANKED_STATES } from '#domain/decision/decision-rules';

const quoted = (states: readonly string[]): string => states.map((state) => `'${state}'`).join(', ');

/** SQL for "this talk stands in the ranked list"; `p` is an alias of proposals. */
export const isRanked = (p: string): string => `${p}.state in (${quoted(RANKED_STATES)})`;

/** SQL for "this talk takes a place", as `takesPlace` of the domain; `d` is an alias of decisions, outer joined. */
export const holdsPlace = (p: string, d: string): string =>
  `(${isRanked(p)} and ${p}.state not in (${quoted(PLACE_GIVEN_BACK_STATES)}) and coalesce(${d}.outcome = 'accepted', false))`;

/** The companies that an organizer said are one, as pairs of keys; $1 is the conference. */
export const SAME_COMPANIES = `
  select one_key as one, other_key as other from company_matches where conference_id = $1 and verdict = 'same'
  order by one_key, other_key`;

/** SQL for who a speaker is: an account is one person under however many addresses. `s` is an alias of speakers. */
export const personKey = (s: string): string => `coalesce(${s}.user_id, ${s}.id)`;
