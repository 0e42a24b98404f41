import { useTranslation } from '../../../i18n/texts';
import type { Schemas } from '../../../api/client';
import { holds, useConference } from '../../../app/conference-context';
import { When } from '../../../ui/when';
import { SetAsideButton } from '../set-asides/set-aside-button';
import { SetAsideNote } from '../set-asides/set-aside-note';
import { Score } from './score';

interface ReviewCardProps {
  readonly slug: string;
  readonly number: number;
  readonly review: Schemas['ReviewForChairs'];
  readonly criteria: readonly Schemas['CriterionForChairs'][];
}

/** One review, whole: who, every score, yes or no, the reason, and the note for chairs. */
export function ReviewCard({ slug, number, review, criteria }: ReviewCardProps) {
  const { t } = useTranslation('ranking');
  const conference = useConference();
  const answered = criteria.filter(({ id }) => review.scores[id] !== undefined).length;
  const name = review.reviewer ?? t('review.unnamed', { label: review.label });
  const target = holds(conference, ['organizer', 'cochair']) ? { name, number, reviewId: review.id } : null;
  return (
    <article
      className="review-card"
      data-uncounted={!review.isCounted || undefined}
      aria-label={t('review.of', { name })}
    >
      <header>
        <b>{name}</b>
        {review.company && <span className="quiet">{review.company}</span>}
        {review.verdict !== null && (
          <span className={review.verdict ? 'verdict verdict-yes' : 'verdict verdict-no'}>
            {t(review.verdict ? 'review.yes' : 'review.no')}
          </span>
        )}
        {review.flags.map((flag) => (
          <span key={flag} className="verdict verdict-no">
            {t(`review.flag.${flag}`)}
          </span>
        ))}
        <b className="review-score">
          <Score value={review.weightedScore} />
          {answered > 0 && answered < criteria.length && (
            <small className="score-n review-answered">
              {t('review.answered', { answered, of: criteria.length })}
            </small>
          )}
        </b>
      </header>
      <dl className="review-scores">
        {criteria.map(({ id, name }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{review.scores[id] ?? '–'}</dd>
          </div>
        ))}
        {review.confidence !== null && (
          <div>
            <dt>{t('review.confidence')}</dt>
            <dd>{t('review.confidenceOf', { value: review.confidence })}</dd>
          </div>
        )}
      </dl>
      {review.comment && <p className="text-block">{review.comment}</p>}
      {review.privateNote && (
        <p className="text-block private-note">
          <b>{t('review.privateNote')}</b> {review.privateNote}
        </p>
      )}
      {review.betterTrack && (
        <p className="quiet">{t('review.betterTrack', { track: review.betterTrack })}</p>
      )}
      {review.abstained && <p className="private-note">{t('review.abstained')}</p>}
      {review.hasConflictOfInterest && <p className="private-note">{t('review.conflictOfInterest')}</p>}
      {review.setAside && <SetAsideNote slug={slug} setAside={review.setAside} target={target} />}
      <p className="quiet">
        {review.updatedAt && <When at={review.updatedAt} zone={conference.timeZone} />}
        {target && !review.setAside && <SetAsideButton slug={slug} target={target} />}
      </p>
    </article>
  );
}
