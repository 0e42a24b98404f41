/** Puts words into a pattern: `{topic}` as it is, `{Topic}` with a capital. */
export function fill(pattern: string, words: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (_, key: string) => {
    const word = words[key] ?? words[`${key[0]!.toLowerCase()}${key.slice(1)}`];
    if (word === undefined) throw new Error(`No word for {${key}} in "${pattern}"`);
    return key[0] === key[0]!.toUpperCase() ? `${word[0]!.toUpperCase()}${word.slice(1)}` : word;
  });
}
