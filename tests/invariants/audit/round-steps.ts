import type { TestApp } from '../../integration/app';
import type { Step } from './step';

const C = '/api/conferences/{slug}';

/** Rounds added, ordered, removed and given their talks. */
export function roundSteps(app: TestApp, base: string): Step[] {
  const one = async <T>(column: string, from: string): Promise<T> =>
    (await app.sql<{ value: T }>(`select ${column} as value from ${from}`))[0]!.value;
  const round = (position: number): Promise<string> =>
    one('id', `review_rounds where position = ${position}`);
  const version = (from: string): Promise<number> => one('version', from);
  return [
    {
      route: `POST ${C}/rounds`,
      by: 'admin',
      ask: () => ({
        path: `${base}/rounds`,
        body: { name: 'Second look', copyOf: null, template: 'second_look' },
      }),
    },
    {
      route: `PUT ${C}/round-order`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/round-order`,
        body: { ids: [await round(0), await round(1)] },
        version: await version('conferences'),
      }),
    },
    {
      route: `DELETE ${C}/rounds/{roundId}`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/rounds/${await round(1)}`,
        version: await version('review_rounds where position = 1'),
      }),
    },
  ];
}

/** Once there are talks. */
export const poolStep = (app: TestApp, base: string): Step => ({
  route: `PUT ${C}/rounds/{roundId}/pool`,
  by: 'admin',
  ask: async () => {
    const [round] = await app.sql<{ id: string; version: number }>('select id, version from review_rounds');
    return {
      path: `${base}/rounds/${round!.id}/pool`,
      body: { talks: null, memberIds: null },
      version: round!.version,
    };
  },
});
