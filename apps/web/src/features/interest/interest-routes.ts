import type { FeatureRoutes } from '../../app/feature-routes';

/** Outside the conference's frame: the page is open before the call is, and to people without an account. */
export const interestRoutes: FeatureRoutes = {
  outside: [
    {
      path: 'c/:slug/review-with-us',
      lazy: async () => ({ Component: (await import('./interest-page')).InterestPage }),
    },
  ],
};
