/**
 * The value that stands at place `place` (from 1) when values[from .. to - 1] are sorted from the highest down; reorders
 * them. O(n) on average. Source: quickselect (C. A. R. Hoare, 1961).
 */
export function largest(values: Float64Array, from: number, to: number, place: number): number {
  let low = from;
  let high = to - 1;
  const wanted = from + place - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! > pivot) i += 1;
      while (values[j]! < pivot) j -= 1;
      if (i > j) break;
      const kept = values[i]!;
      values[i] = values[j]!;
      values[j] = kept;
      i += 1;
      j -= 1;
    }
    if (wanted <= j) high = j;
    else if (wanted >= i) low = i;
    else break;
  }
  return values[wanted]!;
}
