import { type TestConference, aConference } from './conferences';
import { type Seat, aMember, aUser } from './people';
import { type TestProposal, aSpeaker } from './proposals';
import { anAssignedProposal } from './reviews';
import type { Sql } from './sql';

/** A reviewer in the middle of their work: twelve talks in two tracks, three of them done, one with a review by somebody else. */
export interface ReviewSeason {
  readonly conference: TestConference;
  readonly rita: Seat;
  readonly rex: Seat;
  readonly proposals: readonly TestProposal[];
}

const TITLES = [
  'Signing what we ship: two years of provenance in a bank',
  'eBPF without tears: tracing a kernel you do not own',
  'Who holds the keys? Workload identity across five clouds',
  'A small CNI, read line by line',
  'Admission policies that people thank you for',
  'Multicast is not dead, it only smells funny',
  'Threat models drawn by the people on call',
  'From iptables to nftables in 4,000 clusters',
  'Secrets that expire: what broke, and what we learned',
  'Gateway API after Ingress: a migration diary',
  'Fuzzing the scheduler for fun and patches',
  'Latency budgets for humans',
];

const DESCRIPTION = `Everybody signs, few verify. We run 1,400 services for eleven million customers, and until 2024 nobody could say which commit a running container came from.

In this talk we show what it took to change that: attestations made by the build and never by people, a policy that warns for ninety days before it blocks, and a dashboard that teams wanted to look at. We bring the numbers (build time, false alarms, tickets), the two outages that we caused, and the checks that we threw away.

You will leave with a plan that fits a team of three, and with the list of what we would not do again.`;
const BENEFITS =
  'Supply-chain security is asked of everybody and described by vendors. This is an account by users, with data, of open-source tools only; the policies and the dashboard are published under Apache-2.0.';
const GUIDANCE: Readonly<Record<string, string>> = {
  Content: 'Is it clear what the audience will hear and take home? 5: complete and convincing.',
  Originality: 'Is it new, or a new look at something known? 5: you have not heard this before.',
  Relevance: 'Does it matter to this audience this year? 5: people would travel for it.',
  Speakers: 'Can they speak about this from their own work? 5: nobody is better placed.',
};

export async function aReviewSeason(db: Sql, slug: string): Promise<ReviewSeason> {
  const conference = await aConference(db, slug, {
    name: 'Cloud Native Days',
    criteria: Object.keys(GUIDANCE),
  });
  for (const [name, guidance] of Object.entries(GUIDANCE))
    await db.sql('update criteria set guidance = $2 where id = $1', [conference.criteria[name], guidance]);
  const rita = await aMember(db, conference.id, await aUser(db, `Rita ${slug}`), ['reviewer']);
  const rex = await aMember(db, conference.id, await aUser(db, `Rex ${slug}`), ['reviewer']);
  const proposals: TestProposal[] = [];
  for (const [i, title] of TITLES.entries()) {
    const speakerIds = [
      await aSpeaker(db, conference.id, { name: `Kim Okafor ${i + 1}`, company: `Example Bank ${i + 1}` }),
    ];
    const trackId = conference.tracks[i % 2 === 0 ? 'Security' : 'Networking']!;
    const proposal = await anAssignedProposal(db, conference, [rita, rex], { title, trackId, speakerIds });
    await db.sql(
      `update proposals set description = $2, benefits = $3, notes = 'Given once, at a meetup; half of it is new.', format_id = $4, conflicts_known = true where id = $1`,
      [proposal.id, DESCRIPTION, BENEFITS, conference.formats['Talk']],
    );
    proposals.push(proposal);
  }
  await db.sql(
    `update speakers set job_title = 'Platform lead', bio = 'Runs the platform team and writes too many runbooks.' where conference_id = $1`,
    [conference.id],
  );
  for (const [i, score] of [3, 4.5, 2].entries()) await aReview(db, conference, proposals[i]!, rita, score);
  await aReview(db, conference, proposals[0]!, rex, 4);
  return { conference, rita, rex, proposals };
}

/** A submitted review with every criterion at `score`, written beside the server. */
export async function aReview(
  db: Sql,
  conference: TestConference,
  proposal: TestProposal,
  { memberId }: Seat,
  score: number,
): Promise<void> {
  const key = [conference.id, conference.roundId, proposal.id, memberId];
  await db.sql(
    `insert into reviews (conference_id, round_id, proposal_id, member_id, verdict, confidence, comment)
     values ($1, $2, $3, $4, $5::float8 >= 3, 4, 'Honest about what failed, and the numbers are there.')`,
    [...key, score],
  );
  await db.sql(
    `insert into scores (conference_id, round_id, proposal_id, member_id, criterion_id, value)
     select $1, $2, $3, $4, k.id, $5::float8 from criteria k where k.conference_id = $1 and k.round_id = $2`,
    [...key, score],
  );
  await db.sql(
    `update review_assignments set state = 'done' where conference_id = $1 and round_id = $2 and proposal_id = $3 and member_id = $4`,
    key,
  );
}
