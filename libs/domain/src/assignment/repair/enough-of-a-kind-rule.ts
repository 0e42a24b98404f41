import type { GroupRule } from '#domain/assignment/repair/group-rule';
import type { PlanState } from '#domain/assignment/repair/plan-state';
import type { GroupRuleName } from '#domain/assignment/repair/repair-report';

/** What an enough-of-a-kind rule is made of. */
interface Kind {
  readonly name: GroupRuleName;
  /** How many of the kind the proposal should have. */
  readonly least: (proposal: number) => number;
  readonly isOfKind: (proposal: number, member: number) => boolean;
  readonly says: (number: number) => string;
}

/** Every proposal that has reviewers has a senior one. */
export function seniorRule(plan: PlanState): GroupRule {
  return enoughOfAKind(plan, {
    name: 'seniorIsAmongReviewers',
    least: () => 1,
    isOfKind: (_, member) => plan.members[member]!.isSenior,
    says: (number) => `#${number} has no senior reviewer`,
  });
}

/** At least so many reviewers of a proposal know its track. */
export function expertRule(plan: PlanState, least: number): GroupRule {
  return enoughOfAKind(plan, {
    name: 'enoughKnowTheTrack',
    least: (proposal) => (plan.proposals[proposal]!.trackId === null ? 0 : least),
    isOfKind: (proposal, member) => plan.ground.knowsTrack(proposal, member),
    says: (number) => `#${number} has fewer than ${least} reviewers who know its track`,
  });
}

/** Each reviewer of the kind that is missing counts; no more can miss than there are reviewers. */
function enoughOfAKind({ reviewers, proposals }: PlanState, kind: Kind): GroupRule {
  const missing = (proposal: number): number => {
    const all = reviewers[proposal]!;
    let has = 0;
    for (const member of all) if (kind.isOfKind(proposal, member)) has++;
    return Math.max(0, Math.min(kind.least(proposal), all.length) - has);
  };
  return {
    name: kind.name,
    broken: () =>
      reviewers.flatMap((all, proposal) => {
        const places = all
          .filter((member) => !kind.isOfKind(proposal, member))
          .map((member) => ({ proposal, member }));
        return Array.from({ length: missing(proposal) }, () => places);
      }),
    change: (proposal, from, to) => {
      const comes = kind.isOfKind(proposal, to);
      if (comes === kind.isOfKind(proposal, from)) return 0;
      const before = missing(proposal);
      if (comes) return before > 0 ? -1 : 0;
      // The one who leaves is missed when there was none to spare.
      const all = reviewers[proposal]!;
      const has = all.filter((member) => kind.isOfKind(proposal, member)).length;
      return has - 1 < Math.min(kind.least(proposal), all.length) ? 1 : 0;
    },
    says: ([place]) => kind.says(proposals[place!.proposal]!.number),
  };
}
