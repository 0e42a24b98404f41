import { IconCheck, IconX } from '@tabler/icons-react';
import { useReach } from '../../api/reach';
import { useTranslation } from '../../i18n/texts';
import type { Page } from './review-data';
import { VisibleText } from './visible-text';

/** What others wrote, under a letter each, as far as the round shows it. */
export function OtherReviews({ page }: { readonly page: Page }) {
  const { t } = useTranslation('review');
  const { others, round } = page;
  const isReached = useReach();
  if (others === null && round.othersReviews === 'never') return null;
  const why = isReached || page.review === null ? 'others.afterOwn' : 'others.notHere';
  return (
    <section className="other-reviews">
      <h2>{t('others.title')}</h2>
      {(others === null || others.length === 0) && (
        <p className="quiet">{t(others === null ? why : 'others.none')}</p>
      )}
      {others?.map((review) => (
        <div key={review.label} className="other-review">
          <p className="other-head">
            {review.reviewer ?? t('others.label', { label: review.label })}
            {review.verdict !== null && (
              <span className="verdict-word" data-verdict={review.verdict ? 'yes' : 'no'}>
                {review.verdict ? <IconCheck size={14} aria-hidden /> : <IconX size={14} aria-hidden />}
                {t(review.verdict ? 'yes' : 'no')}
              </span>
            )}
          </p>
          <p className="quiet">
            {[
              ...round.criteria.map(({ id, name }) => `${name} ${review.scores[id] ?? '–'}`),
              ...(review.confidence === null ? [] : [t('others.confidence', { value: review.confidence })]),
            ].join(' · ')}
          </p>
          <p className="written">
            <VisibleText text={review.comment} />
          </p>
        </div>
      ))}
    </section>
  );
}
