import {
  type CompanyLikeness,
  companyLikeness,
  type CompanyProfile,
  companyProfile,
} from '#domain/committee/company-likeness';
import {
  type NameProfile,
  nameProfile,
  type PersonLikeness,
  personLikeness,
} from '#domain/committee/person-likeness';

/** A company that members work or worked for, or are close to. */
export interface KnownCompany {
  readonly key: string;
  readonly name: string;
  readonly memberIds: readonly string[];
}

/** A member, or somebody a member is close to. */
export interface KnownPerson {
  readonly personId: string;
  readonly memberId: string;
  readonly name: string;
}

export interface SpeakerFacts {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly companyKey: string;
  readonly proposalIds: readonly string[];
}

export interface MatchFacts {
  readonly companies: readonly KnownCompany[];
  readonly people: readonly KnownPerson[];
  readonly speakers: readonly SpeakerFacts[];
  /** Whether the proposal is closed to the member already. */
  readonly isClosed: (memberId: string, proposalId: string) => boolean;
}

export interface CompanySuggestion {
  readonly company: KnownCompany;
  readonly speakerCompany: { readonly key: string; readonly name: string };
  readonly why: CompanyLikeness;
  /** Proposals that a match would close to some member. */
  readonly proposalIds: readonly string[];
}

export interface PersonSuggestion {
  readonly person: KnownPerson;
  readonly speaker: SpeakerFacts;
  readonly why: PersonLikeness;
  readonly proposalIds: readonly string[];
}

/**
 * Companies of members and of speakers (each spelled as its first speaker does) that may be one, where a match would close a proposal to somebody; those that
 * close most come first. O(companies of members × companies of speakers).
 */
export function companySuggestions({ companies, speakers, isClosed }: MatchFacts): CompanySuggestion[] {
  const byCompany = new Map<string, SpeakerFacts[]>();
  for (const speaker of speakers) {
    const of = byCompany.get(speaker.companyKey);
    if (of) of.push(speaker);
    else byCompany.set(speaker.companyKey, [speaker]);
  }
  const bySpeakers = [...byCompany].flatMap(([key, of]) => {
    const profile = companyProfile(of[0]!.company);
    return profile ? [{ key, name: of[0]!.company, of, profile }] : [];
  });
  return companies
    .flatMap((company) => {
      const profile = companyProfile(company.name);
      return profile ? bySpeakers.flatMap((other) => compare(company, profile, other, isClosed)) : [];
    })
    .toSorted(
      (a, b) => b.proposalIds.length - a.proposalIds.length || compareText(a.company.key, b.company.key),
    );
}

function compare(
  company: KnownCompany,
  profile: CompanyProfile,
  other: { key: string; name: string; of: readonly SpeakerFacts[]; profile: CompanyProfile },
  isClosed: MatchFacts['isClosed'],
): CompanySuggestion[] {
  const why = companyLikeness(profile, other.profile);
  if (!why) return [];
  const closes = (proposalId: string): boolean =>
    company.memberIds.some((memberId) => !isClosed(memberId, proposalId));
  const proposalIds = [...new Set(other.of.flatMap((speaker) => speaker.proposalIds))].filter(closes);
  const speakerCompany = { key: other.key, name: other.name };
  return proposalIds.length > 0 ? [{ company, speakerCompany, why, proposalIds }] : [];
}

/**
 * Speakers who may be a member, or somebody a member is close to, where a match would close a proposal to the member;
 * equal names come first. O(people × speakers).
 */
export function personSuggestions({ people, speakers, isClosed }: MatchFacts): PersonSuggestion[] {
  const named = speakers.flatMap((speaker) => {
    const profile = nameProfile(speaker.name);
    return profile ? [{ speaker, profile }] : [];
  });
  const found = people.flatMap((person) => {
    const profile = nameProfile(person.name);
    return profile ? named.flatMap((other) => compareNames(person, profile, other, isClosed)) : [];
  });
  const order: readonly PersonLikeness[] = ['same_name', 'shorter_name', 'initial', 'spelling'];
  return found.toSorted(
    (a, b) => order.indexOf(a.why) - order.indexOf(b.why) || compareText(a.person.name, b.person.name),
  );
}

function compareNames(
  person: KnownPerson,
  profile: NameProfile,
  { speaker, profile: spoken }: { speaker: SpeakerFacts; profile: NameProfile },
  isClosed: MatchFacts['isClosed'],
): PersonSuggestion[] {
  const why = personLikeness(profile, spoken);
  if (!why) return [];
  const proposalIds = speaker.proposalIds.filter((id) => !isClosed(person.memberId, id));
  return proposalIds.length > 0 ? [{ person, speaker, why, proposalIds }] : [];
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
