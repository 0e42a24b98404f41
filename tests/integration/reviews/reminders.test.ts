const nowPlus = (now: Date, days: number): Date => new Date(now.getTime() + days * 86_400_000);
import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser, type Seat } from '../../factories/people';
import { anAssignedProposal, assign, reviewBody } from '../../factories/reviews';
import type { TestProposal } from '../../factories/proposals';
import { RemindersService } from '#api/features/reminders/reminders.service';
import { startTestApp, type TestApp } from '../app';

interface StoredMail {
  to: string;
  subject: string;
  body: string;
}
interface Log {
  items: { name: string; kind: string; missing: number; mailState: string }[];
  moments: { kind: string; sent: number; expected: number }[];
  total: number;
  unwilling: number;
}

let app: TestApp;
let conference: TestConference;
let talks: TestProposal[];
let rita: Seat;
let rolf: Seat;
let olga: Seat;
let now: Date;

beforeEach(async () => {
  app = await startTestApp();
  conference = await aConference(app, 'dev-days');
  rita = await aMember(app, conference.id, await aUser(app, 'Rita'), ['reviewer']);
  rolf = await aMember(app, conference.id, await aUser(app, 'Rolf'), ['reviewer']);
  olga = await aMember(app, conference.id, await aUser(app, 'Olga'), ['organizer', 'reviewer']);
  talks = [];
  for (let i = 0; i < 4; i += 1)
    talks.push(await anAssignedProposal(app, conference, [rita, rolf], { title: `Caches in depth ${i}` }));
  // Noon in the conference's zone, two days before the end of a round of twenty days.
  now = new Date();
  now.setUTCHours(11, 0, 0, 0);
  await app.sql('update review_rounds set opens_at = $2, closes_at = $3 where conference_id = $1', [
    conference.id,
    nowPlus(now, -18),
    nowPlus(now, 2),
  ]);
});
afterEach(() => app.close());

const remind = (at = now): Promise<void> => app.get(RemindersService).remind(at);
const mails = (): Promise<StoredMail[]> =>
  app.sql<StoredMail>(
    'select to_address as "to", subject, body from mails where conference_id = $1 order by to_address',
    [conference.id],
  );
const submit = async (seat: Seat, talk: TestProposal): Promise<void> => {
  const visitor = await app.visitor().signIn(seat.email);
  const saved = await visitor.put(
    `/api/conferences/dev-days/reviews/${talk.number}`,
    reviewBody(conference, talk),
    'new',
  );
  expect(saved.status).toBe(200);
};
const log = async (): Promise<Log> =>
  (
    await (
      await app.visitor().signIn(olga.email)
    ).get<Log>(`/api/conferences/dev-days/rounds/${conference.roundId}/reminders`)
  ).json();

describe('reminders', () => {
  it('go to whoever has something left, say how much and until when, and name no talk', async () => {
    await submit(rita, talks[0]!);
    await remind();
    const sent = await mails();
    expect(sent.map(({ to }) => to)).toEqual([rita.email, rolf.email]);
    expect(sent[0]!.subject).toMatch(/^dev-days: 3 to go by .*\(Europe\/Berlin\)$/);
    expect(sent[0]!.body).toContain('1 of your 4 talks');
    const titles = await app.sql<{ title: string }>('select title from proposals where conference_id = $1', [
      conference.id,
    ]);
    expect(titles).toHaveLength(4);
    for (const { body } of sent) for (const { title } of titles) expect(body).not.toContain(title);
  });

  it('tell whoever gets talks that there is something to review', async () => {
    await app.sql('update review_rounds set opens_at = $2, closes_at = $3 where conference_id = $1', [
      conference.id,
      nowPlus(now, -1),
      nowPlus(now, 19),
    ]);
    await remind();
    const [mail] = await mails();
    expect(mail!.subject).toBe('dev-days: 4 talks to review');
    expect(mail!.body).toContain('Half of them (2) are due on');
  });

  it('lead to the next talk by a link that signs in once', async () => {
    await remind();
    const link = /http\S+\/sign-in\/link\/(\S+)/.exec((await mails())[0]!.body)![1]!;
    const visitor = app.visitor();
    const opened = await visitor.post<{ leadsTo: string }>('/api/sign-in-links/redeem', { token: link });
    expect(opened.status).toBe(200);
    expect(opened.json().leadsTo).toBe(`/c/dev-days/review/next?round=${conference.roundId}`);
    expect((await visitor.get('/api/conferences/dev-days/review-queue')).status).toBe(200);
    expect((await app.visitor().post('/api/sign-in-links/redeem', { token: link })).status).toBe(422);
  });

  it('sign in nobody who runs a conference: a link that lives for days is not for them', async () => {
    await assign(app, conference, talks[0]!, olga);
    await remind();
    const sent = (await mails()).find(({ to }) => to === olga.email)!;
    expect(sent.body).toContain('http://rostrum.test/c/dev-days/review/next?');
    expect(sent.body).not.toContain('/sign-in/link/');
  });

  it('go out once for the same thing, however often and from wherever they are looked for', async () => {
    await Promise.all([remind(), remind(), remind()]);
    await remind(new Date(now.getTime() + 600_000));
    expect(await mails()).toHaveLength(2);
    await remind(nowPlus(now, 1));
    expect(await mails()).toHaveLength(4);
  });

  it('leave out whoever is done, wants none, or has nothing but a conflict of interest', async () => {
    await app.sql(`update committee_members set reminded = 'never' where id = $1`, [rita.memberId]);
    for (const talk of talks)
      await app.sql(
        `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, 'declared')`,
        [conference.id, talk.id, rolf.memberId],
      );
    await remind();
    expect(await mails()).toEqual([]);
    expect(await log()).toMatchObject({ unwilling: 1, total: 0, items: [] });
  });

  it('speak only of the talks and to the reviewers that the round is for', async () => {
    await app.sql(
      'update review_rounds set takes_all_proposals = false, takes_all_reviewers = false where id = $1',
      [conference.roundId],
    );
    await remind();
    expect(await mails()).toEqual([]);
    await app.sql('insert into round_reviewers (conference_id, round_id, member_id) values ($1, $2, $3)', [
      conference.id,
      conference.roundId,
      rita.memberId,
    ]);
    await app.sql('insert into round_proposals (conference_id, round_id, proposal_id) values ($1, $2, $3)', [
      conference.id,
      conference.roundId,
      talks[0]!.id,
    ]);
    await remind();
    expect((await mails()).map(({ to, subject }) => `${to} ${subject.slice(0, 20)}`)).toEqual([
      `${rita.email} dev-days: 1 to go by`,
    ]);
  });

  it('stop when a reviewer says that they are done, and start again for work that came later', async () => {
    await app.sql(
      'insert into reviewer_rounds (conference_id, round_id, member_id, finished_at) values ($1, $2, $3, now())',
      [conference.id, conference.roundId, rita.memberId],
    );
    await remind();
    expect((await mails()).map(({ to }) => to)).toEqual([rolf.email]);
    await anAssignedProposal(app, conference, [rita]);
    await remind();
    expect((await mails()).map(({ to }) => to)).toEqual([rita.email, rolf.email]);
  });

  it('wait for the receiver’s morning', async () => {
    await app.sql(`update committee_members set time_zone = 'America/Los_Angeles' where id = $1`, [
      rita.memberId,
    ]);
    await remind();
    expect((await mails()).map(({ to }) => to)).toEqual([rolf.email]);
    await remind(new Date(now.getTime() + 6 * 3_600_000));
    expect((await mails()).map(({ to }) => to)).toEqual([rita.email, rolf.email]);
  });

  it('are sent by no round that is over, not yet open, or does without', async () => {
    await remind(nowPlus(now, 3));
    await remind(nowPlus(now, -19));
    await app.sql('update review_rounds set sends_reminders = false where conference_id = $1', [
      conference.id,
    ]);
    await remind();
    expect(await mails()).toEqual([]);
  });

  it('are written with their mails or not at all', async () => {
    await app.sql(`alter table mails add constraint no_mail_today check (to_address <> '${rolf.email}')`);
    await expect(remind()).rejects.toThrow('1 rounds');
    expect(await mails()).toEqual([]);
    expect((await log()).total).toBe(0);
    await app.sql('alter table mails drop constraint no_mail_today');
    await remind();
    expect(await mails()).toHaveLength(2);
  });

  it('cost as many statements for three talks as for thirty, and for two reviewers as for twelve', async () => {
    const few = await app.statementsOf(() => remind());
    for (let i = 0; i < 10; i += 1) {
      const seat = await aMember(app, conference.id, await aUser(app, `Reviewer ${i}`), ['reviewer']);
      for (const talk of talks) await assign(app, conference, talk, seat);
    }
    const many = await app.statementsOf(() => remind());
    expect(await mails()).toHaveLength(12);
    expect(many.length).toBe(few.length);
  });

  it('stand in a log with what became of their mails, beside what is to come', async () => {
    await submit(rita, talks[0]!);
    await remind();
    const { items, moments, total } = await log();
    expect(items).toMatchObject([
      { name: 'Rita', kind: 'end_ahead', missing: 3, mailState: 'stored' },
      { name: 'Rolf', kind: 'end_ahead', missing: 4, mailState: 'stored' },
    ]);
    expect(total).toBe(2);
    expect(moments.map(({ kind }) => kind)).toEqual(['start', 'half_ahead', 'half', 'end_ahead', 'end_last']);
    expect(moments.at(-1)).toMatchObject({ kind: 'end_last', sent: 0, expected: 2 });
  });
});

describe('my seat', () => {
  it('holds how often and when I hear', async () => {
    const visitor = await app.visitor().signIn(rita.email);
    const path = '/api/conferences/dev-days/my-seat';
    const seat = (await visitor.get<{ version: number; reminders: object }>(path)).json();
    expect(seat.reminders).toEqual({ wish: 'checkpoints', timeZone: null, quietFrom: 21, quietUntil: 8 });
    const wishes = { wish: 'weekly', timeZone: 'Asia/Tokyo', quietFrom: 22, quietUntil: 7 };
    expect((await visitor.patch(path, { reminders: wishes }, seat.version)).status).toBe(200);
    const after = (await visitor.get<{ version: number; reminders: object }>(path)).json();
    expect(after.reminders).toEqual(wishes);
    const wrong = { ...wishes, timeZone: 'Mars/Olympus' };
    expect((await visitor.patch(path, { reminders: wrong }, after.version)).status).toBe(422);
  });
});

describe('a reminder by hand', () => {
  const at = () => `/api/conferences/dev-days/rounds/${conference.roundId}/reminders`;
  interface Preview {
    isPossible: boolean;
    items: { memberId: string; name: string; total: number; done: number; reasonAgainst: string | null }[];
  }
  const everybody = () => [rita, rolf, olga].map(({ memberId }) => memberId);

  beforeEach(async () => {
    // In the middle of its second half nothing of the round itself is due.
    await app.sql(
      `update review_rounds set opens_at = now() - interval '16 days', closes_at = now() + interval '8 days' where conference_id = $1`,
      [conference.id],
    );
    await app.sql('update committee_members set quiet_from = 0, quiet_until = 0');
  });

  it('shows first whom it would reach and why not the others, and reaches exactly those of them who were chosen', async () => {
    await app.sql(`update committee_members set reminded = 'never' where id = $1`, [rolf.memberId]);
    const organizer = await app.visitor().signIn(olga.email);
    const preview = (await organizer.get<Preview>(`${at()}/preview`)).json();
    expect(preview.isPossible).toBe(true);
    expect(preview.items.map(({ name, reasonAgainst }) => [name, reasonAgainst])).toEqual([
      ['Rita', null],
      ['Rolf', 'unwilling'],
    ]);
    expect((await organizer.post<{ count: number }>(at(), { memberIds: [rolf.memberId] })).json()).toEqual({
      count: 0,
    });
    const sent = await organizer.post<{ count: number }>(at(), { memberIds: everybody() });
    expect([sent.status, sent.json()]).toEqual([201, { count: 1 }]);
    const [mail, ...others] = await mails();
    expect([mail!.to, others]).toEqual([rita.email, []]);
    expect(mail!.body).toContain('the organizers of dev-days asked us to write to you');
    expect((await log()).items).toMatchObject([{ name: 'Rita', kind: 'by_hand', missing: 4 }]);
  });

  it('comes once, however often it is asked for, and again on another day', async () => {
    const organizer = await app.visitor().signIn(olga.email);
    const asked = await Promise.all(
      [1, 2, 3].map(() => organizer.post<{ count: number }>(at(), { memberIds: [rita.memberId] })),
    );
    expect(asked.map((answer) => answer.json().count).toSorted((a, b) => a - b)).toEqual([0, 0, 1]);
    const { items } = (await organizer.get<Preview>(`${at()}/preview`)).json();
    expect(items.find(({ name }) => name === 'Rita')!.reasonAgainst).toBe('lately');
    await remind(new Date());
    expect(await mails()).toHaveLength(1);
    await app.sql(`update reminders set sent_at = sent_at - interval '21 hours'`);
    expect((await organizer.post(at(), { memberIds: [rita.memberId] })).json()).toEqual({ count: 1 });
  });

  it('is for a round that is open, and for no demo', async () => {
    const organizer = await app.visitor().signIn(olga.email);
    await app.sql('update conferences set is_demo = true where id = $1', [conference.id]);
    expect((await organizer.get<Preview>(`${at()}/preview`)).json().isPossible).toBe(false);
    expect((await organizer.post(at(), { memberIds: everybody() })).status).toBe(409);
    await app.sql('update conferences set is_demo = false where id = $1', [conference.id]);
    await app.sql(`update review_rounds set closes_at = now() - interval '1 hour' where conference_id = $1`, [
      conference.id,
    ]);
    expect((await organizer.post(at(), { memberIds: everybody() })).status).toBe(409);
    expect(await mails()).toEqual([]);
  });
});
