import { IconThumbUp } from '@tabler/icons-react';
import { holds } from '../../app/conference-context';
import type { FeatureRoutes } from '../../app/feature-routes';

export const bidRoutes: FeatureRoutes = {
  inConference: [{ path: 'bids', lazy: async () => ({ Component: (await import('./bid-page')).BidPage }) }],
  navigation: [
    {
      workplace: 'review',
      label: 'bids',
      icon: IconThumbUp,
      path: 'bids',
      key: 'b',
      isFor: (conference) => conference.takesBids && holds(conference, ['reviewer']),
    },
  ],
};
