import type { Random } from './random';

// Looked up once: these run millions of times.
const { log, sqrt } = Math;

/**
 * Draws from the normal and the gamma distribution, fully determined by the stream they are made from.
 * Sources: the polar method (G. Marsaglia, 1964); gamma by Marsaglia and Tsang (2000).
 */
export class Deviates {
  private spare = 0;
  private hasSpare = false;

  constructor(private readonly random: Random) {}

  /** The next standard normal number. */
  normal(): number {
    if (this.hasSpare) {
      this.hasSpare = false;
      return this.spare;
    }
    let u: number;
    let v: number;
    let square: number;
    do {
      u = 2 * this.random.next() - 1;
      v = 2 * this.random.next() - 1;
      square = u * u + v * v;
    } while (square >= 1 || square === 0);
    const factor = sqrt((-2 * log(square)) / square);
    this.spare = v * factor;
    this.hasSpare = true;
    return u * factor;
  }

  /** The next gamma number of this shape (at least 1) and rate 1; its mean is the shape. */
  gamma(shape: number): number {
    const d = shape - 1 / 3;
    const c = 1 / sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const v = (1 + c * x) ** 3;
      if (v <= 0) continue;
      const u = 1 - this.random.next();
      if (log(u) < 0.5 * x * x + d - d * v + d * log(v)) return d * v;
    }
  }
}
