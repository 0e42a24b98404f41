import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { nextInQueue } from '#domain/review/next-in-queue';
import type { ReviewContent } from '#domain/review/review-form';
import { useLogin } from '../../api/use-login';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { contentOf, sameContent } from './stored-review';
import { TALK_TITLE } from './proposal-text';
import { ReadingColumn } from './reading-column';
import { wayBack } from './queue-view';
import { type Page, type Queue, type QueueItem, prefetchPage } from './review-data';
import { ReviewForm } from './review-form';
import { useNamedRound } from './round-address';
import { SheetHead } from './sheet-head';
import { endsSitting } from './sitting';
import { focusFieldSoon } from './stops';
import { useReview } from './use-review';
import { useReviewKeys } from './use-review-keys';
import { useSubmitting } from './use-submitting';

interface ReviewSheetProps {
  readonly page: Page;
  readonly queue: Queue;
  /** The talks in the order of the view. */
  readonly items: readonly QueueItem[];
}

/** The proposal and my review of it, side by side; made anew for each proposal. */
export function ReviewSheet({ page, queue, items }: ReviewSheetProps) {
  const { t } = useTranslation('review');
  const { slug } = useConference();
  const { round, proposal, review } = page;
  const { number } = proposal;
  const navigate = useNavigate();
  const { search } = useLocation();
  const named = useNamedRound();
  const queries = useQueryClient();
  const { keeper, content, mark } = useReview(slug, page);

  const at = items.findIndex((item) => item.number === number);
  const [previous, following] = [items[at - 1], items[at + 1]];
  const onward = nextInQueue(items, number);
  const go = (item: QueueItem | undefined | null): void => {
    const to = item ? `/c/${slug}/review/${item.number}${search}` : wayBack(slug, search, number);
    // At once and not as a transition: the next key must not find the talk just left.
    void navigate(to, { flushSync: true });
  };

  const userId = useLogin().data?.user?.id ?? '';
  // A sitting ends with its last talk: a break before the next one.
  const takesBreak = (): boolean => endsSitting(userId, queue, number, Date.now());
  const goOn = (): void => {
    if (!takesBreak()) return go(onward);
    void navigate(`/c/${slug}/review/break${named === null ? '' : `?round=${named}`}`, { flushSync: true });
  };

  useEffect(() => {
    document.title = `${t('pageTitle', { number, title: proposal.title })} · Rostrum`;
    window.scrollTo(0, 0);
    // A screen reader goes on with the talk that came; the keys work from there.
    if (document.activeElement === document.body)
      document.getElementById(TALK_TITLE)?.focus({ preventScroll: true });
  }, [t, number, proposal.title]);
  const ahead = [onward, following, previous].flatMap((item) => (item ? [item.number] : [])).join(' ');
  useEffect(() => {
    for (const next of ahead.split(' ').filter(Boolean))
      void prefetchPage(queries, slug, Number(next), named);
  }, [queries, slug, named, ahead]);

  const isChanged = !sameContent(content, contentOf({ draft: null, review }));
  const leadsOn = (): boolean => onward !== null && !takesBreak();
  const submitting = useSubmitting({ slug, page, keeper, isChanged, leadsOn, goOn });
  const { isBusy, submit } = submitting;
  const change = (patch: Partial<ReviewContent>): void => {
    submitting.forgetProblem();
    keeper.change(patch);
  };
  const abstain = (): void => {
    change({ abstained: true });
    focusFieldSoon('comment');
  };
  useReviewKeys({
    criteria: content.abstained ? [] : round.criteria,
    content,
    change: round.isOpen && !isBusy ? change : null,
    abstain,
    submit: () => void submit(),
    next: following ? () => go(following) : null,
    previous: previous ? () => go(previous) : null,
    queue: () => go(null),
  });

  return (
    <div className="page page-review">
      <SheetHead
        queue={queue}
        number={number}
        position={at + 1}
        total={items.length}
        neighbours={{ previous, following, onward }}
        go={go}
        abstain={round.isOpen && !content.abstained ? abstain : null}
      />
      <div className="review-columns">
        <ReadingColumn page={page} />
        <ReviewForm
          page={page}
          others={queue.items.filter((item) => item.number !== number)}
          keeper={keeper}
          content={content}
          mark={mark}
          change={change}
          submitting={submitting}
          isChanged={isChanged}
          isLast={onward === null}
        />
      </div>
    </div>
  );
}
