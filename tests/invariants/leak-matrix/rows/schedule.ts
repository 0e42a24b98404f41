import { type MatrixRow, refusedBut } from '../matrix-row';
import type { World } from '../world';

const base = '/api/conferences';
const nowhere = '00000000-0000-7000-8000-000000000000';

const chairs = (expected: number) => refusedBut({ organizer: expected, cochair: expected });

const change = (
  route: string,
  path: (world: World) => string,
  body: unknown,
  expected: number,
  asks?: string,
): MatrixRow => ({
  route,
  ...(asks ? { asks } : {}),
  question: (world) => ({ path: `${base}/${path(world)}`, body, version: 999_999 }),
  expected: chairs(expected),
});

const PLACE = { roomId: nowhere, startsAt: '2030-01-01T09:00:00Z' };

export const scheduleRows: readonly MatrixRow[] = [
  {
    route: 'GET /api/conferences/{slug}/schedule',
    question: ({ slug }) => ({ path: `${base}/${slug}/schedule` }),
    expected: refusedBut({
      cochair: [200, 'p1Title', 'p1SpeakerName', 'p1SpeakerCompany', 'roomName', 'breakTitle'],
      organizer: [200, 'p1Title', 'p1SpeakerName', 'p1SpeakerCompany', 'roomName', 'breakTitle'],
    }),
  },
  {
    route: 'GET /api/conferences/{slug}/schedule.ics',
    // Only what is placed: the break is not.
    question: ({ slug }) => ({ path: `${base}/${slug}/schedule.ics` }),
    read: ({ text }) => text.replaceAll('\r\n ', ''),
    expected: refusedBut({
      cochair: [200, 'p1Title', 'p1Description', 'p1SpeakerName', 'p1SpeakerCompany', 'roomName'],
      organizer: [200, 'p1Title', 'p1Description', 'p1SpeakerName', 'p1SpeakerCompany', 'roomName'],
    }),
  },
  {
    route: 'GET /api/conferences/{slug}/schedule',
    asks: 'one that nobody here may know of',
    question: ({ hiddenSlug }) => ({ path: `${base}/${hiddenSlug}/schedule` }),
    expected: {
      anonymous: 404,
      stranger: 404,
      speaker: 404,
      reviewer: 404,
      conflictedReviewer: 404,
      trackChair: 404,
      cochair: 404,
      organizer: 404,
      otherOrganizer: 200,
      admin: 404,
    },
  },
  {
    route: 'GET /api/conferences/{slug}/rooms',
    question: ({ slug }) => ({ path: `${base}/${slug}/rooms` }),
    expected: refusedBut({ cochair: [200, 'roomName'], organizer: [200, 'roomName'] }),
  },
  change(
    'PUT /api/conferences/{slug}/schedule/setup',
    ({ slug }) => `${slug}/schedule/setup`,
    { days: [] },
    422,
  ),
  {
    route: 'POST /api/conferences/{slug}/sessions/from-decisions',
    // Sam's talk is accepted and taken in; there is nothing left to take in.
    question: ({ slug }) => ({ path: `${base}/${slug}/sessions/from-decisions` }),
    expected: chairs(201),
  },
  change('POST /api/conferences/{slug}/sessions', ({ slug }) => `${slug}/sessions`, { title: '' }, 422),
  change(
    'PATCH /api/conferences/{slug}/sessions/{sessionId}',
    ({ slug }) => `${slug}/sessions/${nowhere}`,
    { minutes: 30 },
    404,
    'one that is not there',
  ),
  change(
    'DELETE /api/conferences/{slug}/sessions/{sessionId}',
    ({ slug }) => `${slug}/sessions/${nowhere}`,
    undefined,
    404,
    'one that is not there',
  ),
  change(
    'PUT /api/conferences/{slug}/placements/{sessionId}',
    ({ slug }) => `${slug}/placements/${nowhere}`,
    PLACE,
    404,
    'of a session that is not there',
  ),
  change(
    'PUT /api/conferences/{slug}/placements/{sessionId}',
    ({ slug, p1SessionId }) => `${slug}/placements/${p1SessionId}`,
    PLACE,
    422,
    'in a room that is not there',
  ),
  change(
    'DELETE /api/conferences/{slug}/placements/{sessionId}',
    ({ slug }) => `${slug}/placements/${nowhere}`,
    undefined,
    404,
    'of a session that is not there',
  ),
];
