import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api, ask, type Schemas } from '../../../api/client';
import { type TrackOrder, orderQuery } from './use-order';

export type Present = Schemas['PresentChair'];

const EVERY = 1500;

/**
 * Says which talk one is at and hears who else is there, as long as the page is looked at; asks for the order again when
 * somebody has changed it. While own moves are being sent, their end asks for it.
 */
export function usePulse(
  slug: string,
  trackId: string,
  at: number | null,
  isSending: boolean,
): readonly Present[] {
  const queries = useQueryClient();
  const [others, setOthers] = useState<readonly Present[]>([]);
  const now = useRef({ at, isSending });
  useEffect(() => {
    now.current = { at, isSending };
  });
  useEffect(() => {
    const { queryKey } = orderQuery(slug, trackId);
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const beat = async (): Promise<void> => {
      try {
        const pulse = await ask(
          api.POST('/api/conferences/{slug}/track-rankings/{trackId}/presence', {
            params: { path: { slug, trackId } },
            body: { at: now.current.at },
          }),
        );
        if (isOver) return;
        setOthers((before) =>
          JSON.stringify(before) === JSON.stringify(pulse.others) ? before : pulse.others,
        );
        const shown = queries.getQueryData<TrackOrder>(queryKey);
        if (shown && shown.revision !== pulse.revision && !now.current.isSending)
          await queries.invalidateQueries({ queryKey });
      } catch {
        // What is missed is heard at the next beat; moves say themselves when the server is away.
      }
    };
    const next = (): void => {
      if (isOver) return;
      timer = setTimeout(() => void (document.hidden ? Promise.resolve() : beat()).then(next), EVERY);
    };
    void beat().then(next);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [slug, trackId, queries]);
  return others;
}
