import { seededRandom } from '#optimize/random';
import { NEARLY_THE_SAME } from '#domain/similarity/bounds';
import { similarTexts } from '#domain/similarity/similar-texts';
import type { ComparedText } from '#domain/similarity/weighed-texts';

const EVERYTHING = { least: 0, most: 1000, words: 5 };

const EBPF: ComparedText = {
  title: 'eBPF without tears',
  body: 'We trace system calls in a kernel that nobody of us owns, and show the probes that we threw away.',
};
const ALSO_EBPF: ComparedText = {
  title: 'Tracing kernels with eBPF probes',
  body: 'Probes in the kernel: which system calls are worth a trace, and what tracing them costs.',
};
const GARDEN: ComparedText = {
  title: 'Composting for office plants',
  body: 'Worms, peels and patience: a year of growing tomatoes under neon light.',
};

/** A made-up corpus with a few words said often and many said seldom, as in real texts. */
function corpus(size: number, seed: number): ComparedText[] {
  const random = seededRandom(seed);
  const word = (): string => `word${Math.floor(400 * random.next() ** 3)}`;
  const said = (length: number): string => Array.from({ length }, word).join(' ');
  return Array.from({ length: size }, () => ({ title: said(5), body: said(40) }));
}

describe('the similarity of texts', () => {
  it('is 100 between equal texts, in whatever case, number, form and hidden characters they are written', () => {
    const disguised = {
      title: 'EBPF  WITHOUT TEAR',
      body: EBPF.body.replace('kernel', 'ker\u200Bnels').replace('probes', 'Ｐrobe'),
    };
    expect(similarTexts([EBPF, GARDEN, disguised])).toEqual([
      expect.objectContaining({ text: 0, other: 2, similarity: 100 }),
      expect.objectContaining({ text: 2, other: 0, similarity: 100 }),
    ]);
  });

  it('is 0 where no telling word is shared, however many small words are', () => {
    const [pair] = similarTexts(
      [
        { title: 'What we have done', body: 'and why it is not how you would do it' },
        { title: 'Why you would not do it', body: 'how it is done, and what we have' },
        GARDEN,
      ],
      1,
      EVERYTHING,
    );
    expect(pair!.similarity).toBe(0);
  });

  it('finds what is about the same thing, and says by which words', () => {
    const found = similarTexts([EBPF, GARDEN, ALSO_EBPF]);
    expect(found.map(({ text, other }) => [text, other])).toEqual([
      [0, 2],
      [2, 0],
    ]);
    expect(found[0]!.words).toEqual(expect.arrayContaining(['ebpf', 'kernel', 'probes']));
    expect(found[0]!.similarity).toBeLessThan(NEARLY_THE_SAME);
  });

  it('calls a text nearly the same when a few words of it were changed, and not when half were', () => {
    const [text, ...rest] = corpus(45, 4);
    const words = text!.body.split(' ');
    const changed = (count: number): ComparedText => ({
      ...text!,
      body: words.map((word, i) => (i < count ? `other${i}` : word)).join(' '),
    });
    const similarity = (count: number): number =>
      similarTexts([text!, changed(count), ...rest], 1).find(({ other }) => other === 1)?.similarity ?? 0;
    expect(similarity(2)).toBeGreaterThanOrEqual(NEARLY_THE_SAME);
    expect(similarity(20)).toBeLessThan(NEARLY_THE_SAME);
  });

  it('weighs a word that few texts say more than one that many say', () => {
    const common = Array.from({ length: 20 }, (_, i) => ({ title: `kubernetes topic${i}`, body: '' }));
    const found = similarTexts(
      [
        { title: 'kubernetes unikernel', body: '' },
        { title: 'unikernel alpha', body: '' },
        { title: 'kubernetes alpha', body: '' },
        ...common,
      ],
      1,
      EVERYTHING,
    );
    expect(found[0]!.other).toBe(1);
  });

  it.each([1, 2, 3])('is the same from either side and in any order of the texts (corpus %i)', (seed) => {
    const texts = [...corpus(45, seed), ...corpus(45, seed).slice(0, 3)];
    const random = seededRandom(seed + 100);
    const order = texts
      .map((_, i) => ({ i, key: random.next() }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ i }) => i);
    const asMap = (found: ReturnType<typeof similarTexts>, at: (i: number) => number): Map<string, string> =>
      new Map(
        found.map(({ text, other, similarity, words }) => [
          `${at(text)} ${at(other)}`,
          `${similarity} ${words.join(' ')}`,
        ]),
      );
    const all = { ...EVERYTHING, least: 20 };
    const straight = asMap(similarTexts(texts, texts.length, all), (i) => i);
    const shuffled = asMap(
      similarTexts(
        order.map((i) => texts[i]!),
        texts.length,
        all,
      ),
      (i) => order[i]!,
    );
    expect(straight.size).toBeGreaterThan(10);
    expect(shuffled).toEqual(straight);
    for (const [pair, said] of straight)
      expect(straight.get(pair.split(' ').toReversed().join(' '))).toBe(said);
  });

  it('mentions nobody where all texts use the same few words, but for texts that are nearly the same', () => {
    const random = seededRandom(9);
    const few = Array.from({ length: 40 }, (_, i) => `word${i}`);
    const soup = Array.from({ length: 200 }, () => ({
      title: '',
      body: Array.from({ length: 45 }, () => few[Math.floor(40 * random.next())]!).join(' '),
    }));
    expect(similarTexts(soup).length).toBeLessThan(10);
    const copy = { title: '', body: soup[7]!.body.split(' ').slice(1).join(' ') };
    expect(similarTexts([...soup, copy])).toContainEqual(expect.objectContaining({ text: 7, other: 200 }));
  });

  it('compares only the first ones, with all', () => {
    const found = similarTexts([GARDEN, EBPF, ALSO_EBPF, EBPF], 2);
    expect(found.map(({ text, other }) => [text, other])).toEqual([
      [1, 3],
      [1, 2],
    ]);
  });

  it('keeps the most similar ones, the most similar first', () => {
    const texts = corpus(40, 5);
    const most = { ...EVERYTHING, most: 3 };
    const found = similarTexts(texts, 1, most).map(({ similarity }) => similarity);
    const all = similarTexts(texts, 1, EVERYTHING).map(({ similarity }) => similarity);
    expect(found).toEqual(all.toSorted((a, b) => b - a).slice(0, 3));
  });

  it('reads scripts that put no blanks between words', () => {
    const found = similarTexts([
      { title: '容器安全实践', body: '我们如何在生产环境中保护容器' },
      { title: '生产环境中的容器安全', body: '' },
      GARDEN,
    ]);
    expect(found.map(({ text, other }) => [text, other])).toContainEqual([0, 1]);
  });

  it('has nothing to say of nothing', () => {
    expect(similarTexts([])).toEqual([]);
    expect(
      similarTexts([
        { title: '', body: '' },
        { title: '', body: ' ' },
      ]),
    ).toEqual([]);
  });
});
