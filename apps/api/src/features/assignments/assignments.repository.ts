import { Injectable } from '@nestjs/common';
import type { Pair } from '#domain/assignment/assignment-facts';
import type { Tx } from '#api/platform/tx';
import { AssignmentRunEntity, ReviewAssignmentEntity } from '#api/features/assignments/assignment.entity';
import type { RunProgress } from '#api/features/assignments/assignment-solving';

/** An assignment with the version it was left at. */
export interface VersionedPair extends Pair {
  readonly version: number;
}

const UNTOUCHED = `
  not exists (select 1 from reviews v where v.conference_id = a.conference_id and v.round_id = a.round_id
    and v.proposal_id = a.proposal_id and v.member_id = a.member_id)
  and not exists (select 1 from review_drafts d where d.conference_id = a.conference_id and d.round_id = a.round_id
    and d.proposal_id = a.proposal_id and d.member_id = a.member_id)`;

const PAIR = `a.proposal_id as "proposalId", a.member_id as "memberId", a.version`;

@Injectable()
export class AssignmentsRepository {
  async addRun(tx: Tx, run: Partial<AssignmentRunEntity>): Promise<void> {
    await tx.insert(AssignmentRunEntity, [run]);
  }

  run(tx: Tx, conferenceId: string, id: string): Promise<AssignmentRunEntity | null> {
    return tx.entities.findOneBy(AssignmentRunEntity, { conferenceId, id });
  }

  /** Moves a run on if it is still at the version seen. */
  changeRun(
    tx: Tx,
    conferenceId: string,
    id: string,
    version: number,
    patch: Partial<AssignmentRunEntity>,
  ): Promise<AssignmentRunEntity | null> {
    return tx.updateVersioned(AssignmentRunEntity, { conferenceId, id }, version, patch);
  }

  /** Progress is no change of version. False: the run is no longer running, and whoever computes it should stop. */
  async reportProgress(tx: Tx, conferenceId: string, id: string, progress: RunProgress): Promise<boolean> {
    const touched = await tx.run(
      `update assignment_runs set progress = $3 where conference_id = $1 and id = $2 and state = 'running'`,
      [conferenceId, id, JSON.stringify(progress)],
    );
    return touched > 0;
  }

  async hasUnfinishedRun(tx: Tx, conferenceId: string, roundId: string): Promise<boolean> {
    const sql = `select 1 from assignment_runs where conference_id = $1 and round_id = $2 and state in ('queued', 'running') limit 1`;
    return (await tx.one(sql, [conferenceId, roundId])) !== null;
  }

  /** How many reviewers the round asks for; null: there is no such round. */
  round(
    tx: Tx,
    conferenceId: string,
    roundId: string,
  ): Promise<{ readonly reviewsWanted: number; readonly reviewsFloor: number } | null> {
    return tx.one(
      `select reviews_wanted as "reviewsWanted", reviews_floor as "reviewsFloor" from review_rounds
       where conference_id = $1 and id = $2`,
      [conferenceId, roundId],
    );
  }

  /** One at a time changes the assignments of a round; answers whether it exists. */
  async lockRound(tx: Tx, conferenceId: string, roundId: string): Promise<boolean> {
    // Not the strongest lock: assignments of other transactions may still refer to the round.
    const sql = 'select 1 from review_rounds where conference_id = $1 and id = $2 for no key update';
    return (await tx.one(sql, [conferenceId, roundId])) !== null;
  }

  /** Until the transaction ends nobody adds a conflict of interest that a check has not seen. */
  async holdConflicts(tx: Tx): Promise<void> {
    await tx.run('lock table conflicts_of_interest in share mode');
  }

  async usesAssignment(tx: Tx, conferenceId: string): Promise<boolean> {
    const sql = 'select 1 from conferences where id = $1 and uses_assignment';
    return (await tx.one(sql, [conferenceId])) !== null;
  }

  assignment(
    tx: Tx,
    conferenceId: string,
    roundId: string,
    { proposalId, memberId }: Pair,
  ): Promise<ReviewAssignmentEntity | null> {
    return tx.entities.findOneBy(ReviewAssignmentEntity, { conferenceId, roundId, proposalId, memberId });
  }

  /** Makes assignments, or revives revoked ones, in one statement; answers them with their versions. */
  place(
    tx: Tx,
    conferenceId: string,
    roundId: string,
    runId: string | null,
    pairs: readonly Pair[],
  ): Promise<VersionedPair[]> {
    return tx.rows<VersionedPair>(
      `insert into review_assignments as a (conference_id, round_id, proposal_id, member_id, run_id)
       select $1, $2, pair.proposal_id, pair.member_id, $3 from unnest($4::uuid[], $5::uuid[]) as pair (proposal_id, member_id)
       on conflict on constraint review_assignments_pkey do update
         set state = 'active', run_id = excluded.run_id, decline_reason = '', assigned_at = now(), version = a.version + 1
         where a.state = 'revoked'
       returning ${PAIR}`,
      [conferenceId, roundId, runId, ...columns(pairs)],
    );
  }

  /** After thousands of new rows the planner's old idea of the table makes every reading slow. */
  async renewStatistics(tx: Tx): Promise<void> {
    await tx.run('analyze review_assignments');
  }

  /** Takes active assignments away where nothing has begun; answers those it could. */
  revoke(tx: Tx, conferenceId: string, roundId: string, pairs: readonly Pair[]): Promise<VersionedPair[]> {
    return tx.rows<VersionedPair>(
      `update review_assignments a set state = 'revoked', version = a.version + 1
       from unnest($3::uuid[], $4::uuid[]) as pair (proposal_id, member_id)
       where a.conference_id = $1 and a.round_id = $2 and a.proposal_id = pair.proposal_id and a.member_id = pair.member_id
         and a.state = 'active' and ${UNTOUCHED}
       returning ${PAIR}`,
      [conferenceId, roundId, ...columns(pairs)],
    );
  }

  /** The same for those still at the version given. */
  revokeUnchanged(
    tx: Tx,
    conferenceId: string,
    roundId: string,
    pairs: readonly VersionedPair[],
  ): Promise<VersionedPair[]> {
    return tx.rows<VersionedPair>(
      `update review_assignments a set state = 'revoked', version = a.version + 1
       from unnest($3::uuid[], $4::uuid[], $5::int[]) as pair (proposal_id, member_id, version)
       where a.conference_id = $1 and a.round_id = $2 and a.proposal_id = pair.proposal_id and a.member_id = pair.member_id
         and a.version = pair.version and a.state = 'active' and ${UNTOUCHED}
       returning ${PAIR}`,
      [conferenceId, roundId, ...columns(pairs), pairs.map(({ version }) => version)],
    );
  }

  /** Gives back what was revoked, where it is still at the version given. */
  restoreUnchanged(
    tx: Tx,
    conferenceId: string,
    roundId: string,
    pairs: readonly VersionedPair[],
  ): Promise<VersionedPair[]> {
    return tx.rows<VersionedPair>(
      `update review_assignments a set state = 'active', version = a.version + 1
       from unnest($3::uuid[], $4::uuid[], $5::int[]) as pair (proposal_id, member_id, version)
       where a.conference_id = $1 and a.round_id = $2 and a.proposal_id = pair.proposal_id and a.member_id = pair.member_id
         and a.version = pair.version and a.state = 'revoked'
       returning ${PAIR}`,
      [conferenceId, roundId, ...columns(pairs), pairs.map(({ version }) => version)],
    );
  }
}

const columns = (pairs: readonly Pair[]): [string[], string[]] => [
  pairs.map(({ proposalId }) => proposalId),
  pairs.map(({ memberId }) => memberId),
];
