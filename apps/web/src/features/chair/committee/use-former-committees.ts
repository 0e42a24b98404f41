import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Role } from '#domain/access/actor';
import { api, ask, type Schemas } from '../../../api/client';
import { type MemberState, membersKey } from './committee-data';

type Stored = Schemas['FormerMember'];
export type FormerMember = Omit<Stored, 'seat' | 'roles'> & {
  readonly seat: MemberState | null;
  readonly roles: readonly { readonly role: Role; readonly trackId: string | null }[];
};

/** Other conferences that the viewer organizes, the members of one of them, and inviting them here. */
export function useFormerCommittees(slug: string, former: string | null) {
  const queries = useQueryClient();
  const committees = useQuery({
    queryKey: ['former-committees', slug],
    queryFn: () =>
      ask<Schemas['FormerCommitteeList']>(
        api.GET('/api/conferences/{slug}/former-committees', { params: { path: { slug } } }),
      ),
  });
  const path = { slug, former: former ?? '' };
  const members = useQuery({
    queryKey: ['former-committees', slug, former],
    queryFn: async () => {
      const { items } = await ask<Schemas['FormerMemberList']>(
        api.GET('/api/conferences/{slug}/former-committees/{former}', { params: { path } }),
      );
      return items as readonly FormerMember[];
    },
    enabled: former !== null,
  });
  const invite = useMutation({
    mutationFn: (memberIds: string[]) =>
      ask<Schemas['Invited']>(
        api.POST('/api/conferences/{slug}/former-committees/{former}/invitations', {
          params: { path },
          body: { memberIds },
        }),
      ),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['former-committees', slug] }),
        queries.invalidateQueries({ queryKey: membersKey(slug) }),
      ]),
  });
  return { committees, members, invite };
}
