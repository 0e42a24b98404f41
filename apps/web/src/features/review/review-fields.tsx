import { Collapse, NativeSelect, Text, Textarea, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from '../../i18n/texts';
import type { ReviewContent } from '#domain/review/review-form';
import { useConference } from '../../app/conference-context';
import type { Page, QueueItem } from './review-data';
import { ScoreControl } from './score-control';
import { ScoreDistribution } from './score-distribution';
import { fieldId } from './stops';
import { VerdictControl } from './verdict-control';

interface ReviewFieldsProps {
  readonly round: Page['round'];
  readonly content: ReviewContent;
  readonly change: (patch: Partial<ReviewContent>) => void;
  /** What is wrong, by field. */
  readonly faults: ReadonlyMap<string, string>;
  /** My other reviews, for the distribution of my scores. */
  readonly items: readonly QueueItem[];
}

const CONFIDENCE = { min: 1, max: 5, step: 1 };

/** The round's form: one control per criterion with its guidance and my own distribution, then what else it asks. */
export function ReviewFields({ round, content, change, faults, items }: ReviewFieldsProps) {
  const { t } = useTranslation('review');
  const isDisabled = !round.isOpen;
  return (
    <>
      {round.criteria.map((criterion) => {
        const field = `scores.${criterion.id}`;
        return (
          <Field
            key={criterion.id}
            field={field}
            label={criterion.name}
            help={criterion.guidance}
            note={criterion.isRequired ? null : t('optional')}
            beside={<ScoreDistribution criterion={criterion} items={items} />}
            fault={faults.get(field)}
          >
            <ScoreControl
              id={fieldId(field)}
              scale={criterion}
              value={content.scores[criterion.id] ?? null}
              onChange={(value) => change({ scores: { ...content.scores, [criterion.id]: value } })}
              describedBy={describedBy(field)}
              isFaulty={faults.has(field)}
              isDisabled={isDisabled}
            />
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
              isFaulty={faults.has('confidence')}
              isDisabled={isDisabled}
            />
          </Field>
        )}
      </div>
      <Textarea
        id={fieldId('comment')}
        data-stop=""
        label={t('comment')}
        description={t('commentHelp')}
        withAsterisk={round.commentRequired}
        required={round.commentRequired}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={10_000}
        value={content.comment}
        error={faults.get('comment')}
        readOnly={isDisabled}
        onChange={(event) => change({ comment: event.currentTarget.value })}
      />
      <MoreFields content={content} change={change} isDisabled={isDisabled} />
    </>
  );
}

const describedBy = (field: string): string => `${fieldId(field)}-help ${fieldId(field)}-fault`;

interface FieldProps {
  readonly field: string;
  readonly label: string;
  readonly help?: string;
  /** Said and shown on hover only. */
  readonly hint?: string;
  readonly note?: string | null;
  readonly beside?: ReactNode;
  readonly fault: string | undefined;
  readonly children: ReactNode;
}

function Field({ field, label, help = '', hint, note = null, beside, fault, children }: FieldProps) {
  const id = fieldId(field);
  return (
    <div className="review-field">
      <div className="review-field-head">
        <Text component="span" size="sm" fw={600} id={`${id}-label`} title={hint}>
          {label}
          {note !== null && (
            <Text component="span" size="xs" c="dimmed" fw={400}>
              {` ${note}`}
            </Text>
          )}
        </Text>
        {fault !== undefined && (
          <span className="review-fault" id={`${id}-fault`}>
            {fault}
          </span>
        )}
        {beside}
      </div>
      <Text size="xs" c="dimmed" id={`${id}-help`} className={hint === undefined ? undefined : 'only-said'}>
        {hint ?? help}
      </Text>
      {children}
    </div>
  );
}

function MoreFields({
  content,
  change,
  isDisabled,
}: Pick<ReviewFieldsProps, 'content' | 'change'> & { readonly isDisabled: boolean }) {
  const { t } = useTranslation('review');
  const { usesTracks, tracks } = useConference();
  const [isOpen, setOpen] = useState(content.privateNote !== '' || content.betterTrackId !== null);
  return (
    <div>
      <UnstyledButton className="more-fields" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
        {t('more')}
      </UnstyledButton>
      <Collapse expanded={isOpen} transitionDuration={0}>
        <Textarea
          label={t('privateNote')}
          description={t('privateNoteHelp')}
          autosize
          minRows={2}
          maxLength={5000}
          value={content.privateNote}
          readOnly={isDisabled}
          onChange={(event) => change({ privateNote: event.currentTarget.value })}
        />
        {usesTracks && (
          <NativeSelect
            mt="xs"
            label={t('betterTrack')}
            data={[
              { value: '', label: t('betterTrackNone') },
              ...tracks.flatMap(({ id, name }) => (id ? [{ value: id, label: name }] : [])),
            ]}
            value={content.betterTrackId ?? ''}
            disabled={isDisabled}
            onChange={(event) => change({ betterTrackId: event.currentTarget.value || null })}
          />
        )}
      </Collapse>
    </div>
  );
}
