import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Day, view and open session stand in the address: what one sees can be sent to a colleague. */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (change: Readonly<Record<string, string | null>>) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [key, value] of Object.entries(change)) {
            if (value === null || value === '') next.delete(key);
            else next.set(key, value);
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return {
    day: params.get('day'),
    session: params.get('session'),
    search: params.get('q') ?? '',
    view: params.get('view') === 'list' ? ('list' as const) : ('grid' as const),
    set,
  };
}
