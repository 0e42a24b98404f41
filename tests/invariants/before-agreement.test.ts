import { describeApi } from '#api/openapi';
import { aMember, aUser, newId } from '../factories/people';
import type { Browserless } from '../integration/browserless';
import { canariesIn } from './leak-matrix/canaries';
import { buildWorld, type World } from './leak-matrix/world';

let world: World;
let newcomer: Browserless;

// Every role there is, and no word given yet.
beforeAll(async () => {
  world = await buildWorld();
  const { app, conference } = world;
  const person = await aUser(app, 'Newcomer');
  const { memberId } = await aMember(app, conference.id, person, [
    'organizer',
    'cochair',
    'reviewer',
    'track_host',
    { role: 'track_chair', trackId: conference.tracks['Security']! },
  ]);
  await app.sql('update committee_members set agreed_to = null, agreed_at = null where id = $1', [memberId]);
  newcomer = await app.visitor().signIn(person.email);
});
afterAll(() => world.app.close());

const C = '/api/conferences/{slug}';
/** What shows nothing of proposals, reviews and people of the committee, and what a speaker or anybody may do. */
const OPEN = [
  `GET ${C}`,
  `PATCH ${C}`,
  `PUT ${C}/tracks`,
  `PUT ${C}/formats`,
  `PUT ${C}/levels`,
  `PUT ${C}/topics`,
  `GET ${C}/rounds`,
  `PUT ${C}/rounds/{roundId}`,
  `POST ${C}/rounds`,
  `DELETE ${C}/rounds/{roundId}`,
  `PUT ${C}/round-order`,
  `GET ${C}/interest-form`,
  `POST ${C}/interest-form`,
  `GET ${C}/my-relations`,
  `GET ${C}/my-seat`,
  `PATCH ${C}/my-seat`,
  `GET ${C}/my-seat/agreement`,
  `PUT ${C}/my-seat/agreement`,
  `DELETE ${C}/members/{memberId}`,
  `GET ${C}/conflicts-of-interest`,
  `GET ${C}/my-proposals`,
  `POST ${C}/my-proposals`,
  `GET ${C}/my-proposals/{number}`,
  `PATCH ${C}/my-proposals/{number}`,
  `POST ${C}/my-proposals/{number}/submit`,
  `POST ${C}/my-proposals/{number}/withdraw`,
  `POST ${C}/my-proposals/{number}/restore`,
  `PUT ${C}/my-proposals/{number}/my-speaker`,
  `GET ${C}/my-proposals/{number}/my-experience`,
  `PUT ${C}/my-proposals/{number}/my-experience`,
];

describe('a member who has not agreed to confidentiality', () => {
  it('is refused with a code of its own on every route of the committee, and shown nothing by the others', async () => {
    const open: string[] = [];
    const shown: string[] = [];
    for (const [path, methods] of Object.entries(describeApi(world.app.nest).paths)) {
      if (!path.includes('{slug}')) continue;
      for (const method of Object.keys(methods as object).map((name) => name.toUpperCase())) {
        const at = path
          .replace('{slug}', world.slug)
          .replace('{number}', '1')
          .replaceAll(/\{\w+\}/g, newId());
        const answer = await newcomer.ask(method, at, {
          version: 999_999,
          body: method === 'GET' ? undefined : {},
        });
        const isRefused = answer.status === 403 && answer.text.includes('"agreement_needed"');
        if (!isRefused) open.push(`${method} ${path}`);
        shown.push(...canariesIn(answer.text).map((canary) => `${method} ${path}: ${canary}`));
      }
    }
    expect(open.sort()).toEqual([...OPEN].sort());
    expect(shown).toEqual([]);
  });

  it('is let in by agreeing', async () => {
    const path = `/api/conferences/${world.slug}/my-seat/agreement`;
    const { hash } = (await newcomer.get<{ hash: string }>(path)).json();
    expect((await newcomer.ask('PUT', path, { body: { agreesTo: hash } })).status).toBe(204);
    const queue = await newcomer.get(`/api/conferences/${world.slug}/members`);
    expect([queue.status, canariesIn(queue.text)]).toEqual([200, expect.arrayContaining(['ritaName'])]);
  });
});
