import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask, seen, type Schemas } from '../../../api/client';

export type Misfiled = Schemas['MisfiledProposal'];

const key = (slug: string): string[] => ['misfiled', slug];

export function useMisfiled(slug: string) {
  return useQuery({
    queryKey: key(slug),
    queryFn: () =>
      ask<Schemas['MisfiledList']>(
        api.GET('/api/conferences/{slug}/misfiled-proposals', { params: { path: { slug } } }),
      ),
  });
}

/** Moving a talk, turning the suggestion down, and the way back from either. */
export function useMisfiledActions(slug: string) {
  const queries = useQueryClient();
  const reload = async (): Promise<void> => {
    await Promise.all(
      ['misfiled', 'ranking', 'coverage', 'short-talks'].map((name) =>
        queries.invalidateQueries({ queryKey: [name, slug] }),
      ),
    );
  };
  // The talk leaves the list at once; a refusal brings it back.
  const leaves = ({ number }: { readonly number: number }): void => {
    queries.setQueryData<Schemas['MisfiledList']>(key(slug), (list) =>
      list ? { items: list.items.filter((item) => item.number !== number) } : list,
    );
  };
  const dismissal = '/api/conferences/{slug}/proposals/{number}/track-suggestion-dismissal' as const;
  return {
    move: useMutation({
      mutationFn: ({
        number,
        version,
        trackId,
      }: Pick<Misfiled, 'number' | 'version'> & { trackId: string }) =>
        ask<Schemas['TrackMoved']>(
          api.POST('/api/conferences/{slug}/proposals/{number}/track-moves', {
            params: { path: { slug, number } },
            headers: seen(version),
            body: { trackId },
          }),
        ),
      onMutate: leaves,
      onSettled: reload,
    }),
    undoMove: useMutation({
      mutationFn: (moveId: string) =>
        ask<Schemas['ProposalVersion']>(
          api.POST('/api/conferences/{slug}/track-moves/{moveId}/undo', {
            params: { path: { slug, moveId } },
          }),
        ),
      onSettled: reload,
    }),
    dismiss: useMutation({
      mutationFn: ({ number }: Pick<Misfiled, 'number'>) =>
        ask(api.PUT(dismissal, { params: { path: { slug, number } } })),
      onMutate: leaves,
      onSettled: reload,
    }),
    restore: useMutation({
      mutationFn: (number: number) => ask(api.DELETE(dismissal, { params: { path: { slug, number } } })),
      onSettled: reload,
    }),
  };
}
