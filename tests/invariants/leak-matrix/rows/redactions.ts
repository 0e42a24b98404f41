import type { Canary } from '../canaries';
import { type MatrixRow, refusedBut } from '../matrix-row';

const base = '/api/conferences';
const route = '/api/conferences/{slug}';
const NOBODY_SAW = 999_999;

const body = { title: '[name]', description: null, benefits: null, notes: null, madeFrom: '0'.repeat(64) };
const P1: readonly Canary[] = [
  'p1Title',
  'p1Description',
  'p1Benefits',
  'p1Notes',
  'p1SpeakerName',
  'p1SpeakerCompany',
];

export const redactionRows: readonly MatrixRow[] = [
  {
    route: `GET ${route}/redactions`,
    question: ({ slug }) => ({ path: `${base}/${slug}/redactions` }),
    expected: refusedBut({ organizer: [200, 'p1Title', 'p2Title'] }),
  },
  {
    route: `GET ${route}/redactions/{number}`,
    question: ({ slug }) => ({ path: `${base}/${slug}/redactions/1` }),
    expected: refusedBut({ organizer: [200, ...P1] }),
  },
  {
    route: `GET ${route}/redactions/{number}`,
    asks: 'a draft of a speaker',
    question: ({ slug }) => ({ path: `${base}/${slug}/redactions/3` }),
    expected: refusedBut({ organizer: 404 }),
  },
  {
    route: `PUT ${route}/redactions/{number}`,
    asks: 'over a version nobody saw',
    question: ({ slug }) => ({ path: `${base}/${slug}/redactions/1`, body, version: NOBODY_SAW }),
    expected: refusedBut({ organizer: 412 }),
  },
  {
    route: `DELETE ${route}/redactions/{number}`,
    asks: 'of a version nobody saw',
    question: ({ slug }) => ({ path: `${base}/${slug}/redactions/1`, version: NOBODY_SAW }),
    expected: refusedBut({ organizer: 412 }),
  },
];
