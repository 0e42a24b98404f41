/**
 * SQL for "this talk stood in the programme of a conference that is over", and so is public. `p` and `c` are aliases of
 * proposals and its conference, `now` a parameter such as `$3`. Before the release of the decisions no talk is.
 */
export const wasInAProgramme = (p: string, c: string, now: string): string =>
  `(${p}.state in ('accepted', 'confirmed') and ${c}.ends_on < (${now}::timestamptz at time zone ${c}.time_zone)::date)`;

/** SQL for "the committee reviews this proposal": sent in, and neither withdrawn nor set aside. Says nothing of a decision. */
export const isInTheCall = (p: string): string => `(${p}.state not in ('draft', 'withdrawn', 'set_aside'))`;
