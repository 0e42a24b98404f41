/** What a criterion brings to a review's weighted score. */
export interface WeightedCriterion {
  readonly id: string;
  readonly weight: number;
}

/** Scores by criterion id; null or absent: not answered. */
export type ScoresByCriterion = Readonly<Record<string, number | null | undefined>>;

/**
 * One review's weighted mean over the criteria it answered, on the criteria's own scale; null where none with a weight
 * above 0 was answered: missing is empty, never zero.
 */
export function weightedScore(
  criteria: readonly WeightedCriterion[],
  scores: ScoresByCriterion,
): number | null {
  let sum = 0;
  let weights = 0;
  for (const { id, weight } of criteria) {
    const value = scores[id];
    if (value === null || value === undefined) continue;
    sum += weight * value;
    weights += weight;
  }
  return weights > 0 ? sum / weights : null;
}
