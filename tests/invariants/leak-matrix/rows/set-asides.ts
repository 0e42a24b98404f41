import { type MatrixRow, refusedBut } from '../matrix-row';

const base = '/api/conferences';
const route = '/api/conferences/{slug}';
const NOBODY_SAW = 999_999;
const ALL = ['p1Title', 'p1SetAsideReason', 'coraSetAsideReason', 'rexName', 'coraName'] as const;

/** Rex's review of proposal 1 is set aside, and all of Cora's. Neither of them may learn of it. */
export const setAsideRows: readonly MatrixRow[] = [
  {
    route: `GET ${route}/rounds/{roundId}/set-asides`,
    question: ({ slug, roundId }) => ({ path: `${base}/${slug}/rounds/${roundId}/set-asides` }),
    expected: refusedBut({ cochair: [200, ...ALL], organizer: [200, ...ALL] }),
  },
  ...(['PUT', 'DELETE'] as const).flatMap((method): MatrixRow[] => [
    {
      route: `${method} ${route}/proposals/{number}/reviews/{reviewId}/set-aside`,
      asks: 'over a version nobody saw',
      question: ({ slug, reviewId }) => ({
        path: `${base}/${slug}/proposals/1/reviews/${reviewId}/set-aside`,
        ...(method === 'PUT' ? { body: { reason: 'x' } } : {}),
        version: NOBODY_SAW,
      }),
      expected: refusedBut({ cochair: [412, 'p1SetAsideReason'], organizer: [412, 'p1SetAsideReason'] }),
    },
    {
      route: `${method} ${route}/rounds/{roundId}/reviewers/{memberId}/set-aside`,
      asks: 'over a version nobody saw',
      question: ({ slug, roundId, members }) => ({
        path: `${base}/${slug}/rounds/${roundId}/reviewers/${members.cora.memberId}/set-aside`,
        ...(method === 'PUT' ? { body: { reason: 'x' } } : {}),
        version: NOBODY_SAW,
      }),
      expected: refusedBut({
        cochair: [412, 'coraSetAsideReason'],
        organizer: [412, 'coraSetAsideReason'],
      }),
    },
  ]),
];
