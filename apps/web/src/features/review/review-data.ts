import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { isSubmitted } from '#domain/review/queue-progress';
import type { ReviewContent } from '#domain/review/review-form';
import { api, ask, type Schemas } from '../../api/client';
import { keptQuery } from '../../api/kept-query';
import { keptFor } from '../../offline/device-owner';
import { reviewContext } from '../context/context-queries';
import { useLogin } from '../../api/use-login';
import { doneWith, withUnsent } from './queue-with-unsent';
import { useNamedRound } from './round-address';
import { allUnsent } from './unsent';
import { actsNow, onActs, withActs } from './waiting-acts';
import type { Kept } from './stored-review';

export type Queue = Schemas['ReviewQueue'];
export type QueueItem = Schemas['QueueItem'];
export type Page = Schemas['ReviewPage'];

/** A review's place: its talk, and the round it is written in. */
export interface ReviewPlace {
  readonly slug: string;
  readonly number: number;
  readonly roundId: string;
}

// Without a round it is the reviewer's current one.
const queueKey = (slug: string, round: string | null = null) =>
  round === null ? ['review-queue', slug] : ['review-queue', slug, round];
const pageKey = (slug: string, number: number, round: string | null = null) =>
  round === null ? ['review-page', slug, number] : ['review-page', slug, number, round];
const inRound = (round: string | null) => (round === null ? {} : { query: { round } });

/** The queue of a round; without one, of the reviewer's current one. */
export function queueQuery(slug: string, round: string | null) {
  const load = () =>
    ask<Queue>(
      api.GET('/api/conferences/{slug}/review-queue', { params: { path: { slug }, ...inRound(round) } }),
    );
  return keptQuery(queueKey(slug, round), load);
}

/** The queue of the round that the address names, else of the current one, as its reader left it. */
export function useQueue(slug: string) {
  const userId = useLogin().data?.user?.id ?? '';
  const acts = useSyncExternalStore(onActs, () => actsNow(userId));
  const select = useCallback(
    (queue: Queue) => withActs(withUnsent(queue, allUnsent(userId)), acts),
    [userId, acts],
  );
  return useQuery({ ...queueQuery(slug, useNamedRound()), select });
}

/** Submitted without a network: the queue goes on as if it were in. */
export function noteWaiting(
  queries: QueryClient,
  place: ReviewPlace,
  criteria: Page['round']['criteria'],
  submission: ReviewContent,
): void {
  const now = new Date().toISOString();
  const at = { submittedAt: now, updatedAt: now };
  patchItem(queries, place, (item) => doneWith(item, submission, criteria, at));
}

function page(slug: string, number: number, round: string | null) {
  const queryKey = pageKey(slug, number, round);
  const load = () =>
    ask<Page>(
      api.GET('/api/conferences/{slug}/reviews/{number}', {
        params: { path: { slug, number }, ...inRound(round) },
      }),
    );
  return { ...keptQuery(queryKey, load), staleTime: 30_000 };
}

export const usePage = (slug: string, number: number) => useQuery(page(slug, number, useNamedRound()));

/** Loads a page ahead, so that it is there when it is wanted. */
export async function prefetchPage(
  queries: QueryClient,
  slug: string,
  number: number,
  round: string | null,
): Promise<void> {
  await queries.prefetchQuery(page(slug, number, round));
  // The page is what one waits for; what surrounds the talk comes after it.
  await queries.prefetchQuery(reviewContext(slug, number));
}

/** What was saved, put where the pages read it, without asking the server again. */
export function noteDraft(
  queries: QueryClient,
  place: ReviewPlace,
  kept: Kept,
  saved: Schemas['SavedDraft'],
): void {
  patchPage(queries, place, (known) => ({
    ...known,
    draft: { ...bodyOf(kept, known.proposal.id), reviewVersion: kept.reviewVersion, ...saved },
  }));
  patchItem(queries, place, (item) =>
    isSubmitted(item.state)
      ? item
      : { ...item, state: item.state === 'skipped' ? 'skipped' : 'draft', updatedAt: saved.updatedAt },
  );
}

export function noteReview(
  queries: QueryClient,
  place: ReviewPlace,
  criteria: Page['round']['criteria'],
  kept: Kept,
  saved: Schemas['SavedReview'],
): void {
  patchPage(queries, place, (known) => ({
    ...known,
    draft: null,
    review: { ...bodyOf(kept, known.proposal.id), ...saved, askedAgain: null },
  }));
  patchItem(queries, place, (item) => doneWith(item, kept.content, criteria, saved));
  void queries.invalidateQueries({ queryKey: ['own-history', place.slug, place.number] });
  // Others' reviews may have opened by it.
  void reloadPage(queries, place.slug, place.number);
}

/** The proposal is put off or taken up: known here before the server has it. */
export function noteLater(queries: QueryClient, place: ReviewPlace, isPutOff: boolean): void {
  patchItem(queries, place, (item) => ({ ...item, state: isPutOff ? 'skipped' : 'untouched' }));
}

/** The proposal is not this reviewer's any more: nothing of it stays in the browser's memory. */
export async function noteGone(queries: QueryClient, slug: string, number: number): Promise<void> {
  queries.setQueriesData<Queue>(
    { queryKey: queueKey(slug) },
    (known) => known && { ...known, items: known.items.filter((item) => item.number !== number) },
  );
  queries.removeQueries({ queryKey: pageKey(slug, number) });
  // What surrounds another talk may name this one.
  queries.removeQueries({ queryKey: ['review-context', slug] });
  for (const what of ['own-history', 'discussion']) queries.removeQueries({ queryKey: [what, slug, number] });
  if (keptFor() !== null) await (await import('../../offline/keep-answers')).forgetTalk(slug, number);
  await queries.invalidateQueries({ queryKey: queueKey(slug) });
}

/** What other pages have loaded may name the proposal as well. */
export function forgetElsewhere(queries: QueryClient): void {
  queries.removeQueries({
    type: 'inactive',
    predicate: ({ queryKey: [what] }) => what !== 'review-queue' && what !== 'review-page',
  });
}

/** Asks the server for a page, and nobody else: what is kept on this device may be old. */
export async function pageOfServer(
  queries: QueryClient,
  slug: string,
  number: number,
  roundId: string,
): Promise<Page> {
  const answer = await ask<Page>(
    api.GET('/api/conferences/{slug}/reviews/{number}', {
      params: { path: { slug, number }, query: { round: roundId } },
    }),
  );
  patchPage(queries, { slug, number, roundId }, () => answer);
  return answer;
}

export const reloadPage = (queries: QueryClient, slug: string, number: number): Promise<void> =>
  queries.invalidateQueries({ queryKey: pageKey(slug, number) });

export const bodyOf = ({ content }: Kept, proposalId: string): Schemas['SubmittedReviewBody'] => ({
  ...content,
  flags: [...content.flags],
  proposalId,
  scores: Object.fromEntries(Object.entries(content.scores).map(([id, value]) => [id, value ?? null])),
});

const withItem =
  (number: number, patch: (item: QueueItem) => QueueItem) =>
  (known: Queue | undefined): Queue | undefined =>
    known && { ...known, items: known.items.map((item) => (item.number === number ? patch(item) : item)) };

/** Wherever the round's queue is known: under its own name, or as the current one. */
function patchItem(
  queries: QueryClient,
  { slug, number, roundId }: ReviewPlace,
  patch: (item: QueueItem) => QueueItem,
): void {
  for (const key of [queueKey(slug), queueKey(slug, roundId)])
    queries.setQueryData<Queue>(key, (known) =>
      known?.round.id === roundId ? withItem(number, patch)(known) : known,
    );
  // What is being loaded in this moment may be from before, and would write over this.
  if (queries.isFetching({ queryKey: queueKey(slug) }) > 0) void reloadQueue(queries, slug);
}

function patchPage(
  queries: QueryClient,
  { slug, number, roundId }: ReviewPlace,
  patch: (known: Page) => Page,
): void {
  for (const key of [pageKey(slug, number), pageKey(slug, number, roundId)])
    queries.setQueryData<Page>(key, (known) => (known?.round.id === roundId ? patch(known) : known));
  // As above: an answer from before the save would put the form back to what it was.
  if (queries.isFetching({ queryKey: pageKey(slug, number) }) > 0) void reloadPage(queries, slug, number);
}

export const reloadQueue = (queries: QueryClient, slug: string): Promise<void> =>
  queries.invalidateQueries({ queryKey: queueKey(slug) });
