import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask, seen, type Schemas } from '../../../api/client';

export type Run = Schemas['AssignmentRun'];
export type Preview = Schemas['PreviewShown'];
export type PlanPart = Schemas['PlanPartBody'];

const LOOK_AGAIN_MS = 400;

export const isUnfinished = (run: { readonly state: string }): boolean =>
  ['queued', 'running'].includes(run.state);

const runKey = (slug: string, runId: string): string[] => ['assignment-run', slug, runId];
const runsKey = (slug: string): string[] => ['assignment-runs', slug];

export function useRuns(slug: string) {
  return useQuery({
    queryKey: runsKey(slug),
    queryFn: () =>
      ask<Schemas['AssignmentRunList']>(
        api.GET('/api/conferences/{slug}/assignment-runs', { params: { path: { slug } } }),
      ),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnfinished) ? LOOK_AGAIN_MS * 3 : false),
  });
}

/** One run; looked at again and again while it is being computed. */
export function useRun(slug: string, runId: string) {
  return useQuery({
    queryKey: runKey(slug, runId),
    queryFn: () =>
      ask<Run>(
        api.GET('/api/conferences/{slug}/assignment-runs/{runId}', { params: { path: { slug, runId } } }),
      ),
    refetchInterval: ({ state }) => (state.data && isUnfinished(state.data) ? LOOK_AGAIN_MS : false),
  });
}

export function useBoard(slug: string, roundId: string | undefined) {
  return useQuery({
    queryKey: ['assignment-board', slug, roundId],
    enabled: roundId !== undefined,
    queryFn: () =>
      ask<Schemas['AssignmentBoard']>(
        api.GET('/api/conferences/{slug}/rounds/{roundId}/assignment-board', {
          params: { path: { slug, roundId: roundId! } },
        }),
      ),
  });
}

/** Everything that shows runs or assignments is asked for anew. */
function useReload(slug: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all(
      ['assignment-run', 'assignment-runs', 'assignment-board', 'assignment-plan', 'assignments'].map(
        (name) => queries.invalidateQueries({ queryKey: [name, slug] }),
      ),
    );
  };
}

export function useStartRun(slug: string) {
  const reload = useReload(slug);
  return useMutation({
    mutationFn: (body: Schemas['NewRunBody']) =>
      ask<Schemas['RunStarted']>(
        api.POST('/api/conferences/{slug}/assignment-runs', { params: { path: { slug } }, body }),
      ),
    onSuccess: reload,
  });
}

/** What can be done with a run; each under the version its page shows. */
export function useRunActions(slug: string, runId: string) {
  const reload = useReload(slug);
  const request = (version: number) => ({ params: { path: { slug, runId } }, headers: seen(version) });
  const base = '/api/conferences/{slug}/assignment-runs/{runId}' as const;
  return {
    apply: useMutation({
      mutationFn: ({ version, part }: { readonly version: number; readonly part: PlanPart | null }) =>
        ask<Schemas['Applied']>(api.POST(`${base}/apply`, { ...request(version), body: { part } })),
      onSettled: reload,
    }),
    repeat: useMutation({
      mutationFn: () =>
        ask<Schemas['RunStarted']>(api.POST(`${base}/repeat`, { params: { path: { slug, runId } } })),
      onSettled: reload,
    }),
    undo: useMutation({
      mutationFn: (version: number) => ask<Schemas['Undone']>(api.POST(`${base}/undo`, request(version))),
      onSettled: reload,
    }),
    cancel: useMutation({
      mutationFn: (version: number) =>
        ask<Schemas['RunVersion']>(api.POST(`${base}/cancel`, request(version))),
      onSettled: reload,
    }),
  };
}
