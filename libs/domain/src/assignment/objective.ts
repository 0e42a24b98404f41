/**
 * What an assignment is judged by, most important first; each counts only where all before it tie.
 * `covered`: places without a reviewer. `floor`: those of proposals that fall below their floor. `spread`: those lying on the
 * same proposal. `kept`: announced pairs taken away. `share`: places above what one reviewer should have. `expertise`:
 * reviewers who do not know the track. Between these and the last two stands the fairness of `fair-assignment`.
 * `balance`: uneven loads (sum of squares). `affinity`: points out of 100 not reached. A slider sets how these two compare.
 */
export const LEVELS = [
  'covered',
  'floor',
  'spread',
  'kept',
  'share',
  'expertise',
  'balance',
  'affinity',
] as const;
export type Level = (typeof LEVELS)[number];

/** Integer weights that make one sum of costs compare like the levels in order. */
export interface Objective {
  readonly weight: Readonly<Record<Level, number>>;
  /**
   * True when exact arithmetic holds all levels in one sum. Otherwise the weights of the last two are only among
   * themselves, and they must be sought on the optimal face of those above.
   */
  readonly isOneSum: boolean;
  /** False when not even the levels above fairness are strictly ordered in exact arithmetic. */
  readonly isStrict: boolean;
}

/** Shape of an instance, as far as the weights depend on it. */
export interface ObjectiveShape {
  readonly proposals: number;
  readonly members: number;
  /** Most places one proposal may miss. */
  readonly mostWanted: number;
  /** The load everybody would have if loads were even. */
  readonly share: number;
  /** The highest price of a single unit of load. */
  readonly steepestLoad: number;
  /** 100: even loads strictly first; 0: affinity strictly first; between, see `blend`. */
  readonly balanceOverAffinity: number;
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
  const blended = blend(shape, longest);
  const below = blended.affinity * 100 * longest + blended.balance * 2 * shape.steepestLoad;
  const together = weightsAbove(shape, longest, below);
  if (together.covered <= LARGEST_WEIGHT) {
    return { weight: { ...together, ...blended }, isOneSum: true, isStrict: true };
  }
  for (let pairs = longest; ; pairs = Math.ceil(pairs / 2)) {
    const above = weightsAbove(shape, pairs, 0);
    if (above.covered > LARGEST_WEIGHT && pairs > 2) continue;
    return { weight: { ...above, ...blended }, isOneSum: false, isStrict: pairs === longest };
  }
}

type Above = Exclude<Level, 'balance' | 'affinity'>;

function weightsAbove(shape: ObjectiveShape, pairs: number, changeBelow: number): Record<Above, number> {
  const mostChange: readonly [Above, number][] = [
    ['expertise', pairs],
    ['share', 2],
    ['kept', pairs],
    ['spread', 2 * shape.mostWanted],
    ['floor', 2],
    ['covered', 2],
  ];
  const weight = {} as Record<Above, number>;
  let below = changeBelow;
  for (const [level, change] of mostChange) {
    weight[level] = below + 1;
    below += weight[level] * change;
  }
  return weight;
}

/** Exchange rates finer than this say nothing and cost room for the levels above. */
const FINEST_RATE = 1000;

/**
 * How balance and affinity compare. Between the ends of the slider s, one talk more for a reviewer at the even share
 * weighs s / (100 - s) times all 100 points of a pair, and in proportion to the load elsewhere: at 50, a reviewer who
 * has a tenth more than another must fit ten points better to get the next talk.
 */
function blend(
  { share, steepestLoad, balanceOverAffinity: slider }: ObjectiveShape,
  longest: number,
): Record<'balance' | 'affinity', number> {
  if (slider >= 100) return { balance: 100 * longest + 1, affinity: 1 };
  if (slider <= 0) return { balance: 1, affinity: 2 * steepestLoad + 1 };
  // The n-th talk is priced 2n - 1 units of balance.
  const affinity = 2 * Math.max(1, share) * (100 - slider);
  const balance = 100 * slider;
  const rate = Math.max(affinity / FINEST_RATE, balance / FINEST_RATE, greatestDivisor(affinity, balance));
  return {
    balance: Math.max(1, Math.round(balance / rate)),
    affinity: Math.max(1, Math.round(affinity / rate)),
  };
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
