import { type MatrixRow, everyone, refusedBut } from '../matrix-row';
import type { World } from '../world';

const base = '/api/conferences';
const NOBODY_SAW = 999_999;

const chairs = ['trackChair', 'cochair', 'organizer'] as const;
const forChairs = <T>(expected: T) => Object.fromEntries(chairs.map((role) => [role, expected]));
const comment = ({ p2 }: World) => ({ proposalId: p2, text: 'x', mentions: [], parentId: null });

export const discussionRows: readonly MatrixRow[] = [
  {
    route: 'GET /api/conferences/{slug}/discussions',
    question: ({ slug }) => ({ path: `${base}/${slug}/discussions` }),
    expected: refusedBut({
      reviewer: [200, 'p2Title'],
      conflictedReviewer: 200,
      trackChair: [200, 'p2Title'],
      cochair: [200, 'p1Title', 'p2Title'],
      organizer: [200, 'p1Title', 'p2Title'],
    }),
  },
  {
    route: 'GET /api/conferences/{slug}/discussions',
    asks: 'with parameters that nobody documented',
    question: ({ slug, members }) => ({
      path: `${base}/${slug}/discussions?memberId=${members.rex.memberId}&number=1&all=true&q=zqx`,
    }),
    expected: refusedBut({
      reviewer: [200, 'p2Title'],
      conflictedReviewer: 200,
      trackChair: [200, 'p2Title'],
      cochair: [200, 'p1Title', 'p2Title'],
      organizer: [200, 'p1Title', 'p2Title'],
    }),
  },
  {
    route: 'PUT /api/conferences/{slug}/discussion-mail',
    asks: 'for what it already is',
    question: ({ slug }) => ({ path: `${base}/${slug}/discussion-mail`, body: { mailsMe: true } }),
    expected: refusedBut({ reviewer: 204, conflictedReviewer: 204, ...forChairs(204) }),
  },
  {
    route: 'GET /api/conferences/{slug}/discussions/{number}',
    asks: 'of a talk that Rita has not reviewed yet, and that Cora has a conflict of interest with',
    question: ({ slug }) => ({ path: `${base}/${slug}/discussions/1` }),
    expected: refusedBut({
      reviewer: 404,
      conflictedReviewer: 404,
      trackChair: 404,
      cochair: [200, 'p1RexSaid', 'rexName'],
      organizer: [200, 'p1RexSaid', 'rexName'],
    }),
  },
  {
    route: 'GET /api/conferences/{slug}/discussions/{number}',
    asks: 'of a talk that Rita has reviewed, and Cora has not yet',
    question: ({ slug }) => ({ path: `${base}/${slug}/discussions/2` }),
    expected: refusedBut({
      reviewer: [200, 'p2RexSaid', 'p2RitaSaid', 'ritaName'],
      conflictedReviewer: 404,
      ...forChairs([200, 'p2RexSaid', 'p2RitaSaid', 'ritaName', 'rexName'] as const),
    }),
  },
  {
    route: 'GET /api/conferences/{slug}/discussions/{number}',
    asks: 'of a draft of a speaker',
    question: ({ slug }) => ({ path: `${base}/${slug}/discussions/3` }),
    expected: refusedBut({ reviewer: 404, conflictedReviewer: 404, ...forChairs(404) }),
  },
  {
    route: 'GET /api/conferences/{slug}/discussions/{number}',
    asks: 'in a conference that has not opened',
    question: ({ hiddenSlug }) => ({ path: `${base}/${hiddenSlug}/discussions/1` }),
    expected: everyone(404, { otherOrganizer: 200 }),
  },
  {
    route: 'GET /api/conferences/{slug}/discussions/{number}/revision',
    question: ({ slug }) => ({ path: `${base}/${slug}/discussions/2/revision` }),
    expected: refusedBut({ reviewer: 200, conflictedReviewer: 404, ...forChairs(200) }),
  },
  {
    route: 'PUT /api/conferences/{slug}/discussions/{number}/read',
    asks: 'without a place',
    question: ({ slug }) => ({ path: `${base}/${slug}/discussions/2/read`, body: {} }),
    expected: refusedBut({ reviewer: 422, conflictedReviewer: 422, ...forChairs(422) }),
  },
  {
    route: 'PUT /api/conferences/{slug}/discussions/{number}/comments/{commentId}',
    asks: 'over a version nobody saw, of what Rita said',
    question: (world) => ({
      path: `${base}/${world.slug}/discussions/2/comments/${world.commentId}`,
      body: comment(world),
      version: NOBODY_SAW,
    }),
    expected: refusedBut({ reviewer: [412, 'p2RitaSaid'], conflictedReviewer: 404, ...forChairs(403) }),
  },
  {
    route: 'PUT /api/conferences/{slug}/discussions/{number}/comments/{commentId}',
    asks: 'as if what Rita said were new',
    question: (world) => ({
      path: `${base}/${world.slug}/discussions/2/comments/${world.commentId}`,
      body: comment(world),
      version: 'new',
    }),
    expected: refusedBut({ reviewer: [412, 'p2RitaSaid'], conflictedReviewer: 404, ...forChairs(412) }),
  },
  {
    route: 'DELETE /api/conferences/{slug}/discussions/{number}/comments/{commentId}',
    asks: 'of a version nobody saw, of what Rita said',
    question: ({ slug, commentId }) => ({
      path: `${base}/${slug}/discussions/2/comments/${commentId}`,
      version: NOBODY_SAW,
    }),
    expected: refusedBut({ reviewer: [412, 'p2RitaSaid'], conflictedReviewer: 404, ...forChairs(403) }),
  },
  {
    route: 'GET /api/conferences/{slug}/discussions/{number}/comments/{commentId}/history',
    question: ({ slug, commentId }) => ({
      path: `${base}/${slug}/discussions/2/comments/${commentId}/history`,
    }),
    expected: refusedBut({
      reviewer: [200, 'p2RitaSaidBefore'],
      conflictedReviewer: 404,
      ...forChairs([200, 'p2RitaSaidBefore'] as const),
    }),
  },
  {
    route: 'GET /api/conferences/{slug}/discussions/{number}/comments/{commentId}/history',
    asks: 'by the number of another talk',
    question: ({ slug, commentId }) => ({
      path: `${base}/${slug}/discussions/1/comments/${commentId}/history`,
    }),
    expected: refusedBut({ reviewer: 404, conflictedReviewer: 404, ...forChairs(404) }),
  },
  {
    route: 'GET /api/conferences/{slug}/proposals/{number}/reconsiderations',
    question: ({ slug }) => ({ path: `${base}/${slug}/proposals/2/reconsiderations` }),
    expected: refusedBut(forChairs([200, 'p2AskedAgain', 'ritaName', 'rexName'] as const)),
  },
  {
    route: 'POST /api/conferences/{slug}/proposals/{number}/reconsiderations',
    asks: 'of nobody',
    question: ({ slug, p2 }) => ({
      path: `${base}/${slug}/proposals/2/reconsiderations`,
      body: { proposalId: p2, people: [], message: 'x' },
    }),
    expected: refusedBut(forChairs(422)),
  },
  {
    route: 'DELETE /api/conferences/{slug}/proposals/{number}/reconsiderations/{reconsiderationId}',
    asks: 'of a version nobody saw',
    question: ({ slug, reconsiderationId }) => ({
      path: `${base}/${slug}/proposals/2/reconsiderations/${reconsiderationId}`,
      version: NOBODY_SAW,
    }),
    expected: refusedBut(forChairs(412)),
  },
  {
    route: 'POST /api/conferences/{slug}/reviews/{number}/stands',
    asks: 'of a review that nobody asks about',
    question: ({ slug }) => ({ path: `${base}/${slug}/reviews/1/stands` }),
    expected: refusedBut({ reviewer: 409, conflictedReviewer: 404 }),
  },
];
