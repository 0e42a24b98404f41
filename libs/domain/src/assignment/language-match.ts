/**
 * Whether somebody who named these languages reads this one, null where either side said nothing. Regions and scripts
 * do not count: who reads `pt` reads `pt-BR`.
 * @param language BCP 47, empty for not said
 */
export function readsLanguage(language: string, languages: readonly string[]): boolean | null {
  if (language === '' || languages.length === 0) return null;
  const asked = primary(language);
  return languages.some((each) => primary(each) === asked);
}

function primary(language: string): string {
  return language.split('-', 1)[0]!.toLowerCase();
}
