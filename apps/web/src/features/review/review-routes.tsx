import { IconChecklist } from '@tabler/icons-react';
import { type ConferenceDetail, holds } from '../../app/conference-context';
import type { FeatureRoutes } from '../../app/feature-routes';

const reviews = (conference: ConferenceDetail): boolean => holds(conference, ['reviewer']);

export const reviewRoutes: FeatureRoutes = {
  inConference: [
    { path: 'review', lazy: async () => ({ Component: (await import('./queue-page')).QueuePage }) },
    { path: 'review/next', lazy: async () => ({ Component: (await import('./next-page')).NextPage }) },
    { path: 'review/break', lazy: async () => ({ Component: (await import('./break-page')).BreakPage }) },
    {
      path: 'review/mine',
      lazy: async () => ({ Component: (await import('./my-reviews-page')).MyReviewsPage }),
    },
    { path: 'review/:number', lazy: async () => ({ Component: (await import('./review-page')).ReviewPage }) },
  ],
  actions: [
    { label: 'nextTalk', path: 'review/next', isFor: reviews },
    { label: 'tenNow', path: 'review/next?sitting=10', isFor: reviews },
    { label: 'myReviews', path: 'review/mine', isFor: reviews },
  ],
  navigation: [
    {
      workplace: 'review',
      label: 'queue',
      icon: IconChecklist,
      path: 'review',
      key: 'q',
      isFor: reviews,
    },
  ],
};
