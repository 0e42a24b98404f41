import type { Tx } from '#api/platform/tx';

export interface AssignmentKey {
  readonly conferenceId: string;
  readonly roundId: string;
  readonly proposalId: string;
  readonly memberId: string;
}

/** The review that an active assignment asks for is there. False: no assignment is active, as where everyone reviews. */
export async function markAssignmentDone(tx: Tx, key: AssignmentKey): Promise<boolean> {
  const done = await tx.run(
    `update review_assignments set state = 'done', version = version + 1
     where conference_id = $1 and round_id = $2 and proposal_id = $3 and member_id = $4 and state = 'active'`,
    [key.conferenceId, key.roundId, key.proposalId, key.memberId],
  );
  return done > 0;
}

/** Whether the assignment was done before: a review of it is only revised. */
export async function isAssignmentDone(tx: Tx, key: AssignmentKey): Promise<boolean> {
  const done = await tx.one(
    `select 1 from review_assignments
     where conference_id = $1 and round_id = $2 and proposal_id = $3 and member_id = $4 and state = 'done'`,
    [key.conferenceId, key.roundId, key.proposalId, key.memberId],
  );
  return done !== null;
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
