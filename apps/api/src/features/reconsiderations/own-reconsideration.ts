import type { Tx } from '#api/platform/tx';

/** Whose review of what is asked about. */
export interface ReconsiderationKey {
  readonly conferenceId: string;
  readonly roundId: string;
  readonly proposalId: string;
  readonly memberId: string;
}

const IS_MINE = `conference_id = $1 and round_id = $2 and proposal_id = $3 and member_id = $4 and outcome is null`;
const keyValues = ({ conferenceId, roundId, proposalId, memberId }: ReconsiderationKey) => [
  conferenceId,
  roundId,
  proposalId,
  memberId,
];

/** Ends what is asked of my review, if anything is; false: nothing was. */
export async function answerReconsideration(
  tx: Tx,
  key: ReconsiderationKey,
  outcome: 'revised' | 'stands',
  now: Date,
): Promise<boolean> {
  const ended = await tx.lookup(
    `update reconsiderations set outcome = $5, ended_at = $6, version = version + 1 where ${IS_MINE} returning 1`,
    [...keyValues(key), outcome, now],
  );
  return ended !== null;
}

const askedOf = (v: string): string => `from reconsiderations asked
  where asked.conference_id = ${v}.conference_id and asked.round_id = ${v}.round_id and asked.proposal_id = ${v}.proposal_id
    and asked.member_id = ${v}.member_id and asked.outcome is null`;

/** SQL for "chairs ask for one more look at this review"; `v` is an alias of reviews. */
export const isAskedAgain = (v: string): string => `exists (select 1 ${askedOf(v)})`;

/** SQL for what chairs ask of this review; null: nothing. */
export const askedAgain = (v: string): string => `(select asked.message ${askedOf(v)})`;
