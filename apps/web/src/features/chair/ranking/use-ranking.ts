import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../../../api/client';
import { type RankedList, type RowState, withState, withStates } from './ranked-rows';

export const rankingKey = (slug: string): string[] => ['ranking', slug];

const inRound = (round: string | null) => (round === null ? {} : { query: { round } });

/** @param round null: the current one */
export const rankingQuery = (slug: string, round: string | null = null) =>
  queryOptions({
    queryKey: [...rankingKey(slug), round],
    queryFn: () =>
      ask<RankedList>(
        api.GET('/api/conferences/{slug}/ranking', { params: { path: { slug }, ...inRound(round) } }),
      ),
    staleTime: 30_000,
  });

/** A talk as chairs read it, in every round. */
export const proposalKey = (slug: string, number: number) => ['proposal-for-chairs', slug, number] as const;

export const proposalQuery = (slug: string, number: number, round: string | null = null) =>
  queryOptions({
    queryKey: [...proposalKey(slug, number), round],
    queryFn: () =>
      ask<Schemas['ProposalForChairs']>(
        api.GET('/api/conferences/{slug}/proposals/{number}', {
          params: { path: { slug, number }, ...inRound(round) },
        }),
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
  queries.setQueriesData<RankedList>(
    { queryKey: rankingKey(slug) },
    (list) => list && withState(list, number, change),
  );
}

/** The same for many rows, by number. */
export function showStates(
  queries: QueryClient,
  slug: string,
  changes: ReadonlyMap<number, Partial<RowState>>,
): void {
  queries.setQueriesData<RankedList>(
    { queryKey: rankingKey(slug) },
    (list) => list && withStates(list, changes),
  );
}
