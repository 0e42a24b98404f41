import type { FeatureRoutes } from '../../../app/feature-routes';

/** Reached from the coverage of a round. */
export const remindersRoutes: FeatureRoutes = {
  inConference: [
    {
      path: 'chair/reminders',
      lazy: async () => ({ Component: (await import('./reminders-page')).RemindersPage }),
    },
  ],
  navigation: [],
};
