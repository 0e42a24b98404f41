import {
  companySuggestions,
  type MatchFacts,
  personSuggestions,
  type SpeakerFacts,
} from '#domain/committee/match-suggestions';
import { companyKey } from '#domain/committee/company';

const speaker = (id: string, name: string, company: string, proposalIds: string[]): SpeakerFacts => ({
  id,
  name,
  company,
  companyKey: companyKey(company),
  proposalIds,
});

const facts = (closed: readonly string[] = []): MatchFacts => ({
  companies: [
    { key: 'initech', name: 'Initech', memberIds: ['mia', 'max'] },
    { key: 'globex', name: 'Globex', memberIds: ['mia'] },
  ],
  people: [
    { personId: 'mia', memberId: 'mia', name: 'Mia Moss' },
    { personId: 'boss-of-max', memberId: 'max', name: 'Bo Banks' },
  ],
  speakers: [
    speaker('s1', 'Moss, Mia', 'Initech Labs', ['p1', 'p2']),
    speaker('s2', 'Bo Barnaby Banks', 'Initech Labs', ['p2', 'p3']),
    speaker('s3', 'Someone Else', 'Globex Cloud', ['p4']),
    speaker('s4', 'Other Body', '', ['p5']),
  ],
  isClosed: (memberId, proposalId) => closed.includes(`${memberId} ${proposalId}`),
});

describe('the suggestions of matches', () => {
  it('name companies that look alike with the proposals that a match would close, most first', () => {
    const found = companySuggestions(facts());
    expect(
      found.map(({ company, speakerCompany, proposalIds }) => [company.key, speakerCompany.key, proposalIds]),
    ).toEqual([
      ['initech', 'initechlabs', ['p1', 'p2', 'p3']],
      ['globex', 'globexcloud', ['p4']],
    ]);
  });

  it('leave out what is closed to every member it concerns, and pairs that would close nothing', () => {
    const found = companySuggestions(facts(['mia p4', 'mia p1', 'mia p2', 'max p2', 'mia p3']));
    expect(found.map(({ speakerCompany, proposalIds }) => [speakerCompany.key, proposalIds])).toEqual([
      ['initechlabs', ['p1', 'p3']],
    ]);
  });

  it('name speakers who may be a member, or somebody a member is close to', () => {
    const pairs = (closed: string[]): unknown[] =>
      personSuggestions(facts(closed)).map(({ person, speaker: { id }, why }) => [person.personId, id, why]);
    expect(pairs([])).toEqual([
      ['mia', 's1', 'same_name'],
      ['boss-of-max', 's2', 'shorter_name'],
    ]);
    expect(pairs(['mia p1', 'mia p2', 'max p3'])).toEqual([['boss-of-max', 's2', 'shorter_name']]);
  });
});
