/**
 * SQL for "by this row the chairs set this review aside, alone or with all of its reviewer's"; `x` is an alias of
 * review_set_asides, `pair` one with conference_id, round_id, proposal_id and member_id.
 */
export const isSetAsideBy = (x: string, pair: string): string =>
  `(${x}.conference_id = ${pair}.conference_id and ${x}.round_id = ${pair}.round_id and ${x}.member_id = ${pair}.member_id
    and (${x}.proposal_id is null or ${x}.proposal_id = ${pair}.proposal_id))`;

/** SQL for "the chairs set this review aside". */
export const isSetAside = (pair: string): string =>
  `exists (select 1 from review_set_asides x where ${isSetAsideBy('x', pair)})`;

/** SQL for "no review of this member in this round counts"; `m` has conference_id and id, `round` is an expression. */
export const areAllSetAside = (m: string, round: string): string => `exists (
  select 1 from review_set_asides x where x.conference_id = ${m}.conference_id and x.round_id = ${round}
    and x.member_id = ${m}.id and x.proposal_id is null)`;

/**
 * SQL for "what this review says beside its scores is heard": it counts, or it abstains and nothing else speaks against
 * it. `v` is an alias of reviews.
 */
export const isHeard = (v: string): string =>
  `(${v}.is_counted or ${v}.abstained and review_is_counted(${v}.conference_id, ${v}.round_id, ${v}.proposal_id, ${v}.member_id))`;
