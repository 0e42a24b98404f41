import { useCallback, useMemo } from 'react';
import { useRowAddress } from '../../../ui/use-row-address';
import { BY_SCORE, type Sort, type View } from './list-view';

/** `-score`: by score, highest first. */
export const sortText = ({ column, direction }: Sort): string =>
  `${direction === 'desc' ? '-' : ''}${column}`;

export const sortOf = (text: string): Sort =>
  text === ''
    ? BY_SCORE
    : { column: text.replace(/^-/, ''), direction: text.startsWith('-') ? 'desc' : 'asc' };

function viewOf(params: URLSearchParams): View {
  const columns = params.get('columns');
  return {
    query: params.get('q') ?? '',
    beyondRound: params.has('beyond'),
    sort: sortOf(params.get('sort') ?? ''),
    saved: params.get('view'),
    columns: columns === null ? null : columns.split(',').filter(Boolean),
  };
}

function write(params: URLSearchParams, { query, beyondRound, sort, columns, saved }: View): void {
  const set = (name: string, value: string | null): void =>
    value === null ? params.delete(name) : params.set(name, value);
  set('q', query === '' ? null : query);
  set('beyond', beyondRound ? '1' : null);
  const text = sortText(sort);
  set('sort', text === sortText(BY_SCORE) ? null : text);
  set('view', saved);
  set('columns', columns?.join(',') ?? null);
}

/**
 * Query, sort, columns, selected talk and whether it is open: held by the address, so that the view can be sent to a
 * colleague. Every control reads the query from there and writes it there.
 */
export function useListAddress() {
  const { params, change, ...row } = useRowAddress();
  const view = useMemo(() => viewOf(params), [params]);
  const show = useCallback((next: View) => change((edited) => write(edited, next)), [change]);
  return { view, show, ...row };
}
