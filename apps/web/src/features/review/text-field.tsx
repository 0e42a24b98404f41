import { describedBy } from './field';
import { fieldId } from './stops';

interface TextFieldProps {
  readonly field: string;
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows: number;
  readonly maxLength: number;
  readonly isRequired?: boolean;
  readonly isReadOnly: boolean;
  /** Enter goes on to it from the control before. */
  readonly isStop?: boolean;
  readonly fault?: string | undefined;
}

/** A text that grows with what is typed. No browser fills it in: it would be about another talk. */
export function TextField(props: TextFieldProps) {
  const { field, label, help, value, onChange, rows, maxLength, isRequired, isReadOnly, isStop, fault } =
    props;
  const id = fieldId(field);
  return (
    <div className="review-field">
      <label className="review-label" htmlFor={id}>
        {label}
        {isRequired && (
          <span className="review-needed" aria-hidden>
            {' '}
            *
          </span>
        )}
      </label>
      <textarea
        id={id}
        className="review-text"
        {...(isStop && { 'data-stop': '' })}
        rows={rows}
        maxLength={maxLength}
        autoComplete="off"
        required={isRequired}
        readOnly={isReadOnly}
        aria-describedby={describedBy(field)}
        aria-invalid={fault !== undefined}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {fault !== undefined && (
        <p className="review-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      <p className="review-help" id={`${id}-help`}>
        {help}
      </p>
    </div>
  );
}
