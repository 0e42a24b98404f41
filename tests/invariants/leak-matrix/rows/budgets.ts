import { type MatrixRow, everyone, refusedBut } from '../matrix-row';

const C = '/api/conferences/{slug}';
const base = '/api/conferences';
const NOBODY_SAW = 999_999;

export const budgetRows: readonly MatrixRow[] = [
  {
    route: `GET ${C}/budgets`,
    asks: 'which holds ids and counts alone',
    question: ({ slug }) => ({ path: `${base}/${slug}/budgets` }),
    expected: refusedBut({ trackChair: 200, cochair: 200, organizer: 200 }),
  },
  {
    route: `GET ${C}/budgets`,
    asks: 'of a conference that has not opened',
    question: ({ hiddenSlug }) => ({ path: `${base}/${hiddenSlug}/budgets` }),
    expected: everyone(404, { otherOrganizer: 200 }),
  },
  {
    route: `PATCH ${C}/budgets`,
    asks: 'over a version nobody saw',
    question: ({ slug, conference }) => ({
      path: `${base}/${slug}/budgets`,
      body: {
        items: [{ trackId: conference.tracks['Security'], formatId: null, places: 3, version: NOBODY_SAW }],
      },
    }),
    expected: refusedBut({ cochair: 412, organizer: 412 }),
  },
  {
    route: `GET ${C}/balance`,
    question: ({ slug }) => ({ path: `${base}/${slug}/balance` }),
    expected: refusedBut({
      trackChair: [200, 'p2SpeakerName', 'p2SpeakerCompany'],
      cochair: [200, 'p1SpeakerName', 'p1SpeakerCompany', 'p2SpeakerName', 'p2SpeakerCompany'],
      organizer: [200, 'p1SpeakerName', 'p1SpeakerCompany', 'p2SpeakerName', 'p2SpeakerCompany'],
    }),
  },
  {
    route: `GET ${C}/balance`,
    asks: 'with parameters that nobody documented',
    question: ({ slug }) => ({ path: `${base}/${slug}/balance?track=Security&company=zqx&all=true` }),
    expected: refusedBut({
      trackChair: [200, 'p2SpeakerName', 'p2SpeakerCompany'],
      cochair: [200, 'p1SpeakerName', 'p1SpeakerCompany', 'p2SpeakerName', 'p2SpeakerCompany'],
      organizer: [200, 'p1SpeakerName', 'p1SpeakerCompany', 'p2SpeakerName', 'p2SpeakerCompany'],
    }),
  },
  {
    route: `GET ${C}/balance`,
    asks: 'of a double-blind round',
    question: () => ({ path: `${base}/blind-days/balance` }),
    expected: refusedBut({ organizer: [200, 'blindSpeakerName'], cochair: 200 }),
  },
];
