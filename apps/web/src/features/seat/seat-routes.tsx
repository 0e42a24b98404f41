import { IconArmchair } from '@tabler/icons-react';
import type { FeatureRoutes } from '../../app/feature-routes';

export const seatRoutes: FeatureRoutes = {
  inConference: [
    { path: 'my-seat', lazy: async () => ({ Component: (await import('./seat-page')).SeatPage }) },
  ],
  navigation: [
    {
      workplace: 'review',
      label: 'mySeat',
      icon: IconArmchair,
      path: 'my-seat',
      key: 'y',
      isFor: ({ my }) => my.memberId !== null,
      beforeAgreement: true,
    },
  ],
};
