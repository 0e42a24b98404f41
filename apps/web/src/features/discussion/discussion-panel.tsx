import { Button, Loader } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../../api/client';
import { useLogin } from '../../api/use-login';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { useKeys } from '../../ui/keys';
import { keepHere, keptHere } from '../../ui/kept-here';
import { ProblemNote } from '../../ui/problem-note';
import { CommentForm, type Written } from './comment-form';
import { CommentItem } from './comment-item';
import {
  type At,
  type Comment,
  type Discussion,
  discussionQuery,
  markRead,
  newCommentId,
  reload,
  revisionQuery,
  sendComment,
} from './discussion-data';
import { WaitingComments, keepComment } from './waiting-comments';
import { usePersonWords } from './use-person-words';
import './discussion.css';

interface DiscussionPanelProps {
  readonly at: At;
  /** The key that leads here from anywhere on the page. */
  readonly shortcut: string;
  /** Shown even before anybody has written. */
  readonly isHead?: boolean;
  /** A reviewer's own page of the talk: read and answered without a network, too. */
  readonly isKept?: boolean;
}

/** What is said about a talk. Where nothing is, and nothing can be, it is not there at all. */
export function DiscussionPanel({ at, shortcut, isHead = true, isKept = false }: DiscussionPanelProps) {
  const { t } = useTranslation('discussion');
  const queries = useQueryClient();
  const discussion = useQuery({ ...discussionQuery(at, isKept), retry: false });
  const isThere = discussion.data && (discussion.data.isOpen || discussion.data.comments.length > 0);
  const { data } = useQuery({ ...revisionQuery(at), enabled: isThere === true });
  const known = discussion.data?.revision;
  const now = data?.revision;
  const { slug, number, roundId } = at;
  useEffect(() => {
    if (now !== undefined && known !== undefined && now !== known)
      void queries.invalidateQueries({ queryKey: ['discussion', slug, number, roundId], exact: true });
  }, [queries, slug, number, roundId, now, known]);
  if (discussion.isError) {
    const { error } = discussion;
    // It was taken away in this moment: the page itself tells so when it is asked.
    if (error instanceof ApiProblem && error.status === 404) return null;
    // Not read before, and there is no network: the page says so by itself.
    if (isKept && error instanceof ApiProblem && error.status === 0) return null;
    return <ProblemNote error={error} retry={() => void discussion.refetch()} />;
  }
  if (!discussion.data) return isHead ? <Loader size="xs" /> : null;
  if (!isThere) return null;
  return (
    <section className="discussion" aria-label={t('title')}>
      <Thread
        key={`${slug} ${number} ${roundId}`}
        at={at}
        discussion={discussion.data}
        shortcut={shortcut}
        isKept={isKept}
      />
    </section>
  );
}

interface ThreadProps {
  readonly at: At;
  readonly discussion: Discussion;
  readonly shortcut: string;
  readonly isKept: boolean;
}

function Thread({ at, discussion, shortcut, isKept }: ThreadProps) {
  const userId = useLogin().data?.user?.id;
  const { t } = useTranslation('discussion');
  const { my } = useConference();
  const queries = useQueryClient();
  const words = usePersonWords();
  const { comments, people, isOpen, proposalId } = discussion;
  // What was new when it was opened stays marked while it is looked at.
  const [readPlace] = useState(discussion.readPlace);
  const keptAt = `comment:${proposalId}:${at.roundId ?? ''}:${my.memberId ?? ''}`;
  const [answering, setAnswering] = useState<string | null>(() => keptHere<string>(`${keptAt}:parent`));
  const [isWriting, setWriting] = useState(() => keptHere(`${keptAt}:new`) !== null);
  const box = useRef<HTMLDivElement>(null);
  const end = useReadMark(at, discussion);
  const write = (): void => {
    setWriting(true);
    requestAnimationFrame(() => box.current?.querySelector('textarea')?.focus());
    box.current?.scrollIntoView({ block: 'nearest' });
  };
  useKeys(isOpen ? [{ keys: shortcut, label: t('keys.write'), run: write }] : []);
  const send = async (parentId: string | null, written: Written): Promise<void> => {
    const slot = `${keptAt}:${parentId ?? 'new'}:id`;
    const id = keptHere<string>(slot) ?? newCommentId();
    keepHere(slot, id);
    const comment = { id, version: null, parentId, ...written };
    try {
      await sendComment(at, proposalId, comment);
    } catch (error) {
      if (isKept && keepComment(userId, at, proposalId, comment, error)) {
        keepHere(slot, null);
        return;
      }
      // Said already, in other words: the next try is another comment.
      if (error instanceof ApiProblem && error.code === 'stale_write') keepHere(slot, null);
      throw error;
    }
    keepHere(slot, null);
    await reload(queries, at);
  };
  const answer = (id: string | null): void => {
    setAnswering(id);
    keepHere(`${keptAt}:parent`, id);
  };
  const said = comments.filter(({ isDeleted }) => !isDeleted).length;
  const item = (comment: Comment, isAnswer: boolean) => (
    <CommentItem
      key={comment.id}
      at={at}
      proposalId={proposalId}
      comment={comment}
      people={people}
      isOpen={isOpen}
      isNew={comment.place > readPlace && !comment.by.isMe}
      keptAt={keptAt}
      answer={isAnswer ? null : () => answer(comment.id)}
    />
  );
  return (
    <>
      <h2>
        {t('title')} {said > 0 && <span className="comment-quiet">{t('count', { count: said })}</span>}
      </h2>
      {comments.length === 0 && <p className="comment-quiet">{t('nobody')}</p>}
      {comments
        .filter(({ parentId }) => parentId === null)
        .map((first) => (
          <div key={first.id} className="comment-thread">
            {item(first, false)}
            {comments.filter(({ parentId }) => parentId === first.id).map((one) => item(one, true))}
            {isOpen && answering === first.id && (
              <CommentForm
                label={t('answerTo', { name: words(first.by) })}
                people={people}
                keptAt={`${keptAt}:${first.id}`}
                words={t('send')}
                send={async (written) => {
                  await send(first.id, written);
                  answer(null);
                }}
                cancel={() => answer(null)}
                autoFocus
              />
            )}
          </div>
        ))}
      <div ref={end} />
      {isKept && <WaitingComments at={at} />}
      {!isOpen && <p className="comment-quiet">{t('closed')}</p>}
      <div ref={box}>
        {isOpen && !isWriting && (
          <Button size="xs" variant="default" onClick={write}>
            {t('write')}
          </Button>
        )}
        {isOpen && isWriting && (
          <CommentForm
            label={t('writeLabel')}
            people={people}
            keptAt={`${keptAt}:new`}
            words={t('send')}
            send={(written) => send(null, written)}
            cancel={() => setWriting(false)}
          />
        )}
      </div>
    </>
  );
}

// Long enough to have seen it.
const READ_AFTER = 1000;

/** Everything is read once its end has been in view for a moment. */
function useReadMark(at: At, { comments, readPlace }: Discussion) {
  const queries = useQueryClient();
  const end = useRef<HTMLDivElement>(null);
  const last = comments.at(-1)?.place ?? 0;
  const { slug, number, roundId } = at;
  useEffect(() => {
    if (last <= readPlace || !end.current) return;
    let timer = 0;
    const watch = new IntersectionObserver(([entry]) => {
      window.clearTimeout(timer);
      if (!entry?.isIntersecting) return;
      timer = window.setTimeout(() => {
        markRead({ slug, number, roundId }, last).then(
          () => queries.invalidateQueries({ queryKey: ['discussions', slug] }),
          () => {
            // A mark that is missed is made at the next look.
          },
        );
      }, READ_AFTER);
    });
    watch.observe(end.current);
    return () => {
      window.clearTimeout(timer);
      watch.disconnect();
    };
  }, [queries, slug, number, roundId, last, readPlace]);
  return end;
}
