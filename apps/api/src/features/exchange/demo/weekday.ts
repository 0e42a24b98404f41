const DAY = 86_400_000;

/** How many days from now the first such weekday (0: Sunday) is that lies at least `days` away. */
export function daysToWeekday(now: Date, days: number, weekday: number): number {
  const from = new Date(now.getTime() + days * DAY).getUTCDay();
  return days + ((weekday - from + 7) % 7);
}

/** The year of the day so many days from now. */
export const yearIn = (now: Date, days: number): number =>
  new Date(now.getTime() + days * DAY).getUTCFullYear();
