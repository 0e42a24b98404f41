import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../../api/client';
import type { BidItem } from './bid-sender';
import type { BidList } from './bid-rows';

export type TalkToBidOn = Schemas['TalkToBidOn'];

export const bidsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['bids', slug],
    queryFn: () => ask<BidList>(api.GET('/api/conferences/{slug}/bids', { params: { path: { slug } } })),
    staleTime: 60_000,
  });

export const talkQuery = (slug: string, number: number) =>
  queryOptions({
    queryKey: ['bid-talk', slug, number],
    queryFn: () =>
      ask<TalkToBidOn>(
        api.GET('/api/conferences/{slug}/bids/{number}', { params: { path: { slug, number } } }),
      ),
    staleTime: 5 * 60_000,
  });

/** Puts bids that the server has into the list, without asking for it again. */
export function noteBids(queries: QueryClient, slug: string, items: readonly BidItem[]): void {
  const values = new Map(items.map(({ number, value }) => [number, value]));
  queries.setQueryData(
    bidsQuery(slug).queryKey,
    (list) =>
      list && {
        ...list,
        rows: {
          ...list.rows,
          value: list.rows.value.map((old, i) => {
            const number = list.rows.number[i]!;
            return values.has(number) ? values.get(number)! : old;
          }),
        },
      },
  );
}

/** The talk is not this member's to bid on any more: nothing of it stays in the browser's memory. */
export function noteGone(queries: QueryClient, slug: string, number: number): void {
  queries.removeQueries({ queryKey: talkQuery(slug, number).queryKey });
  queries.setQueryData(bidsQuery(slug).queryKey, (list) => {
    if (!list) return list;
    const place = list.rows.number.indexOf(number);
    const without = <T>(column: T[]): T[] => column.filter((_, i) => i !== place);
    const { rows } = list;
    return {
      ...list,
      rows: {
        number: without(rows.number),
        title: without(rows.title),
        track: without(rows.track),
        topics: without(rows.topics),
        format: without(rows.format),
        level: without(rows.level),
        value: without(rows.value),
      },
    };
  });
}
