import { NEARLY_THE_SAME } from '#domain/similarity/bounds';

/**
 * How alike the texts of a call are by chance: where all of them use the same few hundred words, everything is like
 * everything else, and that is worth no mention. Counts whole percents, so the order of the pairs does not matter.
 */
export class Background {
  private readonly counts = new Float64Array(101);
  private total = 0;

  add(similarity: number): void {
    this.counts[similarity]! += 1;
    this.total += 1;
  }

  /**
   * What chance does not reach, 0..90: the median and eight times its distance to the upper quartile, which is five
   * standard deviations where chance is normal: one pair of millions. Texts that are nearly the same are above it in any call.
   */
  ceiling(): number {
    const median = this.quantile(0.5);
    return Math.min(NEARLY_THE_SAME, median + 8 * Math.max(1, this.quantile(0.75) - median));
  }

  private quantile(share: number): number {
    let below = 0;
    return Math.max(
      0,
      this.counts.findIndex((count) => (below += count) >= share * this.total),
    );
  }
}
