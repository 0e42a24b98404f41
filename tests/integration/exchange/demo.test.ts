import { assign } from '#domain/assignment/assign';
import { assignmentChanges } from '#domain/assignment/assignment-changes';
import { checkAssignment } from '#domain/assignment/check-assignment';
import { fillGround } from '#domain/assignment/fill';
import { runSettings } from '#domain/assignment/run-settings';
import { reviewingTime } from '#domain/review/reviewing-time';
import { SimilarProposalsService } from '#api/features/context/similar-proposals.service';
import { loadAssignmentFacts } from '#api/features/assignments/assignment-facts';
import { Dice } from '#api/features/exchange/demo/dice';
import { demoSeasons } from '#api/features/exchange/demo/demo-seasons';
import { Database } from '#api/platform/database';
import { aConference } from '../../factories/conferences';
import { aMember, aUser, type Person } from '../../factories/people';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

interface People {
  items: {
    slug: string;
    people: { userId: string; name: string; roles: string[]; isSpeaker: boolean; tracks: string[] }[];
  }[];
}

let app: TestApp;
let ada: Person;
let admin: Browserless;
let other: Browserless;
let otherPerson: Person;

beforeAll(async () => {
  app = await startTestApp();
  ada = await aUser(app, 'Ada', { isAdmin: true });
  otherPerson = await aUser(app, 'Olga');
  const own = await aConference(app, 'own');
  await aMember(app, own.id, otherPerson, ['organizer']);
  admin = await app.visitor().signIn(ada.email);
  other = await app.visitor().signIn(otherPerson.email);
});
afterAll(() => app.close());

const count = async (sql: string): Promise<number> =>
  (await app.sql<{ n: number }>(`select count(*)::int as n from ${sql}`))[0]!.n;
const here = `(select id from conferences where slug = 'harbourlight')`;
const firstRound = `(select id from review_rounds where conference_id = ${here} and position = 0)`;

describe('what the generator makes', () => {
  const make = (seed: number) => {
    let id = 0;
    return demoSeasons(seed, new Date('2026-11-20T12:00:00Z'), () => `id ${(id += 1)}`, {
      userId: 'ada',
      name: 'Ada',
      email: 'ada@example.org',
    });
  };

  it('is the same for the same seed and another for another', () => {
    expect(make(5)).toEqual(make(5));
    expect(make(5)[0]!.proposals[0]!.title).not.toBe(make(6)[0]!.proposals[0]!.title);
  });

  it('has reviewers who sit for several talks, begin some and put some off', () => {
    const [{ reviews, drafts, skips }] = make(5) as [ReturnType<typeof make>[number]];
    expect([drafts.length > 3, skips.length > 3]).toEqual([true, true]);
    const [{ memberId }] = drafts as [(typeof drafts)[number]];
    const mine = reviews.filter((review) => review.memberId === memberId);
    const { n, median } = reviewingTime(mine.map(({ submittedAt }) => submittedAt!));
    expect(n).toBeGreaterThan(5);
    expect([median >= 4, median <= 9]).toEqual([true, true]);
  });

  it.each([1, 2, 3, 4])(
    'repeats no title and no person, and keeps titles within 75 characters (seed %i)',
    (seed) => {
      for (const { proposals, speakers } of make(seed)) {
        const titles = proposals.map(({ title }) => title!);
        expect(new Set(titles).size).toBe(titles.length);
        expect(titles.filter((title) => title.length > 75)).toEqual([]);
        expect(new Set(speakers.map(({ email }) => email)).size).toBe(speakers.length);
      }
      const accounts = make(seed).flatMap(({ emails }) => emails.map(({ address }) => address));
      expect(new Set(accounts).size).toBe(accounts.length);
    },
  );
});

describe('dice', () => {
  it('draw nearly normal numbers', () => {
    const dice = new Dice(1);
    const drawn = Array.from({ length: 4000 }, () => dice.normal());
    const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
    const variance = drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / drawn.length;
    expect(Math.abs(mean)).toBeLessThan(0.06);
    expect(Math.abs(variance - 1)).toBeLessThan(0.08);
  });
});

describe('the demo', () => {
  it('is the admin’s to load', async () => {
    expect((await other.post('/api/installation/demo', {})).status).toBe(403);
    expect((await app.visitor().post('/api/installation/demo', {})).status).toBe(401);
  });

  it('is loaded once, and says so the second time', async () => {
    const loaded = await admin.post<{ slugs: string[] }>('/api/installation/demo', {});
    expect([loaded.status, loaded.json().slugs]).toEqual([201, ['harbourlight', 'meridian', 'riverside']]);
    const again = await admin.post<{ title: string }>('/api/installation/demo', {});
    expect([again.status, again.json().title]).toEqual([
      409,
      'The demo is loaded already. Remove it first to have it anew.',
    ]);
    expect(await count('conferences where is_demo')).toBe(3);
  });

  it('has a large conference in mid-review', async () => {
    expect(await count(`proposals where conference_id = ${here} and state = 'submitted'`)).toBe(320);
    expect(await count(`tracks where conference_id = ${here} and places > 0`)).toBe(12);
    expect(await count(`member_roles where conference_id = ${here} and role = 'reviewer'`)).toBe(36);
    expect(await count(`criteria where conference_id = ${here} and round_id = ${firstRound}`)).toBe(4);
    const [assigned, reviewed] = [
      await count(`review_assignments where conference_id = ${here}`),
      await count(`reviews where conference_id = ${here}`),
    ];
    expect(assigned).toBe(1280);
    expect(reviewed / assigned).toBeGreaterThan(0.5);
    expect(reviewed / assigned).toBeLessThan(0.7);
    expect(await count(`scores where conference_id = ${here}`)).toBe(4 * reviewed);
    expect(await count(`decisions where conference_id = ${here}`)).toBeGreaterThan(10);
    expect(await count(`conflicts_of_interest where conference_id = ${here}`)).toBeGreaterThan(50);
  });

  it('assigns as a run does: a run for one reviewer more moves next to nothing, and a fill has places to fill', async () => {
    const [round] = await app.sql<{ conferenceId: string; id: string }>(
      `select conference_id as "conferenceId", id from review_rounds where id = ${firstRound}`,
    );
    const { conferenceId, id } = round!;
    const facts = (reviewsPerProposal: number) =>
      app
        .get(Database)
        .read({ userId: null, conferenceId }, (tx) =>
          loadAssignmentFacts(tx, conferenceId, id, runSettings({ reviewsPerProposal })),
        );
    const five = await facts(5);
    const { assignments } = assign(five, 1);
    expect(checkAssignment(five, assignments)).toEqual({ blocking: [], warnings: [] });
    expect(assignmentChanges(five, assignments).removed.length).toBeLessThan(3);
    const [gone] = await app.sql<{ n: number }>(
      `select count(*)::int as n from review_assignments a where conference_id = $1 and (state in ('revoked', 'declined')
         or exists (select 1 from review_set_asides x where x.conference_id = $1 and x.member_id = a.member_id and x.proposal_id = a.proposal_id))`,
      [conferenceId],
    );
    expect(gone!.n).toBeGreaterThan(5);
    expect(fillGround(await facts(4)).open).toBe(gone!.n);
  });

  it('has something to decide on every desk of the committee', async () => {
    const at = async <T>(path: string): Promise<T> => (await admin.get<T>(`/api/conferences/${path}`)).json();
    const misfiled = await at<{ items: unknown[] }>('harbourlight/misfiled-proposals');
    expect(misfiled.items.length).toBeGreaterThanOrEqual(3);
    const matches = await at<{ companies: unknown[]; people: unknown[] }>('harbourlight/conflict-matches');
    expect(matches.companies.length).toBeGreaterThanOrEqual(2);
    expect(matches.people.length).toBeGreaterThanOrEqual(1);
    expect(await count(`declared_relations where conference_id = ${here}`)).toBe(2);
    expect(
      await count(`conflicts_of_interest where conference_id = ${here} and source = 'relation'`),
    ).toBeGreaterThan(0);
    expect(await count(`topics where conference_id = ${here}`)).toBe(10);
    expect(await count(`committee_members where conference_id = ${here} and state = 'left'`)).toBe(1);
    const interests = await at<{ items: unknown[] }>('meridian/interests');
    expect(interests.items.length).toBe(3);
  });

  it('shows what surrounds talks: first-timers, recordings, a speaker with several talks, and texts sent in twice', async () => {
    const [{ id } = { id: '' }] = await app.sql<{ id: string }>(
      `select id from conferences where id = ${here}`,
    );
    await app.get(SimilarProposalsService).compare(id);
    expect(
      await count(`speaker_experiences where conference_id = ${here} and not has_spoken_before`),
    ).toBeGreaterThan(20);
    expect(
      await count(`earlier_talks where conference_id = ${here} and recording_url <> ''`),
    ).toBeGreaterThan(10);
    expect(
      await count(
        `(select speaker_id from proposal_speakers where conference_id = ${here} group by 1 having count(*) >= 3) s`,
      ),
    ).toBeGreaterThan(0);
    const same = (relation: string): Promise<number> =>
      count(`similar_proposals s where conference_id = ${here} and similarity >= 90 and ${relation} (
        select speaker_id from proposal_speakers a where a.proposal_id = s.proposal_id
        intersect select speaker_id from proposal_speakers b where b.proposal_id = s.other_proposal_id)`);
    expect(await same('exists')).toBe(2);
    expect(await same('not exists')).toBe(2);
  });

  it('prepares a second round of what stands near the line, which no reviewer knows of yet', async () => {
    const [round] = await app.sql(
      `select name, opens_at > now() as later, takes_all_proposals, takes_all_reviewers,
         (select count(*)::int from round_reviewers x where x.round_id = r.id) as reviewers
       from review_rounds r where conference_id = ${here} and position = 1`,
    );
    expect(round).toEqual({
      name: 'Borderline: a second look',
      later: true,
      takes_all_proposals: false,
      takes_all_reviewers: false,
      reviewers: 9,
    });
    const talks = await count(`round_proposals where conference_id = ${here}`);
    expect(talks).toBeGreaterThan(40);
    expect(talks).toBeLessThanOrEqual(72);
    expect(
      await count(`round_proposals x join decisions d using (conference_id, proposal_id)
        where conference_id = ${here}`),
    ).toBe(0);
  });

  it('shows what was sent as a reminder, and what was set aside', async () => {
    const log = (
      await admin.get<{ moments: { kind: string; sent: number }[]; items: unknown[] }>(
        `/api/conferences/harbourlight/rounds/${(await app.sql<{ id: string }>(`select id from review_rounds where id = ${firstRound}`))[0]!.id}/reminders`,
      )
    ).json();
    const sent = Object.fromEntries(log.moments.map((moment) => [moment.kind, moment.sent]));
    expect(sent['start']).toBeGreaterThan(30);
    expect(sent['half_ahead']! > 0 && sent['half']! > 0).toBe(true);
    expect([sent['end_ahead'], sent['end_last']]).toEqual([0, 0]);
    expect(await count(`reminders where conference_id = ${here} and kind = 'weekly'`)).toBeGreaterThan(0);
    expect(await count('mails')).toBe(0);
    expect(await count(`review_set_asides where conference_id = ${here} and reason <> ''`)).toBe(3);
  });

  it('is in the middle of taking the speakers out of texts that will be read without them', async () => {
    const { speakersHidden, items } = (
      await admin.get<{
        speakersHidden: boolean;
        items: { number: number; state: string; sure: number }[];
      }>('/api/conferences/meridian/redactions')
    ).json();
    const open = items.filter(({ state }) => state === 'open');
    expect(speakersHidden).toBe(true);
    expect(items.filter(({ state }) => state === 'done').length).toBe(13);
    expect(items.filter(({ state }) => state === 'changed').length).toBe(1);
    expect(open.filter(({ sure }) => sure > 0).length).toBeGreaterThan(10);
    expect(
      await count(`proposal_redactions where description like '%[name]%' or description like '%[company]%'`),
    ).toBeGreaterThan(4);
  });

  it('has one track’s order signed off by two chairs, and two under way', async () => {
    const { items } = (
      await admin.get<{
        items: { signOff: { signedOffBy: string[] }; accept: number; untouched: number }[];
      }>('/api/conferences/harbourlight/track-rankings')
    ).json();
    expect(items.filter(({ signOff }) => signOff.signedOffBy.length === 2)).toMatchObject([
      { accept: expect.any(Number), untouched: 0 },
    ]);
    expect(items.filter(({ accept, untouched }) => accept > 0 && untouched > 0)).toHaveLength(2);
    expect(
      await count(`ranked_proposals r join committee_members m on m.conference_id = r.conference_id and m.user_id = r.moved_by
        join conflicts_of_interest c on c.proposal_id = r.proposal_id and c.member_id = m.id`),
    ).toBe(0);
  });

  it('lets nobody review, look at or decide what they have a conflict of interest with', async () => {
    const conflicted = (table: string) =>
      count(`${table} x join conflicts_of_interest c using (conference_id, proposal_id, member_id)`);
    expect([
      await conflicted('review_assignments'),
      await conflicted('reviews'),
      await conflicted('looks'),
    ]).toEqual([0, 0, 0]);
    expect(
      await count(`decisions d join committee_members m on m.conference_id = d.conference_id and m.user_id = d.decided_by
        join conflicts_of_interest c on c.proposal_id = d.proposal_id and c.member_id = m.id`),
    ).toBe(0);
    expect(
      await count(
        'proposals where not conflicts_known and conference_id in (select id from conferences where is_demo)',
      ),
    ).toBe(0);
  });

  it('has an open call with drafts, and a small event where everyone reviews everything', async () => {
    const states = (slug: string) =>
      app.sql(
        `select p.state, count(*)::int as n from proposals p join conferences c on c.id = p.conference_id where c.slug = $1 group by 1 order by 1`,
        [slug],
      );
    expect(await states('meridian')).toEqual([
      { state: 'draft', n: 8 },
      { state: 'submitted', n: 52 },
    ]);
    expect(await states('riverside')).toEqual([{ state: 'submitted', n: 24 }]);
    const list = (await admin.get<{ items: { slug: string }[] }>('/api/conferences')).json().items;
    expect(list.map(({ slug }) => slug).toSorted()).toEqual(['harbourlight', 'meridian', 'own', 'riverside']);
  });
});

describe('looking as somebody', () => {
  const people = async (): Promise<People['items'][number]['people']> =>
    (await admin.get<People>('/api/demo-people')).json().items.find(({ slug }) => slug === 'harbourlight')!
      .people;

  it('shows whom one can look as, by conference and role', async () => {
    const { items } = (await admin.get<People>('/api/demo-people')).json();
    expect(items.map(({ slug }) => slug).toSorted()).toEqual(['harbourlight', 'meridian', 'riverside']);
    const all = await people();
    expect(all[0]!.roles).toEqual(['organizer']);
    expect(
      all.filter(({ roles }) => roles.includes('track_chair')).every(({ tracks }) => tracks.length >= 2),
    ).toBe(true);
    expect(all.filter(({ roles, isSpeaker }) => roles.length === 0 && isSpeaker).length).toBeGreaterThan(3);
    expect(all.some(({ userId }) => userId === ada.userId)).toBe(false);
  });

  it('makes the admin that person, says who looks, and leads on and back', async () => {
    const all = await people();
    const reviewer = all.find(({ roles }) => roles.includes('reviewer'))!;
    const cochair = all.find(({ roles }) => roles.includes('cochair'))!;
    expect((await admin.post('/api/login/look-as', { userId: reviewer.userId })).status).toBe(204);
    expect((await admin.get('/api/login')).json()).toMatchObject({
      user: { name: reviewer.name, isAdmin: false, isDemo: true },
      lookingFrom: { name: 'Ada' },
    });
    expect((await admin.get('/api/conferences/harbourlight')).json()).toMatchObject({
      my: { roles: ['reviewer'] },
    });
    expect((await admin.post('/api/installation/demo', {})).status).toBe(403);
    expect((await admin.get('/api/demo-people')).status).toBe(200);
    expect((await admin.post('/api/login/look-as', { userId: cochair.userId })).status).toBe(204);
    expect((await admin.delete('/api/login/look-as')).status).toBe(204);
    expect((await admin.get('/api/login')).json()).toMatchObject({
      user: { name: 'Ada', isAdmin: true },
      lookingFrom: null,
    });
    expect(await count(`audit_entries where event = 'demo.looked_as' and actor_id = '${ada.userId}'`)).toBe(
      2,
    );
  });

  it('is not possible as a real person, nor for anybody else', async () => {
    const [somebody] = await people();
    expect((await admin.post('/api/login/look-as', { userId: otherPerson.userId })).status).toBe(404);
    expect((await other.post('/api/login/look-as', { userId: somebody!.userId })).status).toBe(403);
    expect((await other.get('/api/demo-people')).status).toBe(403);
    expect((await other.delete('/api/login/look-as')).status).toBe(403);
    expect((await app.visitor().post('/api/login/look-as', { userId: somebody!.userId })).status).toBe(401);
  });
});

it('removes the demo with its people, and nothing else', async () => {
  const looking = await app.visitor().signIn(ada.email);
  const { items } = (await looking.get<People>('/api/demo-people')).json();
  await looking.post('/api/login/look-as', { userId: items[0]!.people[0]!.userId });
  expect((await other.delete('/api/installation/demo')).status).toBe(403);
  const removed = await admin.delete('/api/installation/demo');
  expect([removed.status, removed.text]).toEqual([204, '']);
  expect((await admin.delete('/api/installation/demo')).status).toBe(409);
  expect(await app.sql('select slug from conferences')).toEqual([{ slug: 'own' }]);
  expect([
    await count('users'),
    await count('venues'),
    await count('reviews'),
    await count('proposals'),
  ]).toEqual([2, 0, 0, 0]);
  expect((await looking.get('/api/login')).json()).toEqual({ user: null, lookingFrom: null });
  expect((await admin.post('/api/installation/demo', {})).status).toBe(201);
});
