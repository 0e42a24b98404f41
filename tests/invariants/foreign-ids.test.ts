import { describeApi } from '#api/openapi';
import { aMember, aUser, type Seat } from '../factories/people';
import type { Browserless } from '../integration/browserless';
import { type Schema, sample } from './hostile-input/samples';
import { everythingStored } from './everything-stored';
import { buildWorld, type World } from './leak-matrix/world';

let world: World;
let chair: Browserless;
let seat: Seat;

// A chair of the other conference, who may do everything there and nothing here.
beforeAll(async () => {
  world = await buildWorld();
  const { app, other } = world;
  const person = await aUser(app, 'Chair of the other');
  seat = await aMember(app, other.id, person, ['organizer', 'cochair', 'reviewer']);
  chair = await app.visitor().signIn(person.email);
});
afterAll(() => world.app.close());

interface Question {
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

/** Every route under a conference, asked in the chair's own conference, with one id at a time that is of another one. */
function questions(): Question[] {
  const {
    runId,
    moveId,
    reviewId,
    roundId,
    p1SessionId,
    p1SpeakerId,
    relationId,
    members,
    hiddenSlug,
    other,
  } = world;
  const foreign: Record<string, string> = {
    runId,
    moveId,
    reviewId,
    roundId,
    sessionId: p1SessionId,
    memberId: members.rita.memberId,
    personId: relationId,
    speakerId: p1SpeakerId,
    relationId,
    commentId: world.commentId,
    reconsiderationId: world.reconsiderationId,
    trackId: world.conference.tracks['Security']!,
    viewId: world.viewId,
    batchId: world.batchId,
    // The other conference has a proposal 1 and no proposal 2.
    number: '2',
    otherNumber: '2',
  };
  const own: Record<string, string> = {
    slug: hiddenSlug,
    roundId: other.roundId,
    memberId: seat.memberId,
    personId: seat.memberId,
    number: '1',
    otherNumber: '1',
    trackId: Object.values(other.tracks)[0]!,
  };
  const api = describeApi(world.app.nest);
  return Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, unknown>).flatMap(([method, described]) => {
      const { requestBody } = described as {
        requestBody?: { content: { 'application/json': { schema: Schema } } };
      };
      const schema = requestBody?.content['application/json'].schema;
      const ids = { any: world.p2, proposalId: world.p2, roomId: world.roomId, ...own };
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      const ones = names.includes('slug') ? names.filter((name) => name in foreign) : [];
      return ones.map((one) => ({
        route: `${method.toUpperCase()} ${path} (${one})`,
        method: method.toUpperCase(),
        path: path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
          name === one ? foreign[name]! : (own[name] ?? foreign[name]!),
        ),
        ...(schema ? { body: sample(api, schema, ids) } : {}),
      }));
    }),
  );
}

describe('an id of another conference', () => {
  it('is answered as if it were not there, on every route that takes one, and nothing changes', async () => {
    const before = await everythingStored(world.app);
    const answers: string[] = [];
    for (const { route, method, path, body } of questions()) {
      for (const version of [1, 'new'] as const) {
        const { status } = await chair.ask(method, path, { version, body });
        answers.push(`${route}: ${status}`);
      }
    }
    expect(answers.length).toBeGreaterThan(60);
    expect(answers.filter((answer) => !/: (403|404|422)$/.test(answer))).toEqual([]);
    expect(await everythingStored(world.app)).toBe(before);
  });

  it('is refused in a body as well', async () => {
    const before = await everythingStored(world.app);
    const { conference, other, members, p1, roomId } = world;
    const base = `/api/conferences/${world.hiddenSlug}`;
    const track = conference.tracks['Security']!;
    const [{ version }] = (await world.app.sql<{ version: number }>(
      'select version from committee_members where id = $1',
      [seat.memberId],
    )) as [{ version: number }];
    const answers = [
      await chair.post(`${base}/assignment-runs`, { roundId: conference.roundId, reviewsPerProposal: 1 }),
      await chair.patch(
        `${base}/members/${seat.memberId}`,
        { roles: [{ role: 'track_chair', trackId: track }] },
        version,
      ),
      await chair.put(
        `${base}/members/${seat.memberId}/expertise`,
        { items: [{ trackId: track, level: 3 }] },
        version,
      ),
      await chair.put(
        `${base}/schedule/setup`,
        { days: [], slots: [], rooms: [{ id: roomId, name: 'Mine now', capacity: 1, isShared: true }] },
        'new',
      ),
      await chair.put(
        `${base}/rounds/${other.roundId}/assignments/1/${members.rita.memberId}`,
        undefined,
        'new',
      ),
      await chair.put(
        `${base}/reviews/1`,
        {
          proposalId: p1,
          scores: {},
          verdict: true,
          confidence: 3,
          comment: 'x',
          privateNote: '',
          betterTrackId: track,
          abstained: false,
          flags: [],
        },
        'new',
      ),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 422, 422, 422, 404, 404]);
    expect(await everythingStored(world.app)).toBe(before);
  });
});
