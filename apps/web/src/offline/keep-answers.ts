import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { ApiProblem, type Schemas, api } from '../api/client';
import { watchForNextWorker } from '../app/new-version';
import { conferencesQuery } from '../app/conferences-query';
import { type Queue, queueQuery } from '../features/review/review-data';
import { roundsKeptBeside } from '#domain/review/assigned-set';
import { keysBeyond, keysOfOtherRounds, keysOfTalk, withoutOthers } from './assigned-pages';
import { keptFor } from './device-owner';
import { changeAnswers, keepFor, keptKeys, readAnswer } from './kept-answers';

// A set is loaded when the pages are opened, and anew after a while: what is written here is kept as it is written.
const ANEW_AFTER = 10 * 60_000;

const tagKey = (slug: string, round: string | null) =>
  round === null ? ['assigned-set', slug] : ['assigned-set', slug, round];

let keptUser: string | null = null;
const loadedAt = new Map<string, number>();

/**
 * Keeps on this device what its reviewer needs without a network: the assigned sets of a conference's current round and of
 * the others that are open, loaded here, and every answer marked for it, as it stands in the pages' memory, what was just saved included.
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
  const isLoaded = await loadSets(queries, userId, slug, now).catch(() => false);
  if (!isLoaded) loadedAt.delete(slug);
}

async function loadSets(
  queries: QueryClient,
  userId: string,
  slug: string,
  startedAt: number,
): Promise<boolean> {
  const { round, rounds } = await queries.ensureQueryData(queueQuery(slug, null));
  const beside = roundsKeptBeside(rounds, round.id).map(({ id }) => id);
  const known = await keptKeys();
  await changeAnswers(userId, [], keysOfOtherRounds(slug, [round.id, ...beside], known));
  if (!(await loadSet(queries, userId, slug, null, startedAt))) return false;
  for (const id of beside) {
    await queries.prefetchQuery(queueQuery(slug, id));
    if (!(await loadSet(queries, userId, slug, id, startedAt))) return false;
  }
  return true;
}

/** A conflict of interest: nothing of this talk stays on the device, in any round, the queues' lines included. */
export async function forgetTalk(slug: string, number: number): Promise<void> {
  const userId = keptFor();
  if (userId === null) return;
  const known = await keptKeys();
  const queues = await Promise.all(
    known
      .filter(([what, of]) => what === 'review-queue' && of === slug)
      .map(async (key) => [key, await readAnswer<Queue>(key)] as const),
  );
  const without = queues.flatMap(([key, queue]) =>
    queue ? [[key, { ...queue, items: queue.items.filter((item) => item.number !== number) }] as const] : [],
  );
  const tags = known.filter(([what, of]) => what === 'assigned-set' && of === slug);
  await changeAnswers(userId, without, [...keysOfTalk(slug, number, known), ...tags]);
}

/** The code of the pages, kept by a service worker; browsers have none on plain http away from this machine. */
function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker
    .register('/offline-worker.js', { updateViaCache: 'none' })
    .then(watchForNextWorker, () => {
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
      void changeAnswers(userId, [], [queryKey, tagKey(String(queryKey[1]), roundOf(queryKey))]).catch(
        () => {},
      );
  });
}

/** The round that a key of a queue or a page names. */
function roundOf([what, , second, third]: QueryKey): string | null {
  const round = what === 'review-queue' ? second : third;
  return typeof round === 'string' ? round : null;
}

async function keepOne(userId: string, key: QueryKey, answer: unknown): Promise<void> {
  const slug = String(key[1]);
  if (key[0] === 'review-page')
    return changeAnswers(userId, [[key, withoutOthers(answer as Schemas['ReviewPage'])]]);
  if (key[0] !== 'review-queue') return changeAnswers(userId, [[key, answer]]);
  const { round, items } = answer as Queue;
  const named = { id: round.id, isCurrent: roundOf(key) === null };
  const dropped = keysBeyond(
    slug,
    named,
    items.map(({ number }) => number),
    await keptKeys(),
  );
  // What was dropped may come back: the next set is wanted whole then.
  return changeAnswers(
    userId,
    [[key, answer]],
    dropped.length > 0 ? [...dropped, tagKey(slug, roundOf(key))] : [],
  );
}

/** Loads the set of a round where it changed; pages that were asked for meanwhile are newer. */
async function loadSet(
  queries: QueryClient,
  userId: string,
  slug: string,
  inRound: string | null,
  startedAt: number,
): Promise<boolean> {
  const tag = await readAnswer<string>(tagKey(slug, inRound));
  const { data, response } = await api.GET('/api/conferences/{slug}/assigned-set', {
    params: { path: { slug }, ...(inRound === null ? {} : { query: { round: inRound } }) },
    ...(tag === undefined ? {} : { headers: { 'If-None-Match': tag } }),
  });
  if (response.status === 304) return true;
  if (!data) return false;
  const { round } = data;
  const pages = data.items.flatMap(({ versions, ...item }) => {
    const { number } = item.proposal;
    const page = { round, ...item, others: null };
    const at = inRound === null ? [] : [inRound];
    return [
      [['review-page', slug, number, ...at], page] as const,
      ...(versions.length > 0
        ? [[['own-history', slug, number, round.id], { items: versions }] as const]
        : []),
    ];
  });
  const gone = keysBeyond(
    slug,
    { id: round.id, isCurrent: inRound === null },
    data.items.map(({ proposal }) => proposal.number),
    await keptKeys(),
  );
  await changeAnswers(
    userId,
    [
      ...pages.filter(([key]) => (queries.getQueryState(key)?.dataUpdatedAt ?? 0) < startedAt),
      [tagKey(slug, inRound), response.headers.get('ETag')],
    ],
    gone,
  );
  return true;
}
