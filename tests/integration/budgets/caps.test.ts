import { aProposal, aSpeaker } from '../../factories/proposals';
import { type TestApp, startTestApp } from '../app';
import { type ChairsWorld, chairsWorld } from '../decisions/chairs-world';

let app: TestApp;
let world: ChairsWorld;

beforeAll(async () => {
  app = await startTestApp();
  world = await chairsWorld(app, 'capped');
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.sql('delete from decisions');
  await app.sql('delete from company_matches');
  await known();
  await settings({ talks_per_company: null, talks_per_speaker: null });
  await app.sql('update review_rounds set speakers_hidden = false');
});

const settings = async (columns: Record<string, number | boolean | null>) => {
  for (const [column, value] of Object.entries(columns))
    await app.sql(`update conferences set ${column} = $2 where id = $1`, [world.conference.id, value]);
};
// What changes about companies or speakers leaves conflicts of interest unknown, and the talks hidden.
const known = async () => {
  for (const table of ['committee_members', 'proposals'])
    await app.sql(`update ${table} set conflicts_known = true where conference_id = $1`, [
      world.conference.id,
    ]);
};
const decide = (number: number, outcome = 'accepted', version: number | 'new' = 'new') =>
  world.carla.put<{ code: string; title: string; violations: { rule: string }[] }>(
    world.url(`proposals/${number}/decision`),
    { outcome },
    version,
  );
const stored = async () =>
  (await app.sql<{ n: number }>(`select count(*)::int as n from decisions where outcome = 'accepted'`))[0]!.n;

const aTalk = async (company: string, speakerId?: string) => {
  const id = speakerId ?? (await aSpeaker(app, world.conference.id, { name: `Of ${company}`, company }));
  const talk = await aProposal(app, world.conference.id, { title: company, speakerIds: [id] });
  await known();
  return { ...talk, speakerId: id };
};

describe('a cap that blocks', () => {
  it('refuses the talk that goes over it, names the others, and stores nothing', async () => {
    await settings({ talks_per_company: 1, company_cap_blocks: true });
    const { second, best } = world.talks;
    expect((await decide(second.number)).status).toBe(200);
    const refused = await decide(best.number);
    expect(refused.status).toBe(409);
    expect(refused.json()).toMatchObject({
      code: 'over_cap',
      title: `Umbrella would have 2 accepted talks; the cap is 1: #${second.number}, #${best.number}.`,
      violations: [{ rule: 'talks_per_company' }],
    });
    expect(await stored()).toBe(1);
    expect((await decide(best.number, 'waitlisted')).status).toBe(200);
    expect((await decide(best.number, 'accepted', 1)).status).toBe(409);
  });

  it('lets a talk that is accepted stay, and another one take the place that is given back', async () => {
    await settings({ talks_per_company: 1, company_cap_blocks: true });
    const { second, best } = world.talks;
    await decide(second.number);
    expect((await decide(second.number, 'accepted', 1)).status).toBe(200);
    await decide(second.number, 'rejected', 2);
    expect((await decide(best.number)).status).toBe(200);
  });

  it('counts two companies as one that an organizer said are one', async () => {
    await settings({ talks_per_company: 1, company_cap_blocks: true });
    const other = await aTalk('Raccoon');
    await decide(world.talks.second.number);
    await app.sql(
      `insert into company_matches (conference_id, one_key, other_key, verdict, decided_at) values ($1, 'raccoon', 'umbrella', 'same', now())`,
      [world.conference.id],
    );
    await known();
    expect((await decide(other.number)).json()).toMatchObject({ code: 'over_cap' });
  });

  it('counts a talk that the chair may not see without naming it', async () => {
    await settings({ talks_per_company: 1, company_cap_blocks: true });
    await app.sql(`insert into decisions (conference_id, proposal_id, outcome) values ($1, $2, 'accepted')`, [
      world.conference.id,
      world.talks.hidden.id,
    ]);
    const other = await aTalk('Acme');
    expect((await decide(other.number)).json().title).toBe(
      `Acme would have 2 accepted talks; the cap is 1: #${other.number}, one that you may not see.`,
    );
  });

  it('names nobody while the round hides the speakers', async () => {
    await settings({ talks_per_company: 1, company_cap_blocks: true });
    await app.sql('update review_rounds set speakers_hidden = true');
    await decide(world.talks.second.number);
    const { text } = await decide(world.talks.best.number);
    expect(text).toContain('A company of its speakers would have 2 accepted talks; the cap is 1.');
    expect(text).not.toContain('Umbrella');
  });

  it('is asked of speakers by person, and of nobody without a company', async () => {
    await settings({
      talks_per_company: 1,
      company_cap_blocks: true,
      talks_per_speaker: 1,
      speaker_cap_blocks: true,
    });
    const one = await aTalk('');
    const two = await aTalk('', one.speakerId);
    const three = await aTalk('');
    expect((await decide(one.number)).status).toBe(200);
    expect((await decide(three.number)).status).toBe(200);
    expect((await decide(two.number)).json()).toMatchObject({
      code: 'over_cap',
      violations: [{ rule: 'talks_per_speaker' }],
    });
  });

  it('refuses a step about many talks whole, and names what would go over', async () => {
    await settings({ talks_per_company: 1, company_cap_blocks: true });
    const { second, best, unscored } = world.talks;
    const step = (...numbers: number[]) =>
      world.carla.post<{ code: string; title: string }>(world.url('decision-batches'), {
        outcome: 'accepted',
        talks: numbers.map((number) => ({ number, version: null })),
      });
    const refused = await step(unscored.number, second.number, best.number);
    expect([refused.status, refused.json().code, await stored()]).toEqual([409, 'over_cap', 0]);
    expect((await step(unscored.number, best.number)).status).toBe(200);
  });

  it('holds when many are accepted at once', async () => {
    await settings({ talks_per_company: 2, company_cap_blocks: true });
    const talks = [];
    for (let i = 0; i < 5; i++) talks.push(await aTalk('Weyland'));
    const answers = await Promise.all(talks.map(({ number }) => decide(number)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 409, 409, 409]);
    expect(await stored()).toBe(2);
  });
});

describe('a cap that warns', () => {
  it('refuses nothing, and costs one statement', async () => {
    await settings({ talks_per_company: 1, company_cap_blocks: false });
    const before = await app.statementsOf(() => decide(world.talks.second.number, 'waitlisted'));
    await app.sql('delete from decisions');
    const after = await app.statementsOf(() => decide(world.talks.second.number));
    expect(after.length).toBe(before.length + 1);
    expect((await decide(world.talks.best.number)).status).toBe(200);
  });
});
