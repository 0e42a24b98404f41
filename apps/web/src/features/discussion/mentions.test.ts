import { fitting, sentText, typedText, wantedAt } from './mentions';

const people = [
  { key: 'a', words: 'Reviewer A' },
  { key: 'aa', words: 'Reviewer AA' },
  { key: 'c', words: 'Chair 1' },
];

describe('a mention', () => {
  it('is sent as a mark, and typed as words', () => {
    const sent = sentText('@Chair 1 and @Reviewer AA, not @Reviewer A; again @Chair 1.', people);
    expect(sent).toEqual({ text: '@[0] and @[1], not @[2]; again @[0].', mentions: ['c', 'aa', 'a'] });
    expect(typedText(sent.text, [people[2]!, people[1]!, people[0]!])).toBe(
      '@Chair 1 and @Reviewer AA, not @Reviewer A; again @Chair 1.',
    );
  });

  it('is nobody’s where the words go on', () => {
    expect(sentText('@Chair 12 and @Reviewer Anna', people)).toEqual({
      text: '@Chair 12 and @Reviewer Anna',
      mentions: [],
    });
  });

  it('is looked for from the @ to the caret', () => {
    expect(wantedAt('Hello @Rev', 10)).toBe('Rev');
    expect(wantedAt('@', 1)).toBe('');
    expect(wantedAt('me@example', 10)).toBeNull();
    expect(wantedAt('@Chair 1\nmore', 13)).toBeNull();
    expect(fitting(people, 'rev').map(({ key }) => key)).toEqual(['a', 'aa']);
    expect(fitting(people, 'Chair 1 and')).toEqual([]);
  });
});
