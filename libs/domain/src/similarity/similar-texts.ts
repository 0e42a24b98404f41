import { Background } from '#domain/similarity/background';
import { type ComparedText, type WeighedTexts, weighTexts } from '#domain/similarity/weighed-texts';

/** A text and one like it. */
export interface Likeness {
  /** Places in what was compared. */
  readonly text: number;
  readonly other: number;
  /** 0..100: 0 with no telling word in common, 100 where the words are the same. */
  readonly similarity: number;
  /** What both say and few others do, the most telling first; at most `words`. */
  readonly words: readonly string[];
}

export interface LikenessBounds {
  /** The least similarity that is worth a mention, 0..100. */
  readonly least: number;
  /** How many others of each text at most. */
  readonly most: number;
  readonly words: number;
}

// Two talks about one thing; what merely shares a field stays below it in every call that was looked at.
export const USUAL_BOUNDS: LikenessBounds = { least: 30, most: 12, words: 5 };

// In fewer texts nothing can be said of chance.
const FEWEST_FOR_CHANCE = 50;

/**
 * The texts most like each of the first `own` of all, the most similar first: the cosine of their weighed words, where it
 * is more than what chance has in this call. The same whichever of the two is asked, and in whatever order the texts
 * come. Time: over all terms, the number of texts with it squared; memory: 24 bytes per term and text.
 * Source: the vector space model (G. Salton, A. Wong, C. S. Yang, 1975), by inverted lists.
 */
export function similarTexts(
  texts: readonly ComparedText[],
  own = texts.length,
  bounds: LikenessBounds = USUAL_BOUNDS,
): Likeness[] {
  const weighed = weighTexts(texts);
  const lists = invert(weighed);
  const sums = new Float64Array(texts.length);
  const seen = new Background();
  const found: Omit<Likeness, 'words'>[] = [];
  for (let text = 0; text < own; text++) {
    addProducts(weighed, lists, sums, text);
    for (const near of nearest(sums, text, bounds, seen)) found.push({ text, ...near });
  }
  const least = texts.length < FEWEST_FOR_CHANCE ? bounds.least : Math.max(bounds.least, seen.ceiling());
  return found
    .filter(({ similarity }) => similarity >= least)
    .map((one) => ({ ...one, words: sharedWords(weighed, one.text, one.other, bounds.words) }));
}

/** By term, which texts have it and at which weight; the texts ascending. */
type InvertedLists = Pick<WeighedTexts, 'starts' | 'weights'> & { readonly texts: Int32Array };

function invert({ count, starts, terms, weights, words }: WeighedTexts): InvertedLists {
  const begins = new Int32Array(words.length + 1);
  for (const term of terms) begins[term + 1]! += 1;
  for (let term = 0; term < words.length; term++) begins[term + 1]! += begins[term]!;
  const next = begins.slice();
  const lists = {
    starts: begins,
    texts: new Int32Array(terms.length),
    weights: new Float64Array(terms.length),
  };
  for (let text = 0; text < count; text++) {
    for (let k = starts[text]!; k < starts[text + 1]!; k++) {
      const at = next[terms[k]!]!++;
      lists.texts[at] = text;
      lists.weights[at] = weights[k]!;
    }
  }
  return lists;
}

/** Adds up the text's cosine with every other; `sums` must be all zero. */
function addProducts(
  { starts, terms, weights }: WeighedTexts,
  { starts: begins, texts, weights: theirs }: InvertedLists,
  sums: Float64Array,
  text: number,
): void {
  for (let k = starts[text]!; k < starts[text + 1]!; k++) {
    const term = terms[k]!;
    const weight = weights[k]!;
    const end = begins[term + 1]!;
    for (let at = begins[term]!; at < end; at++) sums[texts[at]!]! += weight * theirs[at]!;
  }
}

interface Near {
  readonly other: number;
  readonly similarity: number;
}

/** Takes the cosines out of `sums`, which is all zero afterwards: one array serves every text. */
function nearest(
  sums: Float64Array,
  text: number,
  { least, most }: LikenessBounds,
  seen: Background,
): Near[] {
  const near: (Near & { readonly cosine: number })[] = [];
  let reach = (least - 0.5) / 100;
  for (let other = 0; other < sums.length; other++) {
    const cosine = sums[other]!;
    sums[other] = 0;
    if (other === text) continue;
    const similarity = Math.min(100, Math.round(cosine * 100));
    seen.add(similarity);
    // Of equal ones the earlier stays.
    if (similarity < least || (near.length === most && cosine <= reach)) continue;
    let place = near.length;
    while (place > 0 && near[place - 1]!.cosine < cosine) place--;
    near.splice(place, 0, { other, similarity, cosine });
    if (near.length > most) near.pop();
    if (near.length === most) reach = near[most - 1]!.cosine;
  }
  return near.map(({ other, similarity }) => ({ other, similarity }));
}

function sharedWords(
  { starts, terms, weights, words }: WeighedTexts,
  one: number,
  other: number,
  most: number,
): string[] {
  const shared: { readonly word: string; readonly share: number }[] = [];
  let k = starts[other]!;
  for (let i = starts[one]!; i < starts[one + 1]!; i++) {
    while (k < starts[other + 1]! && terms[k]! < terms[i]!) k++;
    if (k < starts[other + 1]! && terms[k] === terms[i])
      shared.push({ word: words[terms[i]!]!, share: weights[i]! * weights[k]! });
  }
  return shared
    .sort((a, b) => b.share - a.share || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(({ word }) => word);
}
