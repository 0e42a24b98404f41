import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';

/**
 * The row at hand of a long list and whether it is open, held by the address beside whatever else it says. The row
 * follows the arrow keys faster than an address may change, and is written when it rests.
 */
export function useRowAddress() {
  const [params, setParams] = useSearchParams();
  const [selected, setSelected] = useState<number | null>(Number(params.get('at')) || null);
  const isOpen = params.has('open') && selected !== null;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const change = useCallback(
    (edit: (next: URLSearchParams) => void) =>
      setParams(
        (old) => {
          const next = new URLSearchParams(old);
          edit(next);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );

  useEffect(() => () => clearTimeout(timer.current), []);

  const select = useCallback(
    (number: number | null) => {
      setSelected(number);
      clearTimeout(timer.current);
      timer.current = setTimeout(
        () => change((next) => (number === null ? next.delete('at') : next.set('at', String(number)))),
        250,
      );
    },
    [change],
  );

  const open = useCallback(
    (number: number | null) => {
      clearTimeout(timer.current);
      if (number !== null) setSelected(number);
      change((next) => {
        if (number === null) next.delete('open');
        else {
          next.set('at', String(number));
          next.set('open', '1');
        }
      });
    },
    [change],
  );

  return { params, change, selected, select, isOpen, open };
}
