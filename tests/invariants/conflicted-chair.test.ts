import { describeApi } from '#api/openapi';
import { aMember, aUser, type Seat } from '../factories/people';
import type { Answer, Browserless } from '../integration/browserless';
import { type Schema, sample } from './hostile-input/samples';
import { CANARIES, canariesIn } from './leak-matrix/canaries';
import { workbookText } from './leak-matrix/rows/exchange';
import { buildWorld, type World } from './leak-matrix/world';

let world: World;
let chair: Browserless;
let seat: Seat;

// Every role there is, and a conflict of interest with proposal 1.
beforeAll(async () => {
  world = await buildWorld();
  const { app, conference, p1 } = world;
  const person = await aUser(app, 'Conflicted Chair');
  seat = await aMember(app, conference.id, person, [
    'organizer',
    'cochair',
    'reviewer',
    { role: 'track_chair', trackId: conference.tracks['Security']! },
  ]);
  await app.sql(
    `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, 'imported')`,
    [conference.id, p1, seat.memberId],
  );
  chair = await app.visitor().signIn(person.email);
});
afterAll(() => world.app.close());

const QUERIES = ['', '?number=1', '?q=zqx-p1', '?sort=-mean&all=true&limit=500', '?after=0'];

/** Every route of the conference, with every id the world has in its place; each change over a version nobody saw. */
async function everyAnswer(
  before: () => Promise<unknown> = () => Promise.resolve(),
): Promise<{ asked: string; answer: Answer; text: string }[]> {
  const {
    members,
    runId,
    moveId,
    reviewId,
    roundId,
    p1SessionId,
    slug,
    p1,
    p1SpeakerId,
    relationId,
    roomId,
    commentId,
    reconsiderationId,
    viewId,
    batchId,
  } = world;
  const values: Record<string, readonly string[]> = {
    slug: [slug],
    number: ['1', '2'],
    otherNumber: ['1', '2'],
    memberId: [...Object.values(members).map(({ memberId }) => memberId), seat.memberId],
    runId: [runId],
    moveId: [moveId],
    reviewId: [reviewId],
    roundId: [roundId],
    sessionId: [p1SessionId],
    oneKey: ['zqxcora'],
    otherKey: ['zqxp1speaker'],
    personId: [members.rita.memberId, relationId],
    speakerId: [p1SpeakerId],
    relationId: [relationId],
    commentId: [commentId],
    reconsiderationId: [reconsiderationId],
    trackId: Object.values(world.conference.tracks),
    viewId: [viewId],
    batchId: [batchId],
  };
  const fill = (path: string): string[] => {
    const name = /\{(\w+)\}/.exec(path)?.[1];
    // What has nothing to do with proposals is asked for under an id of something else.
    return name ? (values[name] ?? [p1]).flatMap((value) => fill(path.replace(`{${name}}`, value))) : [path];
  };
  const api = describeApi(world.app.nest);
  const answers = [];
  for (const [path, methods] of Object.entries(api.paths)) {
    if (!path.includes('{slug}')) continue;
    for (const [method, described] of Object.entries(methods as Record<string, unknown>)) {
      const { requestBody } = described as {
        requestBody?: { content: { 'application/json': { schema: Schema } } };
      };
      const schema = requestBody?.content['application/json'].schema;
      const body = schema && sample(api, schema, { any: p1, proposalId: p1, roomId });
      for (const at of fill(path).flatMap((one) =>
        method === 'get' ? QUERIES.map((q) => one + q) : [one],
      )) {
        await before();
        const answer = await chair.ask(method.toUpperCase(), at, { version: 999_999, body });
        const text = at.includes('.xlsx') ? await workbookText(answer) : answer.text;
        answers.push({ asked: `${method.toUpperCase()} ${at}`, answer, text });
      }
    }
  }
  return answers;
}

const tellsOf = (proposal: 'p1' | 'p2', answers: Awaited<ReturnType<typeof everyAnswer>>): string[] =>
  answers.flatMap(({ asked, answer, text }) =>
    canariesIn(`${text} ${JSON.stringify([...answer.headers])}`)
      .filter((canary) => canary.startsWith(proposal))
      .map((canary) => `${asked}: ${canary}`),
  );

describe('a chair of everything with a conflict of interest', () => {
  it('learns nothing of that proposal from any route, and the rest as before', async () => {
    const answers = await everyAnswer();
    expect(answers.length).toBeGreaterThan(150);
    expect(tellsOf('p1', answers)).toEqual([]);
    const shown = new Set(tellsOf('p2', answers).map((line) => line.split(': ')[1]!));
    const all = Object.keys(CANARIES).filter((name) => name.startsWith('p2'));
    expect([...shown].toSorted()).toEqual(all.toSorted());
  });

  it('learns nothing of any proposal while conflicts of interest are unknown', async () => {
    // Again and again: some changes have the chair looked at anew.
    const answers = await everyAnswer(() =>
      world.app.sql('update committee_members set conflicts_known = false where id = $1', [seat.memberId]),
    );
    expect([...tellsOf('p1', answers), ...tellsOf('p2', answers)]).toEqual([]);
  });
});
