import { companyKey, companyWords } from '#domain/committee/company';
import { isAmbiguous } from '#domain/redaction/ambiguous-words';
import type { HiddenPeople, Telltale } from '#domain/redaction/telltale';
import { type TextWord, plainWords } from '#domain/redaction/text-words';

// Where anybody has an address says nothing of whom they work for.
const PUBLIC_MAIL: ReadonlySet<string> = new Set(
  'gmail googlemail outlook hotmail live msn yahoo icloud me mac aol gmx web mail proton protonmail pm fastmail hey zoho yandex qq 163 126 naver'.split(
    ' ',
  ),
);
// What an organisation's domain is under, where that takes two labels: acme.co.uk.
const SECOND_LEVEL: ReadonlySet<string> = new Set([
  'co',
  'com',
  'org',
  'net',
  'ac',
  'gov',
  'edu',
  'or',
  'ne',
]);
const FORM = /^(?:,?\s+(?:inc|llc|ltd|limited|gmbh|ag|se|sa|sas|bv|oy|ab|plc|corp|co|kk)\b\.?)/iu;

/** "keltion" of ada@mail.keltion.co.uk; null where the address is nobody's company's. */
function domainWord(email: string): string | null {
  const labels = email
    .slice(email.lastIndexOf('@') + 1)
    .toLowerCase()
    .split('.')
    .slice(0, -1);
  if (labels.length > 1 && SECOND_LEVEL.has(labels.at(-1)!)) labels.pop();
  const word = labels.at(-1) ?? '';
  return word.length > 2 && !PUBLIC_MAIL.has(word) && word !== 'example' ? word : null;
}

/**
 * Where a text names one of these companies, or the company of an address: in any spelling that differs by legal form,
 * case, accents and punctuation. One that is an ordinary word counts only with a capital, and is sure only inside a
 * sentence. O(words × companies).
 */
export function companiesInText(
  text: string,
  words: readonly TextWord[],
  { companies, emails }: Pick<HiddenPeople, 'companies' | 'emails'>,
): Telltale[] {
  const named = companies
    .filter((company) => companyKey(company) !== '')
    .map((company) => plainWords(companyWords(company).join(' ')));
  const addressed = emails
    .map(domainWord)
    .filter((word) => word !== null)
    .map(plainWords);
  return [...named, ...addressed].flatMap((parts) => mentions(text, words, parts));
}

function mentions(text: string, words: readonly TextWord[], parts: readonly string[]): Telltale[] {
  const [first] = parts;
  if (first === undefined) return [];
  const found: Telltale[] = [];
  for (let i = 0; i + parts.length <= words.length; i++) {
    if (words[i]!.plain !== first || !parts.every((part, k) => words[i + k]!.plain === part)) continue;
    const run = words.slice(i, i + parts.length);
    const isOrdinary = parts.every(isAmbiguous);
    if (isOrdinary && !run[0]!.isCapital) continue;
    const { end } = run.at(-1)!;
    const form = FORM.exec(text.slice(end, end + 16))?.[0] ?? '';
    found.push({
      kind: 'company',
      start: run[0]!.start,
      end: end + form.length,
      isSure: !isOrdinary || form !== '' || !run[0]!.isFirst,
    });
  }
  return found;
}

const CAPITALS = String.raw`(\p{Lu}[\p{L}\p{N}&.+-]*(?:\s+\p{Lu}[\p{L}\p{N}&.+-]*){0,3})`;
const EMPLOYERS = [
  new RegExp(String.raw`\b(?:[Hh]ere |[Bb]ack )?[Aa]t\s+${CAPITALS}\s*,?\s+(?:we|our|I|my|us)\b`, 'gu'),
  new RegExp(
    String.raw`\b(?:[Ww]e|[Oo]ur (?:\p{Ll}+ )?teams?|[Mm]y (?:\p{Ll}+ )?team|[Mm]y (?:job|work|role))\s+at\s+${CAPITALS}`,
    'gu',
  ),
  new RegExp(
    String.raw`\bI(?:'m| am)?\s+(?:work|worked|working|lead|led|run|joined|founded|employed)\s+(?:at|for|by|with)?\s*${CAPITALS}`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:engineers?|developers?|architects?|lead|manager|CTO|CEO|founder|advocate|scientist)\s+(?:at|of|from)\s+${CAPITALS}`,
    'gu',
  ),
];

/** Where a text says whom its author works for ("at Keltion we"), whatever company that is; never sure. */
export const employersInText = (text: string): Telltale[] =>
  EMPLOYERS.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match): Telltale => {
      const company = match[1]!.replace(/[.,]+$/u, '');
      const start = match.index + match[0].lastIndexOf(match[1]!);
      return { kind: 'company', start, end: start + company.length, isSure: false };
    }),
  );
