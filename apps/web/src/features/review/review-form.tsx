import { Button, Group } from '@mantine/core';
import { Suspense, lazy } from 'react';
import type { ReviewContent } from '#domain/review/review-form';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { KeyName } from '../../ui/key-name';
import { ProblemNote } from '../../ui/problem-note';
import { useNow } from '../../ui/use-now';
import { When } from '../../ui/when';
import type { DraftKeeper, Mark } from './draft-keeper';
import { OwnHistory } from './own-history';
import { isAhead } from './progress-words';
import type { Page, QueueItem } from './review-data';
import { ReviewFields } from './review-fields';
import { SaveMark } from './save-mark';
import { fieldId } from './stops';
import type { useSubmitting } from './use-submitting';

// Two versions at once are rare: loaded when there are some.
const StaleChoice = lazy(async () => ({ default: (await import('./stale-choice')).StaleChoice }));

// Few are asked.
const LookAgainNote = lazy(async () => ({
  default: (await import('../discussion/look-again-note')).LookAgainNote,
}));

interface ReviewFormProps {
  readonly page: Page;
  /** My other talks. */
  readonly others: readonly QueueItem[];
  readonly keeper: DraftKeeper;
  readonly content: ReviewContent;
  readonly mark: Mark;
  readonly change: (patch: Partial<ReviewContent>) => void;
  readonly submitting: ReturnType<typeof useSubmitting>;
  /** Whether the form says something else than what is submitted. */
  readonly isChanged: boolean;
  readonly isLast: boolean;
}

/** My review: what stands, what I type, and the way on. */
export function ReviewForm(props: ReviewFormProps) {
  const { page, others, keeper, content, mark, change, submitting, isChanged, isLast } = props;
  const { t } = useTranslation('review');
  const { timeZone } = useConference();
  const now = useNow();
  const { round, review } = page;
  const { submit, discard, isBusy, faults, problem } = submitting;
  const isStale = mark.kind === 'stale';
  const words = wordsOnButton({ isSubmitted: review !== null, isChanged, isLast, content });
  return (
    <form
      className="panel review-form"
      aria-label={t('form')}
      autoComplete="off"
      noValidate
      // While it is on its way nothing more is typed into it: that would be meant for the next talk.
      inert={isBusy}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2 className="only-said">{t('form')}</h2>
      {isStale && (
        <Suspense fallback={null}>
          <StaleChoice
            theirs={mark.theirs}
            mine={content}
            round={round}
            takeTheirs={() => keeper.takeTheirs()}
            keepMine={(chosen) => keeper.keepMine(chosen)}
          />
        </Suspense>
      )}
      {review && !isStale && (
        <p className="review-help">
          {t('submittedAt')} <When at={review.updatedAt} zone={timeZone} />.{' '}
          {round.isOpen && t(isChanged ? 'revising' : 'revise')}{' '}
          {review.version > 1 && <OwnHistory page={page} restore={round.isOpen ? change : null} />}
        </p>
      )}
      {review?.askedAgain != null && (
        <Suspense fallback={<p className="review-help">{review.askedAgain}</p>}>
          <LookAgainNote number={page.proposal.number} roundId={round.id} message={review.askedAgain} />
        </Suspense>
      )}
      {!round.isOpen && (
        <p className="review-closed" role="status">
          {t(isAhead(round, now) ? 'notOpen' : 'closed')}
        </p>
      )}
      <ReviewFields
        round={round}
        content={content}
        change={change}
        faults={new Map(faults.map(({ field, reason }) => [field ?? '', reason]))}
        others={others}
      />
      {problem !== null && !isStale && <ProblemNote error={problem} fieldId={fieldId} />}
      <div className="review-actions">
        {faults.length > 0 ? (
          <span className="review-fault" role="status">
            {t('faults', { count: faults.length })}
          </span>
        ) : (
          round.isOpen && <SaveMark mark={mark} number={page.proposal.number} />
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
            aria-keyshortcuts="Control+Enter Meta+Enter"
            rightSection={
              <span className="only-keys" aria-hidden>
                <KeyName keys="mod+Enter" />
              </span>
            }
          >
            {t(words)}
          </Button>
        </Group>
      </div>
    </form>
  );
}

function wordsOnButton(of: {
  readonly isSubmitted: boolean;
  readonly isChanged: boolean;
  readonly isLast: boolean;
  readonly content: ReviewContent;
}) {
  if (of.isSubmitted && !of.isChanged) return of.isLast ? 'backToQueue' : 'next';
  if (of.isSubmitted) return of.isLast ? 'resubmit' : 'resubmitNext';
  if (of.content.abstained) return of.isLast ? 'abstain.submit' : 'abstain.submitNext';
  return of.isLast ? 'submitLast' : 'submitNext';
}
