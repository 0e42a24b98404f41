import { Fragment } from 'react';
import { commentParts } from '#domain/discussion/comment-rules';
import { VisibleText } from '../review/visible-text';
import type { Person } from './discussion-data';
import { usePersonWords } from './use-person-words';

const LINK = /(https?:\/\/[^\s<>"]+)/;

/** A comment's plain text with its mentions; an address in it can be followed, nothing else is markup. */
export function CommentText({
  text,
  mentions,
}: {
  readonly text: string;
  readonly mentions: readonly Person[];
}) {
  const words = usePersonWords();
  return (
    <p className="comment-text">
      {commentParts(text, mentions.length).map((part, i) =>
        typeof part === 'string' ? (
          // oxlint-disable-next-line react/no-array-index-key -- the parts of a comment never move
          <Linked key={i} text={part} />
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- the parts of a comment never move
          <b key={i} className="comment-mention" data-me={mentions[part.mention]!.isMe || undefined}>
            @{words(mentions[part.mention]!)}
          </b>
        ),
      )}
    </p>
  );
}

const Linked = ({ text }: { readonly text: string }) =>
  text.split(LINK).map((part, i) =>
    LINK.test(part) ? (
      // oxlint-disable-next-line react/no-array-index-key -- the parts of a comment never move
      <a key={i} href={part} target="_blank" rel="noopener noreferrer nofollow">
        {part}
      </a>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- the parts of a comment never move
      <Fragment key={i}>
        <VisibleText text={part} />
      </Fragment>
    ),
  );
