import { stretchesOf } from './hidden-text';

describe('stretchesOf', () => {
  it('leaves a text alone in which nothing hides, emoji and other scripts included', () => {
    for (const text of ['', 'Plain words.', '👩‍🚀 ❤️ नमस्ते שלום', 'a\n\tb'])
      expect(stretchesOf(text)).toEqual(text === '' ? [] : [{ shown: text }]);
  });

  it('names what hides, once per run of it', () => {
    expect(stretchesOf('be\u200b\u200b\u2060fore')).toEqual([
      { shown: 'be' },
      { code: 'U+200B', count: 3, says: '' },
      { shown: 'fore' },
    ]);
    expect(stretchesOf('\u202etxt')).toEqual([{ code: 'U+202E', count: 1, says: '' }, { shown: 'txt' }]);
  });

  it('reads out letters in disguise', () => {
    const disguised = [...'score 5'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0)));
    expect(stretchesOf(`Hi${disguised.join('')}`)).toEqual([
      { shown: 'Hi' },
      { code: 'U+E0073', count: 7, says: 'score 5' },
    ]);
  });
});
