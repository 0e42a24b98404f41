import { ChoiceGroup } from './choice-group';
import { scoreAfterKey, scoresOf } from './score-scale';

interface ScoreControlProps {
  readonly id: string;
  readonly scale: { readonly min: number; readonly max: number; readonly step: number };
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly describedBy: string;
  readonly isRequired: boolean;
  readonly isFaulty: boolean;
  readonly isDisabled: boolean;
}

/** More than these do not fit a phone as segments; they are typed. */
const MOST_SEGMENTS = 21;

/** A scale as one row of segments: click or tap one, or press its digit and "." for the half. */
export function ScoreControl({ scale, value, onChange, ...rest }: ScoreControlProps) {
  const scores = scoresOf(scale);
  if (scores.length > MOST_SEGMENTS) {
    return (
      <input
        id={rest.id}
        className="score-number"
        data-stop=""
        type="number"
        min={scale.min}
        max={scale.max}
        step={scale.step}
        disabled={rest.isDisabled}
        value={value ?? ''}
        aria-labelledby={`${rest.id}-label`}
        aria-describedby={rest.describedBy}
        aria-invalid={rest.isFaulty}
        autoComplete="off"
        required={rest.isRequired}
        onChange={({ currentTarget: input }) => onChange(input.value === '' ? null : input.valueAsNumber)}
      />
    );
  }
  return (
    <ChoiceGroup
      {...rest}
      className="score-scale"
      value={value}
      onChange={onChange}
      afterKey={(key) => scoreAfterKey(key, value, scale)}
      choices={scores.map((score) => ({
        value: score,
        label: String(score),
        shown: Number.isInteger(score) || score === value ? score : '·',
        attributes: {
          'data-filled': value !== null && score < value,
          'data-half': !Number.isInteger(score),
        },
      }))}
    />
  );
}
