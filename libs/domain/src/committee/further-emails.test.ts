import { furtherEmailFaults, furtherEmails } from '#domain/committee/further-emails';

const NOBODY = new Map<string, string>();

describe('further addresses', () => {
  it('are kept in lower case, each once, without the invited one', () => {
    expect(furtherEmails(['A@x.org ', 'a@x.org', '', 'ada@x.org', 'B@x.org'], 'ada@x.org')).toEqual([
      'a@x.org',
      'b@x.org',
    ]);
  });

  it('are addresses, and nobody else’s', () => {
    const faults = furtherEmailFaults(
      ['nowhere', 'bo@x.org', 'c@x.org'],
      [],
      new Map([['bo@x.org', 'Bo']]),
      false,
    );
    expect(faults.map(({ field }) => field)).toEqual(['otherEmails.0', 'otherEmails.1']);
    expect(faults[1]!.reason).toContain('Bo');
  });

  it('go by somebody else’s hand, never by one’s own', () => {
    expect(furtherEmailFaults([], ['a@x.org'], NOBODY, false)).toEqual([]);
    expect(furtherEmailFaults([], ['a@x.org'], NOBODY, true)).toHaveLength(1);
    expect(furtherEmailFaults(['a@x.org', 'b@x.org'], ['a@x.org'], NOBODY, true)).toEqual([]);
  });
});
