import { useMemo, useState } from 'react';
import type { RankedRow } from '../ranked-rows';

interface Marked {
  readonly numbers: ReadonlySet<number>;
  /** Where a range begins. */
  readonly from: number | null;
  /** Marked as what the query finds, not one by one. */
  readonly isAll: boolean;
}

const NOTHING: Marked = { numbers: new Set(), from: null, isAll: false };

/** The talks that are marked to be decided together; of those only what the list shows is acted on. */
export interface Marks {
  readonly numbers: ReadonlySet<number>;
  readonly rows: readonly RankedRow[];
  readonly isAll: boolean;
  readonly toggle: (number: number) => void;
  /** All up to this talk, from another or else from the one marked last. */
  readonly extend: (number: number, start?: number) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

export function useMarks(shown: readonly RankedRow[]): Marks {
  const [{ numbers, from, isAll }, set] = useState(NOTHING);
  const rows = useMemo(
    () => (numbers.size === 0 ? [] : shown.filter(({ number }) => numbers.has(number))),
    [shown, numbers],
  );
  return {
    numbers,
    rows,
    isAll,
    toggle: (number) => {
      const next = new Set(numbers);
      if (!next.delete(number)) next.add(number);
      set({ numbers: next, from: number, isAll: false });
    },
    extend: (number, start = from ?? number) => {
      const places = [start, number].map((one) => shown.findIndex((row) => row.number === one));
      const range = shown.slice(Math.max(0, Math.min(...places)), Math.max(...places) + 1);
      set({
        numbers: new Set([...numbers, ...range.map((row) => row.number)]),
        from: start,
        isAll: false,
      });
    },
    all: () => set({ numbers: new Set(shown.map(({ number }) => number)), from: null, isAll: true }),
    clear: () => set(NOTHING),
  };
}
