import { describeApi } from '#api/openapi';
import { everythingStored } from '../everything-stored';
import { workbookText } from '../leak-matrix/rows/exchange';
import { type Canary, canariesIn } from './canaries';
import {
  NEVER_TOGETHER,
  ROLES,
  type Role,
  SETTINGS,
  type Setting,
  asksForWorkbooks,
  inWords,
  seenBy,
} from './expected';
import { type BlindnessWorld, buildBlindnessWorld } from './world';

let world: BlindnessWorld;
let routes: readonly Route[];
let everythingBefore: string;

beforeAll(async () => {
  world = await buildBlindnessWorld();
  routes = routesOf(world);
  everythingBefore = await everythingStored(world.app);
});
afterAll(() => world.app.close());

interface Route {
  readonly route: string;
  readonly path: string;
}
interface Seen {
  readonly route: string;
  readonly canaries: readonly Canary[];
}

/** Every reading route of a conference, its address filled in; once more for each value that a parameter may choose. */
function routesOf({ app, fills }: BlindnessWorld): Route[] {
  const { paths } = describeApi(app.nest);
  return Object.entries(paths).flatMap(([route, { get }]) => {
    if (!get || !route.startsWith('/api/conferences/{slug}')) return [];
    const path = route.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
      const fill = fills[name];
      if (fill === undefined) throw new Error(`Say in the world what stands for {${name}} of ${route}.`);
      return fill;
    });
    const chosen = (get.parameters ?? []).flatMap((parameter) =>
      'in' in parameter && parameter.in === 'query' && parameter.schema && 'enum' in parameter.schema
        ? (parameter.schema.enum as string[]).map((value) => `?${parameter.name}=${value}`)
        : [],
    );
    return ['', ...chosen].map((query) => ({ route: route + query, path: path + query }));
  });
}

const isWorkbook = (route: string): boolean => route.endsWith('.xlsx');

// A role that a route refuses as such is refused whatever a round is set to: asked once is enough.
const refused = new Set<string>();
const answered = new Set<string>();

async function look(role: Role, setting: Setting): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const { route, path } of routes) {
    if (refused.has(`${role} ${route}`)) continue;
    if (isWorkbook(route) && !asksForWorkbooks(setting)) continue;
    const answer = await world.callers[role].get(path);
    if (answer.status === 401 || answer.text.includes('Your role does not allow this.'))
      refused.add(`${role} ${route}`);
    if (answer.status < 300) answered.add(route);
    const text = isWorkbook(route) ? await workbookText(answer) : answer.text;
    const everywhere = `${text} ${JSON.stringify([...answer.headers])}`;
    seen.push({ route, canaries: canariesIn(everywhere, world.rexId) });
  }
  return seen;
}

describe('what a round shows to whom, over every reading route', () => {
  describe.each(SETTINGS.map((setting) => [inWords(setting), setting] as const))('%s', (_words, setting) => {
    beforeAll(() => world.set(setting));

    it.each(ROLES)('shows %s what it promises, all of it and nothing else', async (role) => {
      const seen = await look(role, setting);
      const all = [...new Set(seen.flatMap(({ canaries }) => canaries))].sort();
      const expected = seenBy(role, setting);
      const where = seen
        .map(({ route, canaries }) => [route, canaries.filter((one) => !expected.includes(one))] as const)
        .filter(([, canaries]) => canaries.length > 0);
      expect({ where, missing: expected.filter((one) => !all.includes(one)) }).toEqual({
        where: [],
        missing: [],
      });
      if (setting.named !== 'to_nobody' || role === 'organizer') return;
      const [who, what] = NEVER_TOGETHER;
      const joined = seen.filter(
        ({ canaries }) =>
          canaries.some((one) => who.includes(one)) && canaries.some((one) => what.includes(one)),
      );
      expect(joined).toEqual([]);
    });
  });

  it('was asked of every route so that somebody was answered', () => {
    const unanswered = routes.map(({ route }) => route).filter((route) => !answered.has(route));
    // A former committee that does not exist here.
    expect(unanswered).toEqual(['/api/conferences/{slug}/former-committees/{former}']);
  });

  it('changed nothing by being asked for', async () => {
    await world.set({ speakers: 'shown', others: 'after_own', named: 'to_chairs' });
    expect(await everythingStored(world.app)).toBe(everythingBefore);
  });
});
