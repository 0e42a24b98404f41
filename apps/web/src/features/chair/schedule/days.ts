/** "Tue 1 Sep": a calendar day, which has no time zone. */
export const dayLabel = (onDate: string, language: string): string =>
  new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }).format(new Date(`${onDate}T00:00:00Z`));

export const inDays = (
  days: readonly { readonly onDate: string }[],
  language: string,
): { value: string; label: string }[] =>
  days.map(({ onDate }) => ({ value: onDate, label: dayLabel(onDate, language) }));
