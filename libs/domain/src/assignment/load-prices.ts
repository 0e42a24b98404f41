import type { LoadStep } from '#optimize/transport-network';
import type { Objective } from '#domain/assignment/objective';

/** Loads up to this far above the fair share are priced one by one; beyond, in steps that double. */
const SINGLE_STEPS_ABOVE_SHARE = 8;

/** The price of load in units of `balance` stops rising at this multiple of the share, to keep weights small. */
const STEEPEST_SHARES = 4;

/** The highest balance price of one unit of load. */
export function steepestLoad(share: number): number {
  return 2 * STEEPEST_SHARES * Math.max(2, share) - 1;
}

/**
 * What each further proposal costs a reviewer: the n-th adds 2n - 1, so that the sum is the square of the load and even
 * loads are cheapest; and every one above the fair share breaks the level `share`.
 * @param taken places settled already; they count but are not for sale
 * @param limit most places in all
 */
export function loadPrices(taken: number, limit: number, share: number, { weight }: Objective): LoadStep[] {
  const price = (nth: number): number =>
    weight.balance * Math.min(2 * nth - 1, steepestLoad(share)) + (nth > share ? weight.share : 0);
  const steps: LoadStep[] = [];
  let width = 1;
  for (let nth = taken + 1; nth <= limit; nth += width) {
    if (nth > share + SINGLE_STEPS_ABOVE_SHARE) width *= 2;
    const capacity = Math.min(width, limit - nth + 1);
    steps.push({ capacity, cost: price(nth) });
  }
  return steps;
}

/**
 * The price of one more proposal while the first, greedy flow is made: a point of affinity for each they have in this
 * run, and the full price of going above the share. Balance itself is so steep that everybody would go to the idlest
 * reviewer whatever the fit, and the solver would have to mend almost every place.
 * @param taken places settled already
 */
export function leadingPrice(load: number, taken: number, share: number, { weight }: Objective): number {
  return weight.affinity * load + (taken + load >= share ? weight.share : 0);
}
