/** Places of a track (no format), of a format (no track), or of a format in a track. Null places: none set. */
export interface BudgetRow {
  readonly trackId: string | null;
  readonly formatId: string | null;
  readonly places: number | null;
}

/** Where sums that should be equal are not. */
export type BudgetGap =
  /** A track's places, and those of the formats in it. */
  | { readonly of: 'track'; readonly id: string; readonly places: number; readonly sum: number }
  /** A format's places, and those of the tracks in it. */
  | { readonly of: 'format'; readonly id: string; readonly places: number; readonly sum: number }
  /** The places of all tracks, and those of all formats. */
  | { readonly of: 'all'; readonly places: number; readonly sum: number };

const sumOf = (rows: readonly BudgetRow[]): number =>
  rows.reduce((total, { places }) => total + (places ?? 0), 0);
const isSet = ({ places }: BudgetRow): boolean => places !== null;

/** Where the budgets do not add up. A sum of which nothing is set is no sum, and compared with nothing. O(rows²). */
export function budgetGaps(rows: readonly BudgetRow[]): BudgetGap[] {
  const set = rows.filter(isSet);
  const tracks = set.filter(({ formatId }) => formatId === null);
  const formats = set.filter(({ trackId }) => trackId === null);
  const cells = set.filter(({ trackId, formatId }) => trackId !== null && formatId !== null);
  const gaps: BudgetGap[] = [];
  for (const { trackId, places } of tracks) {
    const own = cells.filter((cell) => cell.trackId === trackId);
    if (own.length > 0 && sumOf(own) !== places)
      gaps.push({ of: 'track', id: trackId!, places: places!, sum: sumOf(own) });
  }
  for (const { formatId, places } of formats) {
    const own = cells.filter((cell) => cell.formatId === formatId);
    if (own.length > 0 && sumOf(own) !== places)
      gaps.push({ of: 'format', id: formatId!, places: places!, sum: sumOf(own) });
  }
  if (tracks.length > 0 && formats.length > 0 && sumOf(tracks) !== sumOf(formats))
    gaps.push({ of: 'all', places: sumOf(tracks), sum: sumOf(formats) });
  return gaps;
}
