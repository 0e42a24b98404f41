import type { Sql } from '../../factories/sql';
import type { Step } from './step';

const C = '/api/conferences/{slug}';
const PAIR = '/proposals/1/likeness/2';

/** A talk set aside and taken back; it and another one, there for that alone, ruled the same, and that taken back. */
export function suspicionSteps(db: Sql, base: string, talk: () => Promise<number>): Step[] {
  return [
    {
      route: `PUT ${C}/proposals/{number}/set-aside`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/proposals/1/set-aside`,
        body: { kind: 'pitch', reason: 'Sells something.' },
        version: await talk(),
      }),
    },
    {
      route: `DELETE ${C}/proposals/{number}/set-aside`,
      by: 'admin',
      ask: async () => ({ path: `${base}/proposals/1/set-aside`, version: await talk() }),
      afterwards: () =>
        db.sql(
          `insert into proposals (conference_id, id, number, title, state, submitted_at, conflicts_known)
           select id, '00000000-0000-7000-8000-000000000d02', 2, 'Again', 'submitted', now(), true from conferences`,
        ),
    },
    {
      route: `PUT ${C}/proposals/{number}/likeness/{otherNumber}`,
      by: 'admin',
      ask: () => ({ path: base + PAIR, body: { isSame: true }, version: 'new' }),
    },
    {
      route: `DELETE ${C}/proposals/{number}/likeness/{otherNumber}`,
      by: 'admin',
      ask: () => ({ path: base + PAIR, version: 1 }),
      afterwards: () => db.sql('delete from proposals where number = 2'),
    },
  ];
}
