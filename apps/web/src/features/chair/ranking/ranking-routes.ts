import { IconListNumbers } from '@tabler/icons-react';
import { askEarly } from '../../../app/ask-early';
import { holds } from '../../../app/conference-context';
import type { FeatureRoutes } from '../../../app/feature-routes';
import { loadTexts } from '../../../i18n/texts';
import { queryClient } from '../../../app/query-client';

export const rankingRoutes: FeatureRoutes = {
  inConference: [
    {
      path: 'chair/ranking',
      ...askEarly(async (slug) => {
        const { rankingQuery } = await import('./use-ranking');
        await queryClient.prefetchQuery(rankingQuery(slug));
      }),
      lazy: async () => {
        const [{ RankingPage }] = await Promise.all([
          import('./ranking-page'),
          loadTexts('ranking'),
          loadTexts('ranked-query'),
          loadTexts('calibration'),
          loadTexts('order'),
          loadTexts('bulk-decisions'),
        ]);
        return { Component: RankingPage };
      },
    },
  ],
  navigation: [
    {
      workplace: 'chair',
      label: 'ranking',
      icon: IconListNumbers,
      path: 'chair/ranking',
      key: 'r',
      isFor: (conference) => holds(conference, ['organizer', 'cochair', 'track_chair']),
    },
  ],
};
