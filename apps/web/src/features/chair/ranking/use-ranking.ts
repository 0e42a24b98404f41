import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../../../api/client';
import { type RankedList, type RowState, withState } from './ranked-rows';

const rankingKey = (slug: string): string[] => ['ranking', slug];

export const rankingQuery = (slug: string) =>
  queryOptions({
    queryKey: rankingKey(slug),
    queryFn: () =>
      ask<RankedList>(api.GET('/api/conferences/{slug}/ranking', { params: { path: { slug } } })),
    staleTime: 30_000,
  });

export const proposalQuery = (slug: string, number: number) =>
  queryOptions({
    queryKey: ['proposal-for-chairs', slug, number],
    queryFn: () =>
      ask<Schemas['ProposalForChairs']>(
        api.GET('/api/conferences/{slug}/proposals/{number}', { params: { path: { slug, number } } }),
      ),
    staleTime: 30_000,
  });

/** Changes what is shown of one row, before or after the server's word. */
export function showState(
  queries: QueryClient,
  slug: string,
  number: number,
  change: Partial<RowState>,
): void {
  queries.setQueryData<RankedList>(rankingKey(slug), (list) => list && withState(list, number, change));
}
