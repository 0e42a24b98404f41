import { type MatrixRow, everyone, refusedBut } from '../matrix-row';

export const accountRows: readonly MatrixRow[] = [
  { route: 'GET /api/health', question: () => ({ path: '/api/health' }), expected: everyone(200) },
  {
    route: 'GET /api/installation',
    question: () => ({ path: '/api/installation' }),
    expected: everyone(200),
  },
  {
    route: 'POST /api/installation/setup',
    question: () => ({
      path: '/api/installation/setup',
      body: { name: 'Eve', email: 'eve@example.org', password: 'a long password' },
    }),
    expected: everyone(409),
  },
  {
    route: 'GET /api/mails',
    question: () => ({ path: '/api/mails' }),
    expected: refusedBut({ admin: [200, 'mailSubject'] }),
  },
  {
    route: 'POST /api/accounts',
    question: () => ({ path: '/api/accounts', body: { name: '' } }),
    expected: everyone(422),
  },
  {
    route: 'GET /api/login',
    question: () => ({ path: '/api/login' }),
    expected: everyone(200, {
      reviewer: [200, 'ritaName', 'ritaEmail'],
      conflictedReviewer: [200, 'coraName', 'coraEmail'],
      speaker: [200, 'p1SpeakerName', 'p1SpeakerEmail'],
      otherOrganizer: [200, 'otherMember'],
    }),
  },
  {
    route: 'POST /api/login',
    question: () => ({ path: '/api/login', body: { email: 'nobody@example.org', password: 'wrong' } }),
    expected: everyone(401),
  },
  {
    route: 'DELETE /api/login',
    asks: 'without a Login, so that nobody loses theirs',
    question: () => ({ path: '/api/login' }),
    expected: everyone(204),
  },
  {
    route: 'POST /api/sign-in-links',
    question: () => ({ path: '/api/sign-in-links', body: {} }),
    expected: everyone(422),
  },
  {
    route: 'POST /api/sign-in-links/redeem',
    question: () => ({ path: '/api/sign-in-links/redeem', body: { token: 'x'.repeat(43) } }),
    expected: everyone(422),
  },
];
