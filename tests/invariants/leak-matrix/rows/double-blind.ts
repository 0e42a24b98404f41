import type { Canary } from '../canaries';
import { type MatrixRow, refusedBut } from '../matrix-row';
import { workbookText } from './exchange';

const C = '/api/conferences/{slug}';
const base = '/api/conferences/blind-days';

const TITLE: Canary = 'blindTitle';
const WHO: readonly Canary[] = ['blindSpeakerName', 'blindSpeakerCompany'];

const chairs = (organizer: readonly Canary[], cochair: readonly Canary[]): MatrixRow['expected'] =>
  refusedBut({ organizer: [200, ...organizer], cochair: [200, ...cochair] });

/** Everything that a round tells while it hides the speakers: the organizer sees who they are, nobody else by any way. */
export const doubleBlindRows: readonly MatrixRow[] = [
  {
    route: `GET ${C}/ranking`,
    asks: 'of a double-blind round',
    question: () => ({ path: `${base}/ranking` }),
    expected: chairs([TITLE, ...WHO], [TITLE]),
  },
  {
    route: `GET ${C}/proposals/{number}`,
    asks: 'in a double-blind round',
    question: () => ({ path: `${base}/proposals/1` }),
    expected: chairs([TITLE, ...WHO, 'blindSpeakerBio'], [TITLE]),
  },
  {
    route: `GET ${C}/reviews/{number}`,
    asks: 'in a double-blind round',
    question: () => ({ path: `${base}/reviews/1` }),
    expected: refusedBut({ reviewer: [200, TITLE] }),
  },
  {
    route: `GET ${C}/assigned-set`,
    asks: 'in a double-blind round',
    question: () => ({ path: `${base}/assigned-set` }),
    expected: refusedBut({ reviewer: [200, TITLE] }),
  },
  {
    route: `GET ${C}/bids`,
    asks: 'of a double-blind round, with a search for what is hidden',
    question: () => ({ path: `${base}/bids?q=zqx&sort=speaker` }),
    expected: refusedBut({ reviewer: [200, TITLE] }),
  },
  {
    route: `GET ${C}/bids/{number}`,
    asks: 'in a double-blind round',
    question: () => ({ path: `${base}/bids/1` }),
    expected: refusedBut({ reviewer: [200, TITLE] }),
  },
  {
    route: `GET ${C}/schedule`,
    asks: 'while the round hides the speakers',
    question: () => ({ path: `${base}/schedule` }),
    expected: chairs([TITLE, ...WHO], [TITLE]),
  },
  {
    route: `GET ${C}/schedule.ics`,
    asks: 'while the round hides the speakers',
    question: () => ({ path: `${base}/schedule.ics` }),
    expected: chairs([TITLE, ...WHO], [TITLE]),
  },
  {
    route: `GET ${C}/exports/season.xlsx`,
    asks: 'while the round hides the speakers',
    question: () => ({ path: `${base}/exports/season.xlsx` }),
    read: workbookText,
    expected: chairs(
      [TITLE, ...WHO, 'blindSpeakerEmail', 'blindSpeakerBio', 'blindSpeakerEarlierTitle'],
      [TITLE],
    ),
  },
  {
    route: `GET ${C}/members/{memberId}/conflicts-of-interest`,
    asks: 'of a colleague of a hidden speaker: whom they work with would tell who it is',
    question: ({ colleagueId }) => ({ path: `${base}/members/${colleagueId}/conflicts-of-interest` }),
    expected: chairs([TITLE], []),
  },
];
