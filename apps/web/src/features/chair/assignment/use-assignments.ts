import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask, seen, type Schemas } from '../../../api/client';

/** What the list is narrowed to; null: everything. */
export interface AssignmentFilter {
  readonly number: number | null;
  readonly memberId: string | null;
}

const PAGE = 100;

/** Who reviews what today, page by page. */
export function useAssignments(slug: string, roundId: string, { number, memberId }: AssignmentFilter) {
  return useInfiniteQuery({
    queryKey: ['assignments', slug, roundId, number, memberId],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      ask<Schemas['AssignmentPage']>(
        api.GET('/api/conferences/{slug}/rounds/{roundId}/assignments', {
          params: {
            path: { slug, roundId },
            query: {
              limit: PAGE,
              ...(number === null ? {} : { number }),
              ...(memberId === null ? {} : { memberId }),
              ...(pageParam === null ? {} : { after: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

interface Place {
  readonly number: number;
  readonly memberId: string;
}

/** Giving one talk to one reviewer and taking it away; the server holds both to the rules of every run. */
export function useManualAssignment(slug: string, roundId: string) {
  const queries = useQueryClient();
  const path = '/api/conferences/{slug}/rounds/{roundId}/assignments/{number}/{memberId}' as const;
  const request = ({ number, memberId }: Place, version: number | null) => ({
    params: { path: { slug, roundId, number, memberId } },
    headers: seen(version),
  });
  const reload = async (): Promise<void> => {
    await Promise.all(
      ['assignments', 'assignment-board'].map((name) =>
        queries.invalidateQueries({ queryKey: [name, slug] }),
      ),
    );
  };
  return {
    assign: useMutation({
      mutationFn: (place: Place) => ask<Schemas['AssignmentChanged']>(api.PUT(path, request(place, null))),
      onSettled: reload,
    }),
    remove: useMutation({
      mutationFn: (place: Place & { readonly version: number }) =>
        ask<Schemas['AssignmentChanged']>(api.DELETE(path, request(place, place.version))),
      onSettled: reload,
    }),
  };
}
