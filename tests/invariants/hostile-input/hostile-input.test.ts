import type { OpenAPIObject } from '@nestjs/swagger';
import { describeApi } from '#api/openapi';
import { aMember, aUser, newId } from '../../factories/people';
import type { Answer, Ask, Browserless } from '../../integration/browserless';
import { buildWorld, type World } from '../leak-matrix/world';
import { type Schema, sample, spoiled } from './samples';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly body: Schema | null;
}

const HOSTILE: readonly unknown[] = [
  null,
  '',
  'half \ud800 character, nothing \u0000 here',
  "\u202egnp.exe <img src=x onerror=alert(1)> {{constructor}} ' or 1=1 -- =cmd|/C calc!A0",
  999_999_999_999_999,
  -1e308,
  [[]],
  [[[null]]],
  { length: 3 },
  { toString: 'x', constructor: { prototype: {} } },
  JSON.parse('{"__proto__": {"isAdmin": true, "roles": ["organizer"]}}'),
];

const ADDRESSES = ['0', '99999999999', '-99999999999', '%00', '%ff', '..%2f..'];

let world: World;
let api: OpenAPIObject;
let everything: Browserless;
let ids: Record<string, string>;
const versions = new Map<string, number>();

// Signed in as somebody who may do everything, so that nothing stops at the first door.
beforeAll(async () => {
  world = await buildWorld();
  const { app, conference, members, runId, reviewId, roomId, p1SessionId, roundId } = world;
  api = describeApi(app.nest);
  const person = await aUser(app, 'Everything', { isAdmin: true });
  await aMember(app, conference.id, person, ['organizer', 'cochair', 'reviewer']);
  await app.sql('update conferences set uses_assignment = false where id = $1', [conference.id]);
  const levelId = newId();
  await app.sql(`insert into levels (conference_id, id, name) values ($1, $2, 'Any')`, [
    conference.id,
    levelId,
  ]);
  everything = await app.visitor().signIn(person.email);
  ids = {
    slug: world.slug,
    number: '2',
    memberId: members.rita.memberId,
    sessionId: p1SessionId,
    userId: members.rex.userId,
    trackId: conference.tracks['Security']!,
    betterTrackId: conference.tracks['Security']!,
    formatId: conference.formats['Talk']!,
    levelId,
    proposalId: world.p2,
    token: 'x'.repeat(43),
    any: '00000000-0000-7000-8000-000000000000',
    runId,
    reviewId,
    roomId,
    roundId,
    oneKey: 'acme',
    otherKey: 'initech',
    personId: members.rita.memberId,
    speakerId: world.p1SpeakerId,
    relationId: world.relationId,
    commentId: world.commentId,
    reconsiderationId: world.reconsiderationId,
  };
  await everything.post(`/api/conferences/${world.slug}/my-proposals`, { title: 'Mine' });
});
afterAll(() => world.app.close());

const operations = (): Operation[] =>
  Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, unknown>).map(([method, described]) => {
      const { parameters = [], requestBody } = described as {
        parameters?: Operation['parameters'];
        requestBody?: { content: { 'application/json': { schema: Schema } } };
      };
      const body = requestBody?.content['application/json'].schema ?? null;
      return { method: method.toUpperCase(), path, parameters, body };
    }),
  );

const filled = (path: string, change: Readonly<Record<string, string>> = {}): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const own = path.includes('my-proposals') && name === 'number' ? '4' : ids[name];
    return change[name] ?? own ?? 'nothing';
  });

/** Asks; a broken version is mended first, so that the question gets as far as it can. */
async function ask({ method }: Operation, path: string, question: Ask): Promise<Answer> {
  const version = versions.get(path) ?? 1;
  const answer = await everything.ask(method, path, { version, ...question });
  const { current } = (answer.status === 412 ? answer.json() : {}) as { current?: { version?: number } };
  if (typeof current?.version !== 'number') return answer;
  versions.set(path, current.version);
  return everything.ask(method, path, { ...question, version: current.version });
}

async function inBatches<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (let i = 0; i < all.length; i += 8) await Promise.all(all.slice(i, i + 8).map(work));
}

/** Signing out or setting up would end the test, and the demo is large. */
const isLeftOut = ({ method, path }: Operation): boolean =>
  /\/installation\/(setup|demo)$/.test(path) ||
  (method !== 'GET' && /\/(login|look-as|accounts)$/.test(path));

const asked = (): Operation[] => operations().filter((operation) => !isLeftOut(operation));

describe('hostile input', () => {
  it('is never answered by an error of the server, whatever stands in a body', async () => {
    const broken: string[] = [];
    let count = 0;
    for (const operation of asked()) {
      if (!operation.body) continue;
      await inBatches([...spoiled(sample(api, operation.body, ids), HOSTILE)], async (body) => {
        const answer = await ask(operation, filled(operation.path), { body: JSON.stringify(body) });
        count++;
        if (answer.status >= 500)
          broken.push(`${operation.method} ${operation.path} ${JSON.stringify(body).slice(0, 300)}`);
      });
    }
    expect(broken).toEqual([]);
    expect(count).toBeGreaterThan(1000);
  });

  it('is never answered by an error of the server, whatever stands in an address or a header', async () => {
    const broken: string[] = [];
    for (const operation of asked()) {
      const body = operation.body ? { body: sample(api, operation.body, ids) } : {};
      const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      const query = operation.parameters.filter((parameter) => parameter.in === 'query');
      const paths = ADDRESSES.flatMap((value) => [
        ...names.map((name) => filled(operation.path, { [name]: value })),
        ...query.map(({ name }) => `${filled(operation.path)}?${name}=${value}`),
        ...query.map(({ name }) => `${filled(operation.path)}?${name}=1&${name}=2&${name}[x]=3`),
      ]);
      paths.push(`${filled(operation.path)}?after=5~${'-'.repeat(36)}`);
      await inBatches(paths, async (path) => {
        const answer = await everything.ask(operation.method, path, { version: 1, ...body });
        if (answer.status >= 500) broken.push(`${operation.method} ${path}`);
      });
      for (const seen of ['"99999999999999999999"', '"-1"', '"1", "2"']) {
        const answer = await everything.ask(operation.method, filled(operation.path), {
          ...body,
          headers: { 'if-match': seen },
        });
        if (answer.status >= 500) broken.push(`${operation.method} ${operation.path} If-Match: ${seen}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('is never answered by an error of the server, however a body is written', async () => {
    const path = '/api/login';
    const statuses = await Promise.all(
      [
        { 'content-encoding': 'zip' },
        { 'content-encoding': 'gzip' },
        { 'content-type': 'application/json; charset=ebcdic' },
        { 'content-type': 'application/json; charset=utf-16' },
        { 'content-type': 'application/x-www-form-urlencoded' },
        { 'content-type': 'text/plain' },
      ].map(async (headers) => (await world.app.visitor().post(path, '{"email":"a"}', { headers })).status),
    );
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    statuses.push((await world.app.visitor().post('/api/accounts', `{"name":${deep}}`)).status);
    statuses.push((await world.app.visitor().post(path, `"${'x'.repeat(11_000_000)}"`)).status);
    expect(statuses.filter((status) => status < 400 || status >= 500)).toEqual([]);
  });

  it('leaves nobody with a right they did not have', async () => {
    const stranger = world.callers.stranger;
    const { user } = (await stranger.get<{ user: { isAdmin: boolean } }>('/api/login')).json();
    expect(user.isAdmin).toBe(false);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});
