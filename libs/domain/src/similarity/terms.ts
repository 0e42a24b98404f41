import { STOP_WORDS } from '#domain/similarity/stop-words';

// Written without blanks between the words: two characters at a time stand for a word there.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * A word as texts are compared by: without the ending of an English plural.
 * Source: the S-stemmer (D. Harman, How effective is suffixing?, JASIS 42, 1991).
 */
export function termOf(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (/(?<![ae])ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?<![aeo])es$/u.test(word)) return word.slice(0, -1);
  return /[us]s$/u.test(word) ? word : word.slice(0, -1);
}

/**
 * The words of a text that can tell what it is about, in lower case and in their order: no stop words, nothing of one
 * character, no small numbers. Characters that print nothing split no word. O(length).
 */
export function tellingWords(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase();
  return (plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((word) => {
    if (UNSPACED.test(word)) return pairs([...word]);
    return word.length < 2 || STOP_WORDS.has(word) || /^\d{1,3}$/u.test(word) ? [] : [word];
  });
}

const pairs = (characters: readonly string[]): string[] =>
  characters.length === 1 ? [...characters] : characters.slice(1).map((next, i) => characters[i]! + next);

/** Whether a text says this word, in whatever number it stands. */
export function says(text: string, word: string): boolean {
  const term = termOf(word);
  return tellingWords(text).some((said) => termOf(said) === term);
}
