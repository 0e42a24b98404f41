import { Workbook } from 'exceljs';
import type { Answer } from '../../../integration/browserless';
import type { Canary } from '../canaries';
import { type MatrixRow, refusedBut } from '../matrix-row';

const nowhere = '00000000-0000-7000-8000-000000000000';

const TOLD: Canary[] = ['p1EarlierTitle', 'p2EarlierTitle'];
const SENT_IN: Canary[] = [
  'p1Title',
  'p1Description',
  'p1Benefits',
  'p1Notes',
  'p1SpeakerName',
  'p1SpeakerEmail',
  'p1SpeakerCompany',
  'p1SpeakerBio',
  'p2Title',
  'p2Description',
  'p2Notes',
  'p2SpeakerName',
  'p2SpeakerEmail',
  'p2SpeakerCompany',
];
const REVIEWED: Canary[] = [
  'p1RexComment',
  'p1RexNote',
  'p2RexComment',
  'p2RexNote',
  'p2RitaComment',
  'p2RitaNote',
  'ritaName',
  'rexName',
];
const THE_COMMITTEE: Canary[] = [
  'ritaName',
  'ritaEmail',
  'rexName',
  'rexEmail',
  'coraName',
  'coraEmail',
  'coraCompany',
];
const PLACED: Canary[] = ['roomName', 'breakTitle'];

/** Every cell of every sheet. */
export async function workbookText({ status, bytes, text }: Answer): Promise<string> {
  if (status !== 200) return text;
  const book = new Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  return JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()));
}

export const exchangeRows: readonly MatrixRow[] = [
  {
    route: 'POST /api/installation/demo',
    question: () => ({ path: '/api/installation/demo', body: { seed: 0 } }),
    expected: refusedBut({ admin: 422 }),
  },
  {
    route: 'DELETE /api/installation/demo',
    asks: 'where none is loaded',
    question: () => ({ path: '/api/installation/demo' }),
    expected: refusedBut({ admin: 409 }),
  },
  {
    route: 'GET /api/demo-people',
    question: () => ({ path: '/api/demo-people' }),
    expected: refusedBut({ admin: 200 }),
  },
  {
    route: 'POST /api/login/look-as',
    asks: 'somebody who is not of a demo',
    question: ({ members }) => ({ path: '/api/login/look-as', body: { userId: members.rita.userId } }),
    expected: refusedBut({ admin: 404 }),
  },
  {
    route: 'POST /api/login/look-as',
    asks: 'nobody',
    question: () => ({ path: '/api/login/look-as', body: { userId: nowhere } }),
    expected: refusedBut({ admin: 404 }),
  },
  {
    route: 'DELETE /api/login/look-as',
    question: () => ({ path: '/api/login/look-as' }),
    expected: refusedBut({ admin: 204 }),
  },
  {
    route: 'GET /api/conferences/{slug}/exports',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/exports` }),
    expected: refusedBut({ organizer: 200, cochair: 200 }),
  },
  {
    route: 'GET /api/conferences/{slug}/exports/season.xlsx',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/exports/season.xlsx` }),
    read: workbookText,
    expected: refusedBut({
      organizer: [200, ...SENT_IN, ...TOLD, ...REVIEWED, ...PLACED],
      cochair: [200, ...SENT_IN, ...TOLD, ...REVIEWED, ...PLACED],
    }),
  },
  {
    route: 'GET /api/conferences/{slug}/exports/reviews.csv',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/exports/reviews.csv` }),
    expected: refusedBut({
      organizer: [200, 'p1Title', 'p2Title', ...REVIEWED],
      cochair: [200, 'p1Title', 'p2Title', ...REVIEWED],
    }),
  },
  {
    route: 'GET /api/conferences/{slug}/exports/rounds.csv',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/exports/rounds.csv` }),
    expected: refusedBut({
      organizer: [200, 'p1Title', 'p2Title', ...REVIEWED],
      cochair: [200, 'p1Title', 'p2Title', ...REVIEWED],
    }),
  },
  {
    route: 'GET /api/conferences/{slug}/exports/rounds.xlsx',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/exports/rounds.xlsx` }),
    read: workbookText,
    expected: refusedBut({
      organizer: [200, 'p1Title', 'p2Title', ...REVIEWED],
      cochair: [200, 'p1Title', 'p2Title', ...REVIEWED],
    }),
  },
  {
    route: 'GET /api/conferences/{slug}/exports/reviews.csv',
    asks: 'of what a query finds',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/exports/reviews.csv?query=%23999` }),
    expected: refusedBut({ organizer: 200, cochair: 200 }),
  },
  {
    route: 'GET /api/conferences/{slug}/exports/completion.xlsx',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/exports/completion.xlsx` }),
    read: workbookText,
    expected: refusedBut({ organizer: [200, ...THE_COMMITTEE] }),
  },
  {
    route: 'GET /api/conferences/{slug}/exports/completion.csv',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/exports/completion.csv` }),
    expected: refusedBut({ organizer: [200, ...THE_COMMITTEE] }),
  },
];
