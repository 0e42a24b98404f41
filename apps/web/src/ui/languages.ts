import { LANGUAGES } from '#domain/conference/languages';

/** What a language is called in the viewer's own: "de" → "German". */
export function languageName(code: string, viewers: string): string {
  return new Intl.DisplayNames([viewers], { type: 'language', fallback: 'code' }).of(code) ?? code;
}

/** Languages to choose from, by name. */
export function languageChoices(
  viewers: string,
  codes: readonly string[] = LANGUAGES,
): { value: string; label: string }[] {
  return codes
    .map((value) => ({ value, label: languageName(value, viewers) }))
    .sort((a, b) => a.label.localeCompare(b.label, viewers));
}
