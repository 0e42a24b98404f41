import { type Fault } from '#domain/errors';

/** UTF-16 units of one comment. */
export const COMMENT_LENGTH = 5000;
/** People mentioned in one comment. */
export const MENTIONS_MOST = 10;
/** Comments of one discussion, answers and deleted ones counted. */
export const COMMENTS_MOST = 500;

const MARK = /@\[(\d{1,2})\]/g;

/** A piece of a comment: words, or the place of somebody among the mentioned. */
export type CommentPart = string | { readonly mention: number };

/**
 * A comment's text in pieces: `@[0]` stands for the first of `mentions` mentioned people, and so on. A mark of nobody is
 * words like all others.
 */
export function commentParts(text: string, mentions: number): CommentPart[] {
  const parts: CommentPart[] = [];
  let from = 0;
  for (const match of text.matchAll(MARK)) {
    const mention = Number(match[1]);
    if (mention >= mentions) continue;
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push({ mention });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** What is wrong with a comment as it is written; none: it can be stored. */
export function commentFaults(text: string, mentions: number): Fault[] {
  const faults: Fault[] = [];
  if (text.trim() === '') faults.push({ field: 'text', reason: 'Write something first.' });
  const used = new Set(
    commentParts(text, mentions).flatMap((part) => (typeof part === 'string' ? [] : [part.mention])),
  );
  if (used.size < mentions)
    faults.push({ field: 'mentions', reason: 'Somebody is mentioned who does not stand in the text.' });
  return faults;
}
