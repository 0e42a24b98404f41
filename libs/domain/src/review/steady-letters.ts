import { textHash } from '#domain/review/text-hash';

/**
 * Letters that stand for the reviewers of one proposal as one viewer reads them: each person's are drawn from their own
 * key, so they stay when somebody joins; who would share the first letter gets a second one ("K" goes on as "KT", beside
 * "KD"), and none is the beginning of another. They tell nothing of names, times or the order of arrival. The keys, all
 * distinct, are the viewer's and the proposal's own and secret, so the same letter elsewhere says nothing, and nobody who
 * knows the ids can work it out. O(n) on average; 26 of one first letter cost no more than a few letters each.
 */
export function steadyLetters(
  ids: readonly string[],
  keyOf: (id: string) => string,
): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  tellApart(
    ids.map((id) => ({ id, key: keyOf(id), shown: '' })),
    letters,
  );
  return letters;
}

interface Told {
  readonly id: string;
  readonly key: string;
  readonly shown: string;
}

function tellApart(people: readonly Told[], letters: Map<string, string>): void {
  const byStart = new Map<string, Told[]>();
  for (const { id, key, shown } of people) {
    const longer = shown + String.fromCharCode(65 + (textHash(`${shown.length} ${key}`) % 26));
    byStart.set(longer, [...(byStart.get(longer) ?? []), { id, key, shown: longer }]);
  }
  for (const [start, alike] of byStart) {
    if (alike.length === 1) letters.set(alike[0]!.id, start);
    else tellApart(alike, letters);
  }
}
