/**
 * What an assignment is judged by, most important first; each counts only where all before it tie.
 * `covered`: places without a reviewer. `spread`: those places lying on the same proposal. `kept`: announced pairs
 * taken away. `share`: places above the fair share of a reviewer. `expertise`: reviewers who do not know the track.
 * `balance`: uneven loads (sum of squares). `affinity`: points out of 100 not reached.
 */
export const LEVELS = ['covered', 'spread', 'kept', 'share', 'expertise', 'balance', 'affinity'] as const;
export type Level = (typeof LEVELS)[number];

/** Integer weights that make one sum of costs compare like the levels in order. */
export interface Objective {
  readonly weight: Readonly<Record<Level, number>>;
  /** False when the instance is so large that the bound on cycles had to be lowered for exact arithmetic. */
  readonly isStrict: boolean;
}

/** Shape of an instance, as far as the weights depend on it. */
export interface ObjectiveShape {
  readonly proposals: number;
  readonly members: number;
  /** Most places one proposal may miss. */
  readonly mostWanted: number;
  /** The highest price of a single unit of load. */
  readonly steepestLoad: number;
}

/** Costs stay below this, so that potentials, sums of some of them, stay exact in 53 bits. */
const LARGEST_WEIGHT = 2 ** 50;

/**
 * Weights for strictly lexicographic levels. A flow is best exactly when no simple cycle improves it, and a simple
 * cycle meets each proposal and reviewer once: at most 2 · min(proposals, members) pairs and two arcs to the sink. So
 * each weight need only exceed what all lower levels can change along one cycle.
 */
export function objective(shape: ObjectiveShape): Objective {
  const longest = Math.max(2, 2 * Math.min(shape.proposals, shape.members));
  for (let pairs = longest; ; pairs = Math.ceil(pairs / 2)) {
    const weight = weightsFor(shape, pairs);
    if (weight.covered <= LARGEST_WEIGHT || pairs <= 2) return { weight, isStrict: pairs === longest };
  }
}

function weightsFor(shape: ObjectiveShape, pairs: number): Record<Level, number> {
  const mostChange: Record<Level, number> = {
    affinity: 100 * pairs,
    balance: 2 * shape.steepestLoad,
    expertise: pairs,
    share: 2,
    kept: pairs,
    spread: 2 * shape.mostWanted,
    covered: 2,
  };
  const weight = { affinity: 1 } as Record<Level, number>;
  let below = 0;
  for (const level of LEVELS.toReversed()) {
    weight[level] = below + 1;
    below += weight[level] * mostChange[level];
  }
  return weight;
}
