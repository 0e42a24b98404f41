import { aQueriedList, someTerms } from '../../../../../tests/factories/queried-list';
import { matching } from '#domain/ranking/query/match-query';
import { parseQuery } from '#domain/ranking/query/parse-query';
import { printQuery } from '#domain/ranking/query/print-query';
import type { QueriedList } from '#domain/ranking/query/queried-list';

const list = aQueriedList(300, 7);
const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);

/** The numbers that a text finds; it must be right. */
function found(text: string, among: QueriedList = list): number[] {
  const { terms, faults } = parseQuery(text, among);
  expect(faults).toEqual([]);
  return matching(terms, among).map((i) => among.rows.number[i]!);
}

const where = (holds: (i: number) => boolean): number[] => list.rows.number.filter((_, i) => holds(i));
const faultsOf = (text: string, among: QueriedList = list) => parseQuery(text, among).faults;

describe('a query', () => {
  const { rows, speakers } = list;

  it('finds the rows that a look at each of them finds', () => {
    expect(found('score>3.8 sd<=0.5 n<4')).toEqual(
      where((i) => (rows.mean[i] ?? -1) > 3.8 && (rows.spread[i] ?? 9) <= 0.5 && rows.n[i]! < 4),
    );
    expect(found('track:security undecided first-timer')).toEqual(
      where(
        (i) =>
          rows.track[i] === 0 &&
          rows.outcome[i] === null &&
          rows.speakers[i]!.some((at) => speakers[at]!.isFirstTimer),
      ),
    );
    expect(found('company:~acme -company:acme')).toEqual(
      where((i) => {
        const companies = rows.speakers[i]!.map((at) => speakers[at]!.company);
        return companies.includes('Acme Labs') && !companies.includes('Acme');
      }),
    );
    expect(found('yes>=50% flagged unseen')).toEqual(
      where((i) => {
        const votes = rows.yes[i]! + rows.no[i]!;
        return votes > 0 && 2 * rows.yes[i]! >= votes && rows.suspecting[i]! > 0 && !rows.looked[i];
      }),
    );
    expect(found('speaker-skill<2 topic:kernel,policy')).toEqual(
      where((i) => (rows.criteria[1]!.mean[i] ?? 9) < 2 && rows.topics[i]!.some((at) => at !== 1)),
    );
    expect(found('#12')).toEqual([12]);
  });

  it('takes the one of a name before all that contain it', () => {
    expect(found('track:tools')).toEqual(where((i) => rows.track[i] === 2));
    expect(found('track:"data, ml & ai"')).toEqual(where((i) => rows.track[i] === 1));
    expect(found('track:data-ml-ai')).toEqual(where((i) => rows.track[i] === 1));
    expect(found('level:none')).toEqual(where((i) => rows.level[i] === -1));
  });

  it('finds words without their case and accents, in quotes as one', () => {
    expect(found('cafe').length).toBeGreaterThan(10);
    expect(found('"quiet"" night"')).toEqual(where((i) => rows.title[i]!.includes('quiet" night')));
    expect(found('unal')).toEqual(
      where((i) => rows.speakers[i]!.some((at) => speakers[at]!.name === 'Bo Ünal')),
    );
  });

  it('keeps what is missing out of every comparison, and finds it by its own name', () => {
    const unscored = where((i) => rows.mean[i] === null);
    expect(unscored.length).toBeGreaterThan(10);
    expect(found('score:none')).toEqual(unscored);
    expect(found('score<100').length + unscored.length).toBe(300);
    expect(found('-score>=0')).toEqual(unscored);
  });

  it('gives a criterion another key where its name is taken', () => {
    expect(found('score-2>3')).toEqual(where((i) => (rows.criteria[2]!.mean[i] ?? 0) > 3));
    expect(found('内容>3')).toEqual(where((i) => (rows.criteria[3]!.mean[i] ?? 0) > 3));
  });

  it('reads what it prints as the same query', () => {
    for (const seed of SEEDS) {
      const terms = someTerms(list, seed);
      const text = printQuery(terms, list);
      expect({ text, ...parseQuery(text, list) }).toEqual({ text, terms, faults: [] });
    }
  });

  it('finds with a negated term exactly what the term does not find', () => {
    for (const seed of SEEDS) {
      const term = someTerms(list, seed)[0]!;
      const both = [term, { ...term, isNegated: !term.isNegated }].map((one) => matching([one], list));
      expect(both.flat().toSorted((a, b) => a - b)).toEqual(rows.number.map((_, i) => i));
    }
  });

  it('finds with several terms what each of them finds', () => {
    for (const seed of SEEDS) {
      const terms = someTerms(list, seed);
      const each = terms.map((term) => new Set(matching([term], list)));
      expect(matching(terms, list)).toEqual(
        rows.number.flatMap((_, i) => (each.every((one) => one.has(i)) ? [i] : [])),
      );
    }
  });
});

describe('what is wrong in a query', () => {
  it('says where it stands and what to write instead, and reads the rest', () => {
    expect(parseQuery('track:security scor>3', list)).toEqual({
      terms: [{ key: 'track', operator: ':', values: ['security'], isNegated: false }],
      faults: [
        {
          from: 15,
          to: 21,
          reason:
            'Nothing is called “scor”. Did you mean “score”? To search for the words, write "scor>3" in quotes.',
        },
      ],
    });
  });

  it.each([
    ['score>', 'Say how much: score>3.5, score<=4 or score:none.'],
    ['score>3,5', '“3,5” is not a number: write score>3.5, with a point.'],
    ['track>3', '“track” is not a figure: write track:… instead of track>…'],
    ['track:', 'Say which track, such as track:…'],
    ['level:expert', 'No level is called “expert”. There are: Beginner, Advanced.'],
    ['looked:maybe', '“looked” stands alone: write looked, or -looked for the others.'],
    ['"open', 'Close the quote of "open.'],
    ['""', 'Write a word between the quotes.'],
    ['Go:', 'Nothing is called “Go”. To search for the words, write "Go:" in quotes.'],
  ])('names the fault of %s', (text, reason) => {
    expect(faultsOf(text)).toEqual([{ from: 0, to: text.length, reason }]);
  });

  it('bounds how long a query is and how many terms it has', () => {
    expect(faultsOf('a '.repeat(61))).toHaveLength(1);
    expect(faultsOf('a'.repeat(1001))).toMatchObject([{ from: 1000, to: 1001 }]);
  });
});

describe('a list without calibrated scores', () => {
  it('says so where they are asked for', () => {
    const plain = aQueriedList(3, 7, { isCalibrated: false });
    for (const text of ['triage:discuss', 'calibrated>4', '-chance>50'])
      expect(faultsOf(text, plain)).toEqual([
        expect.objectContaining({ reason: expect.stringContaining('no calibrated scores') as string }),
      ]);
    expect(faultsOf('triage:discuss calibrated>4 chance<=50')).toEqual([]);
  });
});

describe('hidden speakers', () => {
  const hidden = aQueriedList(300, 7, { speakersHidden: true });

  it('refuses every term that would tell them, in a sentence', () => {
    for (const text of ['company:~acme', '-speaker:Ada', 'first-timer', '-first-timer', 'company:none'])
      expect(faultsOf(text, hidden)).toEqual([
        expect.objectContaining({
          reason: expect.stringContaining('the speakers are hidden from you in this round') as string,
        }),
      ]);
  });

  it('never change what is found, whoever they are', () => {
    // As the server sends it: no speakers. And as it must not: then nothing may be read of them, either.
    const bare: QueriedList = {
      ...hidden,
      speakers: [],
      rows: { ...hidden.rows, title: [...hidden.rows.title], speakers: hidden.rows.speakers.map(() => []) },
    };
    for (const seed of SEEDS) {
      const terms = someTerms(bare, seed);
      expect(matching(terms, hidden)).toEqual(matching(terms, bare));
    }
  });
});
