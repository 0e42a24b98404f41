import { Alert, Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useEffect, useState } from 'react';
import { useTranslation } from '../../i18n/texts';
import { useLocation, useNavigate } from 'react-router';
import { nextInQueue } from '#domain/review/queue-progress';
import { asSubmitted, type ReviewContent, reviewFaults } from '#domain/review/review-form';
import { api, ask, seen } from '../../api/client';
import { useConference } from '../../app/conference-context';
import { KeyName } from '../../ui/key-name';
import { ProblemNote } from '../../ui/problem-note';
import { toast, toastProblem } from '../../ui/toasts';
import { useNow } from '../../ui/use-now';
import { When } from '../../ui/when';
import { contentOf, sameContent } from './draft-keeper';
import { OtherReviews } from './other-reviews';
import { ProposalText } from './proposal-text';
import { type Page, type Queue, type QueueItem, prefetchPage, reloadPage } from './review-data';
import { ReviewFields } from './review-fields';
import { isAhead } from './progress-words';
import { SaveMark } from './save-mark';
import { SheetHead } from './sheet-head';
import { fieldId, focusField } from './stops';
import { useReviewKeys } from './use-review-keys';
import { useReview } from './use-review';

// Two versions at once are rare: loaded when there are some.
const StaleChoice = lazy(async () => ({ default: (await import('./stale-choice')).StaleChoice }));

interface ReviewSheetProps {
  readonly page: Page;
  readonly queue: Queue;
  /** The talks in the order of the view. */
  readonly items: readonly QueueItem[];
}

/** The proposal and my review of it, side by side; made anew for each proposal. */
export function ReviewSheet({ page, queue, items }: ReviewSheetProps) {
  const { t } = useTranslation('review');
  const { slug, timeZone } = useConference();
  const { round, proposal, review } = page;
  const { number } = proposal;
  const navigate = useNavigate();
  const { search } = useLocation();
  const queries = useQueryClient();
  const now = useNow();
  const { keeper, content, mark } = useReview(slug, page);
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  const at = items.findIndex((item) => item.number === number);
  const [previous, following] = [items[at - 1], items[at + 1]];
  const onward = nextInQueue(items, number);
  const go = (item: QueueItem | undefined | null): void => {
    const to = item ? `/c/${slug}/review/${item.number}${search}` : `/c/${slug}/review${search}`;
    // At once and not as a transition: the next key must not find the talk just left.
    void navigate(to, { flushSync: true });
  };

  useEffect(() => {
    document.title = `${t('pageTitle', { number, title: proposal.title })} · Rostrum`;
    window.scrollTo(0, 0);
  }, [t, number, proposal.title]);
  const ahead = [onward, following, previous].flatMap((item) => (item ? [item.number] : [])).join(' ');
  useEffect(() => {
    for (const next of ahead.split(' ').filter(Boolean)) void prefetchPage(queries, slug, Number(next));
  }, [queries, slug, ahead]);

  const faults = isAsked ? reviewFaults(round, asSubmitted(content)) : [];
  const isChanged = !sameContent(content, contentOf({ draft: null, review }));
  const change = (patch: Partial<ReviewContent>): void => {
    setProblem(null);
    keeper.change(patch);
  };
  const submit = async (): Promise<void> => {
    if (isBusy) return;
    if (!round.isOpen || (review && !isChanged)) return go(onward);
    const [first] = reviewFaults(round, asSubmitted(keeper.state.content));
    setAsked(true);
    if (first) return focusField(first.field ?? 'comment');
    setBusy(true);
    setProblem(null);
    try {
      await keeper.submit();
      go(onward);
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const discard = async (): Promise<void> => {
    await keeper.flush();
    const { draftVersion } = keeper.seen;
    try {
      if (draftVersion !== null) {
        await ask(
          api.DELETE('/api/conferences/{slug}/reviews/{number}/draft', {
            params: { path: { slug, number } },
            headers: seen(draftVersion),
          }),
        );
      }
      await reloadPage(queries, slug, number);
      toast(t('discarded', { number }));
    } catch (error) {
      toastProblem(error);
    }
  };
  useReviewKeys({
    criteria: round.criteria,
    content,
    change: round.isOpen && !isBusy ? change : null,
    submit: () => void submit(),
    next: following ? () => go(following) : null,
    previous: previous ? () => go(previous) : null,
    queue: () => go(null),
  });

  const isStale = mark.kind === 'stale';
  const words = review
    ? isChanged
      ? onward
        ? 'resubmitNext'
        : 'resubmit'
      : onward
        ? 'next'
        : 'backToQueue'
    : onward
      ? 'submitNext'
      : 'submitLast';
  return (
    <div className="page page-review">
      <SheetHead
        queue={queue}
        number={number}
        position={at + 1}
        total={items.length}
        neighbours={{ previous, following, onward }}
        go={go}
      />
      <div className="review-columns">
        <div className="panel review-reading">
          <ProposalText proposal={proposal} />
          <OtherReviews page={page} />
        </div>
        <form
          className="panel review-form"
          aria-label={t('form')}
          noValidate
          // While it is on its way nothing more is typed into it: that would be meant for the next talk.
          inert={isBusy}
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          {isStale && (
            <Suspense fallback={null}>
              <StaleChoice
                theirs={mark.theirs}
                mine={content}
                round={round}
                takeTheirs={() => keeper.takeTheirs()}
                keepMine={() => keeper.keepMine()}
              />
            </Suspense>
          )}
          {review && !isStale && (
            <Text size="xs" c="dimmed">
              {t('submittedAt')} <When at={review.updatedAt} zone={timeZone} />.{' '}
              {round.isOpen && t(isChanged ? 'revising' : 'revise')}
            </Text>
          )}
          {!round.isOpen && (
            <Alert color="yellow" p="xs">
              {t(isAhead(round, now) ? 'notOpen' : 'closed')}
            </Alert>
          )}
          <ReviewFields
            round={round}
            content={content}
            change={change}
            faults={new Map(faults.map(({ field, reason }) => [field ?? '', reason]))}
            items={queue.items}
          />
          {problem !== null && !isStale && <ProblemNote error={problem} fieldId={fieldId} />}
          <div className="review-actions">
            {faults.length > 0 ? (
              <span className="review-fault" role="status">
                {t('faults', { count: faults.length })}
              </span>
            ) : (
              round.isOpen && <SaveMark mark={mark} />
            )}
            <Group gap="xs" wrap="nowrap" ml="auto">
              {review && isChanged && round.isOpen && (
                <Button variant="subtle" size="sm" onClick={() => void discard()}>
                  {t('discard')}
                </Button>
              )}
              <Button
                type="submit"
                loading={isBusy}
                disabled={isStale}
                data-stop=""
                rightSection={
                  <span className="only-keys">
                    <KeyName keys="mod+Enter" />
                  </span>
                }
              >
                {t(words)}
              </Button>
            </Group>
          </div>
        </form>
      </div>
    </div>
  );
}
