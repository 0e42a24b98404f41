import { type MatrixRow, everyone, refusedBut } from '../matrix-row';
import type { World } from '../world';

const NOBODY_SAW = 999_999;

const review = (world: World, number: 1 | 2) => ({
  proposalId: number === 1 ? world.p1 : world.p2,
  scores: Object.fromEntries(Object.values(world.conference.criteria).map((id) => [id, 3])),
  verdict: true,
  confidence: 3,
  comment: 'x',
  privateNote: '',
  betterTrackId: null,
  abstained: false,
  flags: [],
});
const draft = (world: World, number: 1 | 2) => ({ ...review(world, number), reviewVersion: null });

export const reviewRows: readonly MatrixRow[] = [
  {
    route: 'GET /api/conferences/{slug}/review-queue',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/review-queue` }),
    expected: refusedBut({
      reviewer: [200, 'p1Title', 'p2Title'],
      conflictedReviewer: [200, 'p2Title'],
    }),
  },
  {
    route: 'GET /api/conferences/{slug}/review-queue',
    asks: 'with parameters that nobody documented',
    question: ({ slug, members }) => ({
      path: `/api/conferences/${slug}/review-queue?memberId=${members.rex.memberId}&all=true&sort=speaker&q=zqx`,
    }),
    expected: refusedBut({
      reviewer: [200, 'p1Title', 'p2Title'],
      conflictedReviewer: [200, 'p2Title'],
    }),
  },
  {
    route: 'GET /api/conferences/{slug}/assigned-set',
    asks: 'what a device keeps: own words and the talks, nothing that others wrote',
    question: ({ slug, members }) => ({
      path: `/api/conferences/${slug}/assigned-set?memberId=${members.rex.memberId}&all=true`,
    }),
    expected: refusedBut({
      reviewer: [
        200,
        'p1Title',
        'p1Description',
        'p1Benefits',
        'p1Notes',
        'p1SpeakerName',
        'p1SpeakerCompany',
        'p1SpeakerBio',
        'p1RitaDraft',
        'p2Title',
        'p2Description',
        'p2Notes',
        'p2SpeakerName',
        'p2SpeakerCompany',
        'p2RitaComment',
        'p2RitaNote',
        'p2AskedAgain',
      ],
      conflictedReviewer: [200, 'p2Title', 'p2Description', 'p2Notes', 'p2SpeakerName', 'p2SpeakerCompany'],
    }),
  },
  {
    route: 'GET /api/conferences/{slug}/reviews/{number}',
    asks: 'one that Rita has a draft of, and that Cora has a conflict of interest with',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/reviews/1` }),
    expected: refusedBut({
      reviewer: [
        200,
        'p1Title',
        'p1Description',
        'p1Benefits',
        'p1Notes',
        'p1SpeakerName',
        'p1SpeakerCompany',
        'p1SpeakerBio',
        'p1RitaDraft',
      ],
      conflictedReviewer: 404,
    }),
  },
  {
    route: 'GET /api/conferences/{slug}/reviews/{number}',
    asks: 'one that Rita has reviewed, and Cora has not yet',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/reviews/2` }),
    expected: refusedBut({
      reviewer: [
        200,
        'p2Title',
        'p2Description',
        'p2Notes',
        'p2SpeakerName',
        'p2SpeakerCompany',
        'p2RitaComment',
        'p2RitaNote',
        'p2RexComment',
        'p2AskedAgain',
      ],
      conflictedReviewer: [200, 'p2Title', 'p2Description', 'p2Notes', 'p2SpeakerName', 'p2SpeakerCompany'],
    }),
  },
  {
    route: 'GET /api/conferences/{slug}/reviews/{number}',
    asks: 'a draft of a speaker',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/reviews/3` }),
    expected: refusedBut({ reviewer: 404, conflictedReviewer: 404 }),
  },
  {
    route: 'GET /api/conferences/{slug}/reviews/{number}',
    asks: 'in a conference that has not opened',
    question: ({ hiddenSlug }) => ({ path: `/api/conferences/${hiddenSlug}/reviews/1` }),
    expected: everyone(404),
  },
  {
    route: 'PUT /api/conferences/{slug}/reviews/{number}',
    asks: 'over a version nobody saw, of one not reviewed yet',
    question: (world) => ({
      path: `/api/conferences/${world.slug}/reviews/1`,
      body: review(world, 1),
      version: NOBODY_SAW,
    }),
    expected: refusedBut({ reviewer: 412, conflictedReviewer: 404 }),
  },
  {
    route: 'PUT /api/conferences/{slug}/reviews/{number}',
    asks: 'over a version nobody saw, of one that Rita has reviewed',
    question: (world) => ({
      path: `/api/conferences/${world.slug}/reviews/2`,
      body: review(world, 2),
      version: NOBODY_SAW,
    }),
    expected: refusedBut({
      reviewer: [412, 'p2RitaComment', 'p2RitaNote', 'p2AskedAgain'],
      conflictedReviewer: 412,
    }),
  },
  {
    route: 'PUT /api/conferences/{slug}/reviews/{number}/draft',
    question: (world) => ({
      path: `/api/conferences/${world.slug}/reviews/1/draft`,
      body: draft(world, 1),
      version: NOBODY_SAW,
    }),
    expected: refusedBut({ reviewer: [412, 'p1RitaDraft'], conflictedReviewer: 404 }),
  },
  {
    route: 'DELETE /api/conferences/{slug}/reviews/{number}/draft',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/reviews/1/draft`, version: NOBODY_SAW }),
    expected: refusedBut({ reviewer: [412, 'p1RitaDraft'], conflictedReviewer: 404 }),
  },
  {
    route: 'GET /api/conferences/{slug}/reviews/{number}/history',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/reviews/1/history` }),
    expected: refusedBut({ reviewer: 200, conflictedReviewer: 404 }),
  },
  {
    route: 'GET /api/conferences/{slug}/reviews/{number}/reasons',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/reviews/1/reasons` }),
    expected: refusedBut({ reviewer: 200, conflictedReviewer: 404 }),
  },
  {
    route: 'PUT /api/conferences/{slug}/reviews/{number}/skip',
    asks: 'a draft of a speaker',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/reviews/3/skip` }),
    expected: refusedBut({ reviewer: 404, conflictedReviewer: 404 }),
  },
  {
    route: 'PUT /api/conferences/{slug}/reviews/{number}/skip',
    asks: 'in a conference that has not opened',
    question: ({ hiddenSlug }) => ({ path: `/api/conferences/${hiddenSlug}/reviews/1/skip` }),
    expected: everyone(404),
  },
  {
    route: 'DELETE /api/conferences/{slug}/reviews/{number}/skip',
    asks: 'one that Cora has a conflict of interest with',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/reviews/1/skip` }),
    expected: refusedBut({ reviewer: 204, conflictedReviewer: 404 }),
  },
  {
    route: 'PUT /api/conferences/{slug}/review-queue/finished',
    asks: 'while something is left',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/review-queue/finished` }),
    expected: refusedBut({ reviewer: 409, conflictedReviewer: 409 }),
  },
  {
    route: 'DELETE /api/conferences/{slug}/review-queue/finished',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/review-queue/finished` }),
    expected: refusedBut({ reviewer: 204, conflictedReviewer: 204 }),
  },
  {
    route: 'POST /api/conferences/{slug}/reviews/{number}/decline',
    asks: 'without a reason',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/reviews/1/decline`, body: { reason: '' } }),
    expected: refusedBut({ reviewer: 422, conflictedReviewer: 422 }),
  },
];
