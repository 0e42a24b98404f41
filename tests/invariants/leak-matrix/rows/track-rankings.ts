import { type MatrixRow, everyone, refusedBut } from '../matrix-row';

const route = '/api/conferences/{slug}/track-rankings';
const NOBODY_SAW = 999_999;

type Asked = Parameters<MatrixRow['question']>[0];
const at = ({ slug, conference }: Asked, track: string, path = ''): string =>
  `/api/conferences/${slug}/track-rankings/${conference.tracks[track]}${path}`;

const P1 = ['p1Title', 'p1RankingNote'] as const;
const P2 = ['p2Title', 'p2RankingNote'] as const;
const moves = (number: number) => ({
  moves: [{ number, version: NOBODY_SAW, recommendation: 'maybe', after: null, before: null }],
});

/** The track chair chairs Networking, with proposal 2; somebody else chairs Security, with proposal 1. */
export const trackRankingRows: readonly MatrixRow[] = [
  {
    route: `GET ${route}`,
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/track-rankings` }),
    expected: refusedBut({
      trackChair: [200, 'p2RankingNote'],
      cochair: [200, 'p1RankingNote', 'p2RankingNote'],
      organizer: [200, 'p1RankingNote', 'p2RankingNote'],
    }),
  },
  {
    route: `GET ${route}`,
    asks: 'of a conference that has not opened',
    question: ({ hiddenSlug }) => ({ path: `/api/conferences/${hiddenSlug}/track-rankings` }),
    expected: everyone(404, { otherOrganizer: 200 }),
  },
  {
    route: `GET ${route}/{trackId}`,
    asks: 'of the track chair’s track',
    question: (world) => ({ path: at(world, 'Networking') }),
    expected: refusedBut({ trackChair: [200, ...P2], cochair: [200, ...P2], organizer: [200, ...P2] }),
  },
  {
    route: `GET ${route}/{trackId}`,
    asks: 'of a track that the track chair does not chair',
    question: (world) => ({ path: at(world, 'Security') }),
    expected: refusedBut({ trackChair: 404, cochair: [200, ...P1], organizer: [200, ...P1] }),
  },
  {
    route: `POST ${route}/{trackId}/moves`,
    asks: 'over a version nobody saw',
    question: (world) => ({ path: at(world, 'Networking', '/moves'), body: moves(2) }),
    expected: refusedBut({ trackChair: 412 }),
  },
  {
    route: `POST ${route}/{trackId}/moves`,
    asks: 'of a talk of another track, a draft, and none',
    question: (world) => ({
      path: at(world, 'Networking', '/moves'),
      body: { moves: [1, 3, 98_765].flatMap((number) => moves(number).moves) },
    }),
    expected: refusedBut({ trackChair: 404 }),
  },
  {
    route: `POST ${route}/{trackId}/moves`,
    asks: 'in a track that the track chair does not chair',
    question: (world) => ({ path: at(world, 'Security', '/moves'), body: moves(1) }),
    expected: refusedBut({ trackChair: 404 }),
  },
  {
    route: `PUT ${route}/{trackId}/notes/{number}`,
    asks: 'over a version nobody saw',
    question: (world) => ({
      path: at(world, 'Networking', '/notes/2'),
      body: { note: 'x' },
      version: NOBODY_SAW,
    }),
    expected: refusedBut({ trackChair: [412, 'p2RankingNote'] }),
  },
  {
    route: `PUT ${route}/{trackId}/notes/{number}`,
    asks: 'of a draft',
    question: (world) => ({ path: at(world, 'Networking', '/notes/3'), body: { note: 'x' }, version: 'new' }),
    expected: refusedBut({ trackChair: 404 }),
  },
  {
    route: `PUT ${route}/{trackId}/sign-off`,
    asks: 'of an order that nobody saw',
    question: (world) => ({ path: at(world, 'Networking', '/sign-off'), body: { revision: 'none' } }),
    expected: refusedBut({ trackChair: 412 }),
  },
  {
    route: `POST ${route}/{trackId}/sign-off/taking-back`,
    asks: 'over a version nobody saw',
    question: (world) => ({
      path: at(world, 'Networking', '/sign-off/taking-back'),
      body: { reason: 'Too early' },
      version: NOBODY_SAW,
    }),
    expected: refusedBut({ trackChair: 412, cochair: 412 }),
  },
  {
    route: `POST ${route}/{trackId}/presence`,
    asks: 'at what is no talk',
    question: (world) => ({ path: at(world, 'Networking', '/presence'), body: { at: -1 } }),
    expected: refusedBut({ trackChair: 422, cochair: 422, organizer: 422 }),
  },
];
