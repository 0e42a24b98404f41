import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Recommendation } from '#domain/ranking/track-order';
import { ApiProblem, api, ask, type Schemas } from '../../../api/client';
import { useTranslation } from '../../../i18n/texts';
import { toast, toastProblem } from '../../../ui/toasts';
import { type Step, afterMoves, toSection } from './order-moves';
import { type TrackOrder, orderQuery } from './use-order';

/** Two chairs moved one talk at once: what was wanted here, and who put it where. */
export interface StaleMove {
  readonly number: number;
  readonly wanted: Recommendation | null;
  readonly theirs: Recommendation | null;
  readonly movedBy: string | null;
}

/**
 * Moves are shown at once and sent one after the other; what the server has is asked for again when all are sent. A
 * stale one changes nothing by itself: `stale` holds both sides until one is chosen. Undo goes through one's own moves,
 * as far as nobody has moved those talks since.
 */
export function useMoves(slug: string, trackId: string) {
  const { t } = useTranslation('order');
  const queries = useQueryClient();
  const { queryKey } = orderQuery(slug, trackId);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const waiting = useRef(0);
  // The version at which one's own last move left a talk: at another one, somebody else has moved it since.
  const left = useRef(new Map<number, number>());
  const [isSending, setSending] = useState(false);
  const [stale, setStale] = useState<StaleMove | null>(null);
  const [undone, setUndone] = useState<{ readonly undo: readonly Step[]; readonly redo: readonly Step[] }>({
    undo: [],
    redo: [],
  });

  const now = (): TrackOrder | undefined => queries.getQueryData<TrackOrder>(queryKey);

  const send = async ({ moves }: Step): Promise<void> => {
    try {
      await ask(
        api.POST('/api/conferences/{slug}/track-rankings/{trackId}/moves', {
          params: { path: { slug, trackId } },
          body: { moves: [...moves] },
        }),
      );
    } catch (error) {
      const theirs = (error instanceof ApiProblem && error.code === 'stale_write' ? error.current : null) as
        Schemas['TrackTalk'][] | null;
      const first = theirs?.[0];
      if (first)
        setStale({
          number: first.number,
          wanted: moves.find(({ number }) => number === first.number)?.recommendation ?? null,
          theirs: first.recommendation,
          movedBy: first.movedBy,
        });
      else toastProblem(error);
    }
  };

  const make = (step: Step): void => {
    // An answer that is on its way was made before this move and must not show over it.
    void queries.cancelQueries({ queryKey });
    queries.setQueryData<TrackOrder>(
      queryKey,
      (order) => order && { ...order, items: [...afterMoves(order.items, step.moves)] },
    );
    for (const { number, version } of step.moves) left.current.set(number, version + 1);
    waiting.current += 1;
    setSending(true);
    queue.current = queue.current.then(async () => {
      await send(step);
      waiting.current -= 1;
      if (waiting.current > 0) return;
      await queries.invalidateQueries({ queryKey });
      setSending(false);
    });
  };

  const move = (step: Step | null): void => {
    if (!step) return;
    setStale(null);
    make(step);
    setUndone(({ undo }) => ({ undo: [...undo.slice(-99), step], redo: [] }));
  };

  const back = (from: 'undo' | 'redo'): void => {
    const step = undone[from].at(-1);
    const items = now()?.items;
    if (!step || !items) return;
    const versions = new Map(items.map(({ number, version }) => [number, version]));
    const rest = undone[from].slice(0, -1);
    if (step.undo.some(({ number }) => versions.get(number) !== left.current.get(number))) {
      setUndone({ ...undone, [from]: rest });
      toast(t('undo.gone', { number: step.undo[0]!.number }));
      return;
    }
    const moves = step.undo.map((one) => ({ ...one, version: versions.get(one.number)! }));
    const inverse: Step = { moves, undo: step.moves };
    make(inverse);
    setUndone(
      from === 'undo'
        ? { undo: rest, redo: [...undone.redo, inverse] }
        : { undo: [...undone.undo, inverse], redo: rest },
    );
  };

  return {
    move,
    isSending,
    undo: () => back('undo'),
    redo: () => back('redo'),
    canUndo: undone.undo.length > 0,
    canRedo: undone.redo.length > 0,
    stale,
    keepTheirs: () => setStale(null),
    useMine: () => {
      const items = now()?.items;
      if (stale && items) move(toSection(items, [stale.number], stale.wanted));
    },
  };
}
