import { RANKED_STATES } from '#domain/decision/decision-rules';
import { isInRound } from '#api/features/conferences/round-pool.sql';
import { reviewsRevision } from '#api/features/decisions/review-tallies';

const STATES = RANKED_STATES.map((state) => `'${state}'`).join(', ');

/** SQL for "this talk competes in this round"; `p` and `r` are aliases of proposals and review_rounds. */
export const competes = (p: string, r: string): string =>
  `(${p}.state in (${STATES}) and ${isInRound(r, p)})`;

/**
 * SQL for the name of all that a calibration is computed from: the reviews that count, the criteria, which talk is in which
 * track, and the places. `r` is an alias of review_rounds.
 */
export const calibrationRevision = (r: string): string => `md5(concat_ws('|', ${reviewsRevision(r)},
  (select string_agg(concat_ws(' ', k.id, k.weight, k.min, k.max), ',' order by k.position, k.id) from criteria k
     where k.conference_id = ${r}.conference_id and k.round_id = ${r}.id),
  (select string_agg(concat_ws(' ', t.id, t.places), ',' order by t.id) from tracks t where t.conference_id = ${r}.conference_id),
  (select concat_ws(' ', count(*), bit_xor(uuid_hash_extended(p.id, coalesce(uuid_hash_extended(p.track_id, 1), 0))))
     from proposals p where p.conference_id = ${r}.conference_id and ${competes('p', r)})))`;
