import type { Telltale, TelltaleKind } from '#domain/redaction/telltale';

/** What is read where something was hidden; it says what kind of thing, so that the sentence can be read. */
export const REDACTED_AS: Readonly<Record<TelltaleKind, string>> = {
  name: '[name]',
  company: '[company]',
  link: '[link]',
  email: '[e-mail]',
  handle: '[name]',
};

/** The text without these places, which do not overlap and are in its order. O(length). */
export function redactedText(text: string, places: readonly Telltale[]): string {
  let from = 0;
  let rest = '';
  for (const { start, end, kind } of places) {
    rest += text.slice(from, start) + REDACTED_AS[kind];
    from = end;
  }
  return rest + text.slice(from);
}
