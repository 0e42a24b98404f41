import type { ReviewContent } from '#domain/review/review-form';
import { useTranslation } from '../../i18n/texts';
import { Field, describedBy } from './field';
import { MoreFields } from './more-fields';
import type { Page, QueueItem } from './review-data';
import { ScoreControl } from './score-control';
import { ScoreDistribution } from './score-distribution';
import { fieldId } from './stops';
import { TextField } from './text-field';
import { TopScores } from './top-scores';
import { VerdictControl } from './verdict-control';

interface ReviewFieldsProps {
  readonly round: Page['round'];
  readonly content: ReviewContent;
  readonly change: (patch: Partial<ReviewContent>) => void;
  /** What is wrong, by field. */
  readonly faults: ReadonlyMap<string, string>;
  /** My other reviews, for the distribution of my scores. */
  readonly others: readonly QueueItem[];
}

/** The round's form: what it asks of a judgement, or of one who abstains the reason alone. */
export function ReviewFields(props: ReviewFieldsProps) {
  const { t } = useTranslation('review');
  const { round, content, change, faults } = props;
  const isDisabled = !round.isOpen;
  const { abstained } = content;
  return (
    <>
      {abstained ? (
        <p className="abstaining" role="status">
          {t('abstain.text')}
          {!isDisabled && (
            <button type="button" onClick={() => change({ abstained: false })}>
              {t('abstain.undo')}
            </button>
          )}
        </p>
      ) : (
        <Judgement {...props} />
      )}
      <TextField
        field="comment"
        label={t(abstained ? 'abstain.reason' : 'comment')}
        help={t(`commentReadBy.${commentReadBy(round)}`)}
        rows={3}
        maxLength={10_000}
        isRequired={abstained || round.commentRequired}
        isReadOnly={isDisabled}
        isStop
        fault={faults.get('comment')}
        value={content.comment}
        onChange={(comment) => change({ comment })}
      />
      <MoreFields content={content} change={change} isDisabled={isDisabled} />
    </>
  );
}

const CONFIDENCE = { min: 1, max: 5, step: 1 };

/** One control per criterion with its guidance and my own distribution, then yes or no, and how sure. */
function Judgement({ round, content, change, faults, others }: ReviewFieldsProps) {
  const { t } = useTranslation('review');
  const isDisabled = !round.isOpen;
  return (
    <>
      {round.criteria.map((criterion) => {
        const field = `scores.${criterion.id}`;
        const value = content.scores[criterion.id] ?? null;
        return (
          <Field
            key={criterion.id}
            field={field}
            label={criterion.name}
            help={criterion.guidance}
            note={criterion.isRequired ? null : t('optional')}
            beside={<ScoreDistribution criterion={criterion} items={others} />}
            fault={faults.get(field)}
          >
            <ScoreControl
              id={fieldId(field)}
              scale={criterion}
              value={value}
              onChange={(score) => change({ scores: { ...content.scores, [criterion.id]: score } })}
              describedBy={describedBy(field)}
              isRequired={criterion.isRequired}
              isFaulty={faults.has(field)}
              isDisabled={isDisabled}
            />
            <TopScores criterion={criterion} value={value} others={others} />
          </Field>
        );
      })}
      <div className="form-pair">
        {round.asksVerdict && (
          <Field field="verdict" label={t('verdict')} fault={faults.get('verdict')}>
            <VerdictControl
              value={content.verdict}
              onChange={(verdict) => change({ verdict })}
              describedBy={describedBy('verdict')}
              isRequired
              isFaulty={faults.has('verdict')}
              isDisabled={isDisabled}
            />
          </Field>
        )}
        {round.asksConfidence && (
          <Field
            field="confidence"
            label={t('confidence')}
            hint={t('confidenceGuidance')}
            fault={faults.get('confidence')}
          >
            <ScoreControl
              id={fieldId('confidence')}
              scale={CONFIDENCE}
              value={content.confidence}
              onChange={(confidence) => change({ confidence })}
              describedBy={describedBy('confidence')}
              isRequired
              isFaulty={faults.has('confidence')}
              isDisabled={isDisabled}
            />
          </Field>
        )}
      </div>
    </>
  );
}

/** Before whom the comment will stand, and whether under my name: as the round has it. */
function commentReadBy({ othersReviews, reviewersNamed }: Page['round']) {
  if (othersReviews === 'never') return reviewersNamed === 'to_nobody' ? 'chairsUnnamed' : 'chairs';
  if (reviewersNamed === 'to_all') return 'all';
  return reviewersNamed === 'to_chairs' ? 'reviewersUnnamed' : 'allUnnamed';
}
