import { useCallback, useMemo } from 'react';
import { BID_ANSWERS } from '#domain/bid/bid-answer';
import { useRowAddress } from '../../ui/use-row-address';
import type { AnswerFilter, BidView } from './bid-rows';

const FILTERS: readonly string[] = ['open', ...BID_ANSWERS];

function viewOf(params: URLSearchParams): BidView {
  const answer = params.get('answer') ?? '';
  return {
    track: params.get('track'),
    topic: params.get('topic'),
    answer: FILTERS.includes(answer) ? (answer as AnswerFilter) : 'all',
    known: params.has('known'),
    search: params.get('q') ?? '',
  };
}

function write(params: URLSearchParams, view: BidView): void {
  const set = (name: string, value: string | null): void =>
    value === null || value === '' ? params.delete(name) : params.set(name, value);
  set('track', view.track);
  set('topic', view.topic);
  set('answer', view.answer === 'all' ? null : view.answer);
  set('known', view.known ? '1' : null);
  set('q', view.search);
}

/** Filter, talk at hand and whether its text is open, held by the address. */
export function useBidAddress() {
  const { params, change, ...row } = useRowAddress();
  const view = useMemo(() => viewOf(params), [params]);
  const show = useCallback((next: BidView) => change((edited) => write(edited, next)), [change]);
  return { view, show, ...row };
}
