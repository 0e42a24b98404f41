import type { TestConference } from './conferences';
import type { Seat } from './people';
import { type TestProposal, aProposal } from './proposals';
import type { Sql } from './sql';

export async function assign(
  app: Sql,
  conference: TestConference,
  proposal: TestProposal,
  member: Seat,
  state = 'active',
): Promise<void> {
  await app.sql(
    `insert into review_assignments (conference_id, round_id, proposal_id, member_id, state) values ($1, $2, $3, $4, $5)`,
    [conference.id, conference.roundId, proposal.id, member.memberId, state],
  );
}

/** A submitted proposal without speakers, known to be free of conflicts of interest, assigned to these members. */
export async function anAssignedProposal(
  app: Sql,
  conference: TestConference,
  members: readonly Seat[],
  proposal: Parameters<typeof aProposal>[2] = {},
): Promise<TestProposal> {
  const made = await aProposal(app, conference.id, proposal);
  await app.sql('update proposals set conflicts_known = true where conference_id = $1 and id = $2', [
    conference.id,
    made.id,
  ]);
  for (const member of members) await assign(app, conference, made, member);
  return made;
}

/** A whole review as the API takes it: every criterion of the conference at `score`. */
export const reviewBody = (conference: TestConference, proposal: TestProposal, score = 4) => ({
  proposalId: proposal.id,
  scores: Object.fromEntries(Object.values(conference.criteria).map((id) => [id, score])),
  verdict: true as boolean | null,
  confidence: 3 as number | null,
  comment: 'Clear, and nobody has shown it before.',
  privateNote: '',
  betterTrackId: null as string | null,
  abstained: false,
  flags: [] as string[],
});
