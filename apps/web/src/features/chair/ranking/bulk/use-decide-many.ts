import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outcome } from '#domain/decision/decision-rules';
import { api, ask, type Schemas } from '../../../../api/client';
import { useTranslation } from '../../../../i18n/texts';
import { toast, toastProblem, toastWithUndo } from '../../../../ui/toasts';
import { useNamedRound } from '../../../../ui/use-rounds';
import { type RankedList, type RankedRow, type RowState, stateOf } from '../ranked-rows';
import { rankingKey, rankingQuery, showStates } from '../use-ranking';

type BulkDecided = Schemas['BulkDecided'];

export const batchesKey = (slug: string) => ['decision-batches', slug] as const;

/** What the server made of it, by number. */
const statesOf = ({ numbers, outcomes, versions }: BulkDecided): Map<number, Partial<RowState>> =>
  new Map(
    numbers.map((number, i) => [
      number,
      { outcome: (outcomes[i] ?? null) as Outcome | null, version: versions[i] ?? null },
    ]),
  );

/**
 * Deciding about many talks in one step: shown at once, put right by the answer, taken back as one step. What the server
 * leaves as it is goes back to what it was, and the message says how many and why.
 * @param settled resolves when no single decision is on its way any more
 */
export function useDecideMany(slug: string, settled: () => Promise<unknown>) {
  const { t } = useTranslation('bulk-decisions');
  const queries = useQueryClient();
  const round = useNamedRound();
  const [isBusy, setBusy] = useState(false);

  const leftInWords = ({ left }: BulkDecided): string => {
    const counts = new Map<string, number>();
    for (const { why } of left) counts.set(why, (counts.get(why) ?? 0) + 1);
    return [...counts]
      .map(([why, count]) => t(`left.${why as BulkDecided['left'][number]['why']}`, { count }))
      .join(' ');
  };
  const finish = (answer: BulkDecided): void => {
    showStates(queries, slug, statesOf(answer));
    void queries.invalidateQueries({ queryKey: batchesKey(slug) });
    void queries.invalidateQueries({ queryKey: ['proposal-for-chairs', slug] });
    // What somebody else decided meanwhile is not known here.
    if (answer.left.length > 0) void queries.invalidateQueries({ queryKey: rankingKey(slug) });
  };

  const undo = async (batchId: string): Promise<void> => {
    setBusy(true);
    try {
      await settled();
      const answer = await ask<BulkDecided>(
        api.POST('/api/conferences/{slug}/decision-batches/{batchId}/undo', {
          params: { path: { slug, batchId } },
        }),
      );
      finish(answer);
      toast([t('undone', { count: answer.numbers.length }), leftInWords(answer)].join(' '));
    } catch (error) {
      toastProblem(error);
    }
    setBusy(false);
  };

  const decideMany = async (
    rows: readonly RankedRow[],
    wanted: Outcome | null,
    query: string,
  ): Promise<void> => {
    setBusy(true);
    await settled();
    const { queryKey } = rankingQuery(slug, round);
    // An answer that is on its way was made before this step and must not show over it.
    await queries.cancelQueries({ queryKey });
    const list = queries.getQueryData<RankedList>(queryKey);
    const before = new Map(
      rows.map(({ number, index }) => [
        number,
        list ? stateOf(list, index) : { outcome: null, version: null, looked: false },
      ]),
    );
    showStates(queries, slug, new Map(rows.map(({ number }) => [number, { outcome: wanted }])));
    try {
      const answer = await ask<BulkDecided>(
        api.POST('/api/conferences/{slug}/decision-batches', {
          params: { path: { slug }, ...(round === null ? {} : { query: { round } }) },
          body: {
            outcome: wanted,
            talks: [...before].map(([number, { version }]) => ({ number, version })),
            query,
          },
        }),
      );
      const kept = new Set(answer.left.map(({ number }) => number));
      showStates(queries, slug, new Map([...before].filter(([number]) => kept.has(number))));
      finish(answer);
      const message = [
        t(`done.${wanted ?? 'undecided'}`, { count: answer.numbers.length }),
        leftInWords(answer),
      ].join(' ');
      const { batchId } = answer;
      if (batchId === null) toast(message);
      else toastWithUndo(message, () => void undo(batchId), 'decision');
    } catch (error) {
      showStates(queries, slug, before);
      toastProblem(error);
    }
    setBusy(false);
  };

  return { decideMany, undo, isBusy };
}
