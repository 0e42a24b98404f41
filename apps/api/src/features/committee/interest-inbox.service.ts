import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { expertiseFaults, roleFaults, topicExpertiseFaults } from '#domain/committee/member-rules';
import { DomainError, type Fault, staleWrite } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { CommitteeQueries } from '#api/features/committee/committee.queries';
import {
  type AnsweredInterest,
  InterestInboxRepository,
  type SeenRow,
} from '#api/features/committee/interest-inbox.repository';
import type { InterestToInvite, SavedInterests } from '#api/features/committee/interest-inbox.types';
import type { Invited } from '#api/features/committee/invitation.types';
import { addressOwners } from '#api/features/committee/member-addresses';
import { SeatOffers } from '#api/features/committee/seat-offers';

/** What an organizer answers to people who offered to review. */
@Injectable()
export class InterestInboxService {
  constructor(
    private readonly database: Database,
    private readonly interests: InterestInboxRepository,
    private readonly queries: CommitteeQueries,
    private readonly seats: SeatOffers,
    private readonly clock: Clock,
  ) {}

  /** Dismisses offers, or takes a dismissal back; all of them, or none. */
  setState(
    actor: Actor,
    conferenceId: string,
    state: 'open' | 'dismissed',
    items: readonly SeenRow[],
  ): Promise<SavedInterests> {
    authorize('interests.answer', actor);
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const from = state === 'open' ? 'dismissed' : 'open';
      const moved = await this.move(tx, conferenceId, items, from, state);
      await record(tx, this.clock, {
        event: state === 'open' ? 'interests.reopened' : 'interests.dismissed',
        actorId: actor.userId,
        conferenceId,
        details: { interestIds: moved.map(({ id }) => id) },
      });
      return { items: moved.map(({ id, version }) => ({ id, version })) };
    });
  }

  /** Invites people who offered, with the roles and tracks chosen for each. Who has a seat already keeps it. */
  invite(actor: Actor, conferenceId: string, items: readonly InterestToInvite[]): Promise<Invited> {
    authorize('interests.answer', actor);
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      await this.refuseUnknown(tx, conferenceId, items);
      const moved = await this.move(tx, conferenceId, items, 'open', 'invited');
      const owners = await addressOwners(
        tx,
        conferenceId,
        moved.map(({ email }) => email),
      );
      const chosen = new Map(items.map((item) => [item.id, item]));
      const offered = await this.queries.languages(tx, conferenceId);
      const fresh = moved.filter(({ email }) => !owners.has(email));
      const people = fresh.map(({ id, name, email, company, languages }) => {
        const { roles, expertise, topics } = chosen.get(id)!;
        const spoken = languages.filter((language) => offered.includes(language));
        const seat = { maxLoad: null, isSenior: false, otherEmails: [] };
        return { name, email, company, roles, expertise, topics, languages: spoken, ...seat };
      });
      const details = { interestIds: moved.map(({ id }) => id) };
      const invited = await this.seats.offer(tx, actor, conferenceId, people, details);
      return { invited, leftAlone: moved.length - fresh.length };
    });
  }

  private async move(
    tx: Tx,
    conferenceId: string,
    items: readonly SeenRow[],
    from: string,
    to: string,
  ): Promise<AnsweredInterest[]> {
    const moved = await this.interests.setState(tx, conferenceId, items, [from], to);
    if (moved.length < items.length) throw staleWrite(null);
    return moved;
  }

  private async refuseUnknown(
    tx: Tx,
    conferenceId: string,
    items: readonly InterestToInvite[],
  ): Promise<void> {
    const { tracks, topics } = await this.queries.vocabulary(tx, conferenceId);
    const trackIds = new Set(tracks.map(({ id }) => id));
    const topicIds = new Set(topics.map(({ id }) => id));
    const faults = items.flatMap((item, i): Fault[] => {
      const found = [
        ...roleFaults(item.roles, trackIds),
        ...expertiseFaults(item.expertise, trackIds),
        ...topicExpertiseFaults(item.topics, topicIds),
        ...(item.roles.length === 0 ? [{ field: 'roles', reason: 'Choose a role.' }] : []),
      ];
      return found.map(({ field, reason }) => ({ field: `items.${i}.${field}`, reason }));
    });
    if (faults.length > 0) throw new DomainError('invalid', faults[0]!.reason, { faults });
  }
}
