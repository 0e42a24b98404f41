import { IconLayoutGrid } from '@tabler/icons-react';
import { holds } from '../../../app/conference-context';
import type { FeatureRoutes } from '../../../app/feature-routes';

export const budgetsRoutes: FeatureRoutes = {
  inConference: [
    {
      path: 'chair/budgets',
      lazy: async () => ({ Component: (await import('./budgets-page')).BudgetsPage }),
    },
  ],
  navigation: [
    {
      workplace: 'chair',
      label: 'budgets',
      icon: IconLayoutGrid,
      path: 'chair/budgets',
      key: 'k',
      isFor: (conference) =>
        conference.usesBudgets && holds(conference, ['organizer', 'cochair', 'track_chair']),
    },
  ],
};
