import type { Canary } from '../canaries';
import { type MatrixRow, type Question, refusedBut } from '../matrix-row';
import type { World } from '../world';

const C = '/api/conferences/{slug}';
const at =
  (path: string) =>
  (world: World): Question => ({ path: `/api/conferences/${world.slug}/${path}` });
const unseen = (path: string, body?: unknown): Question => ({ path, body, version: 999_999 });
const JUDGES = {
  reviewer: 200,
  conflictedReviewer: 200,
  trackChair: 200,
  cochair: 200,
  organizer: 200,
} as const;
const MATCHED: Canary[] = [
  'ritaName',
  'p1SpeakerName',
  'p1SpeakerCompany',
  'p2SpeakerName',
  'p2SpeakerCompany',
];
const COMMITTEE: Canary[] = ['ritaName', 'rexName', 'coraName', 'coraCompany'];
const RELATION: Canary[] = ['relationName', 'relationNote'];

export const conflictRows: readonly MatrixRow[] = [
  {
    route: `GET ${C}/conflict-matches`,
    question: at('conflict-matches'),
    expected: refusedBut({ cochair: [200, ...MATCHED], organizer: [200, ...MATCHED] }),
  },
  {
    route: `GET ${C}/conflict-matches`,
    asks: 'while the round hides the speakers',
    question: () => ({ path: '/api/conferences/blind-days/conflict-matches' }),
    expected: refusedBut({ organizer: 200 }),
  },
  {
    route: `GET ${C}/conflict-counts`,
    question: at('conflict-counts'),
    expected: refusedBut({ cochair: [200, ...COMMITTEE], organizer: [200, ...COMMITTEE] }),
  },
  {
    route: `PUT ${C}/company-matches/{oneKey}/{otherKey}`,
    question: ({ slug }) =>
      unseen(`/api/conferences/${slug}/company-matches/zqxcora/zqxp1speaker`, { verdict: 'same' }),
    expected: refusedBut({ organizer: 412 }),
  },
  {
    route: `DELETE ${C}/company-matches/{oneKey}/{otherKey}`,
    question: ({ slug }) => unseen(`/api/conferences/${slug}/company-matches/zqxcora/zqxp1speaker`),
    expected: refusedBut({ organizer: 404 }),
  },
  {
    route: `PUT ${C}/person-matches/{personId}/{speakerId}`,
    question: ({ slug, members, p1SpeakerId }) =>
      unseen(`/api/conferences/${slug}/person-matches/${members.rita.memberId}/${p1SpeakerId}`, {
        verdict: 'same',
      }),
    expected: refusedBut({ organizer: 412 }),
  },
  {
    route: `DELETE ${C}/person-matches/{personId}/{speakerId}`,
    question: ({ slug, members, p1SpeakerId }) =>
      unseen(`/api/conferences/${slug}/person-matches/${members.rita.memberId}/${p1SpeakerId}`),
    expected: refusedBut({ organizer: 412 }),
  },
  {
    route: `GET ${C}/relations`,
    question: at('relations'),
    expected: refusedBut({ organizer: [200, ...RELATION] }),
  },
  {
    route: `GET ${C}/my-relations`,
    question: at('my-relations'),
    expected: refusedBut({ ...JUDGES, conflictedReviewer: [200, ...RELATION] }),
  },
  {
    route: `POST ${C}/my-relations`,
    asks: 'with nobody',
    question: ({ slug }) => ({
      path: `/api/conferences/${slug}/my-relations`,
      body: { kind: 'manager', name: '', email: null, company: '', note: '' },
    }),
    expected: refusedBut({
      reviewer: 422,
      conflictedReviewer: 422,
      trackChair: 422,
      cochair: 422,
      organizer: 422,
    }),
  },
  {
    route: `DELETE ${C}/my-relations/{relationId}`,
    asks: 'of nobody’s',
    question: ({ slug, p1 }) => ({ path: `/api/conferences/${slug}/my-relations/${p1}` }),
    expected: refusedBut({
      reviewer: 404,
      conflictedReviewer: 404,
      trackChair: 404,
      cochair: 404,
      organizer: 404,
    }),
  },
  {
    route: `POST ${C}/people-check`,
    asks: 'with the speaker of proposal 1 and somebody of like name',
    question: ({ slug }) => ({
      path: `/api/conferences/${slug}/people-check`,
      body: { text: 'Somebody,zqx-p1-speaker-email@example.org,\nZqx P Speaker Namee,,' },
    }),
    // The address that was sent comes back, and the speakers whose names are like the one that was sent.
    expected: refusedBut({
      cochair: [200, 'p1SpeakerEmail', 'p1SpeakerName', 'p2SpeakerName'],
      organizer: [200, 'p1SpeakerEmail', 'p1SpeakerName', 'p2SpeakerName'],
    }),
  },
  {
    route: `POST ${C}/people-check`,
    asks: 'while the round hides the speakers',
    question: () => ({
      path: '/api/conferences/blind-days/people-check',
      body: { text: 'Zqx Blind Speaker Namee,,' },
    }),
    expected: refusedBut({ organizer: [200, 'blindSpeakerName'] }),
  },
];
