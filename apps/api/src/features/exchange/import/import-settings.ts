/** What the files do not say. Every date is set relative to the import, so that the season can be worked on at once. */
export interface ImportSettings {
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly now: Date;
  readonly newId: () => string;
}

const DAY = 86_400_000;

const onDay = (now: Date, days: number): string =>
  new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);

/** The call is over, the review round is open, the conference is in three months. */
export function importedDates(now: Date) {
  const at = (days: number): Date => new Date(now.getTime() + days * DAY);
  return {
    conference: {
      startsOn: onDay(now, 90),
      endsOn: onDay(now, 92),
      callOpensAt: at(-75),
      callClosesAt: at(-21),
    },
    round: { opensAt: at(-21), closesAt: at(21) },
    submittedAt: at(-21),
  };
}
