import { Injectable } from '@nestjs/common';
import type { Tx } from '#api/platform/tx';

// Everything a member and a proposal's speakers can be recognised by. An unverified address of a user claims nothing;
// the address that was invited counts whether proved or not, for here a false alarm costs less than a miss.
const DETECT = `
  with member_emails as (
    select m.id as member_id, m.email as address from committee_members m where m.conference_id = $1
    union
    select m.id, e.address from committee_members m join emails e on e.user_id = m.user_id and e.verified_at is not null
    where m.conference_id = $1
  ), member_speakers as (
    select m.id as member_id, s.id as speaker_id, 'own' as source
    from committee_members m join speakers s on s.conference_id = m.conference_id and s.user_id = m.user_id
    where m.conference_id = $1
    union
    select me.member_id, s.id, 'email' from member_emails me join speakers s on s.conference_id = $1 and s.email = me.address
  ), pairs as (
    select ps.proposal_id, ms.member_id, ms.source
    from member_speakers ms join proposal_speakers ps on ps.conference_id = $1 and ps.speaker_id = ms.speaker_id
    union
    select p.id, m.id, 'own' from proposals p join committee_members m on m.conference_id = p.conference_id and m.user_id = p.created_by
    where p.conference_id = $1
    union
    select ps.proposal_id, m.id, 'company'
    from committee_members m
      cross join lateral unnest(m.former_company_keys || m.company_key) as worked (company_key)
      join speakers s on s.conference_id = m.conference_id and s.company_key = worked.company_key
      join proposal_speakers ps on ps.conference_id = s.conference_id and ps.speaker_id = s.id
    where m.conference_id = $1 and worked.company_key <> ''
    union
    select other.proposal_id, ms.member_id, 'cospeaker'
    from member_speakers ms
      join proposal_speakers mine on mine.conference_id = $1 and mine.speaker_id = ms.speaker_id
      join proposal_speakers beside on beside.conference_id = $1 and beside.proposal_id = mine.proposal_id and beside.speaker_id <> mine.speaker_id
      join proposal_speakers other on other.conference_id = $1 and other.speaker_id = beside.speaker_id and other.proposal_id <> mine.proposal_id
  )`;

const DETECTED = `('own', 'email', 'company', 'cospeaker')`;

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
    const touched = (alias: string): string =>
      `(${alias}.member_id = any($2::uuid[]) or ${alias}.proposal_id = any($3::uuid[]))`;
    const params = [conferenceId, memberIds, proposalIds];
    await tx.run(
      `${DETECT} delete from conflicts_of_interest c where c.conference_id = $1 and c.source in ${DETECTED} and ${touched('c')}
       and not exists (select 1 from pairs where pairs.proposal_id = c.proposal_id and pairs.member_id = c.member_id and pairs.source = c.source)`,
      params,
    );
    await tx.run(
      `${DETECT} insert into conflicts_of_interest (conference_id, proposal_id, member_id, source)
       select $1, pairs.proposal_id, pairs.member_id, pairs.source from pairs where ${touched('pairs')} on conflict do nothing`,
      params,
    );
  }

  /** The same in every conference where this user has a seat: a newly proved address may be a speaker's. */
  async detectForUser(tx: Tx, userId: string): Promise<void> {
    const seats = await tx.rows<{ conferenceId: string }>(
      `select conference_id as "conferenceId" from committee_members where user_id = $1 order by conference_id`,
      [userId],
    );
    for (const { conferenceId } of seats) await this.detect(tx, conferenceId);
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
