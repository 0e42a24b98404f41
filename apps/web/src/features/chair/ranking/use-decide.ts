import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import type { Outcome } from '#domain/decision/decision-rules';
import { ApiProblem, api, ask, type Schemas, seen } from '../../../api/client';
import { toastProblem, toastWithUndo } from '../../../ui/toasts';
import { type RankedList, type RankedRow, type RowState, stateOf } from './ranked-rows';
import { useNamedRound } from '../../../ui/use-rounds';
import { proposalKey, rankingQuery, showState } from './use-ranking';

/** What is decided about a talk, as far as a write needs it. */
type Decided = Pick<RowState, 'outcome' | 'version'>;

/** Two chairs decided at once: what was wanted here, and what stands. */
export interface StaleDecision {
  readonly row: RankedRow;
  readonly wanted: Outcome | null;
  readonly current: Decided;
}

async function send(slug: string, number: number, wanted: Outcome | null, version: number | null) {
  const path = { slug, number };
  const headers = seen(version);
  if (wanted === null) {
    await ask(
      api.DELETE('/api/conferences/{slug}/proposals/{number}/decision', { params: { path }, headers }),
    );
    return null;
  }
  const { version: saved } = await ask<Schemas['Decided']>(
    api.PUT('/api/conferences/{slug}/proposals/{number}/decision', {
      params: { path },
      headers,
      body: { outcome: wanted },
    }),
  );
  return saved;
}

/**
 * Deciding by one key: shown at once, sent one after the other per talk, offered back by Undo, put right when the server
 * refuses. A stale write changes nothing by itself: `stale` holds both sides until one is chosen.
 */
export function useDecide(slug: string) {
  const { t } = useTranslation('ranking');
  const queries = useQueryClient();
  const round = useNamedRound();
  const queues = useRef(new Map<number, Promise<void>>());
  const [stale, setStale] = useState<StaleDecision | null>(null);

  const now = (row: RankedRow): Decided => {
    const list = queries.getQueryData<RankedList>(rankingQuery(slug, round).queryKey);
    return list ? stateOf(list, list.rows.number.indexOf(row.number)) : { outcome: null, version: null };
  };

  const save = async (row: RankedRow, wanted: Outcome | null, before: Decided): Promise<void> => {
    try {
      const version = await send(slug, row.number, wanted, now(row).version);
      showState(queries, slug, row.number, { version });
      await queries.invalidateQueries({ queryKey: proposalKey(slug, row.number) });
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'stale_write') {
        const current = (error.current ?? { outcome: null, version: null }) as Decided;
        showState(queries, slug, row.number, { outcome: current.outcome, version: current.version });
        if (current.outcome !== wanted) setStale({ row, wanted, current });
      } else {
        showState(queries, slug, row.number, { outcome: before.outcome });
        toastProblem(error);
      }
    }
  };

  const decide = (row: RankedRow, wanted: Outcome | null, isUndo = false): void => {
    const before = now(row);
    if (before.outcome === wanted) return;
    setStale(null);
    // An answer that is on its way was made before this decision and must not show over it.
    void queries.cancelQueries({ queryKey: rankingQuery(slug, round).queryKey });
    showState(queries, slug, row.number, { outcome: wanted });
    const last = queues.current.get(row.number) ?? Promise.resolve();
    queues.current.set(
      row.number,
      last.then(() => save(row, wanted, before)),
    );
    if (isUndo) return;
    toastWithUndo(
      t(`decided.${wanted ?? 'undecided'}`, { number: row.number, title: row.title }),
      () => decide(row, before.outcome, true),
      'decision',
    );
  };

  /** When no decision is on its way any more. */
  const settled = (): Promise<unknown> => Promise.all(queues.current.values());

  return { decide, settled, stale, dismiss: () => setStale(null) };
}
