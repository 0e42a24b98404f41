import {
  type AssignmentFacts,
  type Pair,
  pairKey,
  type ProposalFacts,
} from '#domain/assignment/assignment-facts';
import { placedAffinities } from '#domain/assignment/placed-affinities';
import { assignmentChanges } from '#domain/assignment/assignment-changes';
import type {
  GoneReviewer,
  PlannedProposal,
  PlannedReviewer,
} from '#api/features/assignments/assignment-runs.types';
import type { Names } from '#api/features/assignments/preview-shown';

/** Who would review these proposals; a proposal whose title the reader may not know keeps its reviewers hidden, too. */
export function showPlan(
  facts: AssignmentFacts,
  planned: readonly Pair[],
  page: readonly ProposalFacts[],
  names: Names,
): PlannedProposal[] {
  const ids = new Set(page.map(({ id }) => id));
  const isOnPage = ({ proposalId }: Pair): boolean => ids.has(proposalId);
  const standing = new Set(
    facts.standing.filter((each) => each.standing !== 'declined' && isOnPage(each)).map(pairKey),
  );
  const placed = placedAffinities({ ...facts, bids: facts.bids.filter(isOnPage) }, planned.filter(isOnPage));
  const reviewers = new Map<string, PlannedReviewer[]>(page.map(({ id }) => [id, []]));
  for (const pair of placed) {
    reviewers.get(pair.proposalId)!.push({
      memberId: pair.memberId,
      name: names.members.get(pair.memberId) ?? '',
      affinity: pair.points,
      isExpert: pair.isExpert,
      isNew: !standing.has(pairKey(pair)),
    });
  }
  const gone = new Map<string, GoneReviewer[]>(page.map(({ id }) => [id, []]));
  for (const { proposalId, memberId } of assignmentChanges(facts, planned).removed) {
    gone.get(proposalId)?.push({ memberId, name: names.members.get(memberId) ?? '' });
  }
  return page.map(({ id, number, trackId, wanted }) => {
    const title = names.proposals.get(id)?.title ?? null;
    const isHidden = title === null;
    return {
      number,
      title,
      trackId,
      wanted,
      reviewers: isHidden ? null : reviewers.get(id)!,
      gone: isHidden ? [] : gone.get(id)!,
    };
  });
}
