import { type AssignmentFacts, type Pair, pairKey } from '#domain/assignment/assignment-facts';
import { placedAffinities } from '#domain/assignment/placed-affinities';
import { countBy } from '#domain/assignment/settled-assignments';

/** A set of assignments in figures, each with what it is counted over. */
export interface AssignmentSummary {
  readonly places: number;
  readonly wanted: number;
  /** Active members' loads, in the order of the facts. */
  readonly loads: readonly { readonly memberId: string; readonly load: number }[];
  /** Places given to somebody who knows the proposal's track; null where no proposal has one. */
  readonly expertPlaces: number | null;
  /** Sum of affinity, 0 .. 100 per place. */
  readonly affinity: number;
  readonly added: readonly Pair[];
  /** Standing today (announced, begun or done) and gone afterwards. */
  readonly removed: readonly Pair[];
}

/** O(facts + planned). */
export function assignmentSummary(facts: AssignmentFacts, planned: readonly Pair[]): AssignmentSummary {
  const load = countBy(planned, ({ memberId }) => memberId);
  const before = facts.standing.filter(({ standing }) => standing !== 'declined');
  const keysBefore = new Set(before.map(pairKey));
  const keysAfter = new Set(planned.map(pairKey));
  const placed = placedAffinities(facts, planned);
  return {
    places: planned.length,
    wanted: facts.proposals.reduce((sum, { wanted }) => sum + wanted, 0),
    loads: facts.members
      .filter(({ id, isActive }) => isActive || load.has(id))
      .map(({ id }) => ({ memberId: id, load: load.get(id) ?? 0 })),
    expertPlaces: facts.proposals.some(({ trackId }) => trackId !== null)
      ? placed.filter(({ isExpert }) => isExpert).length
      : null,
    affinity: placed.reduce((sum, { points }) => sum + points, 0),
    added: planned.filter((pair) => !keysBefore.has(pairKey(pair))),
    removed: before
      .filter((pair) => !keysAfter.has(pairKey(pair)))
      .map(({ proposalId, memberId }) => ({ proposalId, memberId })),
  };
}
