import { ConflictDetection } from '#api/features/committee/conflict-detection';
import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser, newId, type Seat } from '../../factories/people';
import { aProposal, aSpeaker, type TestProposal } from '../../factories/proposals';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

let app: TestApp;
let count = 0;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const detect = (conferenceId: string): Promise<void> =>
  app.inTransaction({ userId: null, conferenceId }, (tx) =>
    app.get(ConflictDetection).detect(tx, conferenceId),
  );

const sources = async (seat: Seat, { id }: TestProposal): Promise<string[]> =>
  (
    await app.sql<{ source: string }>(
      'select source from conflicts_of_interest where member_id = $1 and proposal_id = $2 order by source',
      [seat.memberId, id],
    )
  ).map(({ source }) => source);

/** A conference of its own with one reviewer. */
async function aWorld(company = ''): Promise<{ conference: TestConference; rita: Seat }> {
  count += 1;
  const conference = await aConference(app, `world-${count}`);
  const rita = await aMember(app, conference.id, await aUser(app, `Rita ${count}`), ['reviewer'], company);
  return { conference, rita };
}

describe('detection', () => {
  it('finds the own talk by account, by creator, by the invited and by a second proved address', async () => {
    const { conference, rita } = await aWorld();
    await app.sql(
      `insert into emails (id, user_id, address, verified_at) values ($1, $3, 'rita@home.example', now()), ($2, $3, 'rita@unproved.example', null)`,
      [newId(), newId(), rita.userId],
    );
    const talk = async (speaker: object): Promise<TestProposal> =>
      aProposal(app, conference.id, { speakerIds: [await aSpeaker(app, conference.id, speaker)] });
    const byAccount = await talk({ userId: rita.userId });
    const byInvited = await talk({ email: rita.email });
    const bySecond = await talk({ email: 'rita@home.example' });
    const byUnproved = await talk({ email: 'rita@unproved.example' });
    const created = await aProposal(app, conference.id, { createdBy: rita.userId });
    await detect(conference.id);
    expect(
      await Promise.all([byAccount, byInvited, bySecond, byUnproved, created].map((p) => sources(rita, p))),
    ).toEqual([['own'], ['email'], ['email'], [], ['own']]);
  });

  it('finds a colleague however the company is spelt, and nobody by "freelance" or nothing', async () => {
    const { conference, rita } = await aWorld('acme');
    const freelancer = await aMember(app, conference.id, await aUser(app, `Fred ${count}`), ['reviewer']);
    const talk = async (company: string): Promise<TestProposal> =>
      aProposal(app, conference.id, { speakerIds: [await aSpeaker(app, conference.id, { company })] });
    const [same, freelance, none] = [await talk('ACME, Inc.'), await talk('Freelance'), await talk('')];
    await detect(conference.id);
    expect(await sources(rita, same)).toEqual(['company']);
    expect(await Promise.all([freelance, none].map((p) => sources(freelancer, p)))).toEqual([[], []]);
  });

  it('finds the other talks of a co-speaker, and lets them go when they no longer speak together', async () => {
    const { conference, rita } = await aWorld();
    const self = await aSpeaker(app, conference.id, { userId: rita.userId });
    const friend = await aSpeaker(app, conference.id);
    const together = await aProposal(app, conference.id, { speakerIds: [self, friend] });
    const alone = await aProposal(app, conference.id, { speakerIds: [friend] });
    await detect(conference.id);
    expect([await sources(rita, together), await sources(rita, alone)]).toEqual([['own'], ['cospeaker']]);
    await app.sql('delete from proposal_speakers where proposal_id = $1 and speaker_id = $2', [
      together.id,
      friend,
    ]);
    await detect(conference.id);
    expect([await sources(rita, together), await sources(rita, alone)]).toEqual([['own'], []]);
  });

  it('never touches what was declared or imported', async () => {
    const { conference, rita } = await aWorld();
    const talk = await aProposal(app, conference.id);
    for (const source of ['declared', 'imported']) {
      await app.sql(
        'insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, $4)',
        [conference.id, talk.id, rita.memberId, source],
      );
    }
    await detect(conference.id);
    expect(await sources(rita, talk)).toEqual(['declared', 'imported']);
  });

  it('misses nothing where a member and a talk change at the same time', async () => {
    const { conference, rita } = await aWorld();
    const speaker = await aSpeaker(app, conference.id);
    const talk = await aProposal(app, conference.id, { speakerIds: [speaker] });
    await detect(conference.id);
    const scope = { userId: null, conferenceId: conference.id };
    await Promise.all(
      [
        ['update committee_members set company_key = $2 where id = $1', rita.memberId],
        ['update speakers set company_key = $2 where id = $1', speaker],
      ].map(([sql, id]) =>
        app.inTransaction(scope, async (tx) => {
          await tx.run(sql!, [id, 'acme']);
          await new Promise((resolve) => setTimeout(resolve, 50));
          await app.get(ConflictDetection).detect(tx, conference.id);
        }),
      ),
    );
    expect(await sources(rita, talk)).toEqual(['company']);
  });

  it('ends where it would alone, whatever changes at the same time', async () => {
    const { conference } = await aWorld();
    const users = await Promise.all(Array.from({ length: 6 }, (_, i) => aUser(app, `Rush ${count} ${i}`)));
    const members = await Promise.all(users.map((user) => aMember(app, conference.id, user, ['reviewer'])));
    const speakers = await Promise.all(Array.from({ length: 6 }, () => aSpeaker(app, conference.id)));
    for (let i = 0; i < 6; i++)
      await aProposal(app, conference.id, { speakerIds: [speakers[i]!, speakers[(i + 1) % 6]!] });
    const scope = { userId: null, conferenceId: conference.id };
    await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        app.inTransaction(scope, async (tx) => {
          const company = ['acme', 'initech', 'globex'][i % 3];
          if (i % 5 === 0) {
            await tx.run('update committee_members set user_id = null, state = $2 where id = $1', [
              members[i % 6]!.memberId,
              'left',
            ]);
          } else if (i % 2 === 0) {
            await tx.run('update committee_members set company_key = $2 where id = $1', [
              members[i % 6]!.memberId,
              company,
            ]);
          } else {
            await tx.run('update speakers set company_key = $2 where id = $1', [speakers[i % 6], company]);
          }
          await app.get(ConflictDetection).detect(tx, conference.id);
        }),
      ),
    );
    const stored = (): Promise<unknown[]> =>
      app.sql(
        'select member_id, proposal_id, source from conflicts_of_interest where conference_id = $1 order by 1, 2, 3',
        [conference.id],
      );
    const together = await stored();
    expect(together.length).toBeGreaterThan(0);
    await app.sql('update committee_members set conflicts_known = false where conference_id = $1', [
      conference.id,
    ]);
    await detect(conference.id);
    expect(together).toEqual(await stored());
  });

  it('costs the same number of statements for 3 and for 300 talks', async () => {
    const { conference } = await aWorld('acme');
    const add = (from: number, to: number): Promise<unknown> =>
      app.sql(
        `with n as (select n, gen_random_uuid() as proposal_id, gen_random_uuid() as speaker_id from generate_series($2::int, $3::int) n),
           p as (insert into proposals (conference_id, id, number, title) select $1, proposal_id, n, 'T' from n),
           s as (insert into speakers (conference_id, id, name, company_key) select $1, speaker_id, 'S', 'acme' from n)
         insert into proposal_speakers (conference_id, proposal_id, speaker_id) select $1, proposal_id, speaker_id from n`,
        [conference.id, from, to],
      );
    await add(1, 3);
    const few = await app.statementsOf(() => detect(conference.id));
    await add(4, 300);
    const many = await app.statementsOf(() => detect(conference.id));
    expect([few.length, many.length]).toEqual([6, 6]);
    const [found] = await app.sql(
      'select count(*)::int as pairs from conflicts_of_interest where conference_id = $1',
      [conference.id],
    );
    expect(found).toEqual({ pairs: 300 });
  });

  it('runs when a member proves another address by a mailed link', async () => {
    const { conference, rita } = await aWorld();
    const talk = await aProposal(app, conference.id, {
      speakerIds: [await aSpeaker(app, conference.id, { email: `second-${count}@example.org` })],
    });
    await detect(conference.id);
    await app.sql('insert into emails (id, user_id, address) values ($1, $2, $3)', [
      newId(),
      rita.userId,
      `second-${count}@example.org`,
    ]);
    const visitor = app.visitor();
    await visitor.post('/api/sign-in-links', { email: `second-${count}@example.org` });
    const [mail] = await app.sql<{ body: string }>('select body from mails order by id desc limit 1');
    const token = /link\/(\S+)/.exec(mail!.body)![1];
    expect((await visitor.post('/api/sign-in-links/redeem', { token })).status).toBe(200);
    expect(await sources(rita, talk)).toContain('email');
    const [seat] = await app.sql('select conflicts_known from committee_members where id = $1', [
      rita.memberId,
    ]);
    expect(seat).toEqual({ conflicts_known: true });
  });
});

describe('declaring', () => {
  let conference: TestConference;
  let rita: Seat;
  let carl: Seat;
  let talk: TestProposal;
  let reviewer: Browserless;
  let cochair: Browserless;
  const path = (number: number): string =>
    `/api/conferences/${conference.slug}/conflicts-of-interest/${number}`;
  const own = async (): Promise<unknown> =>
    (await reviewer.get(`/api/conferences/${conference.slug}/conflicts-of-interest`)).json();

  beforeAll(async () => {
    ({ conference, rita } = await aWorld());
    carl = await aMember(app, conference.id, await aUser(app, `Carl ${count}`), ['cochair']);
    const friend = await aSpeaker(app, conference.id, { company: 'Acme' });
    talk = await aProposal(app, conference.id, { title: 'CANARY of a talk', speakerIds: [friend] });
    await app.sql(
      'insert into review_assignments (conference_id, round_id, proposal_id, member_id) values ($1, $2, $3, $4)',
      [conference.id, conference.roundId, talk.id, rita.memberId],
    );
    await detect(conference.id);
    reviewer = await app.visitor().signIn(rita.email);
    cochair = await app.visitor().signIn(carl.email);
  });

  it('binds at once, can be said twice, and shows its number and note but nothing of the talk', async () => {
    expect((await reviewer.put(path(talk.number), { note: 'My sister' }, 'new')).status).toBe(204);
    expect((await reviewer.put(path(talk.number), { note: 'My sister’s' }, 'new')).status).toBe(204);
    expect(await sources(rita, talk)).toEqual(['declared']);
    expect(await own()).toMatchObject({
      declared: [{ number: talk.number, note: 'My sister’s' }],
      detectedCount: 0,
    });
    expect(JSON.stringify(await own())).not.toContain('CANARY');
    const [entry] = await app.sql(
      'select event, actor_id from audit_entries where conference_id = $1 order by id desc limit 1',
      [conference.id],
    );
    expect(entry).toEqual({ event: 'conflict_of_interest.declared', actor_id: rita.userId });
  });

  it('is seen by organizers and co-chairs, unless they have one with the talk themselves', async () => {
    const list = `/api/conferences/${conference.slug}/members/${rita.memberId}/conflicts-of-interest`;
    expect((await reviewer.get(list)).status).toBe(403);
    expect((await cochair.get(list)).json()).toMatchObject({
      items: [{ number: talk.number, title: 'CANARY of a talk', source: 'declared', note: 'My sister’s' }],
      hiddenCount: 0,
    });
    await app.sql(`update committee_members set company_key = 'acme' where id = $1`, [carl.memberId]);
    const unknown = await cochair.get(list);
    expect(unknown.json()).toEqual({ items: [], hiddenCount: 1 });
    await detect(conference.id);
    expect((await cochair.get(list)).json()).toEqual({ items: [], hiddenCount: 1 });
  });

  it('can be taken back by the member, once; what was detected cannot', async () => {
    expect((await cochair.delete(path(talk.number))).status).toBe(404);
    expect((await reviewer.delete(path(talk.number))).json()).toEqual({ isBackInQueue: true });
    expect((await reviewer.delete(path(talk.number))).status).toBe(404);
    expect(await sources(rita, talk)).toEqual([]);
    expect(await sources(carl, talk)).toEqual(['company']);
  });

  it('does not tell which talks there are', async () => {
    const unassigned = await aProposal(app, conference.id);
    const draft = await aProposal(app, conference.id, { state: 'draft' });
    const answers = await Promise.all(
      [unassigned.number, draft.number, 9999].map((number) =>
        reviewer.put(path(number), { note: '' }, 'new'),
      ),
    );
    const stripped = answers.map(({ status, text }) => [status, text.replace(/"requestId":"[^"]+"/, '')]);
    expect(new Set(stripped.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]!.status).toBe(404);
    expect((await reviewer.put(path(talk.number), { note: 'x'.repeat(2001) }, 'new')).status).toBe(422);
    expect((await app.visitor().put(path(talk.number), { note: '' }, 'new')).status).toBe(401);
  });
});
