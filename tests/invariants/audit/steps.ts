import type { TestApp } from '../../integration/app';
import type { Browserless } from '../../integration/browserless';
import { discussionSteps } from './discussion-steps';
import { budgetStep } from './budget-steps';
import { poolStep, roundSteps } from './round-steps';
import type { Asked, Step } from './step';
import { misfiledSteps } from './misfiled-steps';
import { reminderStep } from './reminder-step';
import { bulkDecisionSteps } from './bulk-decision-steps';
import { setAsideSteps } from './set-aside-steps';
import { suspicionSteps } from './suspicion-steps';
import { redactionSteps } from './redaction-steps';
import { trackRankingSteps } from './track-ranking-steps';

const DAY = 86_400_000;
const C = '/api/conferences/{slug}';
const base = '/api/conferences/audited-days';

/** A whole season of changes, one route after the other, each with what it needs. */
export function seasonSteps(app: TestApp, admin: Browserless): Step[] {
  const one = async <T = string>(column: string, from: string): Promise<T> =>
    (await app.sql<{ value: T }>(`select ${column} as value from ${from}`))[0]!.value;
  const version = (from: string): Promise<number> => one<number>('version', from);
  const conference = (): Promise<number> => version('conferences');
  const talk = (): Promise<number> => version('proposals');
  const link = async (to: string): Promise<string> =>
    /\/(?:link|invitations)\/(\S+)/.exec(
      await one('body', `mails where to_address = '${to}' order by id desc limit 1`),
    )![1]!;
  const round = (): Promise<string> => one('id', 'review_rounds');
  const member = (email: string): Promise<string> => one('id', `committee_members where email = '${email}'`);
  const seat = (email: string): Promise<number> => version(`committee_members where email = '${email}'`);
  const lastRun = (): Promise<string> => one('id', 'assignment_runs order by created_at desc limit 1');
  const runVersion = (): Promise<number> => version('assignment_runs order by created_at desc limit 1');
  const ready = async (): Promise<void> => {
    while ((await one('state', 'assignment_runs order by created_at desc limit 1')) !== 'ready')
      await new Promise((done) => setTimeout(done, 100));
  };
  const session = (kind: string): Promise<string> => one('id', `sessions where kind = '${kind}'`);
  const sessionVersion = (kind: string): Promise<number> => version(`sessions where kind = '${kind}'`);
  const interest = async (): Promise<{ id: string; version: number }> => ({
    id: await one('id', 'committee_interests'),
    version: await version('committee_interests'),
  });
  const days = { startsOn: '2030-05-01', endsOn: '2030-05-02' };
  const place = async (): Promise<Asked> => ({
    path: `${base}/placements/${await session('break')}`,
    body: { roomId: null, startsAt: '2030-05-01T10:00:00Z' },
    version: await sessionVersion('break'),
  });
  const assigned = async (email: string, seen: number | 'new'): Promise<Asked> => ({
    path: `${base}/rounds/${await round()}/assignments/1/${await member(email)}`,
    version: seen,
  });
  const review = async (): Promise<object> => ({
    proposalId: await one('id', 'proposals'),
    scores: await one('jsonb_object_agg(id, 4)', 'criteria'),
    verdict: null,
    confidence: null,
    comment: 'Clear and new.',
    privateNote: '',
    betterTrackId: null,
    abstained: false,
    flags: [],
  });
  const run = async (): Promise<Asked> => ({
    path: `${base}/assignment-runs`,
    body: { roundId: await round(), reviewsPerProposal: 1 },
  });

  return [
    {
      route: 'POST /api/accounts',
      by: 'speaker',
      ask: () => ({
        path: '/api/accounts',
        body: { name: 'Sam', email: 'sam@example.org', password: 'long enough' },
      }),
    },
    {
      route: 'POST /api/sign-in-links/redeem',
      by: 'speaker',
      ask: async () => ({
        path: '/api/sign-in-links/redeem',
        body: { token: await link('sam@example.org') },
      }),
    },
    {
      route: 'POST /api/conferences',
      by: 'admin',
      ask: () => ({
        path: '/api/conferences',
        body: { name: 'Audited Days', slug: 'audited-days', timeZone: 'Europe/Berlin', ...days },
      }),
    },
    {
      route: `PUT ${C}/my-seat/agreement`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/my-seat/agreement`,
        body: {
          agreesTo: (await admin.get<{ hash: string }>(`${base}/my-seat/agreement`)).json().hash,
        },
      }),
    },
    {
      route: `PATCH ${C}`,
      by: 'admin',
      ask: async () => ({
        path: base,
        body: {
          usesTracks: true,
          usesAssignment: true,
          takesInterest: true,
          callOpensAt: new Date(Date.now() - DAY).toISOString(),
          callClosesAt: new Date(Date.now() + DAY).toISOString(),
        },
        version: await conference(),
      }),
    },
    {
      route: `PUT ${C}/tracks`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/tracks`,
        body: { items: [{ name: 'Security', description: '', places: 1 }] },
        version: await conference(),
      }),
    },
    {
      route: `PUT ${C}/formats`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/formats`,
        body: { items: [{ name: 'Talk', minutes: 30, speakersMin: 1, speakersMax: 2 }] },
        version: await conference(),
      }),
    },
    {
      route: `PUT ${C}/levels`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/levels`,
        body: { items: [{ name: 'Any' }] },
        version: await conference(),
      }),
    },
    {
      route: `PUT ${C}/topics`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/topics`,
        body: { items: [{ name: 'Provenance' }] },
        version: await conference(),
      }),
    },
    {
      route: `PUT ${C}/rounds/{roundId}`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/rounds/${await round()}`,
        body: {
          name: 'Review',
          opensAt: new Date(Date.now() - DAY).toISOString(),
          closesAt: null,
          reviewsWanted: 1,
          reviewsFloor: 1,
          speakersHidden: false,
          othersReviews: 'after_own',
          asksVerdict: false,
          asksConfidence: false,
          commentRequired: true,
          criteria: [
            { name: 'All in all', guidance: '', min: 1, max: 5, step: 1, weight: 1, isRequired: true },
          ],
        },
        version: await version('review_rounds'),
      }),
    },
    ...roundSteps(app, base),
    {
      route: `POST ${C}/my-proposals`,
      by: 'speaker',
      ask: () => ({ path: `${base}/my-proposals`, body: { title: 'A talk', description: 'About it.' } }),
    },
    {
      route: `PATCH ${C}/my-proposals/{number}`,
      by: 'speaker',
      ask: async () => ({
        path: `${base}/my-proposals/1`,
        body: { formatId: await one('id', 'formats'), trackId: await one('id', 'tracks') },
        version: await talk(),
      }),
    },
    ...(['submit', 'withdraw', 'restore'] as const).map((verb): Step => ({
      route: `POST ${C}/my-proposals/{number}/${verb}`,
      by: 'speaker',
      ask: async () => ({ path: `${base}/my-proposals/1/${verb}`, version: await talk() }),
    })),
    {
      route: `PUT ${C}/my-proposals/{number}/my-speaker`,
      by: 'speaker',
      ask: async () => ({
        path: `${base}/my-proposals/1/my-speaker`,
        body: { name: 'Sam', company: 'Acme', jobTitle: '', bio: '' },
        version: await version('speakers'),
      }),
    },
    {
      route: `PUT ${C}/my-proposals/{number}/my-experience`,
      by: 'speaker',
      ask: () => ({
        path: `${base}/my-proposals/1/my-experience`,
        body: { hasSpokenBefore: false, earlierTalks: [] },
        version: 'new',
      }),
    },
    {
      route: `POST ${C}/interest-form`,
      by: 'visitor',
      ask: () => ({
        path: `${base}/interest-form`,
        body: { name: 'Nora', email: 'nora@example.org', company: '' },
      }),
    },
    {
      route: `POST ${C}/invitations`,
      by: 'admin',
      ask: () => ({
        path: `${base}/invitations`,
        body: { text: 'Rita,rita@example.org\nRex,rex@example.org' },
      }),
    },
    {
      route: 'POST /api/invitations/{token}/acceptance',
      by: 'visitor',
      ask: async () => ({
        path: `/api/invitations/${await link('rita@example.org')}/acceptance`,
        body: { name: 'Rita', password: 'long enough', company: '', agreesToConfidentiality: true },
      }),
    },
    {
      route: 'POST /api/invitations/{token}/refusal',
      by: 'visitor',
      ask: async () => ({ path: `/api/invitations/${await link('rex@example.org')}/refusal` }),
    },
    {
      route: `POST ${C}/members/{memberId}/invitation`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/members/${await member('rex@example.org')}/invitation`,
        body: { sendMail: true },
        version: await seat('rex@example.org'),
      }),
    },
    {
      route: `PATCH ${C}/my-seat`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/my-seat`,
        body: { company: 'Beta' },
        version: await seat('ada@example.org'),
      }),
    },
    {
      route: `PATCH ${C}/members/{memberId}`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/members/${await member('rita@example.org')}`,
        body: { maxLoad: 5 },
        version: await seat('rita@example.org'),
      }),
    },
    {
      route: `PUT ${C}/members/{memberId}/expertise`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/members/${await member('rita@example.org')}/expertise`,
        body: { items: [{ trackId: await one('id', 'tracks'), level: 3 }] },
        version: await seat('rita@example.org'),
      }),
    },
    ...(['PUT', 'DELETE'] as const).map((verb): Step => ({
      route: `${verb} ${C}/company-matches/{oneKey}/{otherKey}`,
      by: 'admin',
      ask: () => ({
        path: `${base}/company-matches/initech/globex`,
        ...(verb === 'PUT' ? { body: { verdict: 'same' }, version: 'new' } : { version: 1 }),
      }),
    })),
    ...(['PUT', 'DELETE'] as const).map((verb): Step => ({
      route: `${verb} ${C}/person-matches/{personId}/{speakerId}`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/person-matches/${await member('rita@example.org')}/${await one('id', 'speakers')}`,
        ...(verb === 'PUT' ? { body: { verdict: 'different' }, version: 'new' } : { version: 1 }),
      }),
    })),
    {
      route: `POST ${C}/my-relations`,
      by: 'admin',
      ask: () => ({
        path: `${base}/my-relations`,
        body: { kind: 'manager', name: 'Bo', email: null, company: '', note: '' },
      }),
    },
    {
      route: `DELETE ${C}/my-relations/{relationId}`,
      by: 'admin',
      ask: async () => ({ path: `${base}/my-relations/${await one('id', 'declared_relations')}` }),
    },
    { route: `POST ${C}/assignment-runs`, by: 'admin', ask: run, afterwards: ready },
    {
      route: `POST ${C}/assignment-runs/{runId}/cancel`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/assignment-runs/${await lastRun()}/cancel`,
        version: await runVersion(),
      }),
      afterwards: async () => {
        const { path, body } = await run();
        await admin.post(path, body);
        await ready();
      },
    },
    {
      route: `POST ${C}/assignment-runs/{runId}/repeat`,
      by: 'admin',
      ask: async () => ({ path: `${base}/assignment-runs/${await lastRun()}/repeat` }),
      afterwards: ready,
    },
    {
      route: `POST ${C}/assignment-runs/import`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/assignment-runs/import`,
        body: { roundId: await round(), text: `talk,member\n1,${await member('rita@example.org')}` },
      }),
      afterwards: async () => {
        await ready();
        const { path, body } = await run();
        await admin.post(path, body);
        await ready();
      },
    },
    ...(['apply', 'undo'] as const).map((verb): Step => ({
      route: `POST ${C}/assignment-runs/{runId}/${verb}`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/assignment-runs/${await lastRun()}/${verb}`,
        version: await runVersion(),
      }),
    })),
    {
      route: `POST ${C}/rounds/{roundId}/fill`,
      by: 'admin',
      ask: async () => ({ path: `${base}/rounds/${await round()}/fill` }),
    },
    poolStep(app, base),
    budgetStep(app, base),
    {
      route: `PUT ${C}/rounds/{roundId}/assignments/{number}/{memberId}`,
      by: 'admin',
      ask: () => assigned('rita@example.org', 'new'),
    },
    {
      route: `DELETE ${C}/rounds/{roundId}/assignments/{number}/{memberId}`,
      by: 'admin',
      ask: async () =>
        assigned(
          'rita@example.org',
          await version(`review_assignments where member_id = '${await member('rita@example.org')}'`),
        ),
      afterwards: async () => {
        const { path } = await assigned('ada@example.org', 'new');
        await admin.put(path, undefined, 'new');
      },
    },
    {
      route: `POST ${C}/reviews/{number}/decline`,
      by: 'admin',
      ask: () => ({ path: `${base}/reviews/1/decline`, body: { reason: 'No time.' } }),
      afterwards: async () => {
        await app.sql('update conferences set uses_assignment = false, takes_bids = true');
        await app.sql('update committee_members set quiet_from = 0, quiet_until = 0');
      },
    },
    reminderStep(app, base),
    {
      route: `PUT ${C}/bids/{number}`,
      by: 'admin',
      ask: () => ({ path: `${base}/bids/1`, body: { value: 20 } }),
    },
    {
      route: `PATCH ${C}/bids`,
      by: 'admin',
      ask: () => ({ path: `${base}/bids`, body: { items: [{ number: 1, value: 5 }] } }),
    },
    { route: `DELETE ${C}/bids/{number}`, by: 'admin', ask: () => ({ path: `${base}/bids/1` }) },
    {
      route: `PUT ${C}/reviews/{number}`,
      by: 'admin',
      ask: async () => ({ path: `${base}/reviews/1`, body: await review(), version: 'new' }),
      afterwards: async () => {
        const other = '00000000-0000-7000-8000-000000000001';
        await app.sql(
          `insert into tracks (conference_id, id, name, position) select id, $1, 'Elsewhere', 9 from conferences`,
          [other],
        );
        await app.sql('update reviews set better_track_id = $1', [other]);
        await app.sql('update review_rounds set is_discussed = true');
        await app.sql(
          `insert into member_roles (conference_id, member_id, role, track_id) select m.conference_id, m.id, 'track_chair', t.id
           from committee_members m join tracks t using (conference_id) where m.email = 'ada@example.org'`,
        );
      },
    },
    ...discussionSteps(app, admin, base),
    {
      route: `PUT ${C}/review-queue/finished`,
      by: 'admin',
      ask: () => ({ path: `${base}/review-queue/finished` }),
    },
    {
      route: `DELETE ${C}/review-queue/finished`,
      by: 'admin',
      ask: () => ({ path: `${base}/review-queue/finished` }),
    },
    ...setAsideSteps(base, one),
    ...misfiledSteps(base, one, talk),
    ...suspicionSteps(app, base, talk),
    ...redactionSteps(base),
    ...trackRankingSteps(base, one, async (path) => (await admin.get<never>(path)).json()),
    ...bulkDecisionSteps(base, one),
    {
      route: `PUT ${C}/proposals/{number}/look`,
      by: 'admin',
      ask: () => ({ path: `${base}/proposals/1/look` }),
    },
    {
      route: `PUT ${C}/proposals/{number}/decision`,
      by: 'admin',
      ask: () => ({ path: `${base}/proposals/1/decision`, body: { outcome: 'accepted' }, version: 'new' }),
    },
    {
      route: `POST ${C}/sessions/from-decisions`,
      by: 'admin',
      ask: () => ({ path: `${base}/sessions/from-decisions` }),
    },
    {
      route: `DELETE ${C}/proposals/{number}/decision`,
      by: 'admin',
      ask: async () => ({ path: `${base}/proposals/1/decision`, version: await version('decisions') }),
    },
    {
      route: `PUT ${C}/conflicts-of-interest/{number}`,
      by: 'admin',
      ask: () => ({ path: `${base}/conflicts-of-interest/1`, body: { note: 'A friend.' } }),
    },
    {
      route: `DELETE ${C}/conflicts-of-interest/{number}`,
      by: 'admin',
      ask: () => ({ path: `${base}/conflicts-of-interest/1` }),
    },
    {
      route: `PUT ${C}/schedule/setup`,
      by: 'admin',
      ask: () => ({
        path: `${base}/schedule/setup`,
        body: {
          days: [{ onDate: '2030-05-01' }],
          rooms: [{ name: 'Hall', capacity: 100, isShared: false }],
          slots: [],
        },
        version: 'new',
      }),
    },
    {
      route: `POST ${C}/sessions`,
      by: 'admin',
      ask: () => ({ path: `${base}/sessions`, body: { kind: 'break', title: 'Lunch', minutes: 60 } }),
    },
    {
      route: `PATCH ${C}/sessions/{sessionId}`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/sessions/${await session('break')}`,
        body: { minutes: 45 },
        version: await sessionVersion('break'),
      }),
    },
    { route: `PUT ${C}/placements/{sessionId}`, by: 'admin', ask: place },
    {
      route: `DELETE ${C}/placements/{sessionId}`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/placements/${await session('break')}`,
        version: await sessionVersion('break'),
      }),
    },
    {
      route: `DELETE ${C}/sessions/{sessionId}`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/sessions/${await session('break')}`,
        version: await sessionVersion('break'),
      }),
    },
    {
      route: `DELETE ${C}/members/{memberId}`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/members/${await member('rita@example.org')}`,
        version: await seat('rita@example.org'),
      }),
      // An earlier edition with one more member, for the steps that follow.
      afterwards: () =>
        app.sql(
          `with former as (insert into conferences (id, slug, name, time_zone, starts_on, ends_on)
             values (gen_random_uuid(), 'former-days', 'Former Days', 'UTC', '2029-05-01', '2029-05-02') returning id),
           seats as (insert into committee_members (conference_id, id, user_id, email, name, state, agreed_to, agreed_at)
             select former.id, gen_random_uuid(), u.id, e.address, u.name, 'active', '', now() from former, users u
               join emails e on e.user_id = u.id where u.name in ('Ada', 'Sam') returning conference_id, id, name),
           offers as (insert into committee_interests (conference_id, id, name, email)
             select id, gen_random_uuid(), 'Ivy', 'ivy@example.org' from conferences)
           insert into member_roles (conference_id, member_id, role)
             select conference_id, id, 'organizer' from seats where name = 'Ada'`,
        ),
    },
    {
      route: `POST ${C}/former-committees/{former}/invitations`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/former-committees/former-days/invitations`,
        body: {
          memberIds: [
            await one(
              'm.id',
              `committee_members m join conferences c on c.id = m.conference_id where c.slug = 'former-days' and m.name = 'Sam'`,
            ),
          ],
        },
      }),
    },
    {
      route: `PATCH ${C}/interests`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/interests`,
        body: { state: 'dismissed', items: [await interest()] },
      }),
      afterwards: () => app.sql(`update committee_interests set state = 'open'`),
    },
    {
      route: `POST ${C}/interests/invitations`,
      by: 'admin',
      ask: async () => ({
        path: `${base}/interests/invitations`,
        body: {
          items: [
            {
              ...(await interest()),
              roles: [{ role: 'reviewer', trackId: null }],
              expertise: [],
              topics: [],
            },
          ],
        },
      }),
    },
    {
      route: 'POST /api/installation/demo',
      by: 'admin',
      ask: () => ({ path: '/api/installation/demo', body: {} }),
    },
    {
      route: 'POST /api/login/look-as',
      by: 'admin',
      ask: async () => ({
        path: '/api/login/look-as',
        body: { userId: await one('id', 'users where is_demo limit 1') },
      }),
      afterwards: () => admin.ask('DELETE', '/api/login/look-as'),
    },
    {
      route: 'DELETE /api/installation/demo',
      by: 'admin',
      ask: () => ({ path: '/api/installation/demo' }),
    },
  ];
}
