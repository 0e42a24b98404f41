import { IconArrowsShuffle } from '@tabler/icons-react';
import { holds } from '../../../app/conference-context';
import type { FeatureRoutes } from '../../../app/feature-routes';

export const assignmentRoutes: FeatureRoutes = {
  inConference: [
    {
      path: 'chair/assignment',
      lazy: async () => ({ Component: (await import('./assignment-page')).AssignmentPage }),
    },
    {
      path: 'chair/assignment/runs/:runId',
      lazy: async () => ({ Component: (await import('./run-page')).RunPage }),
    },
  ],
  navigation: [
    {
      workplace: 'chair',
      group: 'committee',
      label: 'assignment',
      icon: IconArrowsShuffle,
      path: 'chair/assignment',
      key: 'a',
      isFor: (conference) => conference.usesAssignment && holds(conference, ['organizer', 'cochair']),
    },
  ],
};
