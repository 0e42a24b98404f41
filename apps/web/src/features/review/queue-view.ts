import { isSubmitted } from '#domain/review/queue-progress';
import { skippedLast } from '#domain/review/next-in-queue';
import type { QueueItem } from './review-data';

export const QUEUE_FILTERS = ['all', 'left', 'draft', 'skipped', 'done'] as const;

/** What the address says about the queue: the same on the queue and beside an open talk, so that n and p follow it. */
export interface QueueView {
  readonly show: (typeof QUEUE_FILTERS)[number];
  /** A track's id, '' for every one. */
  readonly track: string;
  readonly sort: 'mine' | 'score';
  /** Come from "My reviews", to correct what is submitted: that list goes on, by my score. */
  readonly isCorrecting: boolean;
}

export function readView(search: URLSearchParams): QueueView {
  const isCorrecting = search.get('from') === 'mine';
  return {
    show: QUEUE_FILTERS.find((show) => show === search.get('show')) ?? 'all',
    track: search.get('track') ?? '',
    sort: isCorrecting || search.get('sort') === 'score' ? 'score' : 'mine',
    isCorrecting,
  };
}

/** The talks in the order of the view; the state filter left out, so that a talk just done does not vanish under the reader. */
export function ordered(items: readonly QueueItem[], { track, sort, isCorrecting }: QueueView): QueueItem[] {
  const chosen = items.filter(
    (item) => (track === '' || item.trackId === track) && (!isCorrecting || isSubmitted(item.state)),
  );
  if (sort === 'mine') return skippedLast(chosen);
  return chosen.toSorted((a, b) => (b.weightedScore ?? -Infinity) - (a.weightedScore ?? -Infinity) || 0);
}

export function shown(items: readonly QueueItem[], view: QueueView): QueueItem[] {
  return ordered(items, view).filter(
    ({ state }) => view.show === 'all' || (view.show === 'left' ? state !== 'done' : state === view.show),
  );
}

/** Where an open talk leads back to: the queue as it was, or the row in "My reviews" it was opened from. */
export function wayBack(slug: string, search: string, number: number): string {
  const query = new URLSearchParams(search);
  if (query.get('from') !== 'mine') return `/c/${slug}/review${search}`;
  query.delete('from');
  query.set('at', String(number));
  return `/c/${slug}/review/mine?${query}`;
}
