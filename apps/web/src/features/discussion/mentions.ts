import { commentParts } from '#domain/discussion/comment-rules';

/** Somebody to mention, with the words that stand for them before this reader. */
export interface Named {
  readonly key: string;
  readonly words: string;
}

/** A comment as it is typed: a mention is an @ and the words of somebody. */
export function typedText(text: string, mentions: readonly Named[]): string {
  return commentParts(text, mentions.length)
    .map((part) => (typeof part === 'string' ? part : `@${mentions[part.mention]!.words}`))
    .join('');
}

/** What is typed as it is sent: marks for the mentioned, in the order in which they come. The longest words win. */
export function sentText(typed: string, people: readonly Named[]): { text: string; mentions: string[] } {
  const known = people.toSorted((a, b) => b.words.length - a.words.length);
  const mentions: string[] = [];
  let text = '';
  for (let i = 0; i < typed.length;) {
    const named =
      typed[i] === '@' && mentions.length < 10
        ? known.find(
            ({ words }) =>
              typed.startsWith(words, i + 1) && !/^[\p{L}\p{N}]/u.test(typed.slice(i + 1 + words.length)),
          )
        : undefined;
    if (!named) {
      text += typed[i];
      i += 1;
      continue;
    }
    let at = mentions.indexOf(named.key);
    if (at < 0) at = mentions.push(named.key) - 1;
    text += `@[${at}]`;
    i += 1 + named.words.length;
  }
  return { text, mentions };
}

/** What stands between an @ and the caret, while somebody is looked for; null: nobody is. */
export function wantedAt(typed: string, caret: number): string | null {
  return /(?:^|[\s(])@([^\s@][^\n@]{0,29})?$/u.exec(typed.slice(0, caret))
    ? typed.slice(typed.lastIndexOf('@', caret - 1) + 1, caret)
    : null;
}

/** Those who fit what was typed after the @; none once it is a whole name and more. */
export function fitting<T extends Named>(people: readonly T[], wanted: string): T[] {
  const sought = wanted.toLowerCase();
  return people.filter(({ words }) => words.toLowerCase().includes(sought)).slice(0, 8);
}
