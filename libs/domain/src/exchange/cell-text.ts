/** What a cell of Excel holds at most. */
const LONGEST_CELL = 32_767;

// What a spreadsheet may take for the beginning of a formula, also where blanks or quotes come first.
const FORMULA = /^[\s"'‘’“”\uFEFF\u200B]*[=+\-@\t\r＝＋－＠]/;

// Not allowed in XML 1.0, and of no use in a table; tab, line feed and carriage return are.
// oxlint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

// One of the two halves of a character beyond the 16-bit ones, without the other.
const HALF_CHARACTER = /\p{Surrogate}/gu;

// The exact look for halves is slow, and hardly any text holds a character that could be one.
const wholeCharacters = (text: string, instead: string): string =>
  /[\uD800-\uDFFF]/.test(text) ? text.replace(HALF_CHARACTER, instead) : text;

/**
 * Text that no spreadsheet runs as a formula and that people can still read: an apostrophe goes before whatever could
 * begin one, as a spreadsheet itself would write it. Characters that no file may hold are left out; what is longer than
 * a cell ends in "…".
 */
export function cellText(text: string): string {
  const clean = wholeCharacters(text.replace(UNPRINTABLE, ''), '\uFFFD');
  const safe = FORMULA.test(clean) ? `'${clean}` : clean;
  return safe.length > LONGEST_CELL ? `${wholeCharacters(safe.slice(0, LONGEST_CELL - 1), '')}…` : safe;
}
