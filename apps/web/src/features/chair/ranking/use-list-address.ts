import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { OUTCOMES } from '#domain/decision/decision-rules';
import { BY_SCORE, type DecisionFilter, type View } from './list-view';

const FILTERS: readonly string[] = ['undecided', ...OUTCOMES];

function viewOf(params: URLSearchParams): View {
  const sort = params.get('sort') ?? '';
  const decision = params.get('decision') ?? '';
  return {
    track: params.get('track'),
    decision: FILTERS.includes(decision) ? (decision as DecisionFilter) : 'all',
    few: params.has('few'),
    search: params.get('q') ?? '',
    sort:
      sort === ''
        ? BY_SCORE
        : { column: sort.replace(/^-/, ''), direction: sort.startsWith('-') ? 'desc' : 'asc' },
  };
}

function write(params: URLSearchParams, view: View): void {
  const set = (name: string, value: string | null): void =>
    value === null || value === '' ? params.delete(name) : params.set(name, value);
  set('track', view.track);
  set('decision', view.decision === 'all' ? null : view.decision);
  set('few', view.few ? '1' : null);
  set('q', view.search);
  const { column, direction } = view.sort;
  const isDefault = column === BY_SCORE.column && direction === BY_SCORE.direction;
  set('sort', isDefault ? null : `${direction === 'desc' ? '-' : ''}${column}`);
}

/**
 * Filter, sort, selected talk and whether it is open: held by the address, so that the view can be sent to a colleague.
 * The selection follows the arrow keys faster than an address may change, and is written when it rests.
 */
export function useListAddress() {
  const [params, setParams] = useSearchParams();
  const at = Number(params.get('at')) || null;
  const [selected, setSelected] = useState<number | null>(at);
  const view = useMemo(() => viewOf(params), [params]);
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

  const show = useCallback((next: View) => change((edited) => write(edited, next)), [change]);
  return { view, show, selected, select, isOpen, open };
}
