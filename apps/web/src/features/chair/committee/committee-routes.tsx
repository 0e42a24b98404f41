import { IconUsers } from '@tabler/icons-react';
import { holds } from '../../../app/conference-context';
import type { FeatureRoutes } from '../../../app/feature-routes';

export const committeeRoutes: FeatureRoutes = {
  inConference: [
    {
      path: 'chair/committee',
      lazy: async () => ({ Component: (await import('./committee-page')).CommitteePage }),
    },
    {
      path: 'chair/committee/again',
      lazy: async () => ({ Component: (await import('./again-page')).AgainPage }),
    },
    {
      path: 'chair/committee/interests',
      lazy: async () => ({ Component: (await import('./interests-page')).InterestsPage }),
    },
    {
      path: 'chair/committee/completion',
      lazy: async () => ({ Component: (await import('./completion-page')).CompletionPage }),
    },
  ],
  outside: [
    {
      path: 'invitations/:token',
      lazy: async () => ({
        Component: (await import('../../invitation/invitation-page')).InvitationPage,
      }),
    },
    {
      path: 'admin/mail',
      lazy: async () => ({ Component: (await import('../../mail/mail-page')).MailPage }),
    },
  ],
  navigation: [
    {
      workplace: 'chair',
      group: 'committee',
      label: 'committee',
      icon: IconUsers,
      path: 'chair/committee',
      key: 'm',
      isFor: (conference) => holds(conference, ['organizer', 'cochair']),
    },
  ],
};
