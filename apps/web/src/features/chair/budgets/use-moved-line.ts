import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useConference } from '../../../app/conference-context';
import type { MovedLine } from '../ranking/list-view';
import type { useBalanceAddress } from './use-balance-address';
import { budgetsQuery } from './use-budgets';

/** What the table draws its line by: moved with the balance open, and with the places of talks that are not shown. */
export function useMovedLine(
  slug: string,
  { isShown, by, formatId }: Pick<ReturnType<typeof useBalanceAddress>, 'isShown' | 'by' | 'formatId'>,
): MovedLine {
  const { usesBudgets } = useConference();
  const { data } = useQuery({ ...budgetsQuery(slug), enabled: usesBudgets });
  // The table shows all formats: a line of one format is moved beside it alone.
  const moved = usesBudgets && isShown && formatId === null ? by : 0;
  return useMemo(() => {
    const unseen = new Map<string | null, number>();
    for (const { trackId, hiddenAccepted } of data?.tallies ?? [])
      unseen.set(trackId, (unseen.get(trackId) ?? 0) + hiddenAccepted);
    return { by: moved, unseen };
  }, [data, moved]);
}
