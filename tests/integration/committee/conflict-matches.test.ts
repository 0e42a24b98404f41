import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser, type Seat } from '../../factories/people';
import { aProposal, aSpeaker, type TestProposal } from '../../factories/proposals';
import { detectConflicts } from '../../factories/detect-conflicts';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

interface Decision {
  verdict: string;
  decidedBy: string;
  version: number;
}
interface Matches {
  companies: {
    oneKey: string;
    otherKey: string;
    why: string | null;
    memberCount: number;
    talkCount: number;
    decision: Decision | null;
  }[];
  people: {
    personId: string;
    speakerId: string;
    why: string | null;
    talkCount: number;
    closeTo: object | null;
    decision: Decision | null;
  }[];
  hiddenCount: number;
}

let app: TestApp;
let conference: TestConference;
let olga: Seat;
let rita: Seat;
let organizer: Browserless;
let reviewer: Browserless;
let talks: TestProposal[];
let namesake: string;
let base: string;

beforeAll(async () => {
  app = await startTestApp();
  conference = await aConference(app, 'matched-days');
  base = `/api/conferences/${conference.slug}`;
  olga = await aMember(
    app,
    conference.id,
    await aUser(app, 'Olga Organizer'),
    ['organizer', 'cochair'],
    'Umbrella',
  );
  rita = await aMember(app, conference.id, await aUser(app, 'Rita Moss'), ['reviewer'], 'Initech');
  namesake = await aSpeaker(app, conference.id, { name: 'Moss, Rita', email: 'rita@elsewhere.example' });
  const colleague = await aSpeaker(app, conference.id, { name: 'Bo', company: 'Initech Labs' });
  const subsidiary = await aSpeaker(app, conference.id, { name: 'Cy', company: 'Daughter' });
  talks = [
    await aProposal(app, conference.id, { speakerIds: [namesake] }),
    await aProposal(app, conference.id, { speakerIds: [colleague] }),
    await aProposal(app, conference.id, { speakerIds: [colleague, subsidiary] }),
  ];
  await aProposal(app, conference.id, { speakerIds: [colleague], state: 'draft' });
  await detectConflicts(app, conference.id);
  organizer = await app.visitor().signIn(olga.email);
  reviewer = await app.visitor().signIn(rita.email);
});
afterAll(() => app.close());

const matches = async (): Promise<Matches> =>
  (await organizer.get<Matches>(`${base}/conflict-matches`)).json();
const closedTo = async ({ memberId }: Seat): Promise<string[]> =>
  (
    await app.sql<{ closed: string }>(
      `select p.number || ' ' || c.source as closed from conflicts_of_interest c join proposals p on p.id = c.proposal_id
       where c.member_id = $1 and p.state <> 'draft' order by 1`,
      [memberId],
    )
  ).map(({ closed }) => closed);
const verdict = (path: string, said: string, seen: number | 'new') =>
  organizer.put<{ version: number }>(`${base}/${path}`, { verdict: said }, seen);
const number = (n: number): number => talks[n]!.number;

describe('matches', () => {
  it('are suggested with why and how many talks they would close, and have no effect', async () => {
    const { companies, people, hiddenCount } = await matches();
    expect(companies).toMatchObject([
      {
        oneKey: 'initech',
        otherKey: 'initechlabs',
        why: 'general_words',
        memberCount: 1,
        talkCount: 2,
        decision: null,
      },
    ]);
    expect(people).toMatchObject([
      { personId: rita.memberId, speakerId: namesake, why: 'same_name', talkCount: 1, closeTo: null },
    ]);
    expect([hiddenCount, await closedTo(rita)]).toEqual([0, []]);
  });

  it('of companies close the talks of both, by any chain, until they are taken back', async () => {
    expect((await verdict('company-matches/initechlabs/initech', 'same', 'new')).json()).toEqual({
      version: 1,
    });
    expect(await closedTo(rita)).toEqual([`${number(1)} company`, `${number(2)} company`]);
    const { companies } = await matches();
    expect(companies).toMatchObject([
      {
        oneKey: 'initech',
        otherKey: 'initechlabs',
        talkCount: 2,
        decision: { verdict: 'same', decidedBy: olga.name, version: 1 },
      },
    ]);
    expect((await verdict('company-matches/initechlabs/daughter', 'same', 'new')).status).toBe(200);
    expect((await verdict('company-matches/initech/initechlabs', 'different', 1)).json()).toEqual({
      version: 2,
    });
    expect(await closedTo(rita)).toEqual([]);
    expect((await verdict('company-matches/initech/daughter', 'same', 'new')).status).toBe(200);
    expect(await closedTo(rita)).toEqual([`${number(1)} company`, `${number(2)} company`]);
    const stale = await organizer.delete(`${base}/company-matches/initech/daughter`, 7);
    expect([stale.status, (stale.json() as { current: object }).current]).toEqual([
      412,
      { verdict: 'same', version: 1 },
    ]);
    expect((await organizer.delete(`${base}/company-matches/initech/daughter`, 1)).status).toBe(204);
    expect(await closedTo(rita)).toEqual([]);
    await organizer.delete(`${base}/company-matches/initechlabs/daughter`, 1);
    const [entry] = await app.sql(
      `select event, actor_id, details from audit_entries where conference_id = $1 order by id desc limit 1`,
      [conference.id],
    );
    expect(entry).toEqual({
      event: 'company_match.taken_back',
      actor_id: olga.userId,
      details: { oneKey: 'daughter', otherKey: 'initechlabs' },
    });
  });

  it('of persons close the speaker’s talks to the member, and are not suggested again once dismissed', async () => {
    const path = `person-matches/${rita.memberId}/${namesake}`;
    expect((await verdict(path, 'same', 'new')).status).toBe(200);
    expect(await closedTo(rita)).toEqual([`${number(0)} person`]);
    expect((await verdict(path, 'different', 'new')).status).toBe(412);
    expect((await verdict(path, 'different', 1)).status).toBe(200);
    expect(await closedTo(rita)).toEqual([]);
    expect((await matches()).people).toMatchObject([{ decision: { verdict: 'different', version: 2 } }]);
    expect((await organizer.delete(`${base}/${path}`, 2)).status).toBe(204);
    expect((await matches()).people).toMatchObject([{ decision: null }]);
  });

  it('are for organizers to decide, of others only where that sets free', async () => {
    expect((await reviewer.put(`${base}/company-matches/a/b`, { verdict: 'same' }, 'new')).status).toBe(403);
    expect((await verdict('company-matches/umbrella/gamma', 'different', 'new')).status).toBe(403);
    expect((await verdict('company-matches/umbrella/gamma', 'same', 'new')).status).toBe(200);
    expect((await organizer.delete(`${base}/company-matches/umbrella/gamma`, 1)).status).toBe(403);
    expect((await verdict('company-matches/gamma/delta', 'same', 'new')).status).toBe(200);
    // Umbrella is Delta by the chain: this would set the organizer free as well.
    expect((await organizer.delete(`${base}/company-matches/delta/gamma`, 1)).status).toBe(403);
    expect((await verdict('company-matches/delta/gamma', 'different', 1)).status).toBe(403);
    expect((await verdict('company-matches/acme/acme', 'same', 'new')).status).toBe(404);
    expect((await verdict(`company-matches/${encodeURIComponent('a c')}/b`, 'same', 'new')).status).toBe(404);
    expect((await verdict(`person-matches/${namesake}/${namesake}`, 'same', 'new')).status).toBe(404);
  });

  it('say nothing of speakers whose talks the viewer has a conflict of interest with, but how many', async () => {
    await app.sql(
      `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, 'imported')`,
      [conference.id, talks[0]!.id, olga.memberId],
    );
    const { people, hiddenCount } = await matches();
    expect([people, hiddenCount]).toEqual([[], 1]);
    await app.sql(`delete from conflicts_of_interest where member_id = $1 and source = 'imported'`, [
      olga.memberId,
    ]);
  });

  it('cost seven statements, and one for the guard, for 3 talks and for 300', async () => {
    const few = await app.statementsOf(matches);
    await app.sql(
      `with n as (select n, gen_random_uuid() as proposal_id, gen_random_uuid() as speaker_id from generate_series(1000, 1299) n),
         p as (insert into proposals (conference_id, id, number, title, state, submitted_at) select $1, proposal_id, n, 'T', 'submitted', now() from n),
         s as (insert into speakers (conference_id, id, name, company, company_key) select $1, speaker_id, 'Rita Moss', 'Initech ' || n, 'initech' || n from n)
       insert into proposal_speakers (conference_id, proposal_id, speaker_id) select $1, proposal_id, speaker_id from n`,
      [conference.id],
    );
    await detectConflicts(app, conference.id);
    const many = await app.statementsOf(matches);
    expect(many.length).toBe(few.length);
    expect((await matches()).people.length).toBe(301);
    await app.sql(`delete from proposals where conference_id = $1 and number >= 1000`, [conference.id]);
  });
});

describe('declared relations', () => {
  const declare = (words: object) =>
    reviewer.post<{ id: string }>(`${base}/my-relations`, {
      kind: 'manager',
      name: '',
      email: null,
      company: '',
      note: '',
      ...words,
    });

  it('close talks by address and by company, and suggest by name', async () => {
    const byEmail = await declare({ name: 'My sister', email: 'Rita@Elsewhere.example', kind: 'relative' });
    expect([byEmail.status, await closedTo(rita)]).toEqual([201, [`${number(0)} relation`]]);
    await declare({ company: 'Daughter Inc.', kind: 'competitor' });
    expect(await closedTo(rita)).toEqual([`${number(0)} relation`, `${number(2)} relation`]);
    const named = (await declare({ name: 'bo' })).json();
    const { people } = await matches();
    const suggested = people.find(({ personId }) => personId === named.id)!;
    expect(suggested).toMatchObject({
      closeTo: { kind: 'manager', name: 'bo' },
      why: 'same_name',
      talkCount: 1,
    });
    await verdict(`person-matches/${named.id}/${suggested.speakerId}`, 'same', 'new');
    expect(await closedTo(rita)).toEqual([0, 1, 2].map((n) => `${number(n)} relation`));
    const { items } = (await reviewer.get<{ items: { id: string }[] }>(`${base}/my-relations`)).json();
    for (const { id } of items)
      expect((await reviewer.delete(`${base}/my-relations/${id}`)).status).toBe(204);
    expect(await closedTo(rita)).toEqual([]);
  });

  it('are the member’s and the organizers’ alone', async () => {
    const { id } = (await declare({ name: 'Bo', note: 'CANARY' })).json();
    expect((await organizer.get(`${base}/relations`)).text).toContain('CANARY');
    expect((await organizer.get(`${base}/my-relations`)).text).not.toContain('CANARY');
    expect((await organizer.delete(`${base}/my-relations/${id}`)).status).toBe(404);
    await app
      .sql(`update member_roles set role = 'cochair' where member_id = $1 and role = 'organizer'`, [
        olga.memberId,
      ])
      .catch(() => {});
    await app.sql(`delete from member_roles where member_id = $1 and role = 'organizer'`, [olga.memberId]);
    expect((await organizer.get(`${base}/relations`)).status).toBe(403);
    await app.sql(`insert into member_roles (conference_id, member_id, role) values ($1, $2, 'organizer')`, [
      conference.id,
      olga.memberId,
    ]);
  });

  it('must say with whom', async () => {
    const refused = await declare({ company: 'freelance' });
    expect([
      refused.status,
      (refused.json() as object as { faults: { field: string }[] }).faults[0]!.field,
    ]).toEqual([422, 'name']);
  });
});

describe('counts of conflicts of interest', () => {
  it('count each talk once for a member, and once for each source', async () => {
    await app.sql(
      `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source)
       select $1, $2, $3, unnest(array['declared', 'imported'])`,
      [conference.id, talks[0]!.id, rita.memberId],
    );
    const { items } = (
      await organizer.get<{ items: { memberId: string; talkCount: number; bySource: object[] }[] }>(
        `${base}/conflict-counts`,
      )
    ).json();
    expect(items.find(({ memberId }) => memberId === rita.memberId)).toMatchObject({
      talkCount: 1,
      bySource: [
        { source: 'declared', talkCount: 1 },
        { source: 'imported', talkCount: 1 },
      ],
    });
  });
});

describe('a check of people', () => {
  interface Check {
    people: {
      line: number;
      talkCount: number;
      talks: { number: number; sources: string[] }[];
      lookAlikes: object[];
    }[];
    faults: { line: number }[];
    talkCount: number;
  }
  const check = async (text: string): Promise<Check> =>
    (await organizer.post<Check>(`${base}/people-check`, { text })).json();

  it('names each person’s talks and why, and who looks alike, and stores nothing', async () => {
    const before = await app.sql('select count(*) from committee_members');
    const { people, faults, talkCount } = await check(
      'Name,E-mail,Company\nSomeone,rita@elsewhere.example,initech labs\nRita Moss,,\nNobody,no address@x,\n,,Daughter International',
    );
    expect(people.map(({ line, talks: found }) => [line, found])).toEqual([
      [
        2,
        [
          { number: number(0), sources: ['email'] },
          { number: number(1), sources: ['company'] },
          { number: number(2), sources: ['company'] },
        ],
      ],
      [3, []],
      [5, []],
    ]);
    expect(people.map(({ lookAlikes }) => lookAlikes)).toEqual([
      [],
      [{ what: 'person', name: 'Moss, Rita', talkCount: 1 }],
      [{ what: 'company', name: 'Daughter', talkCount: 1 }],
    ]);
    expect([faults.map(({ line }) => line), talkCount]).toEqual([[4], 3]);
    expect(await app.sql('select count(*) from committee_members')).toEqual(before);
  });

  it('looks at no talk that the viewer has a conflict of interest with', async () => {
    await app.sql(
      `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, 'imported')`,
      [conference.id, talks[0]!.id, olga.memberId],
    );
    const { people, talkCount } = await check('Rita Moss,rita@elsewhere.example,');
    expect([people[0]!.talks, people[0]!.lookAlikes, talkCount]).toEqual([[], [], 2]);
  });
});
