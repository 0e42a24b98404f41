import { phrase } from './phrase';

const texts = {
  plain: 'Saved',
  deep: { er: 'Found' },
  named: '#{{number}} {{title}}',
  talks_one: '{{count, number}} talk',
  talks_other: '{{count, number}} talks',
  left_zero: 'nothing left',
  left_other: '{{count}} left',
  mean: 'mean {{value, number(maximumFractionDigits: 1)}}',
  share: '{{value, number(style: percent; maximumFractionDigits: 0)}}',
};
const say = (key: string, values = {}, language = 'en') => phrase(texts, key, values, language);

describe('phrase', () => {
  it('finds a text by its path', () => {
    expect(say('plain')).toBe('Saved');
    expect(say('deep.er')).toBe('Found');
  });

  it('gives back a key that no text has', () => {
    expect(say('deep')).toBe('deep');
    expect(say('deep.nothing.here')).toBe('deep.nothing.here');
  });

  it('puts values in their places as they are', () => {
    expect(say('named', { number: 1234, title: '{{number}} & <b>$&</b>' })).toBe(
      '#1234 {{number}} & <b>$&</b>',
    );
  });

  it('leaves the place of a missing value empty', () => {
    expect(say('named', { number: null })).toBe('# ');
  });

  it('takes the form that the language has for a count', () => {
    expect(say('talks', { count: 1 })).toBe('1 talk');
    expect(say('talks', { count: 0 })).toBe('0 talks');
    expect(say('talks', { count: 1234 })).toBe('1,234 talks');
    expect(say('talks', { count: 1234 }, 'de')).toBe('1.234 talks');
  });

  it('has a form of its own for none, where there is one', () => {
    expect(say('left', { count: 0 })).toBe('nothing left');
    expect(say('left', { count: 1 })).toBe('1 left');
  });

  it('writes numbers as the text asks', () => {
    expect(say('mean', { value: 3.14159 })).toBe('mean 3.1');
    expect(say('share', { value: 0.256 })).toBe('26%');
  });
});
