import type { ExchangeSearch } from '#domain/assignment/repair/exchange-search';
import type { GroupRule, Place } from '#domain/assignment/repair/group-rule';
import type { LeftViolation, WhyLeft } from '#domain/assignment/repair/repair-report';

const WORDS: Readonly<Record<WhyLeft, string>> = {
  begun: 'the reviews concerned have begun',
  nobody: 'nobody else may review it who would mend this',
  full: 'whoever would mend it is at their limit',
  crossing: 'every exchange tried would break another rule',
};

/** Why a violation stays, as far as the exchanges of one place tell. */
export function leftViolation(
  search: ExchangeSearch,
  rule: GroupRule,
  places: readonly Place[],
): LeftViolation {
  const why = whyLeft(search, rule, places);
  return {
    places: places.map((place) => search.plan.ground.pair(place)),
    why,
    message: `${rule.says(places)}: ${WORDS[why]}`,
  };
}

function whyLeft({ plan, rules }: ExchangeSearch, rule: GroupRule, places: readonly Place[]): WhyLeft {
  const open = places.filter(({ proposal, member }) => plan.ground.isCandidate(proposal, member));
  if (open.length === 0) return 'begun';
  let why: WhyLeft = 'nobody';
  for (const { proposal, member } of open) {
    for (const to of plan.ground.candidatesOf(proposal)) {
      if (!plan.mayTake(proposal, to) || rule.change(proposal, member, to) >= 0) continue;
      why = 'full';
      const all = rules.reduce((sum, each) => sum + each.change(proposal, member, to), 0);
      if (plan.hasRoom(to) && all >= 0) return 'crossing';
    }
  }
  return why;
}
