import type { Step } from './step';

const C = '/api/conferences/{slug}';

/** The one review of the season, set aside alone and with all of its reviewer's, and counted again. */
export function setAsideSteps(base: string, one: (column: string, from: string) => Promise<string>): Step[] {
  const review = async (): Promise<string> =>
    `${base}/proposals/1/reviews/${await one('id', 'reviews order by id limit 1')}/set-aside`;
  const reviewer = async (): Promise<string> =>
    `${base}/rounds/${await one('round_id', 'reviews order by id limit 1')}/reviewers/${await one('member_id', 'reviews order by id limit 1')}/set-aside`;
  return [
    {
      route: `PUT ${C}/proposals/{number}/reviews/{reviewId}/set-aside`,
      by: 'admin',
      ask: async () => ({ path: await review(), body: { reason: 'Copied.' }, version: 'new' }),
    },
    {
      route: `DELETE ${C}/proposals/{number}/reviews/{reviewId}/set-aside`,
      by: 'admin',
      ask: async () => ({ path: await review(), version: 1 }),
    },
    {
      route: `PUT ${C}/rounds/{roundId}/reviewers/{memberId}/set-aside`,
      by: 'admin',
      ask: async () => ({ path: await reviewer(), body: { reason: 'Not read.' }, version: 'new' }),
    },
    {
      route: `DELETE ${C}/rounds/{roundId}/reviewers/{memberId}/set-aside`,
      by: 'admin',
      ask: async () => ({ path: await reviewer(), version: 1 }),
    },
  ];
}
