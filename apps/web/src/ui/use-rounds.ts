import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { api, ask, type Schemas } from '../api/client';

export type Round = Schemas['ReviewRound'];

/** The rounds of a conference, and which of them a chair looks at: the one the address names, else the current one. */
export function useRounds(slug: string) {
  const [params, setParams] = useSearchParams();
  const named = params.get('round');
  const rounds = useQuery({
    queryKey: ['rounds', slug],
    queryFn: () =>
      ask<Schemas['RoundList']>(api.GET('/api/conferences/{slug}/rounds', { params: { path: { slug } } })),
  });
  const items = rounds.data?.items ?? [];
  const round = items.find(({ id }) => id === named) ?? items.find(({ isCurrent }) => isCurrent) ?? items[0];
  const choose = useCallback(
    (id: string) =>
      setParams(
        (old) => {
          const next = new URLSearchParams(old);
          next.set('round', id);
          return next;
        },
        { replace: true, flushSync: true },
      ),
    [setParams],
  );
  return { rounds, items, round, choose };
}

/** What to ask the server for: nothing where the address names no round, so that one round costs no second question. */
export function useNamedRound(): string | null {
  return useSearchParams()[0].get('round');
}
