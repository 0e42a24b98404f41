import type { FrozenFacts } from '#domain/assignment/frozen-facts';
import type { RepairReport } from '#domain/assignment/repair/repair-report';
import { anAssignmentSeason, type AssignmentSeason } from '../../factories/assignment-season';
import { newId } from '../../factories/people';
import { type TestApp, startTestApp } from '../app';

let app: TestApp;
let season: AssignmentSeason;
let seasons = 0;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  season = await anAssignmentSeason(app, `rules-${++seasons}`);
});

interface Stored {
  readonly state: string;
  readonly input: FrozenFacts;
  readonly result: { readonly pairs: readonly number[]; readonly repair: RepairReport };
}

async function run(changes: object = {}): Promise<Stored> {
  const { slug, roundId, id: conferenceId } = season.conference;
  const body = { roundId, reviewsPerProposal: 2, seed: 7, ...changes };
  const path = `/api/conferences/${slug}/assignment-runs`;
  const { id } = (await season.organizer.post<{ id: string }>(path, body)).json();
  for (let i = 0; i < 200; i++) {
    const [stored] = await app.sql<Stored>(
      'select state, input, result from assignment_runs where conference_id = $1 and id = $2',
      [conferenceId, id],
    );
    if (!['queued', 'running'].includes(stored!.state)) return stored!;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the run does not end');
}

async function works(reviewer: number, companyKey: string): Promise<void> {
  await app.sql(
    'update committee_members set company_key = $3, conflicts_known = true where conference_id = $1 and id = $2',
    [season.conference.id, season.reviewers[reviewer]!.memberId, companyKey],
  );
}

async function areOneCompany(one: string, other: string): Promise<void> {
  await app.sql(
    `insert into company_matches (conference_id, one_key, other_key, verdict, decided_at) values ($1, $2, $3, 'same', now())`,
    [season.conference.id, one, other],
  );
}

describe('the rules of a run', () => {
  it('keep two colleagues apart, under whatever names their company goes', async () => {
    await works(0, 'acme');
    await works(1, 'acmecloud');
    await works(2, 'umbrella');
    await areOneCompany('acme', 'bigco');
    await areOneCompany('acmecloud', 'bigco');
    const { state, input, result } = await run();
    expect(state).toBe('ready');
    const keyOf = (reviewer: number) =>
      input.members.find(({ id }) => id === season.reviewers[reviewer]!.memberId)!.companyKey;
    expect([0, 1, 2, 3].map(keyOf)).toEqual(['acme', 'acme', 'umbrella', null]);
    const reviewersOf = new Map<number, string[]>();
    for (let i = 0; i < result.pairs.length; i += 2) {
      const [proposal, member] = [result.pairs[i]!, input.members[result.pairs[i + 1]!]!.id];
      reviewersOf.set(proposal, [...(reviewersOf.get(proposal) ?? []), member]);
    }
    const colleagues = [0, 1].map((i) => season.reviewers[i]!.memberId);
    expect([...reviewersOf.values()].filter((all) => colleagues.every((id) => all.includes(id)))).toEqual([]);
    expect(result.pairs).toHaveLength(2 * 16);
    expect(result.repair.rules[0]).toMatchObject({ rule: 'oneReviewerPerCompany', left: 0 });
    expect(result.repair.rules[0]!.found).toBeGreaterThan(0);
  });

  it('are decided from what members and proposals said of themselves', async () => {
    const { id } = season.conference;
    const [topicId, speakerId] = [newId(), newId()];
    const [rita, ravi] = season.reviewers;
    const [first] = season.proposalIds;
    await app.sql(`insert into topics (conference_id, id, name) values ($1, $2, 'Mesh')`, [id, topicId]);
    await app.sql('insert into proposal_topics values ($1, $2, $3)', [id, first, topicId]);
    await app.sql('insert into topic_expertise values ($1, $2, $3, 3)', [id, rita!.memberId, topicId]);
    await app.sql(`update proposals set language = 'de' where conference_id = $1 and id = $2`, [id, first]);
    await app.sql(`insert into speakers (conference_id, id, name) values ($1, $2, 'Sam')`, [id, speakerId]);
    await app.sql(
      'insert into proposal_speakers (conference_id, proposal_id, speaker_id, position) values ($1, $2, $3, 0)',
      [id, first, speakerId],
    );
    await app.sql(
      `update committee_members set is_senior = true, languages = '{en,de}', max_load = 7, wished_load = 5
       where conference_id = $1 and id = $2`,
      [id, rita!.memberId],
    );
    await app.sql(
      `update committee_members set languages = '{en}', wished_load = 9 where conference_id = $1 and id = $2`,
      [id, ravi!.memberId],
    );
    const { input, result } = await run({ reviewsFloor: 1, maxLoad: 6 });
    expect(input.settings).toMatchObject({ reviewsPerProposal: 2, reviewsFloor: 1, noCycles: true });
    expect(input.proposals.find((each) => each.id === first)).toMatchObject({
      topicIds: [topicId],
      language: 'de',
      speakerIds: [speakerId],
      floor: 1,
    });
    const memberOf = (memberId: string) => input.members.find((each) => each.id === memberId);
    expect(memberOf(rita!.memberId)).toMatchObject({
      topics: { [topicId]: 3 },
      languages: ['en', 'de'],
      isSenior: true,
      maxLoad: 5,
    });
    expect(memberOf(ravi!.memberId)).toMatchObject({ topics: {}, isSenior: false, maxLoad: 6 });
    const at = input.proposals.findIndex((each) => each.id === first);
    const ofFirst = result.pairs.flatMap((place, i) =>
      i % 2 === 0 && place === at ? [input.members[result.pairs[i + 1]!]!.id] : [],
    );
    expect(ofFirst).toHaveLength(2);
    expect(ofFirst).not.toContain(ravi!.memberId);
  });
});
