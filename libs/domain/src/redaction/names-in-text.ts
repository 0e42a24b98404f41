import { isAmbiguous } from '#domain/redaction/ambiguous-words';
import type { Telltale } from '#domain/redaction/telltale';
import { type TextWord, plainWords } from '#domain/redaction/text-words';

const TITLES: ReadonlySet<string> = new Set(['dr', 'prof', 'mr', 'mrs', 'ms', 'phd', 'jr', 'sr']);
// Chinese, Japanese, Korean and Thai names stand in a sentence without blanks around them.
const UNSPACED = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Thai}/u;

// What stands between the parts of a name; a full stop only after an initial.
const BETWEEN = /^[\s,'’"“”()-]{0,4}$/u;
const AFTER_INITIAL = /^\.?[\s-]{0,2}$/u;

const isOneName = (text: string, { plain, end }: TextWord, next: TextWord): boolean =>
  (plain.length === 1 ? AFTER_INITIAL : BETWEEN).test(text.slice(end, next.start));

/**
 * Where a text names one of these people: the whole name in any order, a part of it, an initial and a family name, a
 * possessive. A part alone that is an ordinary word counts only with a capital, and is never sure. O(words + names).
 */
export function namesInText(text: string, words: readonly TextWord[], names: readonly string[]): Telltale[] {
  return names.flatMap((name) => {
    const parts = plainWords(name).filter((part) => !TITLES.has(part));
    return [...spacedName(text, words, parts), ...unspacedName(text, name)];
  });
}

function spacedName(text: string, words: readonly TextWord[], parts: readonly string[]): Telltale[] {
  const whole = new Set(parts.filter((part) => part.length > 1));
  const initials = new Set(parts.map((part) => part[0]));
  const belongs = ({ plain }: TextWord): boolean =>
    whole.has(plain) || (plain.length === 1 && initials.has(plain));
  const found: Telltale[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!belongs(words[i]!)) continue;
    let last = i;
    while (
      last + 1 < words.length &&
      belongs(words[last + 1]!) &&
      isOneName(text, words[last]!, words[last + 1]!)
    )
      last++;
    const run = words.slice(i, last + 1);
    const isSure = sureness(text, run, whole);
    if (isSure !== null) found.push({ kind: 'name', start: run[0]!.start, end: run.at(-1)!.end, isSure });
    i = last;
  }
  return found;
}

/** Null: no name at all, but words that look like its parts. */
function sureness(text: string, run: readonly TextWord[], whole: ReadonlySet<string>): boolean | null {
  const named = run.filter(({ plain }) => whole.has(plain));
  const [one] = named;
  if (!one) return null;
  const distinct = new Set(named.map(({ plain }) => plain)).size;
  const isWritten = named.some(({ isCapital }) => isCapital);
  if (distinct > 1) return isWritten || named.some(({ plain }) => !isAmbiguous(plain)) ? true : null;
  // "W. Mark" is somebody, "a mark" is not.
  const hasInitial = run.some(({ plain, end }) => plain.length === 1 && text[end] === '.');
  if (!isAmbiguous(one.plain)) return isWritten || one.plain.length > 4 ? true : null;
  return isWritten ? hasInitial : null;
}

function unspacedName(text: string, name: string): Telltale[] {
  const written = name.replaceAll(/\s+/gu, '');
  if (!UNSPACED.test(written) || [...written].length < 2) return [];
  const found: Telltale[] = [];
  for (const form of new Set([name.trim(), written]))
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length))
      found.push({ kind: 'name', start: at, end: at + form.length, isSure: true });
  return found;
}
