import { useQuery } from '@tanstack/react-query';
import type { Role } from '#domain/access/actor';
import { api, ask, type Schemas } from '../../../api/client';

type Stored = Schemas['Member'];
export type MemberState = 'invited' | 'active' | 'declined' | 'left';
export type Member = Omit<Stored, 'state' | 'roles'> & {
  readonly state: MemberState;
  readonly roles: readonly { readonly role: Role; readonly trackId: string | null }[];
};

export const membersKey = (slug: string): string[] => ['members', slug];

export function useMembers(slug: string) {
  return useQuery({
    queryKey: membersKey(slug),
    queryFn: async () => {
      const { items, ...shares } = await ask<Schemas['MemberList']>(
        api.GET('/api/conferences/{slug}/members', { params: { path: { slug } } }),
      );
      return { members: items as readonly Member[], ...shares };
    },
  });
}

export function useMemberConflicts(slug: string, memberId: string) {
  return useQuery({
    queryKey: [...membersKey(slug), memberId, 'conflicts'],
    queryFn: () =>
      ask<Schemas['MemberConflictList']>(
        api.GET('/api/conferences/{slug}/members/{memberId}/conflicts-of-interest', {
          params: { path: { slug, memberId } },
        }),
      ),
  });
}
