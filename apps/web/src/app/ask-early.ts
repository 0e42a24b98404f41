import type { LoaderFunction, ShouldRevalidateFunction } from 'react-router';

/**
 * For a route: asks for what its page shows while the page's code is still on its way. The page asks with the same
 * queries, finds the answers there or waits for them, and shows what went wrong.
 * @param ask prefetches; given the conference's slug, if the route has one
 */
export function askEarly(ask: (slug: string) => Promise<unknown>): {
  loader: LoaderFunction;
  shouldRevalidate: ShouldRevalidateFunction;
} {
  return {
    loader: ({ params }) => {
      void ask(params['slug'] ?? '');
      return null;
    },
    shouldRevalidate: () => false,
  };
}
