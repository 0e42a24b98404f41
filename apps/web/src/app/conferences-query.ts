import { queryOptions } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../api/client';

export const conferencesQuery = queryOptions({
  queryKey: ['conferences'],
  queryFn: () => ask<Schemas['ConferenceList']>(api.GET('/api/conferences')),
  staleTime: 30_000,
});
