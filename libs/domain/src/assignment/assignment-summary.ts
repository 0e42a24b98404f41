import { affinityTotal } from './affinity';
import { type AssignmentFacts, type Bid, type Pair, pairKey } from './assignment-facts';
import { countBy } from './settled-assignments';

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
  const proposals = new Map(facts.proposals.map((proposal) => [proposal.id, proposal]));
  const members = new Map(facts.members.map((member) => [member.id, member]));
  const bids = new Map(facts.bids.map((bid: Bid) => [pairKey(bid), bid.value]));
  const load = countBy(planned, ({ memberId }) => memberId);
  const before = facts.standing.filter(({ standing }) => standing !== 'declined');
  const keysBefore = new Set(before.map(pairKey));
  const keysAfter = new Set(planned.map(pairKey));
  let expertPlaces = 0;
  let affinity = 0;
  for (const pair of planned) {
    const trackId = proposals.get(pair.proposalId)?.trackId ?? null;
    const level = trackId === null ? null : (members.get(pair.memberId)?.expertise[trackId] ?? 0);
    if (level !== null && level > 0) expertPlaces++;
    affinity += affinityTotal(level, bids.get(pairKey(pair)) ?? null);
  }
  return {
    places: planned.length,
    wanted: facts.proposals.reduce((sum, { wanted }) => sum + wanted, 0),
    loads: facts.members
      .filter(({ id, isActive }) => isActive || load.has(id))
      .map(({ id }) => ({ memberId: id, load: load.get(id) ?? 0 })),
    expertPlaces: facts.proposals.some(({ trackId }) => trackId !== null) ? expertPlaces : null,
    affinity,
    added: planned.filter((pair) => !keysBefore.has(pairKey(pair))),
    removed: before
      .filter((pair) => !keysAfter.has(pairKey(pair)))
      .map(({ proposalId, memberId }) => ({ proposalId, memberId })),
  };
}
