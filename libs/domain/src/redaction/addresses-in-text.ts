import { plainWord, plainWords } from '#domain/redaction/text-words';
import type { Telltale, TelltaleKind } from '#domain/redaction/telltale';

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const LINK = /(?:https?:\/\/|www\.)[^\s<>"'“”‘’)\]]+/giu;
const TOP =
  'com|org|net|io|dev|app|ai|me|de|fr|uk|eu|ch|at|nl|jp|cn|in|co|us|ca|au|tech|cloud|blog|xyz|info|be|tv|sh';
// Without a protocol only in lower case, or "ASP.NET" would be a place; a path makes it one for sure.
const BARE = new RegExp(
  String.raw`(?<![\p{L}\p{N}@/._-])(?:[a-z0-9-]+\.)+(?:${TOP})(?:/[^\s<>"'“”‘’)\]]*)?(?![\p{L}\p{N}@])`,
  'gu',
);
const HANDLE =
  /(?<![\p{L}\p{N}_.@/-])@[\p{L}\p{N}_][\p{L}\p{N}_.-]*(?:@[\p{L}\p{N}.-]+|\/[\p{L}\p{N}_.-]+)?/gu;

const trimmed = (text: string): string => text.replace(/[.,;:!?…)\]-]+$/u, '');

function matches(
  text: string,
  pattern: RegExp,
  kind: TelltaleKind,
  isSure: (found: string) => boolean,
): Telltale[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const written = trimmed(match[0]);
    return { kind, start: match.index, end: match.index + written.length, isSure: isSure(written) };
  });
}

/**
 * Where a text leads to somebody: e-mail addresses, links, @handles, and names run together as one writes them in
 * addresses ("adalovelace", "ada.lovelace", "alovelace"). A name of a package ("@angular/core") is not sure. O(length).
 */
export function addressesInText(text: string, names: readonly string[]): Telltale[] {
  return [
    ...matches(text, EMAIL, 'email', () => true),
    ...matches(text, LINK, 'link', () => true),
    ...matches(text, BARE, 'link', (found) => found.includes('/')),
    ...matches(text, HANDLE, 'handle', (found) => !/\//u.test(found)),
    ...names.flatMap((name) => runTogether(text, plainWords(name))),
  ];
}

/** A name as one word, with what may stand between its parts in an address. */
function runTogether(text: string, parts: readonly string[]): Telltale[] {
  const [given = '', family = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2 || given.length + family.length < 5 || family.length < 3) return [];
  const forms = new Set([given + family, family + given, given[0]! + family]);
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[._-][\p{L}\p{M}\p{N}]+)*/gu), (match) => match)
    .filter((match) => forms.has(plainWord(match[0].replaceAll(/[._-]/gu, ''))))
    .map((match) => ({
      kind: 'handle',
      start: match.index,
      end: match.index + match[0].length,
      isSure: true,
    }));
}
