import { EXPERT } from '#domain/committee/member-rules';

/** Something of the conference that a list may name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What of the conference the lines of a list may name. */
export interface ListVocabulary {
  readonly tracks: readonly Named[];
  readonly topics: readonly Named[];
  /** BCP 47 codes. */
  readonly languages: readonly string[];
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** The parts of a cell that holds several, without empty ones. */
export const textParts = (text: string, mark: RegExp): string[] =>
  text
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * Reads "Security | Networking:2": what is known, each with its level (none written: expert). Names may hold commas, so a
 * whole name is tried before a comma parts two.
 */
export function readKnown(
  text: string,
  named: readonly Named[],
): { known: { id: string; level: number }[]; unknown: string[] } {
  const byName = new Map(named.map(({ id, name }) => [plain(name), id]));
  const levels = new Map<string, number>();
  const unknown: string[] = [];
  const take = (part: string): boolean => {
    const [, name, level] = /^(.*?)(?:\s*:\s*([123]))?$/.exec(part)!;
    const whole = byName.get(plain(part));
    const id = whole ?? byName.get(plain(name!));
    if (id === undefined) return false;
    levels.set(id, whole === undefined && level ? Number(level) : EXPERT);
    return true;
  };
  if (text !== '' && !take(text)) {
    for (const part of textParts(text, /[|;]/)) {
      if (!take(part)) unknown.push(...textParts(part, /,/).filter((piece) => !take(piece)));
    }
  }
  return { known: [...levels].map(([id, level]) => ({ id, level })), unknown };
}

/** A language as people write it: its code, its English name, its own name; in lower case. */
function languageWords(code: string): string[] {
  const nameIn = (locale: string): string[] => {
    try {
      const name = new Intl.DisplayNames([locale], { type: 'language' }).of(code);
      return name === undefined ? [] : [name.toLowerCase()];
    } catch {
      // Not a code that the standard knows: it is then written as it is.
      return [];
    }
  };
  return [code.toLowerCase(), ...nameIn('en'), ...nameIn(code)];
}

/** Reads "English, de": the codes of the languages offered that the text names, each once. */
export function readLanguages(
  text: string,
  offered: readonly string[],
): { languages: string[]; unknown: string[] } {
  const parts = textParts(text, /[,;|/]/);
  if (parts.length === 0) return { languages: [], unknown: [] };
  const byWord = new Map(offered.flatMap((code) => languageWords(code).map((word) => [word, code])));
  const codes = parts.map((part) => byWord.get(part.toLowerCase()));
  return {
    languages: [...new Set(codes.filter((code) => code !== undefined))],
    unknown: parts.filter((_, i) => codes[i] === undefined),
  };
}

const YES = new Set(['yes', 'y', 'true', '1', 'x', 'senior']);
const NO = new Set(['', 'no', 'n', 'false', '0', '-', '–']);

/** What a cell answers to a question; empty is no, null is neither. */
export function readYesOrNo(text: string): boolean | null {
  const word = plain(text);
  return YES.has(word) ? true : NO.has(word) ? false : null;
}

/** Names that a mistaken one may have meant, as the end of a fault's reason. */
export function theNames(
  kind: 'tracks' | 'topics' | 'languages',
  named: readonly { name: string }[],
): string {
  if (named.length === 0)
    return `This conference has no ${kind}: add them in the settings, or leave the column empty.`;
  const names = named.slice(0, 20).map(({ name }) => name);
  return `The ${kind}: ${names.join(', ')}${named.length > 20 ? ', …' : ''}.`;
}
