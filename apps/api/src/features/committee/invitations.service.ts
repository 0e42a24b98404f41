import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { type InvitationList, type ListLine, readInvitationList } from '#domain/committee/invitation-list';
import { secondSeatFaults } from '#domain/committee/invitation-rules';
import { DomainError, notFound, staleWrite } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { Mail } from '#api/platform/mail';
import { record } from '#api/platform/record';
import type { RequestConference } from '#api/platform/request';
import type { Tx } from '#api/platform/tx';
import { newToken } from '#api/features/auth/secrets';
import { CommitteeQueries } from '#api/features/committee/committee.queries';
import { CommitteeRepository } from '#api/features/committee/committee.repository';
import { addressOwners } from '#api/features/committee/member-addresses';
import { readListCells } from '#api/features/committee/list-file';
import { SeatOffers } from '#api/features/committee/seat-offers';
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
    private readonly seats: SeatOffers,
    private readonly mail: Mail,
    private readonly clock: Clock,
  ) {}

  /** The list as it is understood, with all that must be mended; nothing is stored. */
  async preview(
    actor: Actor,
    { id: conferenceId }: RequestConference,
    body: InvitationListBody,
  ): Promise<InvitationPreview> {
    authorize('members.invite', actor);
    const { lines, sheet } = await readListCells(body);
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const { invitations, faults, ignoredColumns, seats } = await this.understand(tx, conferenceId, lines);
      const fresh = invitations.filter(({ email }) => !seats.has(email));
      const joining = fresh.map((person) => ({ ...person, state: 'invited' }));
      const { companiesOverShare } = await this.queries.companiesOverShare(tx, conferenceId, joining);
      const people = invitations.map((person) => ({
        ...person,
        roles: [...person.roles],
        expertise: [...person.expertise],
        topics: [...person.topics],
        languages: [...person.languages],
        otherEmails: [...person.otherEmails],
        seat: seats.get(person.email) ?? null,
      }));
      return {
        people,
        faults: [...faults],
        ignoredColumns: [...ignoredColumns],
        sheet,
        companiesOverShare,
      };
    });
  }

  /** All of the list, or nobody. Who has a seat already keeps it as it is. */
  async invite(
    actor: Actor,
    { id: conferenceId }: RequestConference,
    body: InvitationListBody,
  ): Promise<Invited> {
    authorize('members.invite', actor);
    const { lines } = await readListCells(body);
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const { invitations, faults, seats } = await this.understand(tx, conferenceId, lines);
      if (faults.length > 0) {
        throw new DomainError('invalid', 'Nobody was invited: mend the list first.', { faults });
      }
      const fresh = invitations
        .filter(({ email }) => !seats.has(email))
        .map(({ line: _line, ...person }) => person);
      const invited = await this.seats.offer(tx, actor, conferenceId, fresh);
      return { invited, leftAlone: invitations.length - fresh.length };
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
        const name = await this.seats.nameOf(tx, conferenceId);
        await this.mail.queue(tx, this.seats.letter(conferenceId, name, before, mailed.token));
      }
      await record(tx, this.clock, {
        event: 'member.invited_again',
        actorId: actor.userId,
        conferenceId,
        subjectId: memberId,
        details: { sendMail },
      });
      return { link: this.seats.link(copied.token), version: after.version };
    });
  }

  private async understand(
    tx: Tx,
    conferenceId: string,
    lines: readonly ListLine[],
  ): Promise<InvitationList & { seats: Map<string, string> }> {
    const list = readInvitationList(lines, await this.queries.vocabulary(tx, conferenceId));
    const addresses = list.invitations.flatMap(({ email, otherEmails }) => [email, ...otherEmails]);
    const owners = await addressOwners(tx, conferenceId, addresses);
    const seats = new Map([...owners].map(([email, { state }]) => [email, state]));
    const names = new Map([...owners].map(([email, { name }]) => [email, name]));
    return { ...list, faults: [...list.faults, ...secondSeatFaults(list.invitations, names)], seats };
  }
}
