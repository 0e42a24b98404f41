import { queryOptions } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../../../api/client';

export type TrackOrder = Schemas['TrackRanking'];
export type OrderTalk = Schemas['TrackTalk'];
export type TrackOrders = Schemas['TrackRankings'];

export const ordersQuery = (slug: string) =>
  queryOptions({
    queryKey: ['track-rankings', slug],
    queryFn: () =>
      ask<TrackOrders>(api.GET('/api/conferences/{slug}/track-rankings', { params: { path: { slug } } })),
    staleTime: 5_000,
  });

export const orderQuery = (slug: string, trackId: string) =>
  queryOptions({
    queryKey: ['track-ranking', slug, trackId],
    queryFn: () =>
      ask<TrackOrder>(
        api.GET('/api/conferences/{slug}/track-rankings/{trackId}', { params: { path: { slug, trackId } } }),
      ),
    staleTime: 5_000,
  });
