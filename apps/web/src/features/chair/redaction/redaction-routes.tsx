import { IconEyeOff } from '@tabler/icons-react';
import { holds } from '../../../app/conference-context';
import type { FeatureRoutes } from '../../../app/feature-routes';

export const redactionRoutes: FeatureRoutes = {
  inConference: [
    {
      path: 'chair/redaction',
      lazy: async () => ({ Component: (await import('./redaction-page')).RedactionPage }),
    },
  ],
  navigation: [
    {
      workplace: 'chair',
      group: 'committee',
      label: 'redaction',
      icon: IconEyeOff,
      path: 'chair/redaction',
      key: 'd',
      isFor: (conference) => conference.speakersHidden && holds(conference, ['organizer']),
    },
  ],
};
