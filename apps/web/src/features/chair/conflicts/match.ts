import type { Schemas } from '../../../api/client';

export type Verdict = 'same' | 'different';
export type Decision = Omit<Schemas['MatchDecision'], 'verdict'> & { readonly verdict: Verdict };
export type MatchList = Schemas['ConflictMatchList'];
type CompanyMatch = Schemas['CompanyMatch'];
type PersonMatch = Schemas['PersonMatch'];
export type Why = NonNullable<CompanyMatch['why'] | PersonMatch['why']>;

/** Two companies, or a person and a speaker, as one row. */
export type Match =
  | { readonly id: string; readonly of: 'companies'; readonly match: CompanyMatch }
  | { readonly id: string; readonly of: 'people'; readonly match: PersonMatch };

/** All matches in one list, people first: a person is a closer tie than a company. */
export function matchesOf({ people, companies }: MatchList): Match[] {
  return [
    ...people.map((match): Match => ({ id: `${match.personId} ${match.speakerId}`, of: 'people', match })),
    ...companies.map((match): Match => ({ id: `${match.oneKey} ${match.otherKey}`, of: 'companies', match })),
  ];
}

/** The two names that may mean the same. */
export function namesOf({ of, match }: Match): { readonly one: string; readonly other: string } {
  return of === 'companies'
    ? { one: match.oneName, other: match.otherName }
    : { one: match.closeTo?.name ?? match.memberName, other: match.speakerName };
}

/** The list with one match decided otherwise; null: left open. */
export function withDecision(list: MatchList, { id }: Match, decision: Decision | null): MatchList {
  return {
    ...list,
    people: list.people.map((match) =>
      `${match.personId} ${match.speakerId}` === id ? { ...match, decision } : match,
    ),
    companies: list.companies.map((match) =>
      `${match.oneKey} ${match.otherKey}` === id ? { ...match, decision } : match,
    ),
  };
}
