import { assignmentChanges } from '#domain/assignment/assignment-changes';
import {
  type AssignmentFacts,
  type Pair,
  pairKey,
  type StandingAssignment,
} from '#domain/assignment/assignment-facts';

/** Which changes of a plan are chosen: those of any of these tracks, of any of these talks, or of any of these members. */
export interface PlanPart {
  readonly trackIds: readonly string[];
  /** Numbers of proposals. */
  readonly numbers: readonly number[];
  readonly memberIds: readonly string[];
}

/**
 * Everything that would stand if only the chosen changes of a plan were made; what is not chosen stays as it is today.
 * It may break rules that the whole plan keeps, so it is checked like any other. O(facts + planned).
 */
export function planInPart(facts: AssignmentFacts, planned: readonly Pair[], part: PlanPart): Pair[] {
  const isChosen = chooser(facts, part);
  const { added, removed } = assignmentChanges(facts, planned);
  const gone = new Set(removed.filter(isChosen).map(pairKey));
  const after = new Set(planned.map(pairKey));
  // A submitted review that the whole plan does not count (a conflict of interest) counts in no part of it.
  const counts = ({ standing, ...pair }: StandingAssignment): boolean =>
    standing !== 'declined' && (standing !== 'done' || after.has(pairKey(pair)));
  const today = facts.standing
    .filter((pair) => counts(pair) && !gone.has(pairKey(pair)))
    .map(({ proposalId, memberId }) => ({ proposalId, memberId }));
  return [...today, ...added.filter(isChosen)];
}

function chooser({ proposals }: AssignmentFacts, part: PlanPart): (pair: Pair) => boolean {
  const tracks = new Set(part.trackIds);
  const numbers = new Set(part.numbers);
  const members = new Set(part.memberIds);
  const chosen = new Set(
    proposals
      .filter(({ number, trackId }) => numbers.has(number) || (trackId !== null && tracks.has(trackId)))
      .map(({ id }) => id),
  );
  return ({ proposalId, memberId }) => chosen.has(proposalId) || members.has(memberId);
}
