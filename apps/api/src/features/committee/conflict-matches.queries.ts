import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { companySuggestions, personSuggestions } from '#domain/committee/match-suggestions';
import { Database } from '#api/platform/database';
import type { Tx } from '#api/platform/tx';
import {
  type ConflictMatchFacts,
  loadConflictMatchFacts,
} from '#api/features/committee/conflict-match-facts';
import type {
  CompanyMatch,
  ConflictCountList,
  ConflictMatchList,
  MatchDecision,
  PersonMatch,
} from '#api/features/committee/conflict-matches.types';
import { wasSentIn } from '#api/features/proposals/sent-in';
import { currentFirst } from '#api/features/conferences/current-round.sql';

const SUGGESTED = 500;

type DecidedCompanies = Pick<CompanyMatch, 'oneKey' | 'otherKey'> & MatchDecision;
type DecidedPerson = Pick<PersonMatch, 'personId' | 'speakerId'> & { memberId: string } & MatchDecision;

const DECISION = `m.verdict, u.name as "decidedBy", m.decided_at as "decidedAt", m.version`;
const NEWEST = `left join users u on u.id = m.decided_by where m.conference_id = $1 order by m.decided_at desc limit 5000`;

/** Whether the round lets everybody on the committee know who speaks; undefined facts deny. */
export async function speakersAreShown(tx: Tx, conferenceId: string): Promise<boolean> {
  const sql = `select not speakers_hidden as shown from review_rounds r where r.conference_id = $1 order by ${currentFirst('r')} limit 1`;
  return (await tx.one<{ shown: boolean }>(sql, [conferenceId]))?.shown ?? false;
}

@Injectable()
export class ConflictMatchesQueries {
  constructor(private readonly database: Database) {}

  /**
   * What is decided, newest first, and what may be: computed on demand, in seven statements. Of speakers whose talks the
   * viewer is not known to be free of nothing is said but how many matches concern them.
   */
  list(actor: Actor, conferenceId: string): Promise<ConflictMatchList> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      authorize('conflict_matches.list', actor, {
        speakersAreShown: await speakersAreShown(tx, conferenceId),
      });
      const facts = await loadConflictMatchFacts(tx, conferenceId, actor.seat?.memberId ?? null);
      const companies = await tx.rows<DecidedCompanies>(
        `select m.one_key as "oneKey", m.other_key as "otherKey", ${DECISION} from company_matches m ${NEWEST}`,
        [conferenceId],
      );
      const people = await tx.rows<DecidedPerson>(
        `select m.person_id as "personId", m.speaker_id as "speakerId", m.member_id as "memberId", ${DECISION}
         from person_matches m ${NEWEST}`,
        [conferenceId],
      );
      return shownMatches(facts, companies, people);
    });
  }

  /** How many talks are closed to each member, and why: one statement. */
  async counts(actor: Actor, conferenceId: string): Promise<ConflictCountList> {
    const items = await this.database.read({ userId: actor.userId, conferenceId }, (tx) =>
      tx.rows<ConflictCountList['items'][number]>(COUNTS, [conferenceId]),
    );
    return { items };
  }
}

const COUNTS = `
  with counted as (
    select c.member_id, c.source, count(*)::int as talks from conflicts_of_interest c
      join proposals p on p.conference_id = c.conference_id and p.id = c.proposal_id and ${wasSentIn('p')}
    where c.conference_id = $1 group by c.member_id, c.source
  ), whole as (
    select c.member_id, count(distinct c.proposal_id)::int as talks from conflicts_of_interest c
      join proposals p on p.conference_id = c.conference_id and p.id = c.proposal_id and ${wasSentIn('p')}
    where c.conference_id = $1 group by c.member_id
  )
  select m.id as "memberId", m.name, m.company, m.conflicts_known as "conflictsKnown", coalesce(whole.talks, 0) as "talkCount",
    coalesce((select jsonb_agg(jsonb_build_object('source', counted.source, 'talkCount', counted.talks) order by counted.talks desc, counted.source)
      from counted where counted.member_id = m.id), '[]') as "bySource"
  from committee_members m left join whole on whole.member_id = m.id
  where m.conference_id = $1 and m.state in ('invited', 'active')
  order by coalesce(whole.talks, 0) desc, m.name collate "und-x-icu", m.id limit 5000`;

const pairOf = (one: string, other: string): string => [one, other].toSorted().join(' ');

function shownMatches(
  facts: ConflictMatchFacts,
  decidedCompanies: readonly DecidedCompanies[],
  decidedPeople: readonly DecidedPerson[],
): ConflictMatchList {
  const { shown } = facts;
  const known = new Set([
    ...decidedCompanies.map(({ oneKey, otherKey }) => pairOf(oneKey, otherKey)),
    ...decidedPeople.map(({ personId, speakerId }) => pairOf(personId, speakerId)),
  ]);
  const talks = (proposalIds: readonly string[]): number => proposalIds.filter((id) => shown.has(id)).length;
  const suggestedCompanies = companySuggestions(facts)
    .filter(({ company, speakerCompany }) => !known.has(pairOf(company.key, speakerCompany.key)))
    .map(({ company, speakerCompany, why, proposalIds }): CompanyMatch => ({
      oneKey: company.key,
      oneName: company.name,
      otherKey: speakerCompany.key,
      otherName: speakerCompany.name,
      why,
      memberCount: company.memberIds.length,
      talkCount: talks(proposalIds),
      decision: null,
    }));
  const suggestedPeople = personSuggestions(facts)
    .filter(({ person, speaker }) => !known.has(pairOf(person.personId, speaker.id)))
    .map(({ person, speaker, why, proposalIds }) => ({
      ...personShown(facts, person.personId, person.memberId, speaker.id),
      why,
      talkCount: talks(proposalIds),
      decision: null,
    }));
  const decided = [
    decidedCompanies.flatMap((match) => decidedCompanyShown(facts, match)),
    decidedPeople.flatMap((match) => decidedPersonShown(facts, match)),
  ] as const;
  const companies = suggestedCompanies.filter(({ talkCount }) => talkCount > 0);
  const people = suggestedPeople.filter(({ talkCount }) => talkCount > 0);
  const all = [suggestedCompanies, suggestedPeople, decidedCompanies, decidedPeople];
  const count = (lists: readonly (readonly unknown[])[]): number =>
    lists.reduce((sum, list) => sum + list.length, 0);
  return {
    companies: [...companies.slice(0, SUGGESTED), ...decided[0]],
    people: [...people.slice(0, SUGGESTED), ...decided[1]],
    hiddenCount: count(all) - count([companies, people, ...decided]),
    hasMore: companies.length > SUGGESTED || people.length > SUGGESTED,
  };
}

function personShown(
  { members, relations, speakersById }: ConflictMatchFacts,
  personId: string,
  memberId: string,
  speakerId: string,
): Omit<PersonMatch, 'why' | 'talkCount' | 'decision'> {
  const relation = relations.get(personId);
  const speaker = speakersById.get(speakerId)!;
  return {
    personId,
    speakerId,
    memberName: members.get(memberId)!.name,
    memberCompany: members.get(memberId)!.company,
    closeTo: relation ? { kind: relation.kind, name: relation.name } : null,
    speakerName: speaker.name,
    speakerCompany: speaker.company,
  };
}

/** Nothing where a company is known by speakers alone of whose talks the viewer may know none. */
function decidedCompanyShown(
  { companies, speakers, shown }: ConflictMatchFacts,
  { oneKey, otherKey, ...decision }: DecidedCompanies,
): CompanyMatch[] {
  const of = [oneKey, otherKey].map((key) => {
    const member = companies.find((company) => company.key === key);
    const speaking = speakers.filter((speaker) => speaker.companyKey === key);
    const talks = speaking.flatMap(({ proposalIds }) => proposalIds.filter((id) => shown.has(id)));
    return { key, member, talks, speaking };
  });
  if (of.some(({ member, talks, speaking }) => !member && talks.length === 0 && speaking.length > 0))
    return [];
  const nameOf = ({ key, member, speaking }: (typeof of)[number]): string =>
    member?.name ?? speaking[0]?.company ?? key;
  return [
    {
      oneKey,
      oneName: nameOf(of[0]!),
      otherKey,
      otherName: nameOf(of[1]!),
      why: null,
      memberCount: new Set(of.flatMap(({ member }) => member?.memberIds ?? [])).size,
      talkCount: new Set(of.flatMap(({ talks }) => talks)).size,
      decision,
    },
  ];
}

function decidedPersonShown(
  facts: ConflictMatchFacts,
  { personId, speakerId, memberId, ...decision }: DecidedPerson,
): PersonMatch[] {
  const speaker = facts.speakersById.get(speakerId);
  const talkCount = speaker?.proposalIds.filter((id) => facts.shown.has(id)).length ?? 0;
  if (talkCount === 0 || !facts.members.has(memberId)) return [];
  return [{ ...personShown(facts, personId, memberId, speakerId), why: null, talkCount, decision }];
}
