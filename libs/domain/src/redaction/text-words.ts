/** A word of a text as names are compared: in lower case, without accents, invisible characters and a possessive's end. */
export interface TextWord {
  readonly plain: string;
  readonly start: number;
  /** The end of the word itself; "Ada" of "Ada's". */
  readonly end: number;
  readonly isCapital: boolean;
  /** First of its sentence, where every word is written with a capital. */
  readonly isFirst: boolean;
}

// Letters, their accents, digits, and the characters that one does not see; apostrophes only inside.
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff]*(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’ʼ]s?$/iu;
const ENDS_SENTENCE = /(?:^|[.!?:…\n•*–-])[\s"“”'‘’(#]*$/u;

/** Letters that normalising does not take apart. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
};

const takenApart = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff'’ʼ]/gu, '')
    .replace(/[ßøłđıæœ]/gu, (letter) => PLAIN[letter]!);

/** In lower case, without accents, apostrophes and what is invisible. */
export const plainWord = (word: string): string =>
  // Nearly every word needs nothing else, and normalising takes most of the time.
  /^[A-Za-z0-9]+$/.test(word) ? word.toLowerCase() : takenApart(word);

/** The words of a text with their places. O(length). */
export function textWords(text: string): TextWord[] {
  return Array.from(text.matchAll(WORD), (match) => {
    const written = match[0].replace(POSSESSIVE, '');
    const start = match.index;
    const isCapital = /^\p{Lu}/u.test(written);
    return {
      plain: plainWord(written),
      start,
      end: start + written.length,
      isCapital,
      isFirst: isCapital && ENDS_SENTENCE.test(text.slice(Math.max(0, start - 12), start)),
    };
  });
}

/** The words of a name or a company's name, compared like those of a text. */
export const plainWords = (name: string): string[] => textWords(name).map(({ plain }) => plain);
