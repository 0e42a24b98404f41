import { IconListNumbers } from '@tabler/icons-react';
import { holds } from '../../../app/conference-context';
import type { FeatureRoutes } from '../../../app/feature-routes';

export const rankingRoutes: FeatureRoutes = {
  inConference: [
    {
      path: 'chair/ranking',
      lazy: async () => ({ Component: (await import('./ranking-page')).RankingPage }),
    },
  ],
  navigation: [
    {
      workplace: 'chair',
      label: 'ranking',
      icon: IconListNumbers,
      path: 'chair/ranking',
      key: 'r',
      isFor: (conference) => holds(conference, ['organizer', 'cochair', 'track_chair']),
    },
  ],
};
