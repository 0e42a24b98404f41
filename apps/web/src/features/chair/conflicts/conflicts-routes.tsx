import { IconScale } from '@tabler/icons-react';
import { holds } from '../../../app/conference-context';
import type { FeatureRoutes } from '../../../app/feature-routes';

export const conflictsRoutes: FeatureRoutes = {
  inConference: [
    {
      path: 'chair/conflicts-of-interest',
      lazy: async () => ({ Component: (await import('./conflicts-page')).ConflictsPage }),
    },
  ],
  navigation: [
    {
      workplace: 'chair',
      group: 'committee',
      label: 'conflicts',
      icon: IconScale,
      path: 'chair/conflicts-of-interest',
      key: 'o',
      isFor: (conference) => holds(conference, ['organizer', 'cochair']),
    },
  ],
};
