import type { Canary } from '../canaries';
import { type MatrixRow, everyone, refusedBut } from '../matrix-row';

const base = '/api/conferences';
const NOBODY_SAW = 999_999;

const P1_ROW = ['p1Title', 'p1SpeakerName', 'p1SpeakerCompany'] as const;
const P2_ROW = ['p2Title', 'p2SpeakerName', 'p2SpeakerCompany'] as const;
const ranking = refusedBut({
  trackChair: [200, ...P2_ROW],
  cochair: [200, ...P1_ROW, ...P2_ROW],
  organizer: [200, ...P1_ROW, ...P2_ROW],
});

const P1: readonly Canary[] = [
  ...P1_ROW,
  'p1Description',
  'p1Benefits',
  'p1Notes',
  'p1SpeakerBio',
  'p1RexComment',
  'p1RexNote',
  'p1SetAsideReason',
  'p1DecisionNote',
  'rexName',
];
const P2: readonly Canary[] = [
  ...P2_ROW,
  'p2Description',
  'p2Notes',
  'p2RexComment',
  'p2RexNote',
  'p2RitaComment',
  'p2RitaNote',
  'p2DecisionNote',
  'rexName',
  'ritaName',
];

export const decisionRows: readonly MatrixRow[] = [
  {
    route: 'GET /api/conferences/{slug}/ranking',
    question: ({ slug }) => ({ path: `${base}/${slug}/ranking` }),
    expected: ranking,
  },
  {
    route: 'GET /api/conferences/{slug}/ranking',
    asks: 'with parameters that nobody documented',
    question: ({ slug }) => ({ path: `${base}/${slug}/ranking?track=Security&sort=-mean&q=zqx&all=true` }),
    expected: ranking,
  },
  {
    route: 'GET /api/conferences/{slug}/ranking',
    asks: 'of a conference that has not opened',
    question: ({ hiddenSlug }) => ({ path: `${base}/${hiddenSlug}/ranking` }),

    expected: everyone(404, { otherOrganizer: [200, 'otherTitle', 'otherTrack'] }),
  },
  {
    route: 'GET /api/conferences/{slug}/ranking/earlier-round',
    question: ({ slug }) => ({ path: `${base}/${slug}/ranking/earlier-round` }),
    // Figures by number: no name, no text.
    expected: refusedBut({ trackChair: [200], cochair: [200], organizer: [200] }),
  },
  {
    route: 'GET /api/conferences/{slug}/ranking/calibration',
    question: ({ slug }) => ({ path: `${base}/${slug}/ranking/calibration` }),
    // Figures by number: no name, no text.
    expected: refusedBut({ trackChair: [200], cochair: [200], organizer: [200] }),
  },
  {
    route: 'GET /api/conferences/{slug}/ranking/calibration/reviewers',
    question: ({ slug }) => ({ path: `${base}/${slug}/ranking/calibration/reviewers` }),
    expected: refusedBut({ cochair: [200], organizer: [200] }),
  },
  {
    route: 'GET /api/conferences/{slug}/proposals/{number}',
    asks: 'one of a track that the track chair does not chair',
    question: ({ slug }) => ({ path: `${base}/${slug}/proposals/1` }),
    expected: refusedBut({ trackChair: 404, cochair: [200, ...P1], organizer: [200, ...P1] }),
  },
  {
    route: 'GET /api/conferences/{slug}/proposals/{number}',
    asks: 'one of the track chair’s track',
    question: ({ slug }) => ({ path: `${base}/${slug}/proposals/2` }),
    expected: refusedBut({ trackChair: [200, ...P2], cochair: [200, ...P2], organizer: [200, ...P2] }),
  },
  {
    route: 'GET /api/conferences/{slug}/proposals/{number}',
    asks: 'a draft of a speaker',
    question: ({ slug }) => ({ path: `${base}/${slug}/proposals/3` }),
    expected: refusedBut({ trackChair: 404, cochair: 404, organizer: 404 }),
  },
  {
    route: 'PUT /api/conferences/{slug}/proposals/{number}/decision',
    asks: 'over a version nobody saw',
    question: ({ slug }) => ({
      path: `${base}/${slug}/proposals/1/decision`,
      body: { outcome: 'waitlisted' },
      version: NOBODY_SAW,
    }),
    expected: refusedBut({ cochair: [412, 'p1DecisionNote'] }),
  },
  {
    route: 'PUT /api/conferences/{slug}/proposals/{number}/decision',
    asks: 'of a draft of a speaker',
    question: ({ slug }) => ({
      path: `${base}/${slug}/proposals/3/decision`,
      body: { outcome: 'accepted' },
      version: 'new',
    }),
    expected: refusedBut({ cochair: 404 }),
  },
  {
    route: 'DELETE /api/conferences/{slug}/proposals/{number}/decision',
    asks: 'of a version nobody saw',
    question: ({ slug }) => ({ path: `${base}/${slug}/proposals/2/decision`, version: NOBODY_SAW }),
    expected: refusedBut({ cochair: [412, 'p2DecisionNote'] }),
  },
  {
    route: 'PUT /api/conferences/{slug}/proposals/{number}/look',
    asks: 'at a draft of a speaker',
    question: ({ slug }) => ({ path: `${base}/${slug}/proposals/3/look` }),
    expected: refusedBut({ trackChair: 404, cochair: 404, organizer: 404 }),
  },
  {
    route: 'GET /api/conferences/{slug}/proposals/{number}',
    asks: 'a draft that its speaker withdrew',
    question: ({ slug }) => ({ path: `${base}/${slug}/proposals/4` }),
    expected: refusedBut({ trackChair: 404, cochair: 404, organizer: 404 }),
  },
  {
    route: 'PUT /api/conferences/{slug}/proposals/{number}/decision',
    asks: 'of a draft that its speaker withdrew',
    question: ({ slug }) => ({
      path: `${base}/${slug}/proposals/4/decision`,
      body: { outcome: 'accepted' },
      version: 'new',
    }),
    expected: refusedBut({ cochair: 404 }),
  },
];
