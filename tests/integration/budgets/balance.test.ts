import type { Balance } from '#api/features/budgets/balance.types';
import { aMember, aUser } from '../../factories/people';
import { aProposal, aSpeaker } from '../../factories/proposals';
import { aConference } from '../../factories/conferences';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';
import { type ChairsWorld, chairsWorld } from '../decisions/chairs-world';

let app: TestApp;
let world: ChairsWorld;

beforeAll(async () => {
  app = await startTestApp();
  world = await chairsWorld(app, 'balanced');
});
afterAll(() => app.close());

// What changes about companies or speakers leaves conflicts of interest unknown, and the talks hidden.
const known = async () => {
  for (const table of ['committee_members', 'proposals'])
    await app.sql(`update ${table} set conflicts_known = true where conference_id = $1`, [
      world.conference.id,
    ]);
};
const read = async (who: Browserless = world.carla): Promise<Balance> =>
  (await who.get<Balance>(world.url('balance'))).json();
const of = (balance: Balance, number: number) => {
  const i = balance.rows.number.indexOf(number);
  return {
    companies: balance.rows.companies[i]!.map((place) => balance.companies[place]),
    people: balance.rows.people[i]!.map((place) => balance.people[place]),
    firstTimers: balance.rows.firstTimers[i],
    unknownTimers: balance.rows.unknownTimers[i],
    language: balance.languages[balance.rows.language[i]!] ?? null,
  };
};

describe('the balance', () => {
  it('tells companies, people, languages and first-timers of every talk that the chair reads, and of no other', async () => {
    const { best, hidden } = world.talks;
    await app.sql(`update proposals set language = 'de' where id = $1`, [best.id]);
    await app.sql(
      `insert into speaker_experiences (conference_id, speaker_id, has_spoken_before)
       select conference_id, speaker_id, false from proposal_speakers where proposal_id = $1`,
      [best.id],
    );
    const balance = await read();
    expect(of(balance, best.number)).toEqual({
      companies: ['Umbrella'],
      people: ['Bo'],
      firstTimers: 1,
      unknownTimers: 0,
      language: 'de',
    });
    expect(of(balance, world.talks.second.number)).toMatchObject({ firstTimers: 0, unknownTimers: 1 });
    expect(balance.rows.number).not.toContain(hidden.number);
    expect(JSON.stringify(balance)).not.toContain('Canary speaker');
  });

  it('is of the track chair’s tracks, and of nobody without a chair', async () => {
    expect((await read(world.tessa)).rows.number).toEqual([world.talks.elsewhere.number]);
    expect((await world.rita.get(world.url('balance'))).status).toBe(403);
  });

  it('puts companies together that are one, and names them as most do', async () => {
    await app.sql(
      `insert into company_matches (conference_id, one_key, other_key, verdict, decided_at) values ($1, 'raccoon', 'umbrella', 'same', now())`,
      [world.conference.id],
    );
    const id = await aSpeaker(app, world.conference.id, { company: 'Raccoon Ltd' });
    const talk = await aProposal(app, world.conference.id, { speakerIds: [id] });
    await known();
    expect(of(await read(), talk.number).companies).toEqual(['Umbrella']);
  });

  it('counts one person once under two addresses', async () => {
    const { userId } = await aUser(app, 'Twice', { email: 'twice@balanced.example' });
    const numbers = [];
    for (const email of ['one@twice.example', 'two@twice.example']) {
      const id = await aSpeaker(app, world.conference.id, { name: 'Twice', email, userId });
      numbers.push((await aProposal(app, world.conference.id, { speakerIds: [id] })).number);
    }
    await app.sql('update proposals set conflicts_known = true where conference_id = $1', [
      world.conference.id,
    ]);
    const { rows } = await read();
    const [one, two] = numbers.map((number) => rows.people[rows.number.indexOf(number)]);
    expect(one).toEqual(two);
  });

  it('has neither people nor companies while the round hides them, but for the organizer', async () => {
    await app.sql('update review_rounds set speakers_hidden = true where conference_id = $1', [
      world.conference.id,
    ]);
    const hidden = await read();
    expect([hidden.speakersHidden, hidden.people, hidden.companies]).toEqual([true, [], []]);
    expect(hidden.rows.people.flat()).toEqual([]);
    expect((await read(world.otto)).people).toContain('Bo');
    await app.sql('update review_rounds set speakers_hidden = false where conference_id = $1', [
      world.conference.id,
    ]);
  });

  it('costs as many statements for 300 talks as for one', async () => {
    const small = await aConference(app, 'small-balance');
    const person = await aUser(app, 'Small Chair');
    await aMember(app, small.id, person, ['cochair']);
    const chair = await app.visitor().signIn(person.email);
    const add = async () => {
      const id = await aSpeaker(app, small.id, { company: 'Acme' });
      await aProposal(app, small.id, { speakerIds: [id] });
      await app.sql('update proposals set conflicts_known = true where conference_id = $1', [small.id]);
    };
    const ask = async (path: string) =>
      (await app.statementsOf(() => chair.get(`/api/conferences/small-balance/${path}`))).length;
    await add();
    const [balance, budgets] = [await ask('balance'), await ask('budgets')];
    for (let i = 0; i < 299; i++) await add();
    expect([await ask('balance'), await ask('budgets')]).toEqual([balance, budgets]);
    // One for the seat.
    expect([balance, budgets]).toEqual([5, 3]);
  });
});
