/** How many of the chosen talks, and how many of all, have something. */
export interface Share {
  /** Its place among the names. */
  readonly place: number;
  readonly chosen: number;
  readonly all: number;
}

/**
 * What the chosen talks are made of, beside what all of them are: the most chosen first, then the most there are, then
 * in the order of the places. A talk counts once for each thing it has. O(talks + n log n).
 * @param having for each talk the places of what it has; none: not said
 */
export function sharesOf(
  having: readonly (readonly number[])[],
  isChosen: (talk: number) => boolean,
): Share[] {
  const counts = new Map<number, { chosen: number; all: number }>();
  having.forEach((places, talk) => {
    for (const place of new Set(places)) {
      const count = counts.get(place) ?? { chosen: 0, all: 0 };
      count.all += 1;
      if (isChosen(talk)) count.chosen += 1;
      counts.set(place, count);
    }
  });
  return [...counts]
    .map(([place, count]) => ({ place, ...count }))
    .toSorted((a, b) => b.chosen - a.chosen || b.all - a.all || a.place - b.place);
}
