import { seededRandom } from '#optimize/random';
import type { TransportProblem } from '#optimize/transport-network';

export interface LargeSeason {
  readonly papers: number;
  readonly reviewers: number;
  readonly reviews: number;
  /** Reviewers who may have a paper. */
  readonly candidates: number;
  readonly mostLoad: number;
}

/** Affinities are whole numbers up to this. */
export const MOST_AFFINITY = 1500;
const SHORT = 1_000_000;

/**
 * Made from seed 7: papers and reviewers have a place on a circle, each paper knows the reviewers found nearest among
 * two and a half times as many tries, and affinity falls with the distance, with noise.
 */
export function largeSeason({ papers, reviewers, reviews, candidates, mostLoad }: LargeSeason): TransportProblem {
  const random = seededRandom(7);
  const reviewerPlace = Float64Array.from({ length: reviewers }, () => random.next());
  const pairCarrier = new Int32Array(papers * candidates);
  const pairCost = new Float64Array(papers * candidates);
  for (let paper = 0; paper < papers; paper++) {
    const place = random.next();
    const distance = (reviewer: number): number => {
      const apart = Math.abs(place - reviewerPlace[reviewer]!);
      return Math.min(apart, 1 - apart);
    };
    const tried = new Set<number>();
    while (tried.size < 2.5 * candidates) tried.add(random.below(reviewers));
    const nearest = [...tried].toSorted((a, b) => distance(a) - distance(b)).slice(0, candidates);
    nearest.forEach((reviewer, i) => {
      pairCarrier[paper * candidates + i] = reviewer;
      pairCost[paper * candidates + i] = Math.round(1000 * (2 * distance(reviewer) + 0.5 * random.next()));
    });
  }
  const missing = [SHORT];
  const steps = [{ capacity: mostLoad, cost: 0 }];
  return {
    demand: new Int32Array(papers).fill(reviews),
    pairStart: Int32Array.from({ length: papers + 1 }, (_, paper) => paper * candidates),
    pairCarrier,
    pairCost,
    loadSteps: Array.from({ length: reviewers }, () => steps),
    shortageCosts: Array.from({ length: papers }, () => missing),
  };
}
