import {
  type AssignmentFacts,
  type MemberFacts,
  type Pair,
  pairKey,
  type ProposalFacts,
  type Standing,
} from '#domain/assignment/assignment-facts';

/** A proposed set of assignments beside the facts it must respect, indexed once for all rules. */
export interface AssignmentPlan {
  readonly facts: AssignmentFacts;
  /** Everything that would stand afterwards. */
  readonly planned: readonly Pair[];
  readonly proposals: ReadonlyMap<string, ProposalFacts>;
  readonly members: ReadonlyMap<string, MemberFacts>;
  readonly conflicted: ReadonlySet<string>;
  /** What stands today, by pairKey. */
  readonly standing: ReadonlyMap<string, Standing>;
}

/** O(facts). */
export function assignmentPlan(facts: AssignmentFacts, planned: readonly Pair[]): AssignmentPlan {
  return {
    facts,
    planned,
    proposals: new Map(facts.proposals.map((proposal) => [proposal.id, proposal])),
    members: new Map(facts.members.map((member) => [member.id, member])),
    conflicted: new Set(facts.conflictsOfInterest.map(pairKey)),
    standing: new Map(facts.standing.map((assignment) => [pairKey(assignment), assignment.standing])),
  };
}

/** Each proposal with those of its planned reviewers who are known. O(planned). */
export function planByProposal({
  facts,
  planned,
  members,
}: AssignmentPlan): [proposal: ProposalFacts, reviewers: MemberFacts[]][] {
  const reviewers = new Map<string, MemberFacts[]>(facts.proposals.map(({ id }) => [id, []]));
  for (const { proposalId, memberId } of planned) {
    const member = members.get(memberId);
    if (member) reviewers.get(proposalId)?.push(member);
  }
  return facts.proposals.map((proposal) => [proposal, reviewers.get(proposal.id)!]);
}

/** How the plan names a proposal in a sentence. */
export function proposalName({ proposals }: AssignmentPlan, id: string): string {
  const proposal = proposals.get(id);
  return proposal ? `#${proposal.number}` : `proposal ${id}`;
}

/** How the plan names a member in a sentence. */
export function memberName({ members }: AssignmentPlan, id: string): string {
  return members.get(id)?.name ?? `member ${id}`;
}
