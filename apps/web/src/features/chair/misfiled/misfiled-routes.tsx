import { IconArrowMoveRight } from '@tabler/icons-react';
import { holds } from '../../../app/conference-context';
import type { FeatureRoutes } from '../../../app/feature-routes';

export const misfiledRoutes: FeatureRoutes = {
  inConference: [
    {
      path: 'chair/misfiled',
      lazy: async () => ({ Component: (await import('./misfiled-page')).MisfiledPage }),
    },
  ],
  navigation: [
    {
      workplace: 'chair',
      label: 'misfiled',
      icon: IconArrowMoveRight,
      path: 'chair/misfiled',
      key: 'w',
      isFor: (conference) =>
        conference.usesTracks && holds(conference, ['organizer', 'cochair', 'track_chair']),
    },
  ],
};
