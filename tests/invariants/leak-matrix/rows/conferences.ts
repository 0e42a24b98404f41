import { type MatrixRow, everyone, refusedBut } from '../matrix-row';
import type { World } from '../world';

const settings = (
  path: (world: World) => string,
  body: unknown,
  method = 'PUT',
  may: Parameters<typeof refusedBut>[0] = { organizer: 412 },
): MatrixRow => ({
  route: `${method} ${path({ slug: '{slug}', roundId: '{roundId}' } as World)}`,
  question: (world) => ({ path: path(world), ...(body === undefined ? {} : { body }), version: 999_999 }),
  expected: refusedBut(may),
});

const round = {
  name: 'x',
  opensAt: null,
  closesAt: null,
  reviewsWanted: 4,
  reviewsFloor: 3,
  speakersHidden: false,
  othersReviews: 'always',
  asksVerdict: true,
  asksConfidence: true,
  commentRequired: true,
  criteria: [{ name: 'x', guidance: '', min: 1, max: 5, step: 1, weight: 1, isRequired: true }],
};

const pool = { talks: null, memberIds: null };

export const conferenceRows: readonly MatrixRow[] = [
  { route: 'GET /api/conferences', question: () => ({ path: '/api/conferences' }), expected: everyone(200) },
  {
    route: 'POST /api/conferences',
    question: () => ({ path: '/api/conferences', body: { name: '' } }),
    expected: refusedBut({ admin: 422 }),
  },
  {
    route: 'GET /api/conferences/{slug}',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}` }),
    expected: everyone(200),
  },
  {
    route: 'GET /api/conferences/{slug}',
    asks: 'one whose call has not opened',
    question: ({ hiddenSlug }) => ({ path: `/api/conferences/${hiddenSlug}` }),
    expected: everyone(404, { otherOrganizer: [200, 'otherTrack'] }),
  },
  {
    route: 'PATCH /api/conferences/{slug}',
    asks: 'one whose call has not opened',
    question: ({ hiddenSlug }) => ({
      path: `/api/conferences/${hiddenSlug}`,
      body: { name: 'x' },
      version: 999_999,
    }),
    expected: everyone(404, { otherOrganizer: 412 }),
  },
  settings(({ slug }) => `/api/conferences/${slug}`, { name: 'x' }, 'PATCH'),
  settings(({ slug }) => `/api/conferences/${slug}/tracks`, { items: [] }),
  settings(({ slug }) => `/api/conferences/${slug}/formats`, { items: [] }),
  settings(({ slug }) => `/api/conferences/${slug}/levels`, { items: [] }),
  settings(({ slug }) => `/api/conferences/${slug}/topics`, { items: [] }),
  settings(({ slug, roundId }) => `/api/conferences/${slug}/rounds/${roundId}`, round),
  settings(({ slug, roundId }) => `/api/conferences/${slug}/rounds/${roundId}/pool`, pool),
  settings(({ slug }) => `/api/conferences/${slug}/round-order`, { ids: [] }, 'PUT', { organizer: 422 }),
  settings(({ slug, roundId }) => `/api/conferences/${slug}/rounds/${roundId}`, undefined, 'DELETE'),
  {
    route: 'POST /api/conferences/{slug}/rounds',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/rounds`, body: { name: '' } }),
    expected: refusedBut({ organizer: 422 }),
  },
  {
    route: 'GET /api/conferences/{slug}/rounds/{roundId}/pool',
    question: ({ slug, roundId }) => ({ path: `/api/conferences/${slug}/rounds/${roundId}/pool` }),
    expected: refusedBut({ organizer: 200 }),
  },
  {
    route: 'GET /api/conferences/{slug}/rounds/{roundId}/pool-reviewers',
    question: ({ slug, roundId }) => ({ path: `/api/conferences/${slug}/rounds/${roundId}/pool-reviewers` }),
    expected: refusedBut({ organizer: [200, 'coraName', 'rexName', 'ritaName'] }),
  },
  {
    route: 'POST /api/conferences/{slug}/rounds/{roundId}/pool-preview',
    question: ({ slug, roundId }) => ({
      path: `/api/conferences/${slug}/rounds/${roundId}/pool-preview`,
      body: pool,
    }),
    expected: refusedBut({ organizer: 200 }),
  },
  {
    route: 'PUT /api/conferences/{slug}/rounds/{roundId}',
    asks: 'with the round of another conference',
    question: ({ slug, other }) => ({
      path: `/api/conferences/${slug}/rounds/${other.roundId}`,
      body: round,
      version: 1,
    }),
    expected: refusedBut({ organizer: 404 }),
  },
  {
    route: 'GET /api/conferences/{slug}/rounds',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/rounds` }),
    expected: refusedBut({
      reviewer: 200,
      conflictedReviewer: 200,
      trackChair: 200,
      cochair: 200,
      organizer: 200,
    }),
  },
];
