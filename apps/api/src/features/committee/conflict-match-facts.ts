import type { MatchFacts, SpeakerFacts } from '#domain/committee/match-suggestions';
import type { Tx } from '#api/platform/tx';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { wasSentIn } from '#api/features/proposals/sent-in';

interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly companyKey: string;
  readonly formerCompanyKeys: readonly string[];
}

interface RelationRow {
  readonly id: string;
  readonly memberId: string;
  readonly kind: string;
  readonly name: string;
  readonly company: string;
  readonly companyKey: string;
}

/** What matches are suggested from, with what is needed to show them; `shown`: proposals the viewer is known to be free of. */
export interface ConflictMatchFacts extends MatchFacts {
  readonly members: ReadonlyMap<string, MemberRow>;
  readonly relations: ReadonlyMap<string, RelationRow>;
  readonly speakersById: ReadonlyMap<string, SpeakerFacts>;
  readonly shown: ReadonlySet<string>;
}

const MEMBERS = `
  select id, name, company, company_key as "companyKey", former_company_keys as "formerCompanyKeys"
  from committee_members where conference_id = $1 and state in ('invited', 'active') order by id`;

const RELATIONS = `
  select r.id, r.member_id as "memberId", r.kind, r.name, r.company, r.company_key as "companyKey"
  from declared_relations r join committee_members m on m.conference_id = r.conference_id and m.id = r.member_id
    and m.state in ('invited', 'active')
  where r.conference_id = $1 order by r.id`;

// Those with something to show come first: their spelling of a company is the one that is shown.
const SPEAKERS = `
  with viewer as materialized (
    select id, conflicts_known from committee_members where conference_id = $1 and id = $2 and state = 'active'
  ), sent_in as materialized (
    select p.id, coalesce((select ${knownToBeFree('viewer', 'p')} from viewer), false) as is_shown
    from proposals p where p.conference_id = $1 and ${wasSentIn('p')}
  )
  select s.id, s.name, s.company, s.company_key as "companyKey", array_agg(sent_in.id) as "proposalIds",
    coalesce(array_agg(sent_in.id) filter (where sent_in.is_shown), '{}') as "shownIds"
  from speakers s join proposal_speakers ps on ps.conference_id = $1 and ps.speaker_id = s.id
    join sent_in on sent_in.id = ps.proposal_id
  where s.conference_id = $1 group by s.id, s.name, s.company, s.company_key order by bool_or(sent_in.is_shown) desc, s.id`;

const CLOSED = `select distinct member_id || ' ' || proposal_id as pair from conflicts_of_interest where conference_id = $1`;

/** Every speaker of a talk that was sent in; `shownIds`: their talks that the viewer is known to be free of. */
export function speakersOf(
  tx: Tx,
  conferenceId: string,
  viewerId: string | null,
): Promise<(SpeakerFacts & { shownIds: string[] })[]> {
  return tx.rows(SPEAKERS, [conferenceId, viewerId]);
}

/** Four statements, whatever the size. */
export async function loadConflictMatchFacts(
  tx: Tx,
  conferenceId: string,
  viewerId: string | null,
): Promise<ConflictMatchFacts> {
  const members = await tx.rows<MemberRow>(MEMBERS, [conferenceId]);
  const relations = await tx.rows<RelationRow>(RELATIONS, [conferenceId]);
  const speakers = await speakersOf(tx, conferenceId, viewerId);
  const closed = new Set((await tx.rows<{ pair: string }>(CLOSED, [conferenceId])).map(({ pair }) => pair));
  return {
    members: new Map(members.map((member) => [member.id, member])),
    relations: new Map(relations.map((relation) => [relation.id, relation])),
    speakersById: new Map(speakers.map((speaker) => [speaker.id, speaker])),
    shown: new Set(speakers.flatMap(({ shownIds }) => shownIds)),
    companies: companiesOf(members, relations),
    people: [
      ...members.map(({ id, name }) => ({ personId: id, memberId: id, name })),
      ...relations.map(({ id, memberId, name }) => ({ personId: id, memberId, name })),
    ],
    speakers,
    isClosed: (memberId, proposalId) => closed.has(`${memberId} ${proposalId}`),
  };
}

/** Every company a member works or worked for, or is close to, once; a former one is known by its key alone. */
function companiesOf(
  members: readonly MemberRow[],
  relations: readonly RelationRow[],
): MatchFacts['companies'] {
  const found = new Map<string, { name: string; memberIds: Set<string> }>();
  const add = (key: string, name: string, memberId: string): void => {
    if (key === '') return;
    const known = found.get(key) ?? { name, memberIds: new Set() };
    found.set(key, known);
    if (known.name === key) known.name = name;
    known.memberIds.add(memberId);
  };
  for (const { companyKey, company, id, formerCompanyKeys } of members) {
    add(companyKey, company, id);
    for (const key of formerCompanyKeys) add(key, key, id);
  }
  for (const { companyKey, company, memberId } of relations) add(companyKey, company, memberId);
  return [...found].map(([key, { name, memberIds }]) => ({ key, name, memberIds: [...memberIds] }));
}
