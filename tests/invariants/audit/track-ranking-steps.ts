import type { Step } from './step';

const C = '/api/conferences/{slug}/track-rankings/{trackId}';

/** The admin, who chairs the track of talk 1, puts it into the order, signs that off and takes it back. */
export function trackRankingSteps(
  base: string,
  one: (column: string, from: string) => Promise<string>,
  order: (path: string) => Promise<{ revision: string; signOff: { version: number } }>,
): Step[] {
  const at = async (path = ''): Promise<string> =>
    `${base}/track-rankings/${await one('track_id', 'proposals where number = 1')}${path}`;
  return [
    {
      route: `POST ${C}/moves`,
      by: 'admin',
      ask: async () => ({
        path: await at('/moves'),
        body: { moves: [{ number: 1, version: 0, recommendation: 'accept', after: null, before: null }] },
      }),
    },
    {
      route: `PUT ${C}/notes/{number}`,
      by: 'admin',
      ask: async () => ({ path: await at('/notes/1'), body: { note: 'Clear yes' }, version: 'new' }),
    },
    {
      route: `PUT ${C}/sign-off`,
      by: 'admin',
      ask: async () => ({
        path: await at('/sign-off'),
        body: { revision: (await order(await at())).revision },
      }),
    },
    {
      route: `POST ${C}/sign-off/taking-back`,
      by: 'admin',
      ask: async () => ({
        path: await at('/sign-off/taking-back'),
        body: { reason: 'One came late' },
        version: (await order(await at())).signOff.version,
      }),
    },
  ];
}
