import { IconTableExport } from '@tabler/icons-react';
import { holds } from '../../../app/conference-context';
import type { FeatureRoutes } from '../../../app/feature-routes';

export const exportsRoutes: FeatureRoutes = {
  inConference: [
    {
      path: 'chair/exports',
      lazy: async () => ({ Component: (await import('./exports-page')).ExportsPage }),
    },
  ],
  navigation: [
    {
      workplace: 'chair',
      group: 'programme',
      label: 'exports',
      icon: IconTableExport,
      path: 'chair/exports',
      key: 'e',
      isFor: (conference) => holds(conference, ['organizer', 'cochair']),
    },
  ],
};
