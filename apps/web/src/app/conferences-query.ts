import { queryOptions } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../api/client';
import { keptQuery } from '../api/kept-query';

export const conferencesQuery = queryOptions({
  ...keptQuery(['conferences'], () => ask<Schemas['ConferenceList']>(api.GET('/api/conferences'))),
  staleTime: 30_000,
});
