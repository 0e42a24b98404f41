import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { completedAll } from '#domain/committee/completion';
import { type FormerProfile, type SeatAgain, seatAgain } from '#domain/committee/former-member';
import { notFound } from '#domain/errors';
import { Database } from '#api/platform/database';
import type { Tx } from '#api/platform/tx';
import { CommitteeQueries } from '#api/features/committee/committee.queries';
import {
  FormerCommitteesQueries,
  type StoredFormerMember,
} from '#api/features/committee/former-committees.queries';
import type { FormerMemberList } from '#api/features/committee/former-committees.types';
import type { Invited } from '#api/features/committee/invitation.types';
import { addressOwners } from '#api/features/committee/member-addresses';
import { SeatOffers } from '#api/features/committee/seat-offers';

interface Candidate extends Omit<StoredFormerMember, keyof FormerProfile> {
  readonly again: SeatAgain;
  readonly seat: string | null;
}

/** Inviting the committee of another conference again, by whoever organizes both. */
@Injectable()
export class FormerCommitteesService {
  constructor(
    private readonly database: Database,
    private readonly committee: CommitteeQueries,
    private readonly former: FormerCommitteesQueries,
    private readonly seats: SeatOffers,
  ) {}

  members(actor: Actor, conferenceId: string, slug: string): Promise<FormerMemberList> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const formerId = await this.authorized(tx, actor, conferenceId, slug);
      const candidates = await this.candidates(tx, conferenceId, formerId);
      const items = candidates.map(({ otherEmails: _otherEmails, again, history, ...member }) => ({
        ...member,
        history,
        hasCompletedAll: completedAll(history),
        roles: [...again.roles],
        expertise: [...again.expertise],
        topics: [...again.topics],
        languages: [...again.languages],
        lost: [...again.lost],
      }));
      return { items };
    });
  }

  /** Everybody chosen who has no seat here yet. */
  invite(actor: Actor, conferenceId: string, slug: string, memberIds: readonly string[]): Promise<Invited> {
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const formerId = await this.authorized(tx, actor, conferenceId, slug);
      const candidates = await this.candidates(tx, conferenceId, formerId);
      const byId = new Map(candidates.map((candidate) => [candidate.memberId, candidate]));
      const chosen = [...new Set(memberIds)].map((id) => byId.get(id));
      if (!chosen.every((candidate) => candidate !== undefined)) throw notFound();
      const fresh = chosen.filter(({ seat }) => seat === null);
      const offers = fresh.map(({ name, email, company, isSenior, otherEmails, again }) => {
        const { roles, expertise, topics, languages } = again;
        return {
          name,
          email,
          company,
          isSenior,
          otherEmails,
          roles,
          expertise,
          topics,
          languages,
          maxLoad: null,
        };
      });
      const invited = await this.seats.offer(tx, actor, conferenceId, offers, {
        formerConferenceId: formerId,
      });
      return { invited, leftAlone: chosen.length - fresh.length };
    });
  }

  /** Load before authorize: whoever does not organize the other conference learns not even that it is there. */
  private async authorized(tx: Tx, actor: Actor, conferenceId: string, slug: string): Promise<string> {
    const formerId = await this.former.organized(tx, actor, conferenceId, slug);
    authorize('former_committee.invite', actor, { organizesTheOther: formerId !== null });
    return formerId!;
  }

  private async candidates(tx: Tx, conferenceId: string, formerId: string): Promise<Candidate[]> {
    const stored = await this.former.members(tx, formerId);
    const here = await this.committee.vocabulary(tx, conferenceId);
    const addresses = stored.flatMap(({ email, otherEmails }) => [email, ...otherEmails]);
    const owners = await addressOwners(tx, conferenceId, addresses);
    return stored.map(({ roles, tracks, topics, languages, ...member }) => {
      const seats = [member.email, ...member.otherEmails].flatMap((address) => owners.get(address) ?? []);
      const again = seatAgain({ roles, tracks, topics, languages }, here);
      return { ...member, again, seat: seats[0]?.state ?? null };
    });
  }
}
