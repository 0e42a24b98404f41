import { queryOptions } from '@tanstack/react-query';
import { api, ask, seen, type Schemas } from '../../api/client';

export type Talk = Schemas['MyProposal'];

export const myTalksKey = (slug: string): string[] => ['my-talks', slug];
export const talkKeyOf = (slug: string, number: number): (string | number)[] => ['my-talk', slug, number];

export const myTalksQuery = (slug: string) =>
  queryOptions({
    queryKey: myTalksKey(slug),
    queryFn: () =>
      ask<Schemas['MyProposalList']>(
        api.GET('/api/conferences/{slug}/my-proposals', { params: { path: { slug } } }),
      ),
  });

export const talkQuery = (slug: string, number: number) =>
  queryOptions({
    queryKey: talkKeyOf(slug, number),
    queryFn: () =>
      ask<Talk>(
        api.GET('/api/conferences/{slug}/my-proposals/{number}', { params: { path: { slug, number } } }),
      ),
  });

export const createTalk = (slug: string, body: Schemas['ProposalBody']): Promise<Talk> =>
  ask(api.POST('/api/conferences/{slug}/my-proposals', { params: { path: { slug } }, body }));

export const editTalk = (
  slug: string,
  number: number,
  version: number,
  body: Schemas['ProposalBody'],
): Promise<Talk> =>
  ask(
    api.PATCH('/api/conferences/{slug}/my-proposals/{number}', {
      params: { path: { slug, number } },
      headers: seen(version),
      body,
    }),
  );

/** Submits, withdraws or restores, over the version seen. */
export const moveTalk = (
  slug: string,
  verb: 'submit' | 'withdraw' | 'restore',
  { number, version }: Pick<Talk, 'number' | 'version'>,
): Promise<Talk> =>
  ask(
    api.POST(`/api/conferences/{slug}/my-proposals/{number}/${verb}`, {
      params: { path: { slug, number } },
      headers: seen(version),
    }),
  );

export const saveMySpeaker = (
  slug: string,
  number: number,
  version: number,
  body: Schemas['MySpeakerBody'],
): Promise<Talk> =>
  ask(
    api.PUT('/api/conferences/{slug}/my-proposals/{number}/my-speaker', {
      params: { path: { slug, number } },
      headers: seen(version),
      body,
    }),
  );
