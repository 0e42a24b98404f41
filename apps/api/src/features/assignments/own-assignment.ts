import type { Tx } from '#api/platform/tx';
import { knownToBeFree } from '#api/features/committee/conflict-facts';

export interface AssignmentKey {
  readonly conferenceId: string;
  readonly roundId: string;
  readonly proposalId: string;
  readonly memberId: string;
}

/** The review that an assignment asks for is there. False: none stands, active or done, as where everyone reviews. */
export async function finishAssignment(tx: Tx, key: AssignmentKey): Promise<boolean> {
  const isMine = 'conference_id = $1 and round_id = $2 and proposal_id = $3 and member_id = $4';
  const stands = await tx.lookup(
    `with finished as (
       update review_assignments set state = 'done', version = version + 1 where ${isMine} and state = 'active' returning 1)
     select 1 where exists (select 1 from finished)
       or exists (select 1 from review_assignments where ${isMine} and state = 'done')`,
    [key.conferenceId, key.roundId, key.proposalId, key.memberId],
  );
  return stands !== null;
}

/** Gives an active assignment back with the reason; false: there is none, or its review is done. */
export async function declineAssignment(tx: Tx, key: AssignmentKey, reason: string): Promise<boolean> {
  const declined = await tx.run(
    `update review_assignments set state = 'declined', decline_reason = $5, version = version + 1
     where conference_id = $1 and round_id = $2 and proposal_id = $3 and member_id = $4 and state = 'active'`,
    [key.conferenceId, key.roundId, key.proposalId, key.memberId, reason],
  );
  return declined === 1;
}

/** An assignment that a declared conflict of interest took away: how it was, and what must still hold to give it back. */
export interface TakenAssignment {
  readonly roundId: string;
  readonly state: 'active' | 'done';
  /** The version it was left at. */
  readonly version: number;
  /** How many others had the proposal then. */
  readonly others: number;
}

const otherReviewers = (a: string): string => `(
  select count(*)::int from review_assignments o where o.conference_id = ${a}.conference_id and o.round_id = ${a}.round_id
    and o.proposal_id = ${a}.proposal_id and o.member_id <> ${a}.member_id and o.state in ('active', 'done'))`;

/** Takes a member's assignments to a proposal away in every round, begun and done ones, too; drafts and reviews stay stored. */
export function takeAwayAssignments(
  tx: Tx,
  { conferenceId, proposalId, memberId }: Omit<AssignmentKey, 'roundId'>,
): Promise<TakenAssignment[]> {
  return tx.rows<TakenAssignment>(
    `with before as (
       select a.round_id, a.state, ${otherReviewers('a')} as others from review_assignments a
       where a.conference_id = $1 and a.proposal_id = $2 and a.member_id = $3 and a.state in ('active', 'done') for update of a)
     update review_assignments a set state = 'revoked', version = a.version + 1 from before
     where a.conference_id = $1 and a.round_id = before.round_id and a.proposal_id = $2 and a.member_id = $3
     returning a.round_id as "roundId", before.state, a.version, before.others`,
    [conferenceId, proposalId, memberId],
  );
}

/**
 * Gives back what was taken away where nobody has touched it since, the member is free of conflicts of interest, and the
 * place is still open; a finished review needs no place. Answers how many.
 */
export async function giveBackAssignments(
  tx: Tx,
  { conferenceId, proposalId, memberId }: Omit<AssignmentKey, 'roundId'>,
  taken: readonly TakenAssignment[],
): Promise<number> {
  // Nobody fills the place in the same moment.
  const rounds = taken.map(({ roundId }) => roundId);
  await tx.run(
    'select 1 from review_rounds where conference_id = $1 and id = any($2) order by id for no key update',
    [conferenceId, rounds],
  );
  return tx.run(
    `update review_assignments a set state = taken.state, version = a.version + 1
     from jsonb_to_recordset($4) as taken ("roundId" uuid, state text, version integer, others integer), proposals p, committee_members m
     where a.conference_id = $1 and a.round_id = taken."roundId" and a.proposal_id = $2 and a.member_id = $3
       and a.state = 'revoked' and a.version = taken.version
       and p.conference_id = $1 and p.id = $2 and m.conference_id = $1 and m.id = $3 and m.state = 'active'
       and ${knownToBeFree('m', 'p')} and (taken.state = 'done' or ${otherReviewers('a')} <= taken.others)`,
    [conferenceId, proposalId, memberId, JSON.stringify(taken)],
  );
}
