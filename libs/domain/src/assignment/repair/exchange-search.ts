import type { Random } from '#optimize/random';
import type { Exchange, Step } from '#domain/assignment/repair/exchange';
import type { GroupRule, Place } from '#domain/assignment/repair/group-rule';
import type { PlanPrices } from '#domain/assignment/repair/plan-prices';
import type { PlanState } from '#domain/assignment/repair/plan-state';

/** Second steps tried for a place before the search is content with what it has. */
const MOST_SECOND_STEPS = 4000;
/** And where nothing was found at all. */
const MOST_LAST_RESORTS = 200_000;

/** What to look for: fewer violations of one rule, and fewer of all rules together. */
export interface ExchangeSearch {
  readonly plan: PlanState;
  readonly prices: PlanPrices;
  readonly rules: readonly GroupRule[];
  readonly random: Random;
}

/**
 * The cheapest exchange that begins at one of the places and lowers the rule's count and that of all rules together;
 * null when none was found. Tried are: another member takes the place; it is exchanged with a place of theirs; it goes
 * to them and a place of theirs to a third. O(candidates × load), bounded.
 */
export function cheapestExchange(
  search: ExchangeSearch,
  rule: GroupRule,
  places: readonly Place[],
): Exchange | null {
  const open = places.filter(
    ({ proposal, member }) =>
      search.plan.reviewers[proposal]!.includes(member) && search.plan.ground.isCandidate(proposal, member),
  );
  let best: Exchange | null = null;
  for (const place of open) best = cheaper(best, oneStep(search, rule, place));
  for (const place of open) best = cheaper(best, back(search, rule, place, best));
  if (best) return best;
  for (const place of open) best = cheaper(best, onward(search, rule, place));
  return best;
}

/** Makes the exchange, in the plan and in what the rules count. */
export function makeExchange({ plan, rules }: ExchangeSearch, steps: readonly Step[]): void {
  for (const { proposal, from, to } of steps) {
    plan.replace(proposal, from, to);
    for (const rule of rules) rule.replaced?.(proposal, from, to);
  }
}

function oneStep(search: ExchangeSearch, rule: GroupRule, { proposal, member }: Place): Exchange | null {
  const { plan, prices } = search;
  let best: Exchange | null = null;
  for (const to of fromAnywhere(plan.ground.candidatesOf(proposal), search.random)) {
    if (!plan.hasRoom(to) || !plan.mayTake(proposal, to)) continue;
    const price = prices.ofStep(proposal, member, to) + prices.ofLoads(member, to);
    if (best && price >= best.price) continue;
    const steps = [{ proposal, from: member, to }];
    if (lowers(search, rule, steps)) best = { steps, price };
  }
  return best;
}

/** The other member gives one of theirs in return. */
function back(
  search: ExchangeSearch,
  rule: GroupRule,
  { proposal, member }: Place,
  toBeat: Exchange | null,
): Exchange | null {
  const { plan, prices } = search;
  const candidates = plan.ground.candidatesOf(proposal);
  const perCandidate = Math.max(8, Math.floor(MOST_SECOND_STEPS / Math.max(1, candidates.length)));
  let best = toBeat;
  for (const to of fromAnywhere(candidates, search.random)) {
    if (!plan.mayTake(proposal, to) || rule.change(proposal, member, to) >= 0) continue;
    const first = prices.ofStep(proposal, member, to);
    let tried = 0;
    for (const other of fromAnywhere([...plan.held[to]!], search.random)) {
      if (tried++ === perCandidate) break;
      if (!plan.ground.isCandidate(other, to) || !plan.mayTake(other, member)) continue;
      const price = first + prices.ofStep(other, to, member);
      if (best && price >= best.price) continue;
      const steps = [
        { proposal, from: member, to },
        { proposal: other, from: to, to: member },
      ];
      if (lowers(search, rule, steps)) best = { steps, price };
    }
  }
  return best === toBeat ? null : best;
}

/** The other member gives one of theirs to a third who has room: the first exchange found will do. */
function onward(search: ExchangeSearch, rule: GroupRule, { proposal, member }: Place): Exchange | null {
  const { plan, prices } = search;
  let tries = 0;
  for (const to of fromAnywhere(plan.ground.candidatesOf(proposal), search.random)) {
    if (!plan.mayTake(proposal, to) || rule.change(proposal, member, to) >= 0) continue;
    for (const other of fromAnywhere([...plan.held[to]!], search.random)) {
      if (!plan.ground.isCandidate(other, to)) continue;
      for (const third of plan.ground.candidatesOf(other)) {
        if (tries++ > MOST_LAST_RESORTS) return null;
        if (third === member || !plan.hasRoom(third) || !plan.mayTake(other, third)) continue;
        const steps = [
          { proposal, from: member, to },
          { proposal: other, from: to, to: third },
        ];
        if (!lowers(search, rule, steps)) continue;
        const price =
          prices.ofStep(proposal, member, to) +
          prices.ofStep(other, to, third) +
          prices.ofLoads(member, third);
        return { steps, price };
      }
    }
  }
  return null;
}

/** Whether fewer violations of the rule are left, and fewer of all rules together. The steps' proposals differ. */
function lowers(search: ExchangeSearch, rule: GroupRule, steps: readonly Step[]): boolean {
  let own = 0;
  let all = 0;
  const made: Step[] = [];
  for (const step of steps) {
    for (const each of search.rules) {
      const change = each.change(step.proposal, step.from, step.to);
      all += change;
      if (each === rule) own += change;
    }
    if (steps.length === 1) break;
    makeExchange(search, [step]);
    made.push(step);
  }
  for (const { proposal, from, to } of made.toReversed()) {
    makeExchange(search, [{ proposal, from: to, to: from }]);
  }
  return own < 0 && all < 0;
}

function cheaper(left: Exchange | null, right: Exchange | null): Exchange | null {
  if (!left || !right) return left ?? right;
  return right.price < left.price ? right : left;
}

/** All of them once, beginning anywhere, so that who comes first in a list is not asked first. */
function* fromAnywhere(list: ArrayLike<number>, random: Random): Generator<number> {
  if (list.length === 0) return;
  const begin = random.below(list.length);
  for (let i = 0; i < list.length; i++) yield list[(begin + i) % list.length]!;
}
