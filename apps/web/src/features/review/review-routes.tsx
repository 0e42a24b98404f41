import { IconChecklist } from '@tabler/icons-react';
import { holds } from '../../app/conference-context';
import type { FeatureRoutes } from '../../app/feature-routes';

export const reviewRoutes: FeatureRoutes = {
  inConference: [
    { path: 'review', lazy: async () => ({ Component: (await import('./queue-page')).QueuePage }) },
    { path: 'review/:number', lazy: async () => ({ Component: (await import('./review-page')).ReviewPage }) },
  ],
  navigation: [
    {
      workplace: 'review',
      label: 'queue',
      icon: IconChecklist,
      path: 'review',
      key: 'q',
      isFor: (conference) => holds(conference, ['reviewer']),
    },
  ],
};
