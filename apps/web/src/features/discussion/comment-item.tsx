import { useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useState } from 'react';
import { ApiProblem } from '../../api/client';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { toast, toastProblem } from '../../ui/toasts';
import { When } from '../../ui/when';
import { CommentForm, type Written } from './comment-form';
import { CommentText } from './comment-text';
import { type At, type Comment, type Person, deleteComment, reload, sendComment } from './discussion-data';
import { typedText } from './mentions';
import type { StoredComment } from './stale-comment';
import { usePersonWords } from './use-person-words';

// Asked for by few.
const CommentVersions = lazy(async () => ({ default: (await import('./comment-versions')).CommentVersions }));
const StaleComment = lazy(async () => ({ default: (await import('./stale-comment')).StaleComment }));

interface CommentItemProps {
  readonly at: At;
  readonly proposalId: string;
  readonly comment: Comment;
  readonly people: readonly Person[];
  readonly isOpen: boolean;
  readonly isNew: boolean;
  readonly keptAt: string;
  /** Null: it is an answer itself. */
  readonly answer: (() => void) | null;
}

/** One comment: by whom, when, what; its writer changes or deletes it. */
export function CommentItem(props: CommentItemProps) {
  const { at, proposalId, comment, people, isOpen, isNew, keptAt, answer } = props;
  const { t } = useTranslation('discussion');
  const { timeZone } = useConference();
  const queries = useQueryClient();
  const words = usePersonWords();
  const [isChanging, setChanging] = useState(false);
  const [showsVersions, setShowsVersions] = useState(false);
  const [stale, setStale] = useState<{ readonly stored: StoredComment; readonly mine: Written } | null>(null);
  const { by, mentions, version, parentId, id } = comment;
  const everybody = [...people, ...mentions.filter(({ key }) => !people.some((one) => one.key === key))];

  const save = async (written: Written, over: number): Promise<void> => {
    try {
      await sendComment(at, proposalId, { id, version: over, parentId, ...written });
      setStale(null);
      setChanging(false);
      await reload(queries, at);
    } catch (error) {
      const isStale = error instanceof ApiProblem && error.code === 'stale_write' && error.current;
      if (!isStale) throw error;
      setStale({ stored: error.current as StoredComment, mine: written });
    }
  };
  const remove = async (): Promise<void> => {
    try {
      await deleteComment(at, comment);
      toast(t('deletedToast'));
    } catch (error) {
      toastProblem(error);
    }
    await reload(queries, at);
  };
  if (comment.isDeleted)
    return (
      <article className="comment" id={`comment-${comment.place}`}>
        <p className="comment-quiet">{t('deleted')}</p>
      </article>
    );
  return (
    <article className="comment" id={`comment-${comment.place}`} data-new={isNew || undefined}>
      <header>
        <b>{words(by)}</b>
        {by.voice === 'chair' && (by.name !== null || by.isMe) && (
          <span className="comment-quiet">{t('asChair')}</span>
        )}
        <span className="comment-quiet">
          <When at={comment.writtenAt} zone={timeZone} />
        </span>
        {comment.changedAt !== null && (
          <button
            type="button"
            className="comment-link"
            aria-expanded={showsVersions}
            onClick={() => setShowsVersions(!showsVersions)}
          >
            {t('changed')}
          </button>
        )}
        {isNew && <span className="comment-new">{t('new')}</span>}
      </header>
      {stale && (
        <Suspense fallback={null}>
          <StaleComment
            stored={stale.stored}
            mine={stale.mine.text}
            people={everybody}
            mentioned={stale.mine.mentions}
            takeTheirs={() => {
              setStale(null);
              setChanging(false);
              void reload(queries, at);
            }}
            keepMine={() => void save(stale.mine, stale.stored.version).catch(toastProblem)}
          />
        </Suspense>
      )}
      {isChanging ? (
        <CommentForm
          label={t('writeLabel')}
          people={everybody}
          keptAt={`${keptAt}:${id}`}
          initial={typedText(
            comment.text,
            mentions.map((one) => ({ key: one.key, words: words(one) })),
          )}
          words={t('save')}
          send={(written) => save(written, version)}
          cancel={() => setChanging(false)}
          autoFocus
        />
      ) : (
        <CommentText text={comment.text} mentions={mentions} />
      )}
      {showsVersions && (
        <Suspense fallback={null}>
          <CommentVersions at={at} comment={comment} />
        </Suspense>
      )}
      {isOpen && !isChanging && (answer || by.isMe) && (
        <footer>
          {answer && (
            <button type="button" className="comment-link" onClick={answer}>
              {t('answer')}
            </button>
          )}
          {by.isMe && (
            <>
              <button type="button" className="comment-link" onClick={() => setChanging(true)}>
                {t('change')}
              </button>
              <button type="button" className="comment-link" onClick={() => void remove()}>
                {t('delete')}
              </button>
            </>
          )}
        </footer>
      )}
    </article>
  );
}
