import { useState } from 'react';
import type { BidRow } from './bid-rows';

/** Rows chosen for one answer; with Shift everything from the last one on. What is filtered away is not chosen. */
export function useChecked(rows: readonly BidRow[]) {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [last, setLast] = useState<number | null>(null);
  const chosenRows = chosen.size === 0 ? [] : rows.filter(({ number }) => chosen.has(number));
  const checked =
    chosenRows.length === chosen.size ? chosen : new Set(chosenRows.map(({ number }) => number));

  const check = ({ number }: BidRow, isRange: boolean): void => {
    const next = new Set(checked);
    const from = rows.findIndex((row) => row.number === last);
    const to = rows.findIndex((row) => row.number === number);
    if (isRange && from >= 0)
      for (const row of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(row.number);
    else if (!next.delete(number)) next.add(number);
    setChosen(next);
    setLast(number);
  };
  const checkAll = (): void =>
    setChosen(checked.size === rows.length ? new Set() : new Set(rows.map(({ number }) => number)));
  return { checked, chosenRows, check, checkAll, clear: () => setChosen(new Set()) };
}
