import { readsLanguage } from '#domain/assignment/language-match';

describe('readsLanguage', () => {
  it('is not known while one side has said nothing', () => {
    expect(readsLanguage('', ['en'])).toBeNull();
    expect(readsLanguage('de', [])).toBeNull();
  });

  it('compares languages, not regions', () => {
    expect(readsLanguage('pt-BR', ['en', 'pt'])).toBe(true);
    expect(readsLanguage('EN', ['en-GB'])).toBe(true);
    expect(readsLanguage('de', ['en', 'nl'])).toBe(false);
  });
});
