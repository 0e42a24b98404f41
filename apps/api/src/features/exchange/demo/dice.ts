import { seededRandom } from '#optimize/random';

/** Draws from a seed: the same seed, the same demo. */
export class Dice {
  private readonly random;

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  /** A whole number from 0 up to, not including, the bound. */
  below(bound: number): number {
    return this.random.below(bound);
  }

  between(min: number, max: number): number {
    return min + this.random.below(max - min + 1);
  }

  happens(probability: number): boolean {
    return this.random.next() < probability;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.random.below(from.length)]!;
  }

  /** Some of them, each once, in an order of its own. */
  some<T>(from: readonly T[], count: number): T[] {
    const rest = [...from];
    return Array.from(
      { length: Math.min(count, rest.length) },
      () => rest.splice(this.below(rest.length), 1)[0]!,
    );
  }

  /** One of them, in proportion to its weight. */
  weighted<T>(from: readonly T[], weight: (one: T) => number): T {
    const total = from.reduce((sum, one) => sum + weight(one), 0);
    let left = this.random.next() * total;
    return from.find((one) => (left -= weight(one)) < 0) ?? from.at(-1)!;
  }

  /** Nearly normal with mean 0 and standard deviation 1: the sum of twelve uniform draws. */
  normal(): number {
    let sum = -6;
    for (let i = 0; i < 12; i += 1) sum += this.random.next();
    return sum;
  }
}
