import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { companyKey } from '#domain/committee/company';
import { type InvitationList, readInvitationList } from '#domain/committee/invitation-list';
import { INVITATION_DAYS } from '#domain/committee/invitation-rules';
import { DomainError, invalidField, notFound, staleWrite } from '#domain/errors';
import { readUtf8 } from '#domain/utf8-text';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { Mail, type MailToSend } from '#api/platform/mail';
import { record } from '#api/platform/record';
import type { RequestConference } from '#api/platform/request';
import type { Tx } from '#api/platform/tx';
import { newToken } from '#api/features/auth/secrets';
import { CommitteeQueries } from '#api/features/committee/committee.queries';
import { CommitteeRepository } from '#api/features/committee/committee.repository';
import { ConflictDetection } from '#api/features/committee/conflict-detection';
import { addressOwners } from '#api/features/committee/member-addresses';
import { readCells } from '#api/features/committee/invitation-csv';
import type {
  InvitationListBody,
  InvitationPreview,
  Invited,
  RenewedInvitation,
} from '#api/features/committee/invitation.types';

interface SeenMember {
  readonly memberId: string;
  readonly version: number | null;
}

@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly committee: CommitteeRepository,
    private readonly queries: CommitteeQueries,
    private readonly conflictDetection: ConflictDetection,
    private readonly mail: Mail,
    private readonly clock: Clock,
  ) {}

  /** The list as it is understood, with all that must be mended; nothing is stored. */
  preview(
    actor: Actor,
    { id: conferenceId }: RequestConference,
    body: InvitationListBody,
  ): Promise<InvitationPreview> {
    authorize('members.invite', actor);
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const { invitations, faults, ignoredColumns } = await this.understand(tx, conferenceId, body);
      const seats = await this.seats(tx, conferenceId, invitations);
      const people = invitations.map(({ roles, expertise, ...person }) => ({
        ...person,
        roles: [...roles],
        expertise: [...expertise],
        seat: seats.get(person.email) ?? null,
      }));
      return { people, faults: [...faults], ignoredColumns: [...ignoredColumns] };
    });
  }

  /** All of the list, or nobody. Who has a seat already keeps it as it is. */
  invite(actor: Actor, conference: RequestConference, body: InvitationListBody): Promise<Invited> {
    authorize('members.invite', actor);
    const conferenceId = conference.id;
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const { invitations, faults } = await this.understand(tx, conferenceId, body);
      if (faults.length > 0) {
        throw new DomainError('invalid', 'Nobody was invited: mend the list first.', { faults });
      }
      const seated = await this.seats(tx, conferenceId, invitations);
      const invitedAt = this.clock.now();
      const fresh = invitations
        .filter(({ email }) => !seated.has(email))
        .map((person) => ({ person, id: this.clock.newId(), copied: newToken(), mailed: newToken() }));
      await this.committee.addSeats(
        tx,
        conferenceId,
        fresh.map(({ person: { line: _line, ...seat }, id, copied, mailed }) => ({
          ...seat,
          topics: [],
          languages: [],
          isSenior: false,
          otherEmails: [],
          id,
          companyKey: companyKey(seat.company),
          invitationHash: copied.tokenHash,
          mailedHash: mailed.tokenHash,
          invitedAt,
        })),
      );
      await this.conflictDetection.detect(tx, conferenceId);
      const conferenceName = await this.nameOf(tx, conferenceId);
      await this.mail.queueAll(
        tx,
        fresh.map(({ person, mailed }) =>
          this.letter(conferenceId, conferenceName, person.email, person.name, mailed.token),
        ),
      );
      await record(tx, this.clock, {
        event: 'members.invited',
        actorId: actor.userId,
        conferenceId,
        details: { memberIds: fresh.map(({ id }) => id) },
      });
      return {
        invited: fresh.map(({ person, id, copied }) => ({
          memberId: id,
          name: person.name,
          email: person.email,
          link: this.link(copied.token),
        })),
        leftAlone: invitations.length - fresh.length,
      };
    });
  }

  /**
   * A new link to copy (only its hash is kept, so an old one cannot be shown again), and a new mail when wanted. Also
   * invites again who declined or left.
   */
  renew(
    actor: Actor,
    conference: RequestConference,
    { memberId, version }: SeenMember,
    sendMail: boolean,
  ): Promise<RenewedInvitation> {
    authorize('members.invite', actor);
    const conferenceId = conference.id;
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const before = await this.committee.byId(tx, conferenceId, memberId);
      if (!before) throw notFound();
      if (before.state === 'active') {
        throw new DomainError('wrong_state', 'This person has accepted already and needs no link.');
      }
      const copied = newToken();
      const mailed = newToken();
      const after = await this.committee.change(tx, conferenceId, memberId, version ?? 0, {
        state: 'invited',
        invitedAt: this.clock.now(),
        invitationHash: copied.tokenHash,
        ...(sendMail ? { mailedHash: mailed.tokenHash } : {}),
      });
      if (!after) throw staleWrite({ state: before.state, version: before.version });
      if (sendMail) {
        const name = await this.nameOf(tx, conferenceId);
        await this.mail.queue(tx, this.letter(conferenceId, name, before.email, before.name, mailed.token));
      }
      await record(tx, this.clock, {
        event: 'member.invited_again',
        actorId: actor.userId,
        conferenceId,
        subjectId: memberId,
        details: { sendMail },
      });
      return { link: this.link(copied.token), version: after.version };
    });
  }

  private async understand(tx: Tx, conferenceId: string, body: InvitationListBody): Promise<InvitationList> {
    const text = body.file === undefined ? body.text : readUtf8(Buffer.from(body.file, 'base64'));
    if (text === undefined) throw invalidField('text', 'Paste a list, or choose a file.');
    const cells = readCells(text);
    if (cells.length > 2000)
      throw invalidField('text', 'This list has more than 2,000 lines; send it in parts.');
    return readInvitationList(cells, await this.queries.tracks(tx, conferenceId));
  }

  /** The state of the seat that each of these people has already, by any address they are known by. */
  private async seats(
    tx: Tx,
    conferenceId: string,
    people: readonly { email: string }[],
  ): Promise<Map<string, string>> {
    const emails = people.map(({ email }) => email);
    const owners = await addressOwners(tx, conferenceId, emails);
    return new Map([...owners].map(([email, { state }]) => [email, state]));
  }

  private async nameOf(tx: Tx, conferenceId: string): Promise<string> {
    const row = await tx.one<{ name: string }>('select name from conferences where id = $1', [conferenceId]);
    return row!.name;
  }

  private link(token: string): string {
    return this.mail.link(`/invitations/${token}`);
  }

  private letter(
    conferenceId: string,
    conference: string,
    to: string,
    name: string,
    token: string,
  ): MailToSend {
    return {
      conferenceId,
      to,
      subject: `Invitation to the programme committee of ${conference}`,
      body: `Hello ${name},\n\nyou are invited to the programme committee of ${conference}. Open this link to accept or decline; it works for ${INVITATION_DAYS} days and is for you alone:\n\n${this.link(token)}\n`,
    };
  }
}
