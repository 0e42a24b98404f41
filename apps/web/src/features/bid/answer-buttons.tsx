import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from '../../i18n/texts';
import { BID_ANSWERS, type BidAnswer } from '#domain/bid/bid-answer';

export const ANSWER_ICON = { yes: IconCheck, maybe: IconQuestionMark, no: IconX } as const;

interface AnswerButtonsProps {
  readonly number: number;
  readonly answer: BidAnswer | null;
  /** Null: whoever holds the buttons hears the clicks. */
  readonly onAnswer: ((answer: BidAnswer) => void) | null;
  readonly isReachable: boolean;
}

/** Yes, maybe, no: by word, mark and colour. */
export const AnswerButtons = memo(function AnswerButtons({
  number,
  answer,
  onAnswer,
  isReachable,
}: AnswerButtonsProps) {
  const { t } = useTranslation('bid');
  return (
    <span className="bid-answers" role="group" aria-label={t('answerFor', { number })}>
      {BID_ANSWERS.map((one) => {
        const Icon = ANSWER_ICON[one];
        return (
          <button
            key={one}
            type="button"
            data-answer={one}
            aria-pressed={answer === one}
            tabIndex={isReachable ? undefined : -1}
            onClick={onAnswer ? () => onAnswer(one) : undefined}
          >
            <Icon size={15} stroke={2.2} aria-hidden />
            {t(`answer.${one}`)}
          </button>
        );
      })}
    </span>
  );
});
