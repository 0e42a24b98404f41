import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from '../../i18n/texts';
import { api, ask } from '../../api/client';
import { toastProblem, toastWithUndo } from '../../ui/toasts';
import { bidsQuery, noteGone } from './bid-queries';
import { type BidList, type BidRow, toRows } from './bid-rows';
import type { Bid, BidItem } from './bid-sender';
import { useBidSender } from './use-bid-sender';

/** What can be taken back: bids as they stood before, or a declared conflict of interest. */
type Done =
  | { readonly kind: 'bids'; readonly before: readonly BidItem[] }
  | { readonly kind: 'conflict'; readonly number: number };

const REMEMBERED = 200;

/** Bidding on the talks of a list: shown at once, sent a moment later, taken back step by step. */
export function useBidding(slug: string, list: BidList) {
  const { t } = useTranslation('bid');
  const queries = useQueryClient();
  const { sender, unsent, mark } = useBidSender(slug);
  const done = useRef<Done[]>([]);
  const [canUndo, setCanUndo] = useState(false);

  // oxlint-disable-next-line react-hooks/exhaustive-deps -- a bid makes a new list, but leaves these as they are
  const rows = useMemo(() => toRows(list), [list.rows.title, list.rows.number, list.tracks, list.topics]);
  const values = list.rows.value;
  const valueOf = useCallback(
    (row: BidRow): Bid => (unsent.has(row.number) ? unsent.get(row.number)! : values[row.index]!),
    [unsent, values],
  );

  const remember = (step: Done): void => {
    done.current = [...done.current, step].slice(-REMEMBERED);
    setCanUndo(true);
  };
  const forget = (step: Done): void => {
    done.current = done.current.filter((one) => one !== step);
    setCanUndo(done.current.length > 0);
  };

  const withdrawing = useMutation({
    mutationFn: (number: number) =>
      ask(
        api.DELETE('/api/conferences/{slug}/conflicts-of-interest/{number}', {
          params: { path: { slug, number } },
        }),
      ),
    onError: toastProblem,
    onSettled: () => queries.invalidateQueries({ queryKey: bidsQuery(slug).queryKey }),
  });

  const takeBack = (step: Done): number | null => {
    forget(step);
    if (step.kind === 'conflict') {
      withdrawing.mutate(step.number);
      return step.number;
    }
    sender.place(step.before);
    return step.before[0]?.number ?? null;
  };

  const bid = (chosen: readonly BidRow[], value: Bid): void => {
    const changed = chosen.filter((row) => valueOf(row) !== value);
    if (changed.length === 0) return;
    const step: Done = {
      kind: 'bids',
      before: changed.map((row) => ({ number: row.number, value: valueOf(row) })),
    };
    // A list that is on its way was read before these bids and must not show over them.
    void queries.cancelQueries({ queryKey: bidsQuery(slug).queryKey });
    sender.place(changed.map(({ number }) => ({ number, value })));
    remember(step);
    if (chosen.length > 1)
      toastWithUndo(t('doneMany', { count: changed.length }), () => void takeBack(step), 'bids');
  };

  const declaring = useMutation({
    mutationFn: ({ number }: BidRow) =>
      ask<void>(
        api.PUT('/api/conferences/{slug}/conflicts-of-interest/{number}', {
          params: { path: { slug, number } },
          body: { note: '' },
        }),
      ),
    onMutate: async ({ number }) => {
      await queries.cancelQueries({ queryKey: bidsQuery(slug).queryKey });
      sender.forget(number);
      noteGone(queries, slug, number);
    },
    onSuccess: (_, { number }) => {
      // What other pages have loaded may name the talk as well.
      queries.removeQueries({ type: 'inactive' });
      const step: Done = { kind: 'conflict', number };
      remember(step);
      toastWithUndo(t('conflict.done', { number }), () => void takeBack(step), 'conflict');
    },
    onError: (error) => {
      toastProblem(error);
      void queries.invalidateQueries({ queryKey: bidsQuery(slug).queryKey });
    },
  });

  return {
    rows,
    valueOf,
    mark,
    unsentCount: unsent.size,
    bid,
    declare: (row: BidRow) => declaring.mutate(row),
    /** Takes the last step back; the number of its talk, null where there is none. */
    undo: (): number | null => {
      const last = done.current.at(-1);
      return last ? takeBack(last) : null;
    },
    canUndo,
  };
}

export type Bidding = ReturnType<typeof useBidding>;
