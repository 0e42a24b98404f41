/** A piece of a query's text between blanks that are not in quotes. */
export interface Token {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** A quote is open at its end. */
  readonly isOpen: boolean;
}

/** The pieces of a query's text, O(n). */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let from = -1;
  let inQuotes = false;
  for (let at = 0; at <= text.length; at++) {
    const isEnd = at === text.length || (!inQuotes && /\s/.test(text[at]!));
    if (!isEnd) {
      if (from === -1) from = at;
      if (text[at] === '"') inQuotes = !inQuotes;
    } else if (from !== -1) {
      found.push({ from, to: at, text: text.slice(from, at), isOpen: inQuotes });
      from = -1;
    }
  }
  return found;
}

/** The values of a list such as `a,"b, c"`, without their quotes; `""` in quotes is one quote. Empty ones are left out. */
export function values(list: string): string[] {
  const found: string[] = [];
  let value = '';
  let inQuotes = false;
  for (let at = 0; at <= list.length; at++) {
    const char = list[at];
    if (char === undefined || (char === ',' && !inQuotes)) {
      if (value.trim() !== '') found.push(value.trim());
      value = '';
    } else if (char === '"') {
      if (inQuotes && list[at + 1] === '"') {
        value += '"';
        at++;
      } else inQuotes = !inQuotes;
    } else value += char;
  }
  return found;
}

/** A value as it is written: in quotes where it would be read as something else. */
export const quoted = (value: string, isPlain = !/[\s,"]/.test(value)): string =>
  isPlain ? value : `"${value.replaceAll('"', '""')}"`;
