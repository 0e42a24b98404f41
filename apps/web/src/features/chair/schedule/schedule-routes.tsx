import { IconCalendarEvent } from '@tabler/icons-react';
import { holds } from '../../../app/conference-context';
import type { FeatureRoutes } from '../../../app/feature-routes';

export const scheduleRoutes: FeatureRoutes = {
  inConference: [
    {
      path: 'chair/schedule',
      lazy: async () => ({ Component: (await import('./schedule-page')).SchedulePage }),
    },
    {
      path: 'chair/schedule/setup',
      lazy: async () => ({ Component: (await import('./setup-page')).SetupPage }),
    },
  ],
  navigation: [
    {
      workplace: 'chair',
      group: 'programme',
      label: 'schedule',
      icon: IconCalendarEvent,
      path: 'chair/schedule',
      key: 'p',
      isFor: (conference) => holds(conference, ['organizer', 'cochair']),
    },
  ],
};
