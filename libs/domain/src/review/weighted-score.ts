/** What a criterion brings to a review's weighted score; a weight is a number, never a formula. */
export interface WeightedCriterion {
  readonly id: string;
  readonly weight: number;
  readonly min: number;
  readonly max: number;
}

/** Scores by criterion id; null or absent: not answered. */
export type ScoresByCriterion = Readonly<Record<string, number | null | undefined>>;

/** A linear step from a criterion's own scale to the one that weighted scores are given on. */
export interface ScaledCriterion {
  readonly id: string;
  readonly weight: number;
  readonly min: number;
  /** Points of the common scale per point of the criterion's own; exactly 1 where the scales are equal. */
  readonly factor: number;
}

export interface CommonScale {
  readonly min: number;
  readonly max: number;
  readonly criteria: readonly ScaledCriterion[];
}

/**
 * The scale that weighted scores are given on: that of the round's first criterion. Criteria on other scales are
 * stretched to it, since a mean of points on unlike scales would weigh them by their length.
 */
export function commonScale(criteria: readonly WeightedCriterion[]): CommonScale {
  const { min, max } = criteria[0] ?? { min: 0, max: 1 };
  return {
    min,
    max,
    criteria: criteria.map((criterion) => ({
      id: criterion.id,
      weight: criterion.weight,
      min: criterion.min,
      factor: (max - min) / (criterion.max - criterion.min),
    })),
  };
}

/**
 * One review's weighted mean over the criteria it answered, on the common scale; null where none with a weight above 0
 * was answered: missing is empty, never zero.
 */
export function weightedScore(
  criteria: readonly WeightedCriterion[],
  scores: ScoresByCriterion,
): number | null {
  const scale = commonScale(criteria);
  return weightedScoreOn(scale, (i) => scores[scale.criteria[i]!.id]);
}

/** The same for many reviews on one scale: `scoreOf` gives the score on the i-th of its criteria. */
export function weightedScoreOn(
  scale: CommonScale,
  scoreOf: (i: number) => number | null | undefined,
): number | null {
  let sum = 0;
  let weights = 0;
  for (let i = 0; i < scale.criteria.length; i += 1) {
    const { weight, min, factor } = scale.criteria[i]!;
    const value = scoreOf(i);
    if (value === null || value === undefined) continue;
    sum += weight * (scale.min + (value - min) * factor);
    weights += weight;
  }
  return weights > 0 ? sum / weights : null;
}
