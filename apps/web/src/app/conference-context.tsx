import { queryOptions } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { Role } from '#domain/access/actor';
import { api, ask, type Schemas } from '../api/client';
import { keptQuery } from '../api/kept-query';

export type ConferenceDetail = Schemas['Conference'];

export const conferenceKey = (slug: string): string[] => ['conference', slug];

export const conferenceQuery = (slug: string) =>
  queryOptions({
    ...keptQuery(conferenceKey(slug), () =>
      ask<ConferenceDetail>(api.GET('/api/conferences/{slug}', { params: { path: { slug } } })),
    ),
    staleTime: 30_000,
  });

export const ConferenceContext = createContext<ConferenceDetail | null>(null);

/** The conference of the address; only below /c/:slug. */
export function useConference(): ConferenceDetail {
  const conference = use(ConferenceContext);
  if (!conference) throw new Error('This page is not inside a conference.');
  return conference;
}

/** Whether the viewer holds one of the roles here. What they may do, the server decides. */
export function holds(conference: ConferenceDetail, roles: readonly Role[]): boolean {
  return roles.some((role) => conference.my.roles.includes(role));
}
