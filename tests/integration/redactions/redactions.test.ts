import type { RedactionList, RedactionSheet } from '#api/features/redactions/redactions.types';
import { redactedText } from '#domain/redaction/redacted-text';
import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser, type Seat } from '../../factories/people';
import { aProposal, aSpeaker, type TestProposal } from '../../factories/proposals';
import { anAssignedProposal } from '../../factories/reviews';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

let app: TestApp;
let conference: TestConference;
let organizer: Browserless;
let seat: Seat;
let reviewer: Browserless;
let talk: TestProposal;
let quiet: TestProposal;
let conflicted: TestProposal;

const url = (path = ''): string => `/api/conferences/${conference.slug}/redactions${path}`;
const list = async () => (await organizer.get<RedactionList>(url())).json();
const sheet = async (of = talk) => (await organizer.get<RedactionSheet>(url(`/${of.number}`))).json();
const itemOf = async (of = talk) => (await list()).items.find(({ number }) => number === of.number)!;
const titleForReviewer = async (): Promise<string> => {
  const queue = await reviewer.get<{ items: { number: number; title: string }[] }>(
    `/api/conferences/${conference.slug}/review-queue`,
  );
  return queue.json().items.find(({ number }) => number === talk.number)!.title;
};
const body = async (texts: Partial<RedactionSheet['written']>) => ({
  title: null,
  description: null,
  benefits: null,
  notes: null,
  ...texts,
  madeFrom: (await sheet()).madeFrom,
});

beforeAll(async () => {
  app = await startTestApp();
  conference = await aConference(app, 'redacting');
  await app.sql('update review_rounds set speakers_hidden = true where id = $1', [conference.roundId]);
  seat = await aMember(app, conference.id, await aUser(app, 'Otto'), ['organizer']);
  const rita = await aMember(app, conference.id, await aUser(app, 'Rita'), ['reviewer']);
  const ada = await aUser(app, 'Ada of old', { email: 'ada@wernhog.example' });
  const speaker = await aSpeaker(app, conference.id, {
    name: 'Ada Lovelace',
    company: 'Keltion Inc.',
    email: 'ada@keltion.io',
    userId: ada.userId,
  });
  talk = await anAssignedProposal(app, conference, [rita], {
    title: 'Ada’s engines at Keltion',
    speakerIds: [speaker],
  });
  quiet = await aProposal(app, conference.id, { title: 'Of caches' });
  conflicted = await aProposal(app, conference.id, { title: 'Of Otto’s own' });
  await app.sql(`update proposals set description = 'See wernhog or https://keltion.io/x.' where id = $1`, [
    talk.id,
  ]);
  await app.sql('update proposals set conflicts_known = true where conference_id = $1', [conference.id]);
  await app.sql(
    `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, 'declared')`,
    [conference.id, conflicted.id, seat.memberId],
  );
  organizer = await app.visitor().signIn(seat.email);
  reviewer = await app.visitor().signIn(rita.email);
});
afterAll(() => app.close());
beforeEach(() => app.sql('delete from proposal_redactions'));

describe('redacting talks', () => {
  it('lists every talk with what gives its speakers away, but for those one has a conflict of interest with', async () => {
    const { speakersHidden, items } = await list();
    expect(speakersHidden).toBe(true);
    expect(items).toMatchObject([
      { number: talk.number, state: 'open', sure: 4, unsure: 0 },
      { number: quiet.number, state: 'open', sure: 0, unsure: 0 },
    ]);
    expect((await organizer.get(url(`/${conflicted.number}`))).status).toBe(404);
  });

  it('finds the speaker by their account’s name and addresses as well', async () => {
    const { names, companies, written, telltales } = await sheet();
    expect(names).toEqual(['Ada Lovelace', 'Ada of old']);
    expect(companies).toEqual(['Keltion Inc.']);
    expect(redactedText(written.title, telltales.title)).toBe('[name]’s engines at [company]');
    expect(redactedText(written.description, telltales.description)).toBe('See [company] or [link].');
  });

  it('shows reviewers what was saved, with its audit entry, which says no word of the text', async () => {
    const saved = await organizer.put(
      url(`/${talk.number}`),
      await body({ title: '[name]’s engines' }),
      'new',
    );
    expect([saved.status, saved.json()]).toEqual([200, { version: 1 }]);
    expect(await titleForReviewer()).toBe('[name]’s engines');
    expect(await itemOf()).toMatchObject({ state: 'done' });
    const [entry] = await app.sql(
      `select details from audit_entries where event = 'proposal.redacted' order by id desc`,
    );
    expect(entry).toEqual({ details: { number: talk.number, fields: ['title'] } });
  });

  it('stores what is as it was written as nothing', async () => {
    const { written } = await sheet();
    await organizer.put(url(`/${talk.number}`), await body({ ...written, title: 'x' }), 'new');
    expect((await sheet()).redaction).toMatchObject({
      title: 'x',
      description: null,
      benefits: null,
      notes: null,
    });
  });

  it('says when the author has changed the text since, and reviewers go on reading what was redacted', async () => {
    await organizer.put(url(`/${talk.number}`), await body({ title: '[name]’s engines' }), 'new');
    await app.sql(`update proposals set title = 'Ada Lovelace’s other engines' where id = $1`, [talk.id]);
    expect(await itemOf()).toMatchObject({ state: 'changed', sure: 3 });
    expect(await titleForReviewer()).toBe('[name]’s engines');
    await organizer.put(url(`/${talk.number}`), await body({ title: '[name]’s other engines' }), 1);
    expect(await itemOf()).toMatchObject({ state: 'done' });
    await app.sql(`update proposals set title = 'Ada’s engines at Keltion' where id = $1`, [talk.id]);
  });

  it('is taken back at the version seen, and then the text is read as it was written', async () => {
    await organizer.put(url(`/${talk.number}`), await body({ title: 'x' }), 'new');
    expect((await organizer.delete(url(`/${talk.number}`), 2)).status).toBe(412);
    expect((await organizer.delete(url(`/${talk.number}`), 1)).status).toBe(204);
    expect(await titleForReviewer()).toBe('Ada’s engines at Keltion');
  });

  it('refuses a stale write with what is stored, and changes nothing', async () => {
    await organizer.put(url(`/${talk.number}`), await body({ title: 'first' }), 'new');
    for (const version of ['new', 7] as const) {
      const refused = await organizer.put(url(`/${talk.number}`), await body({ title: 'second' }), version);
      expect(refused.status).toBe(412);
      expect(refused.json()).toMatchObject({ current: { title: 'first', version: 1 } });
    }
    expect(await titleForReviewer()).toBe('first');
  });

  it('refuses an empty title: every list would show a nameless talk', async () => {
    const refused = await organizer.put(url(`/${talk.number}`), await body({ title: '  ' }), 'new');
    expect(refused.status).toBe(422);
  });

  it('costs three statements at first, and two while nothing has changed, whatever the number of talks', async () => {
    await app.sql(`update proposals set notes = 'changed' where id = $1`, [talk.id]);
    const first = await app.statementsOf(list);
    const then = await app.statementsOf(list);
    for (let i = 0; i < 60; i++) await aProposal(app, conference.id, { title: `Ada ${i}` });
    await app.sql('update proposals set conflicts_known = true where conference_id = $1', [conference.id]);
    const more = await app.statementsOf(list);
    expect([first.length - then.length, more.length]).toEqual([1, first.length]);
    expect((await list()).items).toHaveLength(62);
  });

  it('counts anew when a speaker changes', async () => {
    await app.sql(`update speakers set company = 'Engines' where conference_id = $1`, [conference.id]);
    expect(await itemOf()).toMatchObject({ sure: 5 });
    await app.sql(`update speakers set name = 'Bo Li', email = null where conference_id = $1`, [
      conference.id,
    ]);
    await app.sql('update proposals set conflicts_known = true where conference_id = $1', [conference.id]);
    expect((await itemOf()).sure).toBeLessThan(5);
  });
});
