import type { FeatureRoutes } from '../../../app/feature-routes';
import { loadTexts } from '../../../i18n/texts';

/** Reached from the ranking: it explains that list and is no place of its own in the rail. */
export const calibrationRoutes: FeatureRoutes = {
  inConference: [
    {
      path: 'chair/reviewers',
      lazy: async () => {
        const [{ ReviewersPage }] = await Promise.all([import('./reviewers-page'), loadTexts('calibration')]);
        return { Component: ReviewersPage };
      },
    },
  ],
  navigation: [],
};
