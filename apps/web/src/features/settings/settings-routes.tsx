import { IconSettings } from '@tabler/icons-react';
import { holds } from '../../app/conference-context';
import type { FeatureRoutes } from '../../app/feature-routes';

export const settingsRoutes: FeatureRoutes = {
  inConference: [
    {
      path: 'chair/settings',
      lazy: async () => ({ Component: (await import('./settings-page')).SettingsPage }),
    },
  ],
  navigation: [
    {
      workplace: 'chair',
      group: 'programme',
      label: 'settings',
      icon: IconSettings,
      path: 'chair/settings',
      key: 's',
      isFor: (conference) => holds(conference, ['organizer']),
      beforeAgreement: true,
    },
  ],
};
