/**
 * SQL to order a conference's rounds by: the current one comes first (`order by … limit 1`). The same rule as
 * `currentRound` of the domain: of those that have opened the last, else the first. `r` is an alias of review_rounds.
 */
export const currentFirst = (r: string): string =>
  `coalesce(${r}.opens_at <= now(), false) desc, case when ${r}.opens_at <= now() then -${r}.position else ${r}.position end,
   case when ${r}.opens_at <= now() then ${r}.id end desc, ${r}.id`;

/** SQL for the current round as a table of one row, for a join; `conference` is a column or a parameter such as `$1`. */
export const currentRoundOf = (conference: string): string =>
  `(select now_on.* from review_rounds now_on where now_on.conference_id = ${conference}
     order by ${currentFirst('now_on')} limit 1)`;

/**
 * SQL for "this round hides the speakers": itself, or because the current one does, so that nobody reads through another
 * round what this one hides. `r` is an alias of review_rounds.
 */
export const hidesSpeakers = (r: string): string =>
  `(${r}.speakers_hidden or (select hiding.speakers_hidden from ${currentRoundOf(`${r}.conference_id`)} hiding))`;

/**
 * SQL for "reviewers may know of this round", as `knownRounds` of the domain: it has opened, or it is the first. `r` is
 * an alias of review_rounds.
 */
export const isKnownRound = (r: string): string => `(
  coalesce(${r}.opens_at <= now(), false) or not exists (select 1 from review_rounds earlier
    where earlier.conference_id = ${r}.conference_id and (earlier.position, earlier.id) < (${r}.position, ${r}.id)))`;
