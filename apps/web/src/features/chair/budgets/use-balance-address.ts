import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

const MOST_MOVED = 20;

/** Whether the balance is open, which line is looked at and by how much it is moved: a view that can be sent on. */
export function useBalanceAddress() {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (edit: (next: URLSearchParams) => void) =>
      setParams(
        (old) => {
          const next = new URLSearchParams(old);
          edit(next);
          return next;
        },
        { replace: true, flushSync: true },
      ),
    [setParams],
  );
  const typed = Number.parseInt(params.get('cut') ?? '', 10);
  return {
    isShown: params.has('balance'),
    formatId: params.get('cutformat'),
    /** By how many places the line is moved. */
    by: Number.isFinite(typed) ? Math.max(-MOST_MOVED, Math.min(MOST_MOVED, typed)) : 0,
    most: MOST_MOVED,
    toggle: useCallback(
      () =>
        change((next) => {
          if (next.has('balance')) for (const name of ['balance', 'cut', 'cutformat']) next.delete(name);
          else next.set('balance', '1');
        }),
      [change],
    ),
    moveBy: useCallback(
      (by: number) => change((next) => (by === 0 ? next.delete('cut') : next.set('cut', String(by)))),
      [change],
    ),
    showFormat: useCallback(
      (id: string | null) =>
        change((next) => {
          next.delete('cut');
          if (id === null) next.delete('cutformat');
          else next.set('cutformat', id);
        }),
      [change],
    ),
  };
}
