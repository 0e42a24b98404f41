import { IconArrowsSort } from '@tabler/icons-react';
import { holds } from '../../../app/conference-context';
import type { FeatureRoutes } from '../../../app/feature-routes';
import { loadTexts } from '../../../i18n/texts';

export const orderRoutes: FeatureRoutes = {
  inConference: [
    {
      path: 'chair/order',
      lazy: async () => {
        const [{ OrdersPage }] = await Promise.all([import('./orders-page'), loadTexts('order')]);
        return { Component: OrdersPage };
      },
    },
    {
      path: 'chair/order/:trackId',
      lazy: async () => {
        const [{ OrderPage }] = await Promise.all([
          import('./order-page'),
          loadTexts('order'),
          loadTexts('ranking'),
        ]);
        return { Component: OrderPage };
      },
    },
  ],
  navigation: [
    {
      workplace: 'chair',
      label: 'order',
      icon: IconArrowsSort,
      path: 'chair/order',
      key: 'n',
      // Where no track has chairs, there is no such stage.
      isFor: (conference) =>
        conference.hasTrackChairs && holds(conference, ['organizer', 'cochair', 'track_chair']),
    },
  ],
};
