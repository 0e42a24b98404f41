/** Reviewers with a load from `from` to `to`, both counted. */
export interface LoadBin {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

const MOST_BINS = 24;

/** Loads before and after in bins of equal width, from the smallest to the largest; one load a bin where they fit. */
export function loadBins(loads: readonly { readonly before: number; readonly after: number }[]): LoadBin[] {
  if (loads.length === 0) return [];
  // Nobody has anything before a first run: a column of zeros would only press the rest together.
  const isFirst = loads.every(({ before }) => before === 0);
  const shown = loads.flatMap(({ before, after }) => (isFirst ? [after] : [before, after]));
  const least = Math.min(...shown);
  const most = Math.max(...shown);
  const width = Math.max(1, Math.ceil((most - least + 1) / MOST_BINS));
  const count = Math.ceil((most - least + 1) / width);
  return Array.from({ length: count }, (_, i) => {
    const from = least + i * width;
    const to = from + width - 1;
    const within = (load: number): boolean => load >= from && load <= to;
    return {
      from,
      to,
      before: isFirst ? 0 : loads.filter(({ before }) => within(before)).length,
      after: loads.filter(({ after }) => within(after)).length,
    };
  });
}
