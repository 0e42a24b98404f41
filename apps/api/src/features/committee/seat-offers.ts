import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { companyKey } from '#domain/committee/company';
import { INVITATION_DAYS } from '#domain/committee/invitation-rules';
import { Clock } from '#api/platform/clock';
import { Mail, type MailToSend } from '#api/platform/mail';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { newToken } from '#api/features/auth/secrets';
import { CommitteeRepository, type OfferedSeat } from '#api/features/committee/committee.repository';
import { ConflictDetection } from '#api/features/committee/conflict-detection';
import type { InvitedPerson } from '#api/features/committee/invitation.types';

/** Gives invited seats to people who have none, whatever list they stood in: with links, mails and detection. */
@Injectable()
export class SeatOffers {
  constructor(
    private readonly committee: CommitteeRepository,
    private readonly conflictDetection: ConflictDetection,
    private readonly mail: Mail,
    private readonly clock: Clock,
  ) {}

  /** In a fixed number of statements. The links returned are shown only now: their hashes alone are kept. */
  async offer(
    tx: Tx,
    actor: Actor,
    conferenceId: string,
    people: readonly OfferedSeat[],
    details: Readonly<Record<string, unknown>> = {},
  ): Promise<InvitedPerson[]> {
    const invitedAt = this.clock.now();
    const fresh = people.map((person) => ({
      person,
      id: this.clock.newId(),
      copied: newToken(),
      mailed: newToken(),
    }));
    await this.committee.addSeats(
      tx,
      conferenceId,
      fresh.map(({ person, id, copied, mailed }) => ({
        ...person,
        id,
        companyKey: companyKey(person.company),
        invitationHash: copied.tokenHash,
        mailedHash: mailed.tokenHash,
        invitedAt,
      })),
    );
    await this.conflictDetection.detect(tx, conferenceId);
    const conferenceName = await this.nameOf(tx, conferenceId);
    await this.mail.queueAll(
      tx,
      fresh.map(({ person, mailed }) => this.letter(conferenceId, conferenceName, person, mailed.token)),
    );
    await record(tx, this.clock, {
      event: 'members.invited',
      actorId: actor.userId,
      conferenceId,
      details: { memberIds: fresh.map(({ id }) => id), ...details },
    });
    return fresh.map(({ person: { name, email }, id, copied }) => ({
      memberId: id,
      name,
      email,
      link: this.link(copied.token),
    }));
  }

  async nameOf(tx: Tx, conferenceId: string): Promise<string> {
    const row = await tx.one<{ name: string }>('select name from conferences where id = $1', [conferenceId]);
    return row!.name;
  }

  link(token: string): string {
    return this.mail.link(`/invitations/${token}`);
  }

  letter(
    conferenceId: string,
    conference: string,
    to: { readonly name: string; readonly email: string },
    token: string,
  ): MailToSend {
    return {
      conferenceId,
      to: to.email,
      subject: `Invitation to the programme committee of ${conference}`,
      body: `Hello ${to.name},\n\nyou are invited to the programme committee of ${conference}. Open this link to accept or decline; it works for ${INVITATION_DAYS} days and is for you alone:\n\n${this.link(token)}\n`,
    };
  }
}
