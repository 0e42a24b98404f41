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
    others: await app.sql(
      `select * from conflicts_of_interest where conference_id = $1 and source in ('declared', 'imported')`,
      [conferenceId],
    ),
  };
}

/** "member proposal source" for every conflict of interest there is, straight from its definition. */
function naive(world: World): Set<string> {
  const found = new Set(world.others.map((c) => `${c.member_id} ${c.proposal_id} ${c.source}`));
  const on = (proposalId: string): string[] =>
    world.listings.filter((l) => l.proposal_id === proposalId).map((l) => l.speaker_id);
  for (const member of world.members) {
    const addresses = new Set([member.email]);
    for (const email of world.addresses) {
      if (email.user_id === member.user_id && email.verified_at) addresses.add(email.address);
    }
    const byAccount = world.speakers.filter((s) => s.user_id !== null && s.user_id === member.user_id);
    const byAddress = world.speakers.filter((s) => s.email !== null && addresses.has(s.email));
    const selves = new Set([...byAccount, ...byAddress].map((s) => s.id));
    for (const proposal of world.proposals) {
      const speakers = on(proposal.id);
      const add = (source: string): void => void found.add(`${member.id} ${proposal.id} ${source}`);
      if (member.user_id !== null && proposal.created_by === member.user_id) add('own');
      if (byAccount.some((s) => speakers.includes(s.id))) add('own');
      if (byAddress.some((s) => speakers.includes(s.id))) add('email');
      const companies = world.speakers.filter((s) => speakers.includes(s.id)).map((s) => s.company_key);
      if (member.company_key !== '' && companies.includes(member.company_key)) add('company');
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
  ]);
  await change();
}

describe('conflicts of interest', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'are exactly those of the definition, and never missed by the rule in SQL (world %i)',
    async (seed) => {
      const random = seededRandom(seed);
      const conferenceId = await aRandomWorld(random, seed);
      expect((await free(conferenceId)).size).toBe(0);
      let conflicted = 0;
      for (let round = 0; round < 12; round++) {
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
      // A world without any would prove nothing.
      expect(conflicted).toBeGreaterThan(0);
    },
  );
});
