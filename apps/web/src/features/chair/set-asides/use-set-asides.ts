import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask, seen, type Schemas } from '../../../api/client';

/** One review of a talk, or all of a reviewer's in a round; `name` is how it is spoken of. */
export type Target = { readonly name: string } & (
  | { readonly number: number; readonly reviewId: string }
  | { readonly roundId: string; readonly memberId: string; readonly reviews: number }
);

export const isOfAll = (target: Target): target is Extract<Target, { memberId: string }> =>
  'memberId' in target;

const ONE = '/api/conferences/{slug}/proposals/{number}/reviews/{reviewId}/set-aside' as const;
const ALL = '/api/conferences/{slug}/rounds/{roundId}/reviewers/{memberId}/set-aside' as const;
const NEVER_SAW = null;

export function useSetAsides(slug: string, roundId: string) {
  return useQuery({
    queryKey: ['set-asides', slug, roundId],
    queryFn: () =>
      ask<Schemas['SetAsideList']>(
        api.GET('/api/conferences/{slug}/rounds/{roundId}/set-asides', {
          params: { path: { slug, roundId } },
        }),
      ),
  });
}

/** Taking a review out of every figure, and back. */
export function useSetAside(slug: string) {
  const queries = useQueryClient();
  const reload = async (): Promise<void> => {
    await Promise.all(
      ['set-asides', 'ranking', 'proposal-for-chairs', 'coverage', 'short-talks', 'misfiled'].map((name) =>
        queries.invalidateQueries({ queryKey: [name, slug] }),
      ),
    );
  };
  const placeOf = (target: Extract<Target, { memberId: string }>) => ({
    path: { slug, roundId: target.roundId, memberId: target.memberId },
  });
  return {
    put: useMutation({
      mutationFn: ({ target, reason }: { readonly target: Target; readonly reason: string }) => {
        const asked = { headers: seen(NEVER_SAW), body: { reason } };
        return ask<Schemas['SetAsideSaved']>(
          isOfAll(target)
            ? api.PUT(ALL, { params: placeOf(target), ...asked })
            : api.PUT(ONE, { params: { path: { slug, ...target } }, ...asked }),
        );
      },
      onSettled: reload,
    }),
    takeBack: useMutation({
      mutationFn: ({ target, version }: { readonly target: Target; readonly version: number }) => {
        const headers = seen(version);
        return ask(
          isOfAll(target)
            ? api.DELETE(ALL, { params: placeOf(target), headers })
            : api.DELETE(ONE, { params: { path: { slug, ...target } }, headers }),
        );
      },
      onSettled: reload,
    }),
  };
}
