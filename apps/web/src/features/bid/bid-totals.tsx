import { useTranslation } from '../../i18n/texts';
import { BID_ANSWERS } from '#domain/bid/bid-answer';
import { BidSaveMark } from './bid-mark';
import type { AnswerCounts } from './bid-rows';
import type { Bidding } from './use-bidding';

interface BidTotalsProps extends Pick<Bidding, 'mark' | 'unsentCount'> {
  /** Over all talks, whatever is filtered. */
  readonly counts: AnswerCounts;
}

/** How far I am: so many of so many, by answer, and whether it is saved. */
export function BidTotals({ counts, mark, unsentCount }: BidTotalsProps) {
  const { t } = useTranslation('bid');
  const answered = counts.yes + counts.maybe + counts.no;
  const total = answered + counts.open;
  return (
    <div className="bid-totals">
      <b>{t('progress', { answered, total })}</b>
      <progress max={Math.max(1, total)} value={answered} aria-label={t('progress', { answered, total })} />
      {BID_ANSWERS.map((answer) => (
        <span key={answer} data-answer={answer}>
          {t('filter.one', { answer: t(`answer.${answer}`), count: counts[answer] })}
        </span>
      ))}
      <BidSaveMark mark={mark} unsentCount={unsentCount} />
    </div>
  );
}
