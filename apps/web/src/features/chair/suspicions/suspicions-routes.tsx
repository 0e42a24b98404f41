import { IconCopyCheck } from '@tabler/icons-react';
import { holds } from '../../../app/conference-context';
import type { FeatureRoutes } from '../../../app/feature-routes';

export const suspicionsRoutes: FeatureRoutes = {
  inConference: [
    {
      path: 'chair/suspicions',
      lazy: async () => ({ Component: (await import('./suspicions-page')).SuspicionsPage }),
    },
  ],
  navigation: [
    {
      workplace: 'chair',
      label: 'suspicions',
      icon: IconCopyCheck,
      path: 'chair/suspicions',
      key: 'u',
      isFor: (conference) => holds(conference, ['organizer', 'cochair', 'track_chair']),
    },
  ],
};
