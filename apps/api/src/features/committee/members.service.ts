import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { type Action, authorize } from '#domain/access/policy';
import { companyKey } from '#domain/committee/company';
import {
  anOrganizerRemains,
  employmentAfter,
  expertiseFaults,
  languageFaults,
  roleFaults,
  type TopicExpertise,
  topicExpertiseFaults,
  type TrackExpertise,
} from '#domain/committee/member-rules';
import { furtherEmailFaults, furtherEmails } from '#domain/committee/further-emails';
import { isTimeZone } from '#domain/conference/zoned-time';
import { DomainError, type Fault, invalidField, notFound, staleWrite } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { retireAssignments } from '#api/features/assignments/retired-assignments';
import type { CommitteeMemberEntity } from '#api/features/committee/committee-member.entity';
import { CommitteeQueries } from '#api/features/committee/committee.queries';
import { CommitteeRepository } from '#api/features/committee/committee.repository';
import type {
  ExpertiseBody,
  MemberPatchBody,
  OwnSeatBody,
  ReminderWishes,
} from '#api/features/committee/committee.types';
import { addressOwners } from '#api/features/committee/member-addresses';
import { ConflictDetection } from '#api/features/committee/conflict-detection';

interface SeenMember {
  readonly conferenceId: string;
  readonly memberId: string;
  readonly version: number | null;
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new DomainError('invalid', faults[0]!.reason, { faults });
}

const wishesAsColumns = ({ wish, timeZone, quietFrom, quietUntil }: ReminderWishes) => ({
  reminded: wish,
  timeZone: timeZone || null,
  quietFrom,
  quietUntil,
});

@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly committee: CommitteeRepository,
    private readonly queries: CommitteeQueries,
    private readonly conflictDetection: ConflictDetection,
    private readonly clock: Clock,
  ) {}

  change(
    actor: Actor,
    seen: SeenMember,
    { roles, otherEmails, ...fields }: MemberPatchBody,
  ): Promise<number> {
    return this.changing(actor, seen, 'member.change', 'member.changed', async (tx, before) => {
      const isOwn = actor.seat?.memberId === seen.memberId;
      if (roles) {
        refuse(roleFaults(roles, await this.trackIds(tx, seen.conferenceId)));
        if (!roles.some(({ role }) => role === 'organizer')) await this.keepAnOrganizer(tx, before);
        await this.committee.setRoles(tx, seen.conferenceId, seen.memberId, roles);
      }
      await this.checkLanguages(tx, before, fields.languages);
      if (otherEmails) await this.setFurtherEmails(tx, before, otherEmails, isOwn);
      const patch: Partial<CommitteeMemberEntity> = {
        ...(fields.languages === undefined ? {} : { languages: fields.languages }),
        ...(fields.isSenior === undefined ? {} : { isSenior: fields.isSenior }),
        ...(fields.name === undefined ? {} : { name: fields.name }),
        ...(fields.maxLoad === undefined ? {} : { maxLoad: fields.maxLoad }),
        ...(fields.company === undefined
          ? {}
          : {
              company: fields.company,
              ...employmentAfter(before, companyKey(fields.company), isOwn),
            }),
      };
      return {
        patch,
        details: { ...fields, ...(roles ? { roles } : {}), ...(otherEmails ? { otherEmails } : {}) },
      };
    });
  }

  setExpertise(actor: Actor, seen: SeenMember, { items, topics }: ExpertiseBody): Promise<number> {
    return this.changing(actor, seen, 'member.set_expertise', 'member.expertise_set', async (tx) => {
      await this.saveExpertise(tx, seen, items, topics);
      return { patch: {}, details: { expertise: items, ...(topics ? { topics } : {}) } };
    });
  }

  /**
   * A member tells what they know, speak and wish, and where they work now: whose colleague they are decides what they
   * may review. The organizers' limit stays theirs.
   */
  changeOwn(actor: Actor, conferenceId: string, version: number | null, body: OwnSeatBody): Promise<number> {
    const seen = { conferenceId, memberId: actor.seat!.memberId, version };
    const { company, wishedLoad, languages, expertise, topics, reminders } = body;
    if (reminders?.timeZone && !isTimeZone(reminders.timeZone))
      throw invalidField('reminders.timeZone', 'Not a time zone. Use one such as Europe/Berlin.');
    return this.changing(actor, seen, 'seat.change_own', 'member.changed', async (tx, before) => {
      await this.checkLanguages(tx, before, languages);
      await this.saveExpertise(tx, seen, expertise, topics);
      const patch: Partial<CommitteeMemberEntity> = {
        ...(wishedLoad === undefined ? {} : { wishedLoad }),
        ...(languages === undefined ? {} : { languages }),
        ...(reminders === undefined ? {} : wishesAsColumns(reminders)),
        ...(company === undefined ? {} : { company, ...employmentAfter(before, companyKey(company), true) }),
      };
      return { patch, details: { ...body } };
    });
  }

  /** Ends a seat. What the member did stays; the invitation's links lead nowhere from now on. */
  leave(actor: Actor, seen: SeenMember): Promise<number> {
    return this.changing(actor, seen, 'member.leave', 'member.left', async (tx, before) => {
      if (before.state === 'left') throw new DomainError('wrong_state', 'This seat has ended already.');
      await this.keepAnOrganizer(tx, before);
      return { patch: { state: 'left', invitationHash: null, mailedHash: null }, details: {} };
    });
  }

  /** Load, authorize, decide, save under the version seen, detect, record: the shape of every change to a member. */
  private changing(
    actor: Actor,
    { conferenceId, memberId, version }: SeenMember,
    action: Action,
    event: string,
    decide: (
      tx: Tx,
      before: CommitteeMemberEntity,
    ) => Promise<{ patch: Partial<CommitteeMemberEntity>; details: Record<string, unknown> }>,
  ): Promise<number> {
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const isOwn = actor.seat?.memberId === memberId;
      authorize(action, actor, { isOwn });
      const before = await this.committee.byId(tx, conferenceId, memberId);
      if (!before) throw notFound();
      const { patch, details } = await decide(tx, before);
      const after = await this.committee.change(tx, conferenceId, memberId, version ?? 0, patch);
      if (!after) throw staleWrite(this.shown(before));
      await this.conflictDetection.detect(tx, conferenceId);
      await retireAssignments(tx, conferenceId);
      await record(tx, this.clock, {
        event,
        actorId: actor.userId,
        conferenceId,
        subjectId: memberId,
        details,
      });
      return after.version;
    });
  }

  private async checkLanguages(
    tx: Tx,
    before: CommitteeMemberEntity,
    languages: readonly string[] | undefined,
  ): Promise<void> {
    if (!languages) return;
    const offered = await this.queries.languages(tx, before.conferenceId);
    refuse(languageFaults(languages, offered, before.languages));
  }

  /** What is left out stays as it is. */
  private async saveExpertise(
    tx: Tx,
    { conferenceId, memberId }: SeenMember,
    tracks: readonly TrackExpertise[] | undefined,
    topics: readonly TopicExpertise[] | undefined,
  ): Promise<void> {
    if (tracks) {
      refuse(expertiseFaults(tracks, await this.trackIds(tx, conferenceId)));
      await this.committee.setExpertise(tx, conferenceId, memberId, tracks);
    }
    if (topics) {
      const known = await this.queries.topics(tx, conferenceId);
      refuse(topicExpertiseFaults(topics, new Set(known.map(({ id }) => id))));
      await this.committee.setTopics(tx, conferenceId, memberId, topics);
    }
  }

  private async keepAnOrganizer(tx: Tx, before: CommitteeMemberEntity): Promise<void> {
    const organizers = await this.committee.activeOrganizers(tx, before.conferenceId);
    if (organizers.includes(before.id) && !anOrganizerRemains(organizers, before.id)) {
      throw new DomainError(
        'wrong_state',
        'The conference would be left without an organizer. Make somebody else one first.',
      );
    }
  }

  /** Triggers make what is known of conflicts of interest unknown; the change that this belongs to detects them anew. */
  private async setFurtherEmails(
    tx: Tx,
    { conferenceId, id, email }: CommitteeMemberEntity,
    given: readonly string[],
    byThemselves: boolean,
  ): Promise<void> {
    const after = furtherEmails(given, email);
    const before = await this.committee.furtherEmails(tx, conferenceId, id);
    const owners = [...(await addressOwners(tx, conferenceId, after))];
    const taken = new Map(
      owners.flatMap(([address, owner]) => (owner.memberId === id ? [] : [[address, owner.name]])),
    );
    refuse(furtherEmailFaults(after, before, taken, byThemselves));
    await this.committee.setFurtherEmails(tx, conferenceId, id, after);
  }

  private async trackIds(tx: Tx, conferenceId: string): Promise<Set<string>> {
    return new Set((await this.queries.tracks(tx, conferenceId)).map(({ id }) => id));
  }

  /** What a caller who saw an older version may compare with. */
  private shown({ name, company, maxLoad, state, version }: CommitteeMemberEntity): object {
    return { name, company, maxLoad, state, version };
  }
}
