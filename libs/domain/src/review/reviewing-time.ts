/** Shorter is an import or a double click, longer a break. */
const SHORTEST_MS = 30_000;
const LONGEST_MS = 30 * 60_000;
/** Only the latest reviews tell: everybody grows quicker. */
const LATEST = 30;
/** Fewer tell nothing about a reviewer. */
const FEWEST = 5;

/** Minutes that one review takes. */
export interface ReviewingTime {
  readonly median: number;
  /** The middle half lies between these. */
  readonly low: number;
  readonly high: number;
  /** Reviews it was taken from; 0: this reviewer's own time is not known, and it is what is usual. */
  readonly n: number;
}

/** Reviewers of large conferences say that a talk takes five to ten minutes. */
export const USUAL_TIME: ReviewingTime = { median: 7, low: 5, high: 10, n: 0 };

/**
 * How long a reviewer takes for a talk: the median of the times from one first submission to the next, breaks and imports
 * left out, over the last thirty; what is usual where there are fewer than five. O(n log n).
 * @param submittedAt when each of the reviewer's reviews was first submitted, in any order
 */
export function reviewingTime(submittedAt: readonly Date[]): ReviewingTime {
  const times = submittedAt.map((at) => at.getTime()).toSorted((a, b) => a - b);
  const gaps = times
    .map((at, i) => at - (times[i - 1] ?? -Infinity))
    .filter((gap) => gap >= SHORTEST_MS && gap <= LONGEST_MS)
    .slice(-LATEST)
    .toSorted((a, b) => a - b);
  if (gaps.length < FEWEST) return USUAL_TIME;
  const quantile = (share: number): number => {
    const at = share * (gaps.length - 1);
    const [below, above] = [gaps[Math.floor(at)]!, gaps[Math.ceil(at)]!];
    return (below + (above - below) * (at - Math.floor(at))) / 60_000;
  };
  return { median: quantile(0.5), low: quantile(0.25), high: quantile(0.75), n: gaps.length };
}
