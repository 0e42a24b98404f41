import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { ApiProblem, type Schemas, api } from '../api/client';
import { conferencesQuery } from '../app/conferences-query';
import { pagesBeyond, withoutOthers } from './assigned-pages';
import { changeAnswers, keepFor, keptKeys, readAnswer } from './kept-answers';

// A set is loaded when the pages are opened, and anew after a while: what is written here is kept as it is written.
const ANEW_AFTER = 10 * 60_000;

const tagKey = (slug: string) => ['assigned-set', slug];

let keptUser: string | null = null;
const loadedAt = new Map<string, number>();

/**
 * Keeps on this device what its reviewer needs without a network: the assigned set of a conference, loaded here, and
 * every answer marked for it, as it stands in the pages' memory, what was just saved included.
 */
export async function keepAssignedSet(queries: QueryClient, userId: string, slug: string): Promise<void> {
  if (keptUser !== userId) {
    keptUser = userId;
    await keepFor(userId, Date.now());
    keepWhatIsShown(queries, userId);
    registerWorker();
    void queries.prefetchQuery(conferencesQuery);
  }
  const now = Date.now();
  if (now - (loadedAt.get(slug) ?? -Infinity) < ANEW_AFTER) return;
  loadedAt.set(slug, now);
  const isLoaded = await loadSet(queries, userId, slug, now).catch(() => false);
  if (!isLoaded) loadedAt.delete(slug);
}

/** The code of the pages, kept by a service worker; browsers have none on plain http away from this machine. */
function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/offline-worker.js', { updateViaCache: 'none' }).catch(() => {
    // Forbidden by the browser, or the network just went: the next page tries again.
  });
}

function keepWhatIsShown(queries: QueryClient, userId: string): void {
  const keep = (key: QueryKey, answer: unknown): void => {
    void keepOne(userId, key, answer).catch(() => {
      // Storage is full or forbidden: this talk cannot be read without a network.
    });
  };
  for (const query of queries.getQueryCache().getAll())
    if (query.meta?.['isKept'] && query.state.data !== undefined) keep(query.queryKey, query.state.data);
  queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || !event.query.meta?.['isKept']) return;
    const { queryKey } = event.query;
    if (event.action.type === 'success') keep(queryKey, event.query.state.data);
    // The server says that it is not this reader's, or not any more.
    const { error } = event.query.state;
    if (event.action.type === 'error' && error instanceof ApiProblem && [403, 404].includes(error.status))
      void changeAnswers(userId, [], [queryKey, tagKey(String(queryKey[1]))]).catch(() => {});
  });
}

async function keepOne(userId: string, key: QueryKey, answer: unknown): Promise<void> {
  const slug = String(key[1]);
  if (key[0] === 'review-page')
    return changeAnswers(userId, [[key, withoutOthers(answer as Schemas['ReviewPage'])]]);
  const dropped =
    key[0] === 'review-queue'
      ? pagesBeyond(
          slug,
          (answer as Schemas['ReviewQueue']).items.map(({ number }) => number),
          await keptKeys(),
        )
      : [];
  // What was dropped may come back: the next set is wanted whole then.
  return changeAnswers(userId, [[key, answer]], dropped.length > 0 ? [...dropped, tagKey(slug)] : []);
}

/** Loads the set where it changed; pages that were asked for meanwhile are newer. */
async function loadSet(
  queries: QueryClient,
  userId: string,
  slug: string,
  startedAt: number,
): Promise<boolean> {
  const tag = await readAnswer<string>(tagKey(slug));
  const { data, response } = await api.GET('/api/conferences/{slug}/assigned-set', {
    params: { path: { slug } },
    ...(tag === undefined ? {} : { headers: { 'If-None-Match': tag } }),
  });
  if (response.status === 304) return true;
  if (!data) return false;
  const pages = data.items.map(
    (item) =>
      [['review-page', slug, item.proposal.number], { round: data.round, ...item, others: null }] as const,
  );
  const gone = pagesBeyond(
    slug,
    data.items.map(({ proposal }) => proposal.number),
    await keptKeys(),
  );
  await changeAnswers(
    userId,
    [
      ...pages.filter(([key]) => (queries.getQueryState(key)?.dataUpdatedAt ?? 0) < startedAt),
      [tagKey(slug), response.headers.get('ETag')],
    ],
    gone,
  );
  return true;
}
