import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../../../api/client';
import { type ConferenceDetail, holds } from '../../../app/conference-context';
import { membersKey } from './committee-data';

export type Interest = Schemas['Interest'];
type Seen = Pick<Interest, 'id' | 'version'>;

const interestsKey = (slug: string): string[] => ['interests', slug];

function query(slug: string) {
  return {
    queryKey: interestsKey(slug),
    queryFn: () =>
      ask<Schemas['InterestList']>(
        api.GET('/api/conferences/{slug}/interests', { params: { path: { slug } } }),
      ),
  };
}

/** How many offers to review wait for an answer; none where nobody is asked for any. */
export function useOpenInterests(conference: ConferenceDetail): number {
  const enabled = holds(conference, ['organizer']) && conference.takesInterest;
  const { data } = useQuery({ ...query(conference.slug), enabled });
  return data?.items.filter(({ state }) => state === 'open').length ?? 0;
}

/** The inbox of offers, and the answers to them. */
export function useInterests(slug: string) {
  const queries = useQueryClient();
  const params = { path: { slug } };
  const reload = (): Promise<unknown> =>
    Promise.all([
      queries.invalidateQueries({ queryKey: interestsKey(slug) }),
      queries.invalidateQueries({ queryKey: membersKey(slug) }),
    ]);
  const list = useQuery(query(slug));
  const setState = useMutation({
    mutationFn: ({ state, items }: { state: 'open' | 'dismissed'; items: readonly Seen[] }) =>
      ask<Schemas['SavedInterests']>(
        api.PATCH('/api/conferences/{slug}/interests', {
          params,
          body: { state, items: items.map(({ id, version }) => ({ id, version })) },
        }),
      ),
    onSettled: reload,
  });
  const invite = useMutation({
    mutationFn: (items: Schemas['InterestToInvite'][]) =>
      ask<Schemas['Invited']>(
        api.POST('/api/conferences/{slug}/interests/invitations', { params, body: { items } }),
      ),
    onSettled: reload,
  });
  return { list, setState, invite };
}
