import type { Step } from './step';

const C = '/api/conferences/{slug}';
const VIEW = { name: 'To discuss', query: 'undecided', sort: '-spread', columns: null, isShared: false };

/** A view of the ranked list from its beginning to its end, and one step of many decisions and back. */
export function bulkDecisionSteps(
  base: string,
  one: (column: string, from: string) => Promise<string>,
): Step[] {
  const view = async (): Promise<string> => `${base}/ranking-views/${await one('id', 'saved_views')}`;
  return [
    {
      route: `POST ${C}/ranking-views`,
      by: 'admin',
      ask: () => ({ path: `${base}/ranking-views`, body: VIEW }),
    },
    {
      route: `PUT ${C}/ranking-views/{viewId}`,
      by: 'admin',
      ask: async () => ({ path: await view(), body: { ...VIEW, isShared: true }, version: 1 }),
    },
    {
      route: `DELETE ${C}/ranking-views/{viewId}`,
      by: 'admin',
      ask: async () => ({ path: await view(), version: 2 }),
    },
    {
      route: `POST ${C}/decision-batches`,
      by: 'admin',
      ask: () => ({
        path: `${base}/decision-batches`,
        body: { outcome: 'accepted', talks: [{ number: 1, version: null }] },
      }),
    },
    {
      route: `POST ${C}/decision-batches/{batchId}/undo`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/decision-batches/${await one('id', 'decision_batches')}/undo`,
      }),
    },
  ];
}
