import { describeApi } from '#api/openapi';
import { type Browserless } from '../../integration/browserless';
import { everythingStored } from '../everything-stored';
import { CANARIES, canariesIn } from './canaries';
import type { Expected, MatrixRow } from './matrix-row';
import { MAY_KNOW, ROLES } from './may-know';
import { EVERY_ROW } from './rows/every-row';
import { type World, buildWorld } from './world';

let world: World;
let everythingBefore: string;

beforeAll(async () => {
  world = await buildWorld();
  everythingBefore = await everythingStored(world.app);
});
afterAll(() => world.app.close());

const statusOf = (expected: Expected): number => (typeof expected === 'number' ? expected : expected[0]);
const canariesOf = (expected: Expected): string[] =>
  typeof expected === 'number' ? [] : (expected.slice(1) as string[]);
const titleOf = (row: MatrixRow): string => `${row.route}${row.asks ? ` (${row.asks})` : ''}`;

describe('the leak matrix', () => {
  it('has a row for every route of the API', () => {
    const { paths } = describeApi(world.app.nest);
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const covered = new Set(EVERY_ROW.map((row) => row.route));
    expect(routes.length).toBeGreaterThan(10);
    expect(routes.filter((route) => !covered.has(route))).toEqual([]);
    expect([...covered].filter((route) => !routes.includes(route))).toEqual([]);
  });

  it('expects no role to learn more than it may know', () => {
    const tooMuch = EVERY_ROW.flatMap((row) =>
      ROLES.flatMap((role) =>
        canariesOf(row.expected[role])
          .filter((name) => !MAY_KNOW[role].includes(name as never))
          .map((name) => `${titleOf(row)}: ${role} ${name}`),
      ),
    );
    expect(tooMuch).toEqual([]);
  });

  it('hides a canary in every field that it speaks of', async () => {
    const dump = (
      await world.app.sql<{ text: string }>(
        `select string_agg(x::text, ' ') as text from (
         select to_jsonb(p)::text as x from proposals p union all select to_jsonb(s)::text from speakers s union all select to_jsonb(r)::text from reviews r
         union all select to_jsonb(d)::text from review_drafts d union all select to_jsonb(d)::text from decisions d union all select to_jsonb(m)::text from committee_members m
         union all select to_jsonb(c)::text from conflicts_of_interest c union all select to_jsonb(d)::text from declared_relations d union all select to_jsonb(r)::text from rooms r union all select to_jsonb(s)::text from sessions s
         union all select to_jsonb(m)::text from mails m union all select to_jsonb(i)::text from committee_interests i union all select to_jsonb(e)::text from emails e
         union all select to_jsonb(e)::text from member_emails e union all select to_jsonb(t)::text from tracks t union all select to_jsonb(e)::text from earlier_talks e
         union all select to_jsonb(c)::text from comments c union all select to_jsonb(h)::text from comment_history h union all select to_jsonb(r)::text from reconsiderations r union all select to_jsonb(x)::text from review_set_asides x union all select to_jsonb(n)::text from ranked_proposal_notes n
         union all select to_jsonb(v)::text from saved_views v) all_rows`,
      )
    )[0]!.text;
    expect(Object.keys(CANARIES).filter((name) => !canariesIn(dump).includes(name as never))).toEqual([]);
  });

  describe.each(EVERY_ROW.map((row) => [titleOf(row), row] as const))('%s', (_title, row) => {
    it.each(ROLES)('shows %s what it may see, all of it and nothing else', async (role) => {
      const { path, ...ask } = row.question(world);
      // Signing out is asked without a Login, or everybody after it would be anonymous.
      const caller: Browserless =
        row.route === 'DELETE /api/login' ? world.app.visitor() : world.callers[role];
      const answer = await caller.ask(row.route.split(' ')[0]!, path, ask);
      const text = row.read && answer.status < 300 ? await row.read(answer) : answer.text;
      const everywhere = `${text} ${JSON.stringify([...answer.headers])}`;
      expect({ status: answer.status, sees: canariesIn(everywhere).sort() }).toEqual({
        status: statusOf(row.expected[role]),
        sees: canariesOf(row.expected[role]).sort(),
      });
    });
  });

  it('changed nothing by all its questions', async () => {
    expect(await everythingStored(world.app)).toBe(everythingBefore);
  });
});
