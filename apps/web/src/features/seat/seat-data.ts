import { useQuery } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../../api/client';

export type OwnSeat = Schemas['OwnSeat'];

export const seatKey = (slug: string): string[] => ['my-seat', slug];
export const agreementKey = (slug: string): string[] => [...seatKey(slug), 'agreement'];
export const ownConflictsKey = (slug: string): string[] => [...seatKey(slug), 'conflicts'];

export function useSeat(slug: string) {
  return useQuery({
    queryKey: seatKey(slug),
    queryFn: () => ask<OwnSeat>(api.GET('/api/conferences/{slug}/my-seat', { params: { path: { slug } } })),
  });
}

export function useOwnConflicts(slug: string) {
  return useQuery({
    queryKey: ownConflictsKey(slug),
    queryFn: () =>
      ask<Schemas['OwnConflictList']>(
        api.GET('/api/conferences/{slug}/conflicts-of-interest', { params: { path: { slug } } }),
      ),
  });
}
