import type { GroupRule, Place } from '#domain/assignment/repair/group-rule';
import type { PlanState } from '#domain/assignment/repair/plan-state';

/** No two reviewers of a proposal from one company; each further one counts. */
export function companyRule(plan: PlanState): GroupRule {
  const { members, reviewers, proposals } = plan;
  const colleagues = (proposal: number, of: number, without: number): number => {
    const key = members[of]!.companyKey;
    if (key === null) return 0;
    let count = 0;
    for (const each of reviewers[proposal]!) {
      if (each !== of && each !== without && members[each]!.companyKey === key) count++;
    }
    return count;
  };
  return {
    name: 'oneReviewerPerCompany',
    broken: () => reviewers.flatMap((_, proposal) => crowds(plan, proposal)),
    change: (proposal, from, to) =>
      Math.min(1, colleagues(proposal, to, from)) - Math.min(1, colleagues(proposal, from, from)),
    closing: ([keeper]) => {
      const { proposal, member } = keeper!;
      const colleaguesOfKeeper: Place[] = [];
      for (const other of plan.ground.candidatesOf(proposal)) {
        if (other !== member && members[other]!.companyKey === members[member]!.companyKey) {
          colleaguesOfKeeper.push({ proposal, member: other });
        }
      }
      return colleaguesOfKeeper;
    },
    says: ([place]) => `#${proposals[place!.proposal]!.number} has two reviewers from one company`,
  };
}

/** The colleagues on a proposal, company by company, once for each but the first. */
function crowds({ members, reviewers }: PlanState, proposal: number): Place[][] {
  const byCompany = new Map<string, Place[]>();
  for (const member of reviewers[proposal]!) {
    const key = members[member]!.companyKey;
    if (key === null) continue;
    const places = byCompany.get(key);
    if (places) places.push({ proposal, member });
    else byCompany.set(key, [{ proposal, member }]);
  }
  return [...byCompany.values()].flatMap((places) => places.slice(1).map(() => places));
}
