const DAY_MS = 86_400_000;
/** More bars than this would be hairs. */
const MOST = 60;

export interface DayBar {
  readonly on: string;
  readonly reviews: number;
}

/** A bar for every day from the first with a review to the last, empty ones included; of many, the last ones. */
export function dayBars(days: readonly DayBar[]): DayBar[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const of = new Map(days.map(({ on, reviews }) => [on, reviews]));
  const bars: DayBar[] = [];
  for (let at = Date.parse(first.on); at <= Date.parse(last.on); at += DAY_MS) {
    const on = new Date(at).toISOString().slice(0, 10);
    bars.push({ on, reviews: of.get(on) ?? 0 });
  }
  return bars.slice(-MOST);
}

/** Reviews a day that would have made, or will make, all of them by the end; null where the round names no dates. */
export function paceADay(
  assigned: number,
  { opensAt, closesAt }: { readonly opensAt: string | null; readonly closesAt: string | null },
): number | null {
  if (opensAt === null || closesAt === null) return null;
  return assigned / Math.max(1, (Date.parse(closesAt) - Date.parse(opensAt)) / DAY_MS);
}
