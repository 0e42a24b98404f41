import { useCallback, useMemo } from 'react';
import { OUTCOMES } from '#domain/decision/decision-rules';
import { useRowAddress } from '../../../ui/use-row-address';
import { BY_SCORE, type DecisionFilter, type View } from './list-view';

const FILTERS: readonly string[] = ['undecided', ...OUTCOMES];

function viewOf(params: URLSearchParams): View {
  const sort = params.get('sort') ?? '';
  const decision = params.get('decision') ?? '';
  return {
    track: params.get('track'),
    decision: FILTERS.includes(decision) ? (decision as DecisionFilter) : 'all',
    few: params.has('few'),
    beyondRound: params.has('beyond'),
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
  set('beyond', view.beyondRound ? '1' : null);
  set('q', view.search);
  const { column, direction } = view.sort;
  const isDefault = column === BY_SCORE.column && direction === BY_SCORE.direction;
  set('sort', isDefault ? null : `${direction === 'desc' ? '-' : ''}${column}`);
}

/** Filter, sort, selected talk and whether it is open: held by the address, so that the view can be sent to a colleague. */
export function useListAddress() {
  const { params, change, ...row } = useRowAddress();
  const view = useMemo(() => viewOf(params), [params]);
  const show = useCallback((next: View) => change((edited) => write(edited, next)), [change]);
  return { view, show, ...row };
}
