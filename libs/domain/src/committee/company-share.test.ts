import { companiesOverShare, type SeatedPerson } from '#domain/committee/company-share';

const people = (count: number, company: string, change: Partial<SeatedPerson> = {}): SeatedPerson[] =>
  Array.from({ length: count }, () => ({
    company,
    state: 'active',
    roles: [{ role: 'reviewer' as const }],
    ...change,
  }));

describe('a company’s share of the committee', () => {
  it('counts all spellings together, of active and invited people who judge', () => {
    const committee = [
      ...people(2, 'Acme'),
      ...people(1, 'ACME, Inc.', { state: 'invited' }),
      ...people(1, 'Acme', { state: 'left' }),
      ...people(1, 'Acme', { roles: [{ role: 'track_host' }] }),
      ...people(9, ''),
    ];
    expect(companiesOverShare(committee, 24, [])).toEqual([{ company: 'Acme', count: 3, of: 12 }]);
    expect(companiesOverShare(committee, 25, [])).toEqual([]);
  });

  it('is never of one person, nor of those without a company', () => {
    expect(companiesOverShare([...people(1, 'Acme'), ...people(3, 'freelance')], 10, [])).toEqual([]);
  });

  it('counts companies together that were confirmed to be one, over several steps', () => {
    const committee = [
      ...people(2, 'Acme'),
      ...people(1, 'Acme Cloud'),
      ...people(1, 'Bigco'),
      ...people(4, 'Beta'),
    ];
    const same = [
      ['bigco', 'holding'],
      ['acme', 'acmecloud'],
      ['holding', 'acmecloud'],
    ] as const;
    expect(companiesOverShare(committee, 49, same)).toEqual([
      { company: 'Acme', count: 4, of: 8 },
      { company: 'Beta', count: 4, of: 8 },
    ]);
  });

  it('tells the largest first', () => {
    const shares = companiesOverShare([...people(2, 'Beta'), ...people(3, 'Acme')], 1, []);
    expect(shares.map(({ company }) => company)).toEqual(['Acme', 'Beta']);
  });
});
