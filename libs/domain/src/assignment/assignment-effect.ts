import { type Affinity, affinity, fitOf } from '#domain/assignment/affinity';
import { type AssignmentFacts, type Pair, pairKey } from '#domain/assignment/assignment-facts';
import type { Violation } from '#domain/assignment/assignment-rule';
import { type AssignmentCheck, checkAssignment } from '#domain/assignment/check-assignment';
import { evenShare } from '#domain/assignment/even-share';

interface Change {
  readonly before: number;
  readonly after: number;
}

/** What giving one proposal to one member, or taking it away, does to the balance and to the rules. */
export interface AssignmentEffect {
  readonly load: Change;
  /** null: no limit. */
  readonly limit: number | null;
  /** What everybody would carry if places were shared evenly, as far as limits allow. */
  readonly share: number;
  readonly reviewers: Change;
  readonly wanted: number;
  /** Reviewers of it who know its track; null without one. */
  readonly experts: Change | null;
  readonly affinity: Affinity;
  /** Rules that the change breaks; what was wrong before is not its fault. */
  readonly blocking: readonly Violation[];
  readonly warnings: readonly Violation[];
}

/** Null where the facts know no such proposal or member. O(facts). */
export function assignmentEffect(
  facts: AssignmentFacts,
  pair: Pair,
  change: 'assign' | 'remove',
): AssignmentEffect | null {
  const proposal = facts.proposals.find(({ id }) => id === pair.proposalId);
  const member = facts.members.find(({ id }) => id === pair.memberId);
  if (!proposal || !member) return null;
  const today: readonly Pair[] = facts.standing.filter(({ standing }) => standing !== 'declined');
  const others = today.filter((each) => pairKey(each) !== pairKey(pair));
  const then = change === 'assign' ? [...others, pair] : others;
  const counted = (isMeant: (each: Pair) => boolean): Change => ({
    before: today.filter(isMeant).length,
    after: then.filter(isMeant).length,
  });
  const { trackId } = proposal;
  const knowing = new Set(
    trackId === null ? [] : facts.members.filter(({ expertise }) => expertise[trackId]).map(({ id }) => id),
  );
  const bid = facts.bids.find((each) => pairKey(each) === pairKey(pair))?.value ?? null;
  const fresh = freshViolations(checkAssignment(facts, today), checkAssignment(facts, then));
  return {
    load: counted(({ memberId }) => memberId === member.id),
    limit: member.maxLoad,
    share: evenShare(facts),
    reviewers: counted(({ proposalId }) => proposalId === proposal.id),
    wanted: proposal.wanted,
    experts:
      trackId === null
        ? null
        : counted(({ proposalId, memberId }) => proposalId === proposal.id && knowing.has(memberId)),
    affinity: affinity(fitOf(proposal, member, bid)),
    ...fresh,
  };
}

function freshViolations(before: AssignmentCheck, after: AssignmentCheck): AssignmentCheck {
  const keyOf = ({ rule, proposalId, memberId }: Violation): string => `${rule} ${proposalId} ${memberId}`;
  const known = new Set([...before.blocking, ...before.warnings].map(keyOf));
  const isFresh = (violation: Violation): boolean => !known.has(keyOf(violation));
  return { blocking: after.blocking.filter(isFresh), warnings: after.warnings.filter(isFresh) };
}
