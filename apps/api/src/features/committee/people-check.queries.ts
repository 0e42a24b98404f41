import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { companyLikeness, companyProfile } from '#domain/committee/company-likeness';
import type { SpeakerFacts } from '#domain/committee/match-suggestions';
import { type ListedName, readPeopleList } from '#domain/committee/people-list';
import { nameProfile, personLikeness } from '#domain/committee/person-likeness';
import { Database } from '#api/platform/database';
import type { Tx } from '#api/platform/tx';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { speakersOf } from '#api/features/committee/conflict-match-facts';
import { speakersAreShown } from '#api/features/committee/conflict-matches.queries';
import { conflictPairs, type PeopleSql } from '#api/features/committee/conflict-pairs.sql';
import { readListCells } from '#api/features/committee/list-file';
import type {
  CheckedPerson,
  LikeSpeaker,
  PeopleCheck,
  PeopleListBody,
} from '#api/features/committee/people-check.types';
import { wasSentIn } from '#api/features/proposals/sent-in';

const TALKS_SHOWN = 200;
const LIKE_SHOWN = 10;

// By address (lines $3, addresses $4) and by company (lines $5, keys $6); nobody has matched or declared anything of them.
const LISTED: PeopleSql = `
  listed as (
    select * from unnest($3::int[], $4::text[]) as l (who, address)
  ), accounts as (
    select l.who, e.user_id from listed l join emails e on e.address = l.address and e.verified_at is not null
  ), addresses as (
    select who, address from listed
    union
    select a.who, e.address from accounts a join emails e on e.user_id = a.user_id and e.verified_at is not null
  ), companies as (
    select who, company_key, 'company' as source from unnest($5::int[], $6::text[]) as c (who, company_key) where company_key <> ''
  ), matched as (
    select null::int as who, null::uuid as speaker_id, '' as source where false
  ), close_to as (
    select null::int as who, '' as address where false
  )`;

const TALKS = `${conflictPairs(LISTED)}
  select pairs.who as line, p.number, array_agg(distinct pairs.source order by pairs.source) as sources
  from pairs join proposals p on p.conference_id = $1 and p.id = pairs.proposal_id and ${wasSentIn('p')}
    join committee_members viewer on viewer.conference_id = $1 and viewer.id = $2 and ${knownToBeFree('viewer', 'p')}
  group by pairs.who, p.number order by pairs.who, p.number`;

interface Talk {
  readonly line: number;
  readonly number: number;
  readonly sources: string[];
}

/** Holds people against the speakers without inviting them; nothing is stored. */
@Injectable()
export class PeopleCheckQueries {
  constructor(private readonly database: Database) {}

  /** Three statements, whatever the size. Talks the viewer is not known to be free of are not looked at. */
  async check(actor: Actor, conferenceId: string, body: PeopleListBody): Promise<PeopleCheck> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      authorize('people.check', actor, { speakersAreShown: await speakersAreShown(tx, conferenceId) });
      const { people, faults } = readPeopleList((await readListCells(body)).lines);
      const viewerId = actor.seat?.memberId ?? null;
      const talks = await this.talksOf(tx, conferenceId, viewerId, people);
      const speakers = (await speakersOf(tx, conferenceId, viewerId)).flatMap((speaker) =>
        speaker.shownIds.length > 0 ? [{ ...speaker, proposalIds: speaker.shownIds }] : [],
      );
      const alike = lookAlikes(speakers);
      const checked = people.map(({ companyKey: _key, ...person }): CheckedPerson => {
        const found = talks.get(person.line) ?? [];
        return {
          ...person,
          emails: [...person.emails],
          talkCount: found.length,
          talks: found.slice(0, TALKS_SHOWN).map(({ number, sources }) => ({ number, sources })),
          lookAlikes: alike(person).slice(0, LIKE_SHOWN),
        };
      });
      const talkCount = new Set(speakers.flatMap(({ proposalIds }) => proposalIds)).size;
      return { people: checked, faults: [...faults], talkCount };
    });
  }

  private async talksOf(
    tx: Tx,
    conferenceId: string,
    viewerId: string | null,
    people: readonly ListedName[],
  ): Promise<Map<number, Talk[]>> {
    const addresses = people.flatMap(({ line, emails }) => emails.map((email) => ({ line, email })));
    const rows = await tx.rows<Talk>(TALKS, [
      conferenceId,
      viewerId,
      addresses.map(({ line }) => line),
      addresses.map(({ email }) => email),
      people.map(({ line }) => line),
      people.map(({ companyKey }) => companyKey),
    ]);
    const byLine = new Map<number, Talk[]>();
    for (const row of rows) byLine.set(row.line, [...(byLine.get(row.line) ?? []), row]);
    return byLine;
  }
}

/** Speakers and companies whose names are like a person's, each once, those with most talks first. */
function lookAlikes(
  speakers: readonly SpeakerFacts[],
): (person: { readonly name: string; readonly company: string }) => LikeSpeaker[] {
  const named = speakers.flatMap((speaker) => {
    const profile = nameProfile(speaker.name);
    return profile ? [{ profile, name: speaker.name, talks: speaker.proposalIds }] : [];
  });
  const companies = new Map<string, { name: string; talks: Set<string> }>();
  for (const { companyKey, company, proposalIds } of speakers) {
    const known = companies.get(companyKey) ?? { name: company, talks: new Set() };
    for (const id of proposalIds) known.talks.add(id);
    companies.set(companyKey, known);
  }
  const profiled = [...companies.values()].flatMap(({ name, talks }) => {
    const profile = companyProfile(name);
    return profile ? [{ profile, name, talkCount: talks.size }] : [];
  });
  return ({ name, company }) => {
    const [person, employer] = [nameProfile(name), companyProfile(company)];
    return [
      ...named
        .filter(({ profile }) => person && personLikeness(person, profile))
        .map((like) => ({ what: 'person', name: like.name, talkCount: like.talks.length })),
      ...profiled
        .filter(({ profile }) => employer && companyLikeness(employer, profile))
        .map((like) => ({ what: 'company', name: like.name, talkCount: like.talkCount })),
    ].toSorted((a, b) => b.talkCount - a.talkCount);
  };
}
