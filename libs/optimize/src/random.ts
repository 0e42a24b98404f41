/** A stream of pseudo-random numbers that its seed fully determines. */
export interface Random {
  /** The next number in [0, 1), with 32 random bits. */
  next(): number;
  /** The next integer in 0 .. bound - 1; bound is 1 .. 2^32. */
  below(bound: number): number;
}

/**
 * A seeded generator: equal seeds give equal streams on every machine.
 * Source: sfc32 (C. Doty-Humphrey, PractRand, 2010), seeded by splitmix32.
 * @param seed an integer; only its low 32 bits count
 */
export function seededRandom(seed: number): Random {
  let mixer = seed | 0;
  const mixed = (): number => {
    mixer = (mixer + 0x9e3779b9) | 0;
    let z = mixer ^ (mixer >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let a = mixed();
  let b = mixed();
  let c = mixed();
  let counter = 1;
  const bits = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i++) bits();
  return {
    next: () => bits() / 2 ** 32,
    below: (bound) => Math.floor((bits() / 2 ** 32) * bound),
  };
}

/** The integers 0 .. count - 1 in an order drawn from the generator (Fisher and Yates, 1938). */
export function shuffledIndices(count: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
  return order;
}
