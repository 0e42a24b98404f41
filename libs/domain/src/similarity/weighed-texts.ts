import { tellingWords, termOf } from '#domain/similarity/terms';

/** A text that others are compared with; the title counts twice. */
export interface ComparedText {
  readonly title: string;
  readonly body: string;
}

/**
 * Texts as vectors of length 1, one row of `terms` and `weights` each, between `starts[i]` and `starts[i + 1]`, terms
 * ascending. 12 bytes per term and text, and the words themselves once.
 */
export interface WeighedTexts {
  readonly count: number;
  readonly starts: Int32Array;
  readonly terms: Int32Array;
  readonly weights: Float64Array;
  /** By term: the shortest word that stands for it in the texts. */
  readonly words: readonly string[];
}

/**
 * Weighs every term by how often a text says it and how few texts do: (1 + ln tf) · ln(1 + n / df). The same for the same
 * texts in any order, but for the order. O(words · ln words).
 * Source: term weighting with cosine normalisation (G. Salton, C. Buckley, Term-weighting approaches in automatic text
 * retrieval, 1988).
 */
export function weighTexts(texts: readonly ComparedText[]): WeighedTexts {
  const counts = texts.map(countTerms);
  const words = new Map<string, string>();
  const found = new Map<string, number>();
  for (const { count, wordOf } of counts) {
    for (const term of count.keys()) found.set(term, (found.get(term) ?? 0) + 1);
    for (const [term, word] of wordOf) {
      const known = words.get(term);
      if (known === undefined || isPlainer(word, known)) words.set(term, word);
    }
  }
  // Alphabetical, so that sums over terms are made in one order whatever the order of the texts.
  const vocabulary = [...found.keys()].sort();
  const numberOf = new Map(vocabulary.map((term, i) => [term, i]));
  const rarity = vocabulary.map((term) => Math.log(1 + texts.length / found.get(term)!));
  const starts = new Int32Array(texts.length + 1);
  counts.forEach(({ count }, i) => (starts[i + 1] = starts[i]! + count.size));
  const terms = new Int32Array(starts[texts.length]!);
  const weights = new Float64Array(terms.length);
  counts.forEach(({ count }, i) => {
    const start = starts[i]!;
    const row = terms.subarray(start, starts[i + 1]);
    row.set([...count.keys()].map((term) => numberOf.get(term)!));
    row.sort();
    let square = 0;
    row.forEach((term, k) => {
      const weight = (1 + Math.log(count.get(vocabulary[term]!)!)) * rarity[term]!;
      weights[start + k] = weight;
      square += weight * weight;
    });
    const length = Math.sqrt(square);
    for (let k = start; k < starts[i + 1]!; k++) weights[k]! /= length;
  });
  return {
    count: texts.length,
    starts,
    terms,
    weights,
    words: vocabulary.map((term) => words.get(term)!),
  };
}

interface CountedTerms {
  readonly count: Map<string, number>;
  readonly wordOf: Map<string, string>;
}

function countTerms({ title, body }: ComparedText): CountedTerms {
  const count = new Map<string, number>();
  const wordOf = new Map<string, string>();
  for (const [text, times] of [
    [title, 2],
    [body, 1],
  ] as const) {
    for (const word of tellingWords(text)) {
      const term = termOf(word);
      count.set(term, (count.get(term) ?? 0) + times);
      const known = wordOf.get(term);
      if (known === undefined || isPlainer(word, known)) wordOf.set(term, word);
    }
  }
  return { count, wordOf };
}

const isPlainer = (a: string, b: string): boolean => a.length < b.length || (a.length === b.length && a < b);
