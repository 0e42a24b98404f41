import type { TestApp } from '../../integration/app';
import type { Step } from './step';

/** A format gets its places. */
export const budgetStep = (app: TestApp, base: string): Step => ({
  route: 'PATCH /api/conferences/{slug}/budgets',
  by: 'admin',
  ask: async () => {
    const [format] = await app.sql<{ id: string }>(
      `select f.id from formats f join conferences c on c.id = f.conference_id where $1 like '%/' || c.slug order by f.position limit 1`,
      [base],
    );
    return {
      path: `${base}/budgets`,
      body: { items: [{ trackId: null, formatId: format!.id, places: 9, version: null }] },
    };
  },
});
