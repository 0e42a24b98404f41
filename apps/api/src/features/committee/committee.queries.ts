import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { may } from '#domain/access/policy';
import type { ListVocabulary, Named } from '#domain/committee/list-words';
import {
  companiesOverShare,
  type CompanyShare,
  type SameCompany,
  type SeatedPerson,
} from '#domain/committee/company-share';
import { notFound } from '#domain/errors';
import { agreementCounts } from '#api/platform/agreement-counts';
import { Database } from '#api/platform/database';
import type { Tx } from '#api/platform/tx';
import type {
  Member,
  MemberConflictList,
  MemberList,
  OwnConflictList,
  OwnSeat,
  ReminderWishes,
} from '#api/features/committee/committee.types';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { memberAddresses } from '#api/features/committee/member-addresses';
import { wasSentIn } from '#api/features/proposals/sent-in';
import { currentFirst } from '#api/features/conferences/current-round.sql';
import { readableText } from '#api/features/proposals/readable-text';

// A draft is the speaker's own affair: it is neither counted nor named.
const MEMBERS = (which: string): string => `
  select m.id, m.name, m.email, m.company, m.state, m.max_load as "maxLoad", m.wished_load as "wishedLoad",
    m.languages, m.is_senior as "isSenior", case when ${agreementCounts('m', 'of_conference')} then m.agreed_at end as "agreedAt", m.conflicts_known as "conflictsKnown",
    m.invited_at as "invitedAt", m.joined_at as "joinedAt", m.version,
    coalesce(roles.items, '[]') as roles, coalesce(known.items, '[]') as expertise, coalesce(topics.items, '[]') as topics,
    coalesce(conflicts.count, 0) as "conflictCount"
  from committee_members m
  join conferences of_conference on of_conference.id = m.conference_id
  left join (
    select member_id, jsonb_agg(jsonb_build_object('role', role, 'trackId', track_id) order by role, track_id) as items
    from member_roles where conference_id = $1 group by member_id) roles on roles.member_id = m.id
  left join (
    select member_id, jsonb_agg(jsonb_build_object('trackId', track_id, 'level', level) order by level desc, track_id) as items
    from expertise where conference_id = $1 group by member_id) known on known.member_id = m.id
  left join (
    select member_id, jsonb_agg(jsonb_build_object('topicId', topic_id, 'level', level) order by level desc, topic_id) as items
    from topic_expertise where conference_id = $1 group by member_id) topics on topics.member_id = m.id
  left join (
    select c.member_id, count(distinct c.proposal_id) from conflicts_of_interest c
      join proposals p on p.conference_id = c.conference_id and p.id = c.proposal_id and ${wasSentIn('p')}
    where c.conference_id = $1 group by c.member_id) conflicts on conflicts.member_id = m.id
  where m.conference_id = $1 and ${which}
  order by m.name collate "und-x-icu", m.id limit 5000`;

const CONFLICTS = `from conflicts_of_interest c
    join proposals p on p.conference_id = c.conference_id and p.id = c.proposal_id and ${wasSentIn('p')}
    join committee_members viewer on viewer.conference_id = c.conference_id and viewer.id = $3
  where c.conference_id = $1 and c.member_id = $2`;

const isShown = (all: boolean): string =>
  `(${knownToBeFree('viewer', 'p')} and ${all ? 'true' : `c.source in ('declared', 'imported')`})`;

@Injectable()
export class CommitteeQueries {
  constructor(private readonly database: Database) {}

  /** The whole committee: one bounded resource. Their addresses, but for the invited one, are the organizers' to see. */
  members(actor: Actor, conferenceId: string): Promise<MemberList> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const members = await tx.rows<Omit<Member, 'otherEmails' | 'provedEmails'>>(MEMBERS('true'), [
        conferenceId,
      ]);
      const addresses = may('member_addresses.read', actor) ? await memberAddresses(tx, conferenceId) : null;
      const shares = await this.companiesOverShare(tx, conferenceId);
      const items = members.map((member) => ({
        ...member,
        otherEmails: addresses && (addresses.get(member.id)?.other ?? []),
        provedEmails: addresses && (addresses.get(member.id)?.proved ?? []),
      }));
      return { items, ...shares };
    });
  }

  /** The viewer's own seat, without what the organizers note of it. */
  async ownSeat(actor: Actor, conferenceId: string): Promise<OwnSeat> {
    const key = [conferenceId, actor.seat?.memberId ?? null];
    const { member, reminders } = await this.database.read(
      { userId: actor.userId, conferenceId },
      async (tx) => ({
        member: await tx.one<Member>(MEMBERS('m.id = $2'), key),
        reminders: await tx.one<ReminderWishes>(
          `select reminded as wish, time_zone as "timeZone", quiet_from as "quietFrom", quiet_until as "quietUntil"
           from committee_members where conference_id = $1 and id = $2`,
          key,
        ),
      }),
    );
    if (!member || !reminders) throw notFound();
    const { id: memberId, name, email, company, roles, expertise, topics, languages } = member;
    const { maxLoad, wishedLoad, version } = member;
    return {
      memberId,
      name,
      email,
      company,
      roles,
      expertise,
      topics,
      languages,
      maxLoad,
      wishedLoad,
      reminders,
      version,
    };
  }

  /**
   * A member's conflicts of interest, but for the talks that the viewer is not known to be free of. While the round hides
   * the speakers, what was found by them (an address, a company) is left out as well: it would tell who they are.
   */
  conflictsOf(actor: Actor, conferenceId: string, memberId: string): Promise<MemberConflictList> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const member = await tx.one<{ speakersHidden: boolean | null }>(
        `select (select r.speakers_hidden from review_rounds r where r.conference_id = $1 order by ${currentFirst('r')} limit 1)
           as "speakersHidden" from committee_members where conference_id = $1 and id = $2`,
        [conferenceId, memberId],
      );
      if (!member) throw notFound();
      const all = may('speakers.read_as_chair', actor, { speakersAreShown: member.speakersHidden === false });
      const params = [conferenceId, memberId, actor.seat?.memberId ?? null];
      const items = await tx.rows<MemberConflictList['items'][number]>(
        `select p.number, ${readableText('p', 'title', `${!all}`)} as title, c.source, c.note, c.created_at as "createdAt" ${CONFLICTS} and ${isShown(all)}
         order by p.number, c.source limit 5000`,
        params,
      );
      const hidden = await tx.one<{ count: number }>(
        `select count(*) from (select p.id ${CONFLICTS} group by p.id having not bool_or(${isShown(all)})) hidden`,
        params,
      );
      return { items, hiddenCount: hidden?.count ?? 0 };
    });
  }

  /** One's own: what one declared, by number alone, and how many more were found. */
  ownConflicts(actor: Actor, conferenceId: string): Promise<OwnConflictList> {
    const params = [conferenceId, actor.seat?.memberId ?? null];
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const declared = await tx.rows<OwnConflictList['declared'][number]>(
        `select p.number, c.note, c.created_at as "createdAt" from conflicts_of_interest c
           join proposals p on p.conference_id = c.conference_id and p.id = c.proposal_id
         where c.conference_id = $1 and c.member_id = $2 and c.source = 'declared' order by p.number limit 5000`,
        params,
      );
      const detected = await tx.one<{ count: number }>(
        `select count(*) from (
           select c.proposal_id from conflicts_of_interest c
             join proposals p on p.conference_id = c.conference_id and p.id = c.proposal_id and ${wasSentIn('p')}
           where c.conference_id = $1 and c.member_id = $2
           group by c.proposal_id having bool_and(c.source <> 'declared')) found`,
        params,
      );
      return { declared, detectedCount: detected?.count ?? 0 };
    });
  }

  tracks(tx: Tx, conferenceId: string): Promise<Named[]> {
    return tx.rows<Named>('select id, name from tracks where conference_id = $1 order by position', [
      conferenceId,
    ]);
  }

  topics(tx: Tx, conferenceId: string): Promise<Named[]> {
    return tx.rows<Named>('select id, name from topics where conference_id = $1 order by position, name', [
      conferenceId,
    ]);
  }

  async languages(tx: Tx, conferenceId: string): Promise<string[]> {
    const row = await tx.one<{ languages: string[] }>('select languages from conferences where id = $1', [
      conferenceId,
    ]);
    return row!.languages;
  }

  /** What a list of people to invite may name. */
  async vocabulary(tx: Tx, conferenceId: string): Promise<ListVocabulary> {
    const tracks = await this.tracks(tx, conferenceId);
    const topics = await this.topics(tx, conferenceId);
    return { tracks, topics, languages: await this.languages(tx, conferenceId) };
  }

  /** The companies with more than their share of the committee, with these people in it as well. Two statements. */
  async companiesOverShare(
    tx: Tx,
    conferenceId: string,
    joining: readonly SeatedPerson[] = [],
  ): Promise<{ companiesOverShare: CompanyShare[]; companySharePercent: number }> {
    const people = await tx.rows<SeatedPerson>(
      `select m.company, m.state, coalesce(jsonb_agg(jsonb_build_object('role', r.role)) filter (where r.role is not null), '[]') as roles
       from committee_members m left join member_roles r on r.conference_id = m.conference_id and r.member_id = m.id
       where m.conference_id = $1 group by m.id, m.company, m.state`,
      [conferenceId],
    );
    const row = await tx.one<{ percent: number; same: SameCompany[] }>(
      `select company_share_percent as percent, coalesce((select jsonb_agg(jsonb_build_array(one_key, other_key))
         from company_matches where conference_id = $1 and verdict = 'same'), '[]') as same
       from conferences where id = $1`,
      [conferenceId],
    );
    const { percent, same } = row!;
    return {
      companiesOverShare: companiesOverShare([...people, ...joining], percent, same),
      companySharePercent: percent,
    };
  }
}
