import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { isSubmitted } from '#domain/review/queue-progress';
import type { ReviewContent } from '#domain/review/review-form';
import { api, ask, type Schemas } from '../../api/client';
import { keptQuery } from '../../api/kept-query';
import { reviewContext } from '../context/context-queries';
import { useLogin } from '../../api/use-login';
import { doneWith, withUnsent } from './queue-with-unsent';
import { allUnsent } from './unsent';
import type { Kept } from './stored-review';

export type Queue = Schemas['ReviewQueue'];
export type QueueItem = Schemas['QueueItem'];
export type Page = Schemas['ReviewPage'];

const queueKey = (slug: string) => ['review-queue', slug];
const pageKey = (slug: string, number: number) => ['review-page', slug, number];
const at = (slug: string, number: number) => ({ params: { path: { slug, number } } });

export function useQueue(slug: string) {
  const userId = useLogin().data?.user?.id ?? '';
  const select = useCallback((queue: Queue) => withUnsent(queue, allUnsent(userId)), [userId]);
  return useQuery({
    ...keptQuery(queueKey(slug), () =>
      ask<Queue>(api.GET('/api/conferences/{slug}/review-queue', { params: { path: { slug } } })),
    ),
    select,
  });
}

/** Submitted without a network: the queue goes on as if it were in. */
export function noteWaiting(
  queries: QueryClient,
  slug: string,
  number: number,
  submission: ReviewContent,
): void {
  const criteria = queries.getQueryData<Page>(pageKey(slug, number))?.round.criteria ?? [];
  const now = new Date().toISOString();
  const at = { submittedAt: now, updatedAt: now };
  patchItem(queries, slug, number, (item) => doneWith(item, submission, criteria, at));
}

const page = (slug: string, number: number) => ({
  ...keptQuery(pageKey(slug, number), () =>
    ask<Page>(api.GET('/api/conferences/{slug}/reviews/{number}', at(slug, number))),
  ),
  staleTime: 30_000,
});

export const usePage = (slug: string, number: number) => useQuery(page(slug, number));

/** Loads a page ahead, so that it is there when it is wanted. */
export async function prefetchPage(queries: QueryClient, slug: string, number: number): Promise<void> {
  await queries.prefetchQuery(page(slug, number));
  // The page is what one waits for; what surrounds the talk comes after it.
  await queries.prefetchQuery(reviewContext(slug, number));
}

/** What was saved, put where the pages read it, without asking the server again. */
export function noteDraft(
  queries: QueryClient,
  slug: string,
  number: number,
  kept: Kept,
  saved: Schemas['SavedDraft'],
): void {
  queries.setQueryData<Page>(
    pageKey(slug, number),
    (known) =>
      known && {
        ...known,
        draft: { ...bodyOf(kept, known.proposal.id), reviewVersion: kept.reviewVersion, ...saved },
      },
  );
  patchItem(queries, slug, number, (item) =>
    isSubmitted(item.state)
      ? item
      : { ...item, state: item.state === 'skipped' ? 'skipped' : 'draft', updatedAt: saved.updatedAt },
  );
}

export function noteReview(
  queries: QueryClient,
  slug: string,
  number: number,
  kept: Kept,
  saved: Schemas['SavedReview'],
): void {
  const criteria = queries.getQueryData<Page>(pageKey(slug, number))?.round.criteria ?? [];
  queries.setQueryData<Page>(
    pageKey(slug, number),
    (known) =>
      known && {
        ...known,
        draft: null,
        review: { ...bodyOf(kept, known.proposal.id), ...saved, askedAgain: null },
      },
  );
  patchItem(queries, slug, number, (item) => doneWith(item, kept.content, criteria, saved));
  // Others' reviews may have opened by it.
  void queries.invalidateQueries({ queryKey: pageKey(slug, number) });
}

/** The proposal is put off: known here before the server has it. */
export const noteSkipped = (queries: QueryClient, slug: string, number: number): void =>
  patchItem(queries, slug, number, (item) => ({ ...item, state: 'skipped' }));

/** The proposal is not this reviewer's any more: nothing of it stays in the browser's memory. */
export async function noteGone(queries: QueryClient, slug: string, number: number): Promise<void> {
  queries.setQueryData<Queue>(
    queueKey(slug),
    (known) => known && { ...known, items: known.items.filter((item) => item.number !== number) },
  );
  queries.removeQueries({ queryKey: pageKey(slug, number) });
  // What surrounds another talk may name this one.
  queries.removeQueries({ queryKey: ['review-context', slug] });
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
  // The pages show one round; an answer about another one is not theirs.
  if (queries.getQueryData<Queue>(queueKey(slug))?.round.id === roundId)
    queries.setQueryData(pageKey(slug, number), answer);
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

function patchItem(
  queries: QueryClient,
  slug: string,
  number: number,
  patch: (item: QueueItem) => QueueItem,
): void {
  queries.setQueryData<Queue>(
    queueKey(slug),
    (known) =>
      known && { ...known, items: known.items.map((item) => (item.number === number ? patch(item) : item)) },
  );
}

export const reloadQueue = (queries: QueryClient, slug: string): Promise<void> =>
  queries.invalidateQueries({ queryKey: queueKey(slug) });
