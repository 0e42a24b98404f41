/**
 * A whole number of places shared out in proportion to weights, by largest remainders (Hamilton, 1792): everybody gets
 * the whole part of their share, and what is left goes to the largest fractions, of equal ones to the earlier. The parts
 * sum to `places`. Where no weight is above 0, all weigh the same; of nobody nothing can be shared. O(n log n).
 * @param places a whole number from 0
 * @param weights from 0, such as how many talks were submitted
 */
export function shareOut(places: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const weighed = total > 0 ? weights : weights.map(() => 1);
  const whole = total > 0 ? total : weights.length;
  // In whole numbers: equal remainders must be equal.
  const parts = weighed.map((weight) => Math.floor((places * weight) / whole));
  const rests = weighed.map((weight, i) => places * weight - parts[i]! * whole);
  const left = places - parts.reduce((sum, part) => sum + part, 0);
  const first = weighed
    .map((_, i) => i)
    .sort((a, b) => rests[b]! - rests[a]! || a - b)
    .slice(0, left);
  for (const i of first) parts[i] = parts[i]! + 1;
  return parts;
}
