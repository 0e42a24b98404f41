import { companyKey } from '#domain/committee/company';

describe('companyKey', () => {
  it('takes spellings of one company as equal', () => {
    const spellings = ['Acme', 'ACME, Inc.', 'Acme GmbH', ' the  acme company ', 'Ácme', 'A.C.M.E.'];
    expect(new Set(spellings.map(companyKey))).toEqual(new Set(['acme']));
  });

  it('keeps different companies apart', () => {
    expect(companyKey('Red Hat')).not.toBe(companyKey('Red Barn'));
    expect(companyKey('The Company')).toBe('thecompany');
  });

  it.each(['', ' ', 'n/a', 'N.A.', 'Freelance', 'self-employed', 'Student', '-'])(
    'takes "%s" as none',
    (text) => {
      expect(companyKey(text)).toBe('');
    },
  );

  it('reads other scripts', () => {
    expect(companyKey('株式会社テスト')).toBe('株式会社テスト'.normalize('NFKD').replace(/\p{M}/gu, ''));
  });
});
