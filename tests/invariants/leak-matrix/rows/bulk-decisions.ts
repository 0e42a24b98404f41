import { type MatrixRow, refusedBut } from '../matrix-row';

const base = '/api/conferences';
const NOBODY_SAW = 999_999;
const VIEW = { name: 'Mine', query: '', sort: '-score', columns: null, isShared: true };

/** Steps about many talks, and the views from which they are taken: all numbers, whoever they belong to. */
export const bulkDecisionRows: readonly MatrixRow[] = [
  {
    route: 'GET /api/conferences/{slug}/decision-batches',
    question: ({ slug }) => ({ path: `${base}/${slug}/decision-batches` }),
    expected: refusedBut({ cochair: [200, 'cochairViewName'] }),
  },
  ...['', 'zqx-p1', '-company:~zqx'].map((query): MatrixRow => ({
    route: 'POST /api/conferences/{slug}/decision-batches',
    asks: `over versions nobody saw, by the query “${query}”`,
    question: ({ slug }) => ({
      path: `${base}/${slug}/decision-batches`,
      body: {
        outcome: 'waitlisted',
        talks: [1, 2, 3, 4].map((number) => ({ number, version: NOBODY_SAW })),
        query,
      },
    }),
    expected: refusedBut({ cochair: 200 }),
  })),
  {
    route: 'POST /api/conferences/{slug}/decision-batches/{batchId}/undo',
    asks: 'one that is not there',
    question: ({ slug, viewId }) => ({ path: `${base}/${slug}/decision-batches/${viewId}/undo`, body: {} }),
    expected: refusedBut({ cochair: 404 }),
  },
  {
    route: 'GET /api/conferences/{slug}/ranking-views',
    question: ({ slug }) => ({ path: `${base}/${slug}/ranking-views` }),
    expected: refusedBut({ cochair: [200, 'cochairViewName'], organizer: 200, trackChair: 200 }),
  },
  {
    route: 'POST /api/conferences/{slug}/ranking-views',
    asks: 'without a name',
    question: ({ slug }) => ({ path: `${base}/${slug}/ranking-views`, body: { ...VIEW, name: '' } }),
    expected: refusedBut({ cochair: 422, organizer: 422, trackChair: 422 }),
  },
  {
    route: 'PUT /api/conferences/{slug}/ranking-views/{viewId}',
    asks: 'over a version nobody saw',
    question: ({ slug, viewId }) => ({
      path: `${base}/${slug}/ranking-views/${viewId}`,
      body: VIEW,
      version: NOBODY_SAW,
    }),
    expected: refusedBut({ cochair: [412, 'cochairViewName'], organizer: 404, trackChair: 404 }),
  },
  {
    route: 'DELETE /api/conferences/{slug}/ranking-views/{viewId}',
    asks: 'of a version nobody saw',
    question: ({ slug, viewId }) => ({
      path: `${base}/${slug}/ranking-views/${viewId}`,
      version: NOBODY_SAW,
    }),
    expected: refusedBut({ cochair: [412, 'cochairViewName'], organizer: 404, trackChair: 404 }),
  },
];
