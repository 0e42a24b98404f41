/** What is known of a number: its mean, and where it lies with a probability of 90 %. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Half a 90 % interval of the normal distribution, in standard deviations. */
const HALF = 1.6448536269514722;

/** Gathers draws of many numbers; the interval takes them as normally distributed. */
export class Moments {
  private readonly sums: Float64Array;
  private readonly squares: Float64Array;
  private draws = 0;

  constructor(count: number) {
    this.sums = new Float64Array(count);
    this.squares = new Float64Array(count);
  }

  /** One more draw of the i-th: known here by its own mean and variance (0: the draw itself). */
  add(i: number, mean: number, variance: number): void {
    this.sums[i]! += mean;
    this.squares[i]! += mean * mean + variance;
  }

  endOfDraw(): void {
    this.draws += 1;
  }

  estimate(i: number): Estimate {
    const mean = this.sums[i]! / this.draws;
    const half = HALF * Math.sqrt(Math.max(0, this.squares[i]! / this.draws - mean * mean));
    return { mean, low: mean - half, high: mean + half };
  }
}
