import { Injectable } from '@nestjs/common';
import { agreementWords } from '#domain/committee/agreement';
import { companyKey } from '#domain/committee/company';
import { employmentAfter } from '#domain/committee/member-rules';
import { invitationIsOpen } from '#domain/committee/invitation-rules';
import { DomainError, invalidField, notFound, staleWrite } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database, INSTALLATION } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { AccountsService } from '#api/features/auth/accounts.service';
import { hashPassword, hashToken } from '#api/features/auth/secrets';
import type { CommitteeMemberEntity } from '#api/features/committee/committee-member.entity';
import { agreementHash } from '#api/features/committee/agreement-hash';
import { CommitteeRepository } from '#api/features/committee/committee.repository';
import { ConflictDetection } from '#api/features/committee/conflict-detection';
import type {
  AcceptanceBody,
  InvitationToAnswer,
  InvitedRole,
} from '#api/features/committee/invitation.types';

/**
 * What the holder of an invitation's link may do. The mailed link shows that its address is the holder's; the link that
 * an organizer copies does not, so an account made with it has its address yet to be confirmed.
 */
@Injectable()
export class InvitationAnswersService {
  constructor(
    private readonly database: Database,
    private readonly committee: CommitteeRepository,
    private readonly accounts: AccountsService,
    private readonly conflictDetection: ConflictDetection,
    private readonly clock: Clock,
  ) {}

  read(token: string): Promise<InvitationToAnswer> {
    return this.database.transaction(INSTALLATION, async (tx) => {
      const { member } = await this.find(tx, token);
      const row = await tx.one<{
        name: string;
        slug: string;
        ownAgreement: string;
        roles: InvitedRole[];
        trackNames: string[];
      }>(
        `select c.name, c.slug, c.committee_agreement as "ownAgreement",
           coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'trackName', t.name) order by r.role, t.position)
             from member_roles r left join tracks t on t.conference_id = r.conference_id and t.id = r.track_id
             where r.conference_id = c.id and r.member_id = $2), '[]') as roles,
           coalesce((select jsonb_agg(t.name order by t.position) from expertise e
             join tracks t on t.conference_id = e.conference_id and t.id = e.track_id
             where e.conference_id = c.id and e.member_id = $2), '[]') as "trackNames"
         from conferences c where c.id = $1`,
        [member.conferenceId, member.id],
      );
      const { name, slug, ownAgreement, roles, trackNames } = row!;
      return {
        conference: { name, slug },
        name: member.name,
        email: member.email,
        company: member.company,
        roles,
        trackNames,
        agreement: agreementWords(ownAgreement),
        state: this.stateOf(member),
        hasAccount: await this.accounts.hasAccount(tx, member.email),
      };
    });
  }

  /** Takes the seat for whoever is signed in, or for a new account. Returns whose it is now. */
  async accept(
    token: string,
    signedInAs: string | null,
    body: AcceptanceBody,
  ): Promise<{ userId: string; slug: string }> {
    if (!body.agreesToConfidentiality) {
      throw invalidField('agreesToConfidentiality', 'The committee needs your word on this.');
    }
    return this.database.transaction(INSTALLATION, async (tx) => {
      const { member, cameByMail } = await this.findOpen(tx, token);
      const { conferenceId } = member;
      if (signedInAs !== null) await this.refuseDemoPerson(tx, member, signedInAs);
      const userId = signedInAs ?? (await this.newAccount(tx, member, cameByMail, body));
      if (signedInAs !== null && cameByMail)
        await this.accounts.addProvedAddress(tx, signedInAs, member.email);
      await this.refuseSecondSeat(tx, member, userId);
      const agreedTo = agreementHash(await this.committee.agreement(tx, conferenceId));
      await this.answer(tx, member, {
        state: 'active',
        userId,
        joinedAt: this.clock.now(),
        agreedTo,
        agreedAt: this.clock.now(),
        name: body.name ?? member.name,
        company: body.company,
        ...employmentAfter(member, companyKey(body.company), true),
      });
      await this.conflictDetection.detect(tx, conferenceId);
      await record(tx, this.clock, {
        event: 'invitation.accepted',
        actorId: userId,
        conferenceId,
        subjectId: member.id,
        details: { cameByMail, agreedTo },
      });
      const conference = await tx.one<{ slug: string }>('select slug from conferences where id = $1', [
        conferenceId,
      ]);
      return { userId, slug: conference!.slug };
    });
  }

  decline(token: string): Promise<void> {
    return this.database.transaction(INSTALLATION, async (tx) => {
      const { member } = await this.findOpen(tx, token);
      await this.answer(tx, member, { state: 'declined' });
      await record(tx, this.clock, {
        event: 'invitation.declined',
        actorId: null,
        conferenceId: member.conferenceId,
        subjectId: member.id,
      });
    });
  }

  private async find(tx: Tx, token: string): Promise<{ member: CommitteeMemberEntity; cameByMail: boolean }> {
    const found = await this.committee.byInvitation(tx, hashToken(token));
    if (!found) throw notFound();
    return found;
  }

  private async findOpen(
    tx: Tx,
    token: string,
  ): Promise<{ member: CommitteeMemberEntity; cameByMail: boolean }> {
    const found = await this.find(tx, token);
    if (this.stateOf(found.member) !== 'open') {
      throw new DomainError(
        'wrong_state',
        'This invitation was answered already or has expired. Ask the organizers for a new link.',
      );
    }
    return found;
  }

  private stateOf(member: CommitteeMemberEntity): string {
    if (member.state === 'active') return 'accepted';
    if (member.state === 'declined') return 'declined';
    return invitationIsOpen(member.state, member.invitedAt, this.clock.now()) ? 'open' : 'ended';
  }

  private async newAccount(
    tx: Tx,
    member: CommitteeMemberEntity,
    cameByMail: boolean,
    { name, password }: AcceptanceBody,
  ): Promise<string> {
    if (!name) throw invalidField('name', 'Tell your name.');
    if (!password) throw invalidField('password', 'Choose a password of at least 8 characters.');
    // Only now that the link has been found good: hashing is costly, and anybody can send a password.
    const passwordHash = await hashPassword(password);
    return this.accounts.addInvited(tx, { name, email: member.email }, passwordHash, cameByMail, '/');
  }

  /** People of the demo are no people: whoever looks as one of them does not join a committee as one. */
  private async refuseDemoPerson(tx: Tx, member: CommitteeMemberEntity, userId: string): Promise<void> {
    const isOutOfPlace = await tx.one(
      `select 1 from users u, conferences c where u.id = $1 and u.is_demo and c.id = $2 and not c.is_demo`,
      [userId, member.conferenceId],
    );
    if (isOutOfPlace) {
      throw new DomainError(
        'forbidden',
        'You are looking as a person of the demo, who joins no real committee. Be yourself again, then accept.',
      );
    }
  }

  private async refuseSecondSeat(tx: Tx, member: CommitteeMemberEntity, userId: string): Promise<void> {
    const seat = await tx.one<{ email: string }>(
      'select email from committee_members where conference_id = $1 and user_id = $2 and id <> $3',
      [member.conferenceId, userId, member.id],
    );
    if (seat) {
      throw new DomainError(
        'taken',
        `You have a seat in this committee already, as ${seat.email}. Sign in as somebody else, or decline this one.`,
      );
    }
  }

  private async answer(
    tx: Tx,
    member: CommitteeMemberEntity,
    patch: Partial<CommitteeMemberEntity>,
  ): Promise<void> {
    const { conferenceId, id, version } = member;
    if (!(await this.committee.change(tx, conferenceId, id, version, patch))) throw staleWrite(null);
  }
}
