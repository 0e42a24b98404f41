import { IconMessages } from '@tabler/icons-react';
import { holds } from '../../app/conference-context';
import type { FeatureRoutes, NavigationEntry } from '../../app/feature-routes';
import { loadTexts } from '../../i18n/texts';

const page = {
  lazy: async () => {
    const [{ DiscussionsPage }] = await Promise.all([import('./discussions-page'), loadTexts('discussion')]);
    return { Component: DiscussionsPage };
  },
};

const entry = { label: 'discussions', icon: IconMessages, path: 'discussions', key: 'd' } as const;
const inReview: NavigationEntry = {
  ...entry,
  workplace: 'review',
  isFor: (conference) => conference.isDiscussed && holds(conference, ['reviewer']),
};
// Who does both has it once.
const inChair: NavigationEntry = {
  ...entry,
  workplace: 'chair',
  isFor: (conference) =>
    conference.isDiscussed &&
    !holds(conference, ['reviewer']) &&
    holds(conference, ['organizer', 'cochair', 'track_chair']),
};

export const discussionRoutes: FeatureRoutes = {
  inConference: [
    { path: 'discussions', ...page },
    { path: 'discussions/:number', ...page },
  ],
  navigation: [inReview, inChair],
};
