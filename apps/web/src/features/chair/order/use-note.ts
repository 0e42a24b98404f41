import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, api, ask, seen } from '../../../api/client';
import { toastProblem } from '../../../ui/toasts';
import { type OrderTalk, type TrackOrder, orderQuery } from './use-order';

/** Two chairs wrote one note at once. */
export interface StaleNote {
  readonly number: number;
  readonly mine: string;
  readonly theirs: string;
  readonly version: number;
}

/** Writing why a talk stands where it does, over the version that was there when one began to. */
export function useNote(slug: string, trackId: string) {
  const queries = useQueryClient();
  const { queryKey } = orderQuery(slug, trackId);
  const [noting, setNoting] = useState<{ readonly number: number; readonly version: number } | null>(null);
  const [stale, setStale] = useState<StaleNote | null>(null);

  const send = async (number: number, version: number, note: string): Promise<void> => {
    queries.setQueryData<TrackOrder>(
      queryKey,
      (order) =>
        order && {
          ...order,
          items: order.items.map((talk) => (talk.number === number ? { ...talk, note } : talk)),
        },
    );
    try {
      await ask(
        api.PUT('/api/conferences/{slug}/track-rankings/{trackId}/notes/{number}', {
          params: { path: { slug, trackId, number } },
          headers: seen(version === 0 ? null : version),
          body: { note },
        }),
      );
    } catch (error) {
      const theirs = (error instanceof ApiProblem && error.code === 'stale_write' ? error.current : null) as {
        note: string;
        version: number;
      } | null;
      if (theirs) setStale({ number, mine: note, theirs: theirs.note, version: theirs.version });
      else toastProblem(error);
    }
    await queries.invalidateQueries({ queryKey });
  };

  return {
    noting: noting?.number ?? null,
    begin: ({ number, noteVersion }: OrderTalk) => setNoting({ number, version: noteVersion }),
    save: (text: string | null) => {
      setNoting(null);
      if (noting && text !== null) void send(noting.number, noting.version, text.trim());
    },
    stale,
    keepTheirs: () => setStale(null),
    useMine: () => {
      if (!stale) return;
      setStale(null);
      void send(stale.number, stale.version, stale.mine);
    },
  };
}
