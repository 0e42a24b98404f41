import { Injectable } from '@nestjs/common';
import type { Tx } from '#api/platform/tx';
import { retireAssignments } from '#api/features/assignments/retired-assignments';
import { conflictPairs, MEMBERS } from '#api/features/committee/conflict-pairs.sql';

const PAIRS = conflictPairs(MEMBERS);
const DETECTED = `('own', 'email', 'person', 'company', 'cospeaker', 'relation')`;

/**
 * Detects conflicts of interest, in the transaction of the change that makes it necessary: for every member and every
 * proposal for whom they are unknown, which is what triggers make of those a change may concern. Declared and imported
 * ones are never touched. A fixed number of statements, whatever the number of pairs.
 */
@Injectable()
export class ConflictDetection {
  async detect(tx: Tx, conferenceId: string): Promise<void> {
    // Two detections at once would each miss what the other's transaction has not committed yet.
    await tx.run(`select pg_advisory_xact_lock(hashtextextended('conflicts of ' || $1, 0))`, [conferenceId]);
    // Known first, looked at afterwards: what commits in between is seen by the later statements, and what is being
    // changed right now (locked, so skipped) stays unknown until its own transaction detects.
    const memberIds = await this.callKnown(tx, conferenceId, 'committee_members');
    const proposalIds = await this.callKnown(tx, conferenceId, 'proposals');
    if (memberIds.length === 0 && proposalIds.length === 0) return;
    const touched = (member: string, proposal: string): string =>
      `(${member} = any($2::uuid[]) or ${proposal} = any($3::uuid[]))`;
    const params = [conferenceId, memberIds, proposalIds];
    await tx.run(
      `${PAIRS} delete from conflicts_of_interest c
       where c.conference_id = $1 and c.source in ${DETECTED} and ${touched('c.member_id', 'c.proposal_id')}
       and not exists (select 1 from pairs where pairs.proposal_id = c.proposal_id and pairs.who = c.member_id and pairs.source = c.source)`,
      params,
    );
    await tx.run(
      `${PAIRS} insert into conflicts_of_interest (conference_id, proposal_id, member_id, source)
       select $1, pairs.proposal_id, pairs.who, pairs.source from pairs
       where ${touched('pairs.who', 'pairs.proposal_id')} on conflict do nothing`,
      params,
    );
    await retireAssignments(tx, conferenceId);
  }

  /** The same in every conference where this user has a seat or speaks: a newly proved address may be another speaker's. */
  async detectForUser(tx: Tx, userId: string): Promise<void> {
    const places = await tx.rows<{ conferenceId: string }>(
      `select conference_id as "conferenceId" from committee_members where user_id = $1
       union select conference_id from speakers where user_id = $1 order by 1`,
      [userId],
    );
    for (const { conferenceId } of places) await this.detect(tx, conferenceId);
  }

  private async callKnown(
    tx: Tx,
    conferenceId: string,
    table: 'committee_members' | 'proposals',
  ): Promise<string[]> {
    const rows = await tx.rows<{ id: string }>(
      `update ${table} set conflicts_known = true where conference_id = $1 and id in (
         select id from ${table} where conference_id = $1 and not conflicts_known for no key update skip locked)
       returning id`,
      [conferenceId],
    );
    return rows.map(({ id }) => id);
  }
}
