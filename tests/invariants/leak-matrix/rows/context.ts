import { type MatrixRow, everyone, refusedBut } from '../matrix-row';

const C = '/api/conferences/{slug}';
const ofP1 = ['p1SpeakerName', 'p1EarlierTitle', 'p2Title', 'p2Description'] as const;
const ofP2 = ['p2SpeakerName', 'p2EarlierTitle', 'p1Title', 'p1Description'] as const;
const experience = { hasSpokenBefore: null, earlierTalks: [] };

/** What surrounds a talk: never one that the reader may not know of, a state, or who is hidden. */
export const contextRows: readonly MatrixRow[] = [
  {
    route: `GET ${C}/reviews/{number}/context`,
    asks: 'of one that Cora has a conflict of interest with',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/reviews/1/context` }),
    expected: refusedBut({ reviewer: [200, ...ofP1], conflictedReviewer: 404 }),
  },
  {
    route: `GET ${C}/reviews/{number}/context`,
    asks: 'of one that is like it, and whose speaker has drafts',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/reviews/2/context?all=true` }),
    expected: refusedBut({
      reviewer: [200, ...ofP2],
      conflictedReviewer: [200, 'p2SpeakerName', 'p2EarlierTitle'],
    }),
  },
  {
    route: `GET ${C}/reviews/{number}/context`,
    asks: 'of a draft of a speaker',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/reviews/3/context` }),
    expected: refusedBut({ reviewer: 404, conflictedReviewer: 404 }),
  },
  {
    route: `GET ${C}/reviews/{number}/context`,
    asks: 'in a double-blind round, of one whose speaker told of a talk and gave one last year',
    question: () => ({ path: '/api/conferences/blind-days/reviews/1/context' }),
    expected: refusedBut({ reviewer: 200 }),
  },
  {
    route: `GET ${C}/proposals/{number}/context`,
    asks: 'of a talk of Security',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/proposals/1/context` }),
    expected: refusedBut({ trackChair: 404, cochair: [200, ...ofP1], organizer: [200, ...ofP1] }),
  },
  {
    route: `GET ${C}/proposals/{number}/context`,
    asks: 'of a talk of Networking',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/proposals/2/context` }),
    expected: refusedBut({
      trackChair: [200, ...ofP2],
      cochair: [200, ...ofP2],
      organizer: [200, ...ofP2],
    }),
  },
  {
    route: `GET ${C}/proposals/{number}/context`,
    asks: 'in a double-blind round',
    question: () => ({ path: '/api/conferences/blind-days/proposals/1/context' }),
    expected: refusedBut({
      cochair: 200,
      organizer: [200, 'blindSpeakerName', 'blindSpeakerEarlierTitle', 'blindSpeakerProgrammeTitle'],
    }),
  },
  {
    route: `GET ${C}/my-proposals/{number}/my-experience`,
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/my-proposals/1/my-experience` }),
    expected: everyone(404, { anonymous: 401, speaker: [200, 'p1EarlierTitle'] }),
  },
  {
    route: `PUT ${C}/my-proposals/{number}/my-experience`,
    question: ({ slug }) => ({
      path: `/api/conferences/${slug}/my-proposals/1/my-experience`,
      body: experience,
      version: 999_999,
    }),
    expected: everyone(404, { anonymous: 401, speaker: [412, 'p1EarlierTitle'] }),
  },
];
