import { type MatrixRow, refusedBut } from '../matrix-row';

const nowhere = '00000000-0000-7000-8000-000000000000';

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
];
