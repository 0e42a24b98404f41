import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useConference } from '../../../app/conference-context';
import { useTranslation } from '../../../i18n/texts';
import type { Column } from '../ranking/columns';
import type { RankedRow } from '../ranking/ranked-rows';
import { ranksInTrack } from './order-moves';
import { type TrackOrders, ordersQuery } from './use-order';
import './order.css';

export type TrackOrderItem = TrackOrders['items'][number];

/** The joint orders of the tracks, beside the ranked list; nothing is asked for where no track has chairs. */
export function useTrackOrders(): TrackOrders | null {
  const { slug, hasTrackChairs } = useConference();
  const { data } = useQuery({ ...ordersQuery(slug), enabled: hasTrackChairs, staleTime: 30_000 });
  return data ?? null;
}

/**
 * With a column that says where the chairs put a talk in its track, and how many places that is above or below its mean
 * score; to sort by.
 */
export function useWithTrackOrder(columns: readonly Column[], rows: readonly RankedRow[]): readonly Column[] {
  const { t } = useTranslation('order');
  const placed = useTrackOrders()?.placed;
  return useMemo(() => {
    if (!placed || placed.number.length === 0) return columns;
    const at = new Map(placed.number.map((number, i) => [number, i]));
    const byMean = ranksInTrack(rows);
    const rankOf = (number: number): number | null => placed.rank[at.get(number) ?? -1] ?? null;
    return columns.toSpliced(columns.findIndex(({ id }) => id === 'spread') + 1, 0, {
      id: 'order',
      title: t('inRanking.column'),
      help: t('inRanking.help'),
      width: 104,
      isNumber: true,
      first: 'asc',
      sortBy: ({ number }) => rankOf(number),
      cell: ({ number }) => {
        const i = at.get(number);
        if (i === undefined) return '–';
        const rank = placed.rank[i]!;
        const score = byMean.get(number);
        const places = (score ?? rank) - rank;
        const section = t(`section.${placed.recommendation[i] as 'accept' | 'maybe' | 'reject'}`);
        const said = t('inRanking.cell', { section, rank, score: score ?? '–' });
        const note = placed.note[i]!;
        return (
          <span title={note === '' ? said : `${said}: ${note}`}>
            {rank}{' '}
            {places !== 0 && (
              <small className="order-difference" data-direction={places > 0 ? 'up' : 'down'}>
                <span aria-hidden="true">{places > 0 ? '▲' : '▼'}</span>
                {Math.abs(places)}
                <span className="order-hidden-words">
                  {t(places > 0 ? 'difference.up' : 'difference.down')}
                </span>
              </small>
            )}
          </span>
        );
      },
    });
  }, [columns, rows, placed, t]);
}
