import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/client';

/** The organizers asked for agreement while a page stood open: what the frame knows of the seat is old. */
function onError(error: Error): void {
  if (error instanceof ApiProblem && error.code === 'agreement_needed')
    void queryClient.invalidateQueries({ queryKey: ['conference'] });
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      // A refusal stays a refusal; only what was not reached, or broke, is tried again.
      retry: (count, error) =>
        count < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 500),
      refetchOnWindowFocus: true,
      // Without a network a question is asked all the same: what is kept answers it, or the page says what is wrong. By
      // default it would wait without a word.
      networkMode: 'always',
      refetchOnReconnect: true,
      staleTime: 5_000,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
