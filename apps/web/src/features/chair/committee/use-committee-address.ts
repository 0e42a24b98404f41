import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type ColumnId, COUNTS, viewOf } from './committee-view';

/** Filter, sort and the open member, all in the address: it can be sent to a colleague. */
export function useCommitteeAddress() {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (changes: Readonly<Record<string, string | null>>) =>
      setParams(
        (old) => {
          const next = new URLSearchParams(old);
          for (const [name, value] of Object.entries(changes)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const view = useMemo(() => viewOf(params), [params]);
  return {
    view,
    openId: params.get('member'),
    set,
    open: useCallback((id: string | null) => set({ member: id }), [set]),
    sortBy: (column: ColumnId) =>
      set({
        sort:
          view.sort !== column
            ? COUNTS.includes(column)
              ? `-${column}`
              : column
            : `${view.isDescending ? '' : '-'}${column}`,
      }),
    clear: () =>
      set({ q: null, state: null, role: null, track: null, topic: null, language: null, senior: null }),
  };
}
