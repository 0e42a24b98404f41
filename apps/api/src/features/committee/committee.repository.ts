import { Injectable } from '@nestjs/common';
import { agreementWords } from '#domain/committee/agreement';
import type { MemberRole, TopicExpertise, TrackExpertise } from '#domain/committee/member-rules';
import type { Tx } from '#api/platform/tx';
import type { TakenAssignment } from '#api/features/assignments/own-assignment';
import {
  CommitteeMemberEntity,
  ExpertiseEntity,
  MemberEmailEntity,
  MemberRoleEntity,
  TopicExpertiseEntity,
} from '#api/features/committee/committee-member.entity';

/** A seat for somebody who has none. */
export interface OfferedSeat {
  readonly name: string;
  readonly email: string;
  readonly company: string;
  readonly maxLoad: number | null;
  readonly roles: readonly MemberRole[];
  readonly expertise: readonly TrackExpertise[];
  readonly topics: readonly TopicExpertise[];
  readonly languages: readonly string[];
  readonly isSenior: boolean;
  readonly otherEmails: readonly string[];
}

interface DeclarationKey {
  readonly conferenceId: string;
  readonly proposalId: string;
  readonly memberId: string;
}

export interface NewSeat extends OfferedSeat {
  readonly id: string;
  readonly companyKey: string;
  readonly invitationHash: string;
  readonly mailedHash: string;
  readonly invitedAt: Date;
}

@Injectable()
export class CommitteeRepository {
  byId(tx: Tx, conferenceId: string, id: string): Promise<CommitteeMemberEntity | null> {
    return tx.entities.findOneBy(CommitteeMemberEntity, { conferenceId, id });
  }

  /** The seat that a link of its invitation leads to, and whether the link was the mailed one. */
  async byInvitation(
    tx: Tx,
    tokenHash: string,
  ): Promise<{ member: CommitteeMemberEntity; cameByMail: boolean } | null> {
    const member = await tx.entities
      .createQueryBuilder(CommitteeMemberEntity, 'm')
      .where('m.invitationHash = :tokenHash or m.mailedHash = :tokenHash', { tokenHash })
      .getOne();
    return member && { member, cameByMail: member.mailedHash === tokenHash };
  }

  /** The words that members of this conference agree to. */
  async agreement(tx: Tx, conferenceId: string): Promise<string> {
    const row = await tx.one<{ own: string }>(
      'select committee_agreement as own from conferences where id = $1',
      [conferenceId],
    );
    return agreementWords(row!.own);
  }

  change(
    tx: Tx,
    conferenceId: string,
    id: string,
    version: number,
    patch: Partial<CommitteeMemberEntity>,
  ): Promise<CommitteeMemberEntity | null> {
    return tx.updateVersioned(CommitteeMemberEntity, { conferenceId, id }, version, patch);
  }

  /** Any number of invited seats in a fixed number of statements. */
  async addSeats(tx: Tx, conferenceId: string, seats: readonly NewSeat[]): Promise<void> {
    await tx.insert(
      CommitteeMemberEntity,
      seats.map(
        ({ roles: _roles, expertise: _expertise, topics: _topics, otherEmails: _emails, ...seat }) => ({
          conferenceId,
          ...seat,
          languages: [...seat.languages],
        }),
      ),
    );
    await tx.insert(
      MemberRoleEntity,
      seats.flatMap((seat) => seat.roles.map((role) => ({ conferenceId, memberId: seat.id, ...role }))),
    );
    await tx.insert(
      ExpertiseEntity,
      seats.flatMap((seat) => seat.expertise.map((item) => ({ conferenceId, memberId: seat.id, ...item }))),
    );
    await tx.insert(
      TopicExpertiseEntity,
      seats.flatMap((seat) => seat.topics.map((item) => ({ conferenceId, memberId: seat.id, ...item }))),
    );
    await tx.insert(
      MemberEmailEntity,
      seats.flatMap((seat) =>
        seat.otherEmails.map((address) => ({ conferenceId, memberId: seat.id, address })),
      ),
    );
  }

  async setRoles(
    tx: Tx,
    conferenceId: string,
    memberId: string,
    roles: readonly MemberRole[],
  ): Promise<void> {
    await tx.run('delete from member_roles where conference_id = $1 and member_id = $2', [
      conferenceId,
      memberId,
    ]);
    await tx.insert(
      MemberRoleEntity,
      roles.map(({ role, trackId }) => ({ conferenceId, memberId, role, trackId })),
    );
  }

  async setExpertise(
    tx: Tx,
    conferenceId: string,
    memberId: string,
    expertise: readonly TrackExpertise[],
  ): Promise<void> {
    await tx.run('delete from expertise where conference_id = $1 and member_id = $2', [
      conferenceId,
      memberId,
    ]);
    await tx.insert(
      ExpertiseEntity,
      expertise.map(({ trackId, level }) => ({ conferenceId, memberId, trackId, level })),
    );
  }

  async setTopics(
    tx: Tx,
    conferenceId: string,
    memberId: string,
    topics: readonly TopicExpertise[],
  ): Promise<void> {
    await tx.run('delete from topic_expertise where conference_id = $1 and member_id = $2', [
      conferenceId,
      memberId,
    ]);
    await tx.insert(
      TopicExpertiseEntity,
      topics.map(({ topicId, level }) => ({ conferenceId, memberId, topicId, level })),
    );
  }

  async furtherEmails(tx: Tx, conferenceId: string, memberId: string): Promise<string[]> {
    const rows = await tx.rows<{ address: string }>(
      'select address from member_emails where conference_id = $1 and member_id = $2 order by address',
      [conferenceId, memberId],
    );
    return rows.map(({ address }) => address);
  }

  async setFurtherEmails(
    tx: Tx,
    conferenceId: string,
    memberId: string,
    addresses: readonly string[],
  ): Promise<void> {
    await tx.run(
      'delete from member_emails where conference_id = $1 and member_id = $2 and address <> all($3)',
      [conferenceId, memberId, addresses],
    );
    await tx.insert(
      MemberEmailEntity,
      addresses.map((address) => ({ conferenceId, memberId, address })),
      'on conflict (conference_id, member_id, address) do nothing',
    );
  }

  /** Until this transaction ends nobody else changes who organizes: two organizers cannot remove each other at once. */
  async activeOrganizers(tx: Tx, conferenceId: string): Promise<string[]> {
    await tx.run('select 1 from conferences where id = $1 for no key update', [conferenceId]);
    const rows = await tx.rows<{ id: string }>(
      `select m.id from committee_members m
         join member_roles r on r.conference_id = m.conference_id and r.member_id = m.id and r.role = 'organizer'
       where m.conference_id = $1 and m.state = 'active'`,
      [conferenceId],
    );
    return rows.map(({ id }) => id);
  }

  async hasDeclared(tx: Tx, key: DeclarationKey): Promise<boolean> {
    const sql = `select 1 from conflicts_of_interest
      where conference_id = $1 and proposal_id = $2 and member_id = $3 and source = 'declared'`;
    return (await tx.one(sql, [key.conferenceId, key.proposalId, key.memberId])) !== null;
  }

  async declare(tx: Tx, key: DeclarationKey, note: string): Promise<void> {
    await tx.run(
      `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source, note) values ($1, $2, $3, 'declared', $4)
       on conflict (conference_id, proposal_id, member_id, source) do update set note = excluded.note`,
      [key.conferenceId, key.proposalId, key.memberId, note],
    );
  }

  /** Keeps what the declaration took away beside it. */
  async noteTaken(tx: Tx, key: DeclarationKey, taken: readonly TakenAssignment[]): Promise<void> {
    await tx.run(
      `update conflicts_of_interest set took_away = took_away || $4::jsonb
       where conference_id = $1 and proposal_id = $2 and member_id = $3 and source = 'declared'`,
      [key.conferenceId, key.proposalId, key.memberId, JSON.stringify(taken)],
    );
  }

  /** Takes back what the member declared; what was detected or imported stays. Null: they had declared none. */
  withdrawDeclaration(
    tx: Tx,
    conferenceId: string,
    memberId: string,
    number: number,
  ): Promise<{ proposalId: string; taken: TakenAssignment[] } | null> {
    return tx.one(
      `delete from conflicts_of_interest c using proposals p
       where c.conference_id = $1 and c.member_id = $2 and c.source = 'declared'
         and p.conference_id = c.conference_id and p.id = c.proposal_id and p.number = $3
       returning c.proposal_id as "proposalId", c.took_away as taken`,
      [conferenceId, memberId, number],
    );
  }
}
