import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask, seen, type Schemas } from '../../../api/client';

export type Board = Schemas['CoverageBoard'];
export type Pace = Schemas['ReviewerPace'];
export const LACKS = ['reviews', 'reviewers', 'places'] as const;
export type Lack = (typeof LACKS)[number];

const LOOK_AGAIN_MS = 10_000;
const PAGE = 20;

/** The board of the conference's round, asked for again and again while somebody looks. */
export function useCoverage(slug: string, roundId: string | undefined) {
  return useQuery({
    queryKey: ['coverage', slug, roundId],
    enabled: roundId !== undefined,
    refetchInterval: LOOK_AGAIN_MS,
    queryFn: () =>
      ask<Board>(
        api.GET('/api/conferences/{slug}/rounds/{roundId}/coverage', {
          params: { path: { slug, roundId: roundId! } },
        }),
      ),
  });
}

export function useShortTalks(slug: string, roundId: string, lack: Lack, trackId: string | null) {
  return useInfiniteQuery({
    queryKey: ['short-talks', slug, roundId, lack, trackId],
    initialPageParam: 0,
    refetchInterval: LOOK_AGAIN_MS,
    queryFn: ({ pageParam }) =>
      ask<Schemas['ShortProposalPage']>(
        api.GET('/api/conferences/{slug}/rounds/{roundId}/short-proposals', {
          params: {
            path: { slug, roundId },
            query: { lack, limit: PAGE, after: pageParam, ...(trackId === null ? {} : { trackId }) },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

/** Looking for reviewers, putting the proposal into force, and taking it back. */
export function useFill(slug: string, roundId: string) {
  const queries = useQueryClient();
  const reload = async (): Promise<void> => {
    await Promise.all(
      ['coverage', 'short-talks', 'assignment-run', 'assignment-runs', 'assignment-board', 'assignments'].map(
        (name) => queries.invalidateQueries({ queryKey: [name, slug] }),
      ),
    );
  };
  const of = ({ runId, version }: Seen) => ({
    params: { path: { slug, runId } },
    headers: seen(version),
  });
  return {
    find: useMutation({
      mutationFn: () =>
        ask<Schemas['FillProposed']>(
          api.POST('/api/conferences/{slug}/rounds/{roundId}/fill', { params: { path: { slug, roundId } } }),
        ),
      onSettled: reload,
    }),
    apply: useMutation({
      mutationFn: (fill: Seen) =>
        ask<Schemas['Applied']>(
          api.POST('/api/conferences/{slug}/assignment-runs/{runId}/apply', {
            ...of(fill),
            body: { part: null },
          }),
        ),
      onSettled: reload,
    }),
    undo: useMutation({
      mutationFn: (fill: Seen) =>
        ask<Schemas['Undone']>(api.POST('/api/conferences/{slug}/assignment-runs/{runId}/undo', of(fill))),
      onSettled: reload,
    }),
  };
}

interface Seen {
  readonly runId: string;
  readonly version: number;
}
