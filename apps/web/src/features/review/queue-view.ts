import type { QueueItem } from './review-data';

/** What the address says about the queue: the same on the queue and beside an open talk, so that n and p follow it. */
export interface QueueView {
  readonly show: 'all' | 'left' | 'draft' | 'done';
  /** A track's id, '' for every one. */
  readonly track: string;
  readonly sort: 'mine' | 'score';
}

export function readView(search: URLSearchParams): QueueView {
  const show = search.get('show');
  return {
    show: show === 'left' || show === 'draft' || show === 'done' ? show : 'all',
    track: search.get('track') ?? '',
    sort: search.get('sort') === 'score' ? 'score' : 'mine',
  };
}

/** The talks in the order of the view; the state filter left out, so that a talk just done does not vanish under the reader. */
export function ordered(items: readonly QueueItem[], { track, sort }: QueueView): QueueItem[] {
  const chosen = items.filter((item) => track === '' || item.trackId === track);
  if (sort === 'mine') return chosen;
  return chosen.toSorted((a, b) => (b.weightedScore ?? -Infinity) - (a.weightedScore ?? -Infinity) || 0);
}

export function shown(items: readonly QueueItem[], view: QueueView): QueueItem[] {
  return ordered(items, view).filter(
    ({ state }) => view.show === 'all' || (view.show === 'left' ? state !== 'done' : state === view.show),
  );
}
