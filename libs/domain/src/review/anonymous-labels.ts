/**
 * Names for the speakers of one proposal as one viewer reads them: "A", "B", … by id, in the order of their keys (reviewers,
 * who join one after the other, have `steadyLetters`). The keys are the viewer's and the proposal's, so the same letter on two proposals, or before two viewers, says nothing about
 * who it is; and secret, so that nobody who knows the ids can work them out.
 */
export function anonymousLabels(
  ids: readonly string[],
  keyOf: (id: string) => string,
): ReadonlyMap<string, string> {
  const keyed = ids.map((id): [string, string] => [keyOf(id), id]);
  return new Map(keyed.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, id], i) => [id, letters(i)]));
}

const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
