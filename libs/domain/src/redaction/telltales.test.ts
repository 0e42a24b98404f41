import { redactedText } from '#domain/redaction/redacted-text';
import type { HiddenPeople } from '#domain/redaction/telltale';
import { telltales } from '#domain/redaction/telltales';

const people = (some: Partial<HiddenPeople>): HiddenPeople => ({
  names: [],
  companies: [],
  emails: [],
  ...some,
});
const named = (...names: string[]): HiddenPeople => people({ names });
const employed = (...companies: string[]): HiddenPeople => people({ companies });

/** The text with everything found hidden; with `sureOnly` only what is sure. */
const hidden = (text: string, who: HiddenPeople, sureOnly = false): string =>
  redactedText(
    text,
    telltales(text, who).filter(({ isSure }) => isSure || !sureOnly),
  );

describe('names in a text', () => {
  const ada = named('Ada Lovelace');
  it.each([
    ['Ada Lovelace shows engines.', '[name] shows engines.'],
    ['Join Lovelace, Ada for engines.', 'Join [name] for engines.'],
    ['by A. Lovelace', 'by [name]'],
    ["Lovelace’s notes and Ada's engine", "[name]’s notes and [name]'s engine"],
    ['ADA LOVELACE', '[name]'],
    ['written by ada lovelace', 'written by [name]'],
    ['the lovelace method', 'the [name] method'],
    ['A\u200bda Love\u200blace', '[name]'],
    ['Adamant about a lovely place', 'Adamant about a lovely place'],
    ['see ada.lovelace or alovelace', 'see [name] or [name]'],
  ])('are found in "%s"', (text, without) => {
    expect(hidden(text, ada, true)).toBe(without);
  });

  it('are found whatever the accents, and with a middle name or without', () => {
    expect(hidden('Jose Garcia Lopez or García. JOSÉ', named('José García López'))).toBe(
      '[name] or [name]. [name]',
    );
    expect(hidden('Øyvind Łukasz and Oyvind', named('Øyvind Łukasz'))).toBe('[name] and [name]');
    expect(hidden('Straße by Jürgen Groß', named('Jürgen Groß'))).toBe('Straße by [name]');
    expect(hidden('Jurgen Gross', named('Jürgen Groß'))).toBe('[name]');
  });

  it('are found where no blanks stand around them', () => {
    expect(hidden('本日は山田太郎が話します', named('山田太郎'))).toBe('本日は[name]が話します');
    expect(hidden('김철수는 개발자', named('김철수'))).toBe('[name]는 개발자');
    expect(hidden('本日は山田太郎が話します', named('山田 太郎'))).toBe('本日は[name]が話します');
  });

  it.each([
    ['We will mark the page.', 'We will mark the page.'],
    ['Will you page us?', '[name] you page us?'],
    ['Ask Mark about it', 'Ask [name] about it'],
  ])('that are ordinary words as well are never sure alone: "%s"', (text, without) => {
    const both = named('Will Page', 'Mark Grace');
    expect(hidden(text, both)).toBe(without);
    expect(hidden(text, both, true)).toBe(text);
  });

  it('that are ordinary words are sure together, or beside an initial', () => {
    expect(hidden('Will Page speaks, and M. Grace', named('Will Page', 'Mark Grace'), true)).toBe(
      '[name] speaks, and [name]',
    );
  });

  it('of two letters are not looked for in lower case', () => {
    expect(hidden('do we go to li', named('Bo Li'))).toBe('do we go to li');
    expect(hidden('with Li', named('Bo Li'))).toBe('with [name]');
    expect(hidden('with Bo Li', named('Bo Li'), true)).toBe('with [name]');
  });
});

describe('companies in a text', () => {
  it.each([
    ['How Keltion does it', 'How [company] does it'],
    ['KELTION, Inc. and keltion', '[company] and [company]'],
    ['Keltion GmbH runs it', '[company] runs it'],
    ['Keltionic waves', 'Keltionic waves'],
  ])('are found in any spelling: "%s"', (text, without) => {
    expect(hidden(text, employed('Keltion Inc.'), true)).toBe(without);
  });

  it('are found with former ones, and by the domain of an address, unless everybody has one there', () => {
    const who = people({
      companies: ['Keltion', 'Old Umbrella Ltd'],
      emails: ['ada@mail.wernhog.co.uk', 'ada@gmail.com'],
    });
    expect(hidden('Keltion, Old Umbrella and Wernhog use gmail', who, true)).toBe(
      '[company], [company] and [company] use gmail',
    );
  });

  it('that are ordinary words count with a capital, and prove nothing where a sentence begins', () => {
    const meta = employed('Meta');
    expect(hidden('A meta talk', meta)).toBe('A meta talk');
    expect(hidden('How Meta does it', meta, true)).toBe('How [company] does it');
    expect(hidden('Meta programming', meta)).toBe('[company] programming');
    expect(hidden('Meta programming', meta, true)).toBe('Meta programming');
  });

  it('are none where somebody has none', () => {
    expect(hidden('As a freelance student, n/a', employed('Freelance', 'n/a', 'student', ''))).toBe(
      'As a freelance student, n/a',
    );
  });

  it.each([
    ['At Wernhog Hogg we run clusters', 'At [company] we run clusters'],
    ['At Wernhog, our users', 'At [company], our users'],
    ['Our platform team at Wernhog', 'Our platform team at [company]'],
    ['I work for Wernhog.', 'I work for [company].'],
    ['an engineer at Wernhog', 'an engineer at [company]'],
    ['At scale we fail', 'At scale we fail'],
  ])('that nobody listed are suggested where the author says so: "%s"', (text, without) => {
    expect(hidden(text, people({}))).toBe(without);
    expect(hidden(text, people({}), true)).toBe(text);
  });
});

describe('addresses in a text', () => {
  it.each([
    ['Mail ada@keltion.io.', 'Mail [e-mail].'],
    ['See https://example.org/a?b=c, and www.example.org!', 'See [link], and [link]!'],
    ['(https://example.org)', '([link])'],
    ['code at github.com/ada/engine.', 'code at [link].'],
    ['I am @ada_l on it, or @ada@hachyderm.io', 'I am [name] on it, or [name]'],
  ])('are hidden: "%s"', (text, without) => {
    expect(hidden(text, people({}), true)).toBe(without);
  });

  it('that may be a project’s or a package’s are not sure', () => {
    expect(hidden('kubernetes.io and @angular/core', people({}), true)).toBe(
      'kubernetes.io and @angular/core',
    );
    expect(hidden('kubernetes.io and @angular/core', people({}))).toBe('[link] and [name]');
  });

  it('are not seen in code and versions', () => {
    const text = 'ASP.NET, Node.js, v1.2.3, e.g. this';
    expect(hidden(text, people({}))).toBe(text);
  });
});

describe('all of them together', () => {
  const who = people({ names: ['Ada Lovelace'], companies: ['Keltion'], emails: ['ada@keltion.io'] });

  it('are in the order of the text and never over one another', () => {
    const text = 'At Keltion we (Ada Lovelace, ada@keltion.io, https://keltion.io/ada) build. Ada’s view.';
    const found = telltales(text, who);
    expect(hidden(text, who)).toBe('At [company] we ([name], [e-mail], [link]) build. [name]’s view.');
    for (const [i, { start, end }] of found.entries()) {
      expect(end).toBeGreaterThan(start);
      expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
    }
  });

  it('are found no more once they are hidden', () => {
    const text = 'At Keltion we (Ada Lovelace, @ada, https://keltion.io/ada) build.';
    expect(telltales(hidden(text, who), who)).toEqual([]);
  });

  it('are none in an empty text, and in one about nobody', () => {
    expect(telltales('', who)).toEqual([]);
    expect(telltales('Caches, queues and what they cost.', who)).toEqual([]);
  });

  it('are found in a long text in about the time its length takes', () => {
    const text = 'Ada at Keltion, and so on and on with many words. '.repeat(2000);
    expect(telltales(text, who)).toHaveLength(4000);
  });
});
