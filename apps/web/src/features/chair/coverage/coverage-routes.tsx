import { IconActivityHeartbeat } from '@tabler/icons-react';
import { holds } from '../../../app/conference-context';
import type { FeatureRoutes } from '../../../app/feature-routes';

export const coverageRoutes: FeatureRoutes = {
  inConference: [
    {
      path: 'chair/coverage',
      lazy: async () => ({ Component: (await import('./coverage-page')).CoveragePage }),
    },
  ],
  navigation: [
    {
      workplace: 'chair',
      group: 'committee',
      label: 'coverage',
      icon: IconActivityHeartbeat,
      path: 'chair/coverage',
      key: 'v',
      isFor: (conference) => holds(conference, ['organizer', 'cochair']),
    },
  ],
};
