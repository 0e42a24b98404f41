import { type MatrixRow, refusedBut } from '../matrix-row';

const base = '/api/conferences';
const route = '/api/conferences/{slug}';
const NOBODY_SAW = 999_999;

/** Rex would put proposal 2 elsewhere; nobody would do so with proposal 1. */
export const misfiledRows: readonly MatrixRow[] = [
  {
    route: `GET ${route}/misfiled-proposals`,
    question: ({ slug }) => ({ path: `${base}/${slug}/misfiled-proposals` }),
    expected: refusedBut({
      trackChair: [200, 'p2Title'],
      cochair: [200, 'p2Title'],
      organizer: [200, 'p2Title'],
    }),
  },
  {
    route: `POST ${route}/proposals/{number}/track-moves`,
    question: ({ slug, conference }) => ({
      path: `${base}/${slug}/proposals/2/track-moves`,
      body: { trackId: conference.tracks['Security'] },
      version: NOBODY_SAW,
    }),
    expected: refusedBut({ cochair: 412, organizer: 412 }),
  },
  {
    route: `POST ${route}/track-moves/{moveId}/undo`,
    question: ({ slug, moveId }) => ({ path: `${base}/${slug}/track-moves/${moveId}/undo` }),
    expected: refusedBut({ cochair: 412, organizer: 412 }),
  },
  {
    route: `PUT ${route}/proposals/{number}/track-suggestion-dismissal`,
    asks: 'for a talk of which nobody says anything',
    question: ({ slug }) => ({ path: `${base}/${slug}/proposals/1/track-suggestion-dismissal` }),
    expected: refusedBut({ cochair: 409, organizer: 409 }),
  },
  {
    route: `DELETE ${route}/proposals/{number}/track-suggestion-dismissal`,
    question: ({ slug }) => ({ path: `${base}/${slug}/proposals/1/track-suggestion-dismissal` }),
    expected: refusedBut({ cochair: 404, organizer: 404 }),
  },
];
