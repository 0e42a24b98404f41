import type { Shares } from '#domain/assignment/fair-share';
import type { Objective } from '#domain/assignment/objective';

/** Loads up to this far above the fair share are priced one by one; beyond, in steps that double. */
const SINGLE_STEPS_ABOVE_SHARE = 8;

/** The price of load in units of `balance` stops rising at this multiple of the share, to keep weights small. */
const STEEPEST_SHARES = 4;

/** The highest balance price of one unit of load. */
export function steepestLoad(share: number): number {
  return 2 * STEEPEST_SHARES * Math.max(2, share) - 1;
}

/** Units of load at one price, in two parts: of the levels above fairness, and of those below it. */
export interface PricedLoad {
  readonly capacity: number;
  readonly above: number;
  readonly below: number;
}

/**
 * What each further proposal costs a reviewer: the n-th adds 2n - 1 of balance, so that the sum is the square of the load
 * and even loads are cheapest; and every one above the ceiling breaks the level `share`.
 * @param taken places settled already; they count but are not for sale
 * @param limit most places in all
 */
export function loadPrices(
  taken: number,
  limit: number,
  { share, ceiling }: Pick<Shares, 'share' | 'ceiling'>,
  { weight }: Objective,
): PricedLoad[] {
  const steps: PricedLoad[] = [];
  let width = 1;
  for (let nth = taken + 1; nth <= limit; nth += width) {
    if (nth > ceiling + SINGLE_STEPS_ABOVE_SHARE) width *= 2;
    steps.push({
      capacity: Math.min(width, limit - nth + 1),
      above: nth > ceiling ? weight.share : 0,
      below: weight.balance * Math.min(2 * nth - 1, steepestLoad(share)),
    });
  }
  return steps;
}

/**
 * The price of one more proposal while the first, greedy flow is made: a point of affinity for each they have in this
 * run, and the full price of going above the share. Balance itself is so steep that everybody would go to the idlest
 * reviewer whatever the fit, and the solver would have to mend almost every place.
 * @param taken places settled already
 */
export function leadingPrice(load: number, taken: number, ceiling: number, { weight }: Objective): number {
  return weight.affinity * load + (taken + load >= ceiling ? weight.share : 0);
}
