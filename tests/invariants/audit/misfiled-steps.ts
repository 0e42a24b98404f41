import type { Step } from './step';

const C = '/api/conferences/{slug}';

/** A suggestion turned down and up again, and a talk moved and moved back. */
export function misfiledSteps(
  base: string,
  one: (column: string, from: string) => Promise<string>,
  talk: () => Promise<number>,
): Step[] {
  return [
    {
      route: `PUT ${C}/proposals/{number}/track-suggestion-dismissal`,
      by: 'admin',
      ask: () => ({ path: `${base}/proposals/1/track-suggestion-dismissal` }),
    },
    {
      route: `DELETE ${C}/proposals/{number}/track-suggestion-dismissal`,
      by: 'admin',
      ask: () => ({ path: `${base}/proposals/1/track-suggestion-dismissal` }),
    },
    {
      route: `POST ${C}/proposals/{number}/track-moves`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/proposals/1/track-moves`,
        body: { trackId: await one('id', `tracks where name = 'Elsewhere'`) },
        version: await talk(),
      }),
    },
    {
      route: `POST ${C}/track-moves/{moveId}/undo`,
      by: 'admin',
      ask: async () => ({ path: `${base}/track-moves/${await one('id', 'track_moves')}/undo` }),
    },
  ];
}
