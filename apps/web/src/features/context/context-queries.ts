import { queryOptions } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../../api/client';

export type ProposalContext = Schemas['ProposalContext'];

const at = (slug: string, number: number) => ({ params: { path: { slug, number } } });

/** What surrounds a talk, as its reviewer may know it. */
export const reviewContext = (slug: string, number: number) =>
  queryOptions({
    queryKey: ['review-context', slug, number],
    queryFn: () =>
      ask<ProposalContext>(api.GET('/api/conferences/{slug}/reviews/{number}/context', at(slug, number))),
    staleTime: 30_000,
  });

/** The same, as its chairs may. */
export const chairContext = (slug: string, number: number) =>
  queryOptions({
    queryKey: ['chair-context', slug, number],
    queryFn: () =>
      ask<ProposalContext>(api.GET('/api/conferences/{slug}/proposals/{number}/context', at(slug, number))),
    staleTime: 30_000,
  });
