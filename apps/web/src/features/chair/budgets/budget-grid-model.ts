import { shareOut } from '#domain/budget/share-out';
import { type Budget, type Budgets, budgetOf } from './budget-of';

/** What is typed and not saved: places by the key of their budget. */
export type Edits = ReadonlyMap<string, number | null>;

export const keyOf = (trackId: string | null, formatId: string | null): string =>
  `${trackId ?? ''}/${formatId ?? ''}`;

interface Named {
  readonly id: string;
  readonly name: string;
  readonly minutes?: number;
}

/** The places as they stand on the page: typed ones before stored ones. */
export const placesAt = (
  budgets: Budgets,
  edits: Edits,
  trackId: string | null,
  formatId: string | null,
): number | null => {
  const typed = edits.get(keyOf(trackId, formatId));
  return typed === undefined ? (budgetOf(budgets, trackId, formatId)?.places ?? null) : typed;
};

/** Every budget as it stands on the page. */
export function allPlaces(
  budgets: Budgets,
  edits: Edits,
  tracks: readonly Named[],
  formats: readonly Named[],
): Budget[] {
  const place = (trackId: string | null, formatId: string | null): Budget => ({
    trackId,
    formatId,
    places: placesAt(budgets, edits, trackId, formatId),
    version: budgetOf(budgets, trackId, formatId)?.version ?? null,
  });
  return [
    ...tracks.flatMap(({ id }) => [place(id, null), ...formats.map((format) => place(id, format.id))]),
    ...formats.map(({ id }) => place(null, id)),
  ];
}

/** What differs from what is stored. */
export const changed = (budgets: Budgets, all: readonly Budget[]): Budget[] =>
  all.filter(
    ({ trackId, formatId, places }) => places !== (budgetOf(budgets, trackId, formatId)?.places ?? null),
  );

export const countOf = (
  { tallies }: Budgets,
  what: 'submitted' | 'accepted',
  fits: (tally: Budgets['tallies'][number]) => boolean,
): number => tallies.filter(fits).reduce((sum, tally) => sum + tally[what], 0);

/**
 * Each format's places shared out among the tracks by what was submitted in them, and each track's places as the sum of
 * its formats'. Formats without places of their own stay as they are.
 */
export function proposed(
  budgets: Budgets,
  edits: Edits,
  tracks: readonly Named[],
  formats: readonly Named[],
): Map<string, number | null> {
  const next = new Map(edits);
  for (const { id: formatId } of formats) {
    const places = placesAt(budgets, edits, null, formatId);
    if (places === null) continue;
    const submitted = tracks.map(({ id }) =>
      countOf(budgets, 'submitted', (tally) => tally.trackId === id && tally.formatId === formatId),
    );
    const parts = shareOut(places, submitted);
    tracks.forEach(({ id }, i) => next.set(keyOf(id, formatId), parts[i]!));
  }
  for (const { id } of tracks) {
    const own = formats.map((format) => placesAt(budgets, next, id, format.id));
    if (own.some((places) => places !== null))
      next.set(
        keyOf(id, null),
        own.reduce<number>((sum, places) => sum + (places ?? 0), 0),
      );
  }
  return next;
}

/** How long all talks of the places take, in minutes; null: no format has places. */
export function minutesOf(
  budgets: Budgets,
  edits: Edits,
  trackId: string | null,
  formats: readonly Named[],
): number | null {
  const set = formats.flatMap(({ id, minutes }) => {
    const places = placesAt(budgets, edits, trackId, id);
    return places === null ? [] : [places * (minutes ?? 0)];
  });
  return set.length === 0 ? null : set.reduce((sum, minutes) => sum + minutes, 0);
}
