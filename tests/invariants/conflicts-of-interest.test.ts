import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { ConflictDetection } from '#api/features/committee/conflict-detection';
import { type Random, seededRandom } from '#optimize/random';
import { aConference } from '../factories/conferences';
import { newId } from '../factories/people';
import { aProposal, aSpeaker } from '../factories/proposals';
import { type TestApp, startTestApp } from '../integration/app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const COMPANIES = ['', '', 'acme', 'initech', 'globex'];
const pick = <T>(random: Random, from: readonly T[]): T => from[random.below(from.length)]!;

/** What stands in the database, read whole, so that the naive rule below shares nothing with the SQL under test. */
interface World {
  members: { id: string; user_id: string | null; email: string; company_key: string }[];
  addresses: { user_id: string; address: string; verified_at: Date | null }[];
  speakers: { id: string; user_id: string | null; email: string | null; company_key: string }[];
  proposals: { id: string; created_by: string | null }[];
  listings: { proposal_id: string; speaker_id: string }[];
  furtherAddresses: { member_id: string; address: string }[];
  companyMatches: { one_key: string; other_key: string; verdict: string }[];
  personMatches: { person_id: string; speaker_id: string; verdict: string }[];
  relations: { id: string; member_id: string; email: string; company_key: string }[];
  others: { proposal_id: string; member_id: string; source: string }[];
}

async function readWorld(conferenceId: string): Promise<World> {
  const of = (table: string): Promise<never[]> =>
    app.sql(`select * from ${table} where conference_id = $1`, [conferenceId]);
  return {
    members: await of('committee_members'),
    addresses: await app.sql('select * from emails'),
    speakers: await of('speakers'),
    proposals: await of('proposals'),
    listings: await of('proposal_speakers'),
    furtherAddresses: await of('member_emails'),
    companyMatches: await of('company_matches'),
    personMatches: await of('person_matches'),
    relations: await of('declared_relations'),
    others: await app.sql(
      `select * from conflicts_of_interest where conference_id = $1 and source in ('declared', 'imported')`,
      [conferenceId],
    ),
  };
}

/** By spelling, or by any chain of confirmed matches. */
function isOneCompany({ companyMatches }: World, one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  const reached = new Set([one]);
  for (const key of reached) {
    for (const match of companyMatches.filter(({ verdict }) => verdict === 'same')) {
      if (match.one_key === key) reached.add(match.other_key);
      if (match.other_key === key) reached.add(match.one_key);
    }
  }
  return reached.has(other);
}

/** "member proposal source" for every conflict of interest there is, straight from its definition. */
function naive(world: World): Set<string> {
  const found = new Set(world.others.map((c) => `${c.member_id} ${c.proposal_id} ${c.source}`));
  const on = (proposalId: string): string[] =>
    world.listings.filter((l) => l.proposal_id === proposalId).map((l) => l.speaker_id);
  const addressesOf = (speaker: World['speakers'][number]): Set<string | null> =>
    new Set([
      speaker.email,
      ...world.addresses
        .filter((email) => email.user_id === speaker.user_id && email.verified_at)
        .map(({ address }) => address),
    ]);
  const matchedWith = (personId: string): string[] =>
    world.personMatches
      .filter((match) => match.person_id === personId && match.verdict === 'same')
      .map((match) => match.speaker_id);
  for (const member of world.members) {
    const addresses = new Set([member.email]);
    for (const email of world.addresses) {
      if (email.user_id === member.user_id && email.verified_at) addresses.add(email.address);
    }
    for (const further of world.furtherAddresses) {
      if (further.member_id === member.id) addresses.add(further.address);
    }
    const byAccount = world.speakers.filter((s) => s.user_id !== null && s.user_id === member.user_id);
    const byAddress = world.speakers.filter(
      (s) =>
        (s.email !== null && addresses.has(s.email)) ||
        (!byAccount.includes(s) && [...addressesOf(s)].some((address) => addresses.has(address ?? ''))),
    );
    const matched = matchedWith(member.id);
    const selves = new Set([...byAccount, ...byAddress].map((s) => s.id).concat(matched));
    const relations = world.relations.filter((relation) => relation.member_id === member.id);
    for (const proposal of world.proposals) {
      const speakers = on(proposal.id);
      const add = (source: string): void => void found.add(`${member.id} ${proposal.id} ${source}`);
      if (member.user_id !== null && proposal.created_by === member.user_id) add('own');
      if (byAccount.some((s) => speakers.includes(s.id))) add('own');
      if (byAddress.some((s) => speakers.includes(s.id))) add('email');
      if (matched.some((id) => speakers.includes(id))) add('person');
      const companies = world.speakers.filter((s) => speakers.includes(s.id)).map((s) => s.company_key);
      if (companies.some((key) => isOneCompany(world, member.company_key, key))) add('company');
      for (const relation of relations) {
        const known = world.speakers.filter(
          (s) => relation.email !== '' && addressesOf(s).has(relation.email),
        );
        const close = [...known.map((s) => s.id), ...matchedWith(relation.id)];
        if (close.some((id) => speakers.includes(id))) add('relation');
        if (companies.some((key) => isOneCompany(world, relation.company_key, key))) add('relation');
      }
      const spokeWith = world.proposals
        .filter((other) => other.id !== proposal.id && on(other.id).some((id) => selves.has(id)))
        .flatMap((other) => {
          const listed = on(other.id);
          return listed.filter((id) => listed.some((self) => selves.has(self) && self !== id));
        });
      if (spokeWith.some((id) => speakers.includes(id))) add('cospeaker');
    }
  }
  return found;
}

async function stored(conferenceId: string): Promise<Set<string>> {
  const rows = await app.sql<{ key: string }>(
    `select member_id || ' ' || proposal_id || ' ' || source as key from conflicts_of_interest where conference_id = $1`,
    [conferenceId],
  );
  return new Set(rows.map(({ key }) => key));
}

/** "member proposal" of every pair that the one SQL rule lets through. */
async function free(conferenceId: string): Promise<Set<string>> {
  const rows = await app.sql<{ key: string }>(
    `select m.id || ' ' || p.id as key from committee_members m join proposals p on p.conference_id = m.conference_id
     where m.conference_id = $1 and ${knownToBeFree('m', 'p')}`,
    [conferenceId],
  );
  return new Set(rows.map(({ key }) => key));
}

const pairOf = (conflict: string): string => conflict.split(' ').slice(0, 2).join(' ');

const detect = (conferenceId: string): Promise<void> =>
  app.inTransaction({ userId: null, conferenceId }, (tx) =>
    app.get(ConflictDetection).detect(tx, conferenceId),
  );

async function aRandomWorld(random: Random, seed: number): Promise<string> {
  const { id: conferenceId } = await aConference(app, `world-${seed}`);
  const users: string[] = [];
  for (let i = 0; i < 6; i++) {
    const userId = newId();
    users.push(userId);
    await app.sql('insert into users (id, name) values ($1, $2)', [userId, `Person ${i}`]);
    for (let k = 0; k < 2; k++) {
      await app.sql('insert into emails (id, user_id, address, verified_at) values ($1, $2, $3, $4)', [
        newId(),
        userId,
        `${seed}-u${i}-${k}@example.org`,
        random.below(3) > 0 ? new Date() : null,
      ]);
    }
  }
  const address = (): string => `${seed}-u${random.below(6)}-${random.below(2)}@example.org`;
  for (let i = 0; i < 4; i++) {
    await app.sql(
      `insert into committee_members (conference_id, id, user_id, email, name, company_key, state) values ($1, $2, $3, $4, 'M', $5, $6)`,
      [
        conferenceId,
        newId(),
        random.below(3) > 0 ? users[i] : null,
        i === 0 ? `${seed}-u0-0@example.org` : `${seed}-m${i}@example.org`,
        pick(random, COMPANIES),
        'invited',
      ],
    );
  }
  const speakers: string[] = [];
  for (const email of new Set([null, null, null, ...Array.from({ length: 5 }, address)])) {
    speakers.push(
      await aSpeaker(app, conferenceId, {
        userId: random.below(4) === 0 ? pick(random, users) : null,
        email,
        company: pick(random, COMPANIES),
      }),
    );
  }
  for (let i = 0; i < 8; i++) {
    await aProposal(app, conferenceId, {
      createdBy: random.below(5) === 0 ? pick(random, users) : null,
      speakerIds: [...new Set(Array.from({ length: random.below(4) }, () => pick(random, speakers)))],
    });
  }
  return conferenceId;
}

const decideOnCompanies = (random: Random, conferenceId: string): Promise<unknown> =>
  app.sql(
    `insert into company_matches (conference_id, one_key, other_key, verdict, decided_at)
     select $1, least($2, $3), greatest($2, $3), $4, now() where $2::text <> $3 on conflict do nothing`,
    [
      conferenceId,
      pick(random, COMPANIES.slice(2)),
      pick(random, COMPANIES.slice(2)),
      pick(random, ['same', 'same', 'different']),
    ],
  );

/** That a member is a speaker, or that somebody whom a member is close to is. */
const decideOnPerson = (random: Random, conferenceId: string, world: World): Promise<unknown> => {
  const relation = random.below(2) === 0 ? world.relations.at(0) : undefined;
  const memberId = relation?.member_id ?? pick(random, world.members).id;
  return app.sql(
    `insert into person_matches (conference_id, person_id, member_id, relation_id, speaker_id, verdict, decided_at)
     values ($1, $2, $3, $4, $5, $6, now()) on conflict do nothing`,
    [
      conferenceId,
      relation?.id ?? memberId,
      memberId,
      relation?.id ?? null,
      pick(random, world.speakers).id,
      pick(random, ['same', 'same', 'different']),
    ],
  );
};

/** One change by a path that knows nothing of detection. */
async function changeSomething(random: Random, conferenceId: string, world: World): Promise<void> {
  const member = pick(random, world.members);
  const speaker = pick(random, world.speakers);
  const proposal = pick(random, world.proposals);
  const email = pick(random, world.addresses);
  const change = pick<() => Promise<unknown>>(random, [
    () =>
      app.sql('update committee_members set company_key = $2 where id = $1', [
        member.id,
        pick(random, COMPANIES),
      ]),
    () =>
      app.sql(
        `update committee_members set user_id = $2 where id = $1 and not exists (
           select 1 from committee_members o where o.conference_id = $3 and o.user_id = $2)`,
        [member.id, email.user_id, conferenceId],
      ),
    () =>
      app.sql('update speakers set company_key = $2 where id = $1', [speaker.id, pick(random, COMPANIES)]),
    () => app.sql('update speakers set user_id = $2 where id = $1', [speaker.id, email.user_id]),
    () =>
      app.sql(
        'insert into proposal_speakers (conference_id, proposal_id, speaker_id) values ($1, $2, $3) on conflict do nothing',
        [conferenceId, proposal.id, speaker.id],
      ),
    () =>
      app.sql('delete from proposal_speakers where proposal_id = $1 and speaker_id = $2', [
        proposal.id,
        speaker.id,
      ]),
    () =>
      app.sql(
        `update proposal_speakers set speaker_id = $2 where ctid = (select ctid from proposal_speakers where proposal_id = $1 limit 1)
           and not exists (select 1 from proposal_speakers where proposal_id = $1 and speaker_id = $2)`,
        [proposal.id, speaker.id],
      ),
    () => app.sql('update proposals set created_by = $2 where id = $1', [proposal.id, email.user_id]),
    () =>
      app.sql(
        'update emails set verified_at = $2 where id = (select id from emails where address = $1 limit 1)',
        [email.address, random.below(2) === 0 ? new Date() : null],
      ),
    () =>
      app.sql(
        'insert into member_emails (conference_id, member_id, address) values ($1, $2, $3) on conflict do nothing',
        [conferenceId, member.id, email.address],
      ),
    () => app.sql('delete from member_emails where member_id = $1', [member.id]),
    () => decideOnCompanies(random, conferenceId),
    () =>
      app.sql(`update company_matches set verdict = $2 where conference_id = $1`, [
        conferenceId,
        pick(random, ['same', 'different']),
      ]),
    () =>
      app.sql(
        `delete from company_matches m where m.ctid = (select ctid from company_matches where conference_id = $1 limit 1)`,
        [conferenceId],
      ),
    () => decideOnPerson(random, conferenceId, world),
    () => app.sql('delete from person_matches where speaker_id = $1', [speaker.id]),
    () =>
      app.sql(
        `insert into declared_relations (conference_id, id, member_id, kind, name, email, company, company_key)
         values ($1, $2, $3, 'manager', 'X', $4, '', $5)`,
        [
          conferenceId,
          newId(),
          member.id,
          random.below(2) === 0 ? email.address : '',
          pick(random, COMPANIES),
        ],
      ),
    () => app.sql('delete from declared_relations where member_id = $1', [member.id]),
  ]);
  await change();
}

const sourcesSeen = new Set<string>();

describe('conflicts of interest', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'are exactly those of the definition, and never missed by the rule in SQL (world %i)',
    async (seed) => {
      const random = seededRandom(seed);
      const conferenceId = await aRandomWorld(random, seed);
      expect((await free(conferenceId)).size).toBe(0);
      let conflicted = 0;
      for (let round = 0; round < 15; round++) {
        await detect(conferenceId);
        const detected = naive(await readWorld(conferenceId));
        expect(await stored(conferenceId)).toEqual(detected);
        const world = await readWorld(conferenceId);
        const pairs = world.members.flatMap((m) => world.proposals.map((p) => `${m.id} ${p.id}`));
        const inConflict = new Set([...detected].map(pairOf));
        conflicted += inConflict.size;
        expect(await free(conferenceId)).toEqual(new Set(pairs.filter((pair) => !inConflict.has(pair))));

        await changeSomething(random, conferenceId, world);
        const now = new Set([...naive(await readWorld(conferenceId))].map(pairOf));
        const missed = [...(await free(conferenceId))].filter((pair) => now.has(pair));
        expect(missed).toEqual([]);
      }
      for (const { source } of await app.sql<{ source: string }>(
        'select distinct source from conflicts_of_interest where conference_id = $1',
        [conferenceId],
      ))
        sourcesSeen.add(source);
      // A world without any would prove nothing.
      expect(conflicted).toBeGreaterThan(0);
    },
  );

  it('were of every kind that is detected in these worlds', () => {
    expect([...sourcesSeen].toSorted()).toEqual([
      'company',
      'cospeaker',
      'email',
      'own',
      'person',
      'relation',
    ]);
  });
});
