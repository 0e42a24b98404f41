/** The density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
}

/**
 * The probability that a standard normal number is below x; relative error below 1.2e-7 in the lower tail as well.
 * Source: erfc by a Chebyshev fit (W. Press and others, Numerical Recipes, 2nd edition, 6.2).
 */
export function normalBelow(x: number): number {
  const z = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + 0.5 * z);
  let fit = 0;
  for (const term of CHEBYSHEV) fit = fit * t + term;
  const tail = (t * Math.exp(-z * z + fit)) / 2;
  return x < 0 ? tail : 1 - tail;
}

/** From the highest power of t down to the constant. */
const CHEBYSHEV = [
  0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196,
  1.00002368, -1.26551223,
];
