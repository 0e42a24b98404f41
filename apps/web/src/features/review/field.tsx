import type { ReactNode } from 'react';
import { fieldId } from './stops';

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

/** What a control of the form is described by. */
export const describedBy = (field: string): string => `${fieldId(field)}-help ${fieldId(field)}-fault`;

/** A control with its label above, guidance beside it, and what is wrong at the label. */
export function Field({ field, label, help = '', hint, note = null, beside, fault, children }: FieldProps) {
  const id = fieldId(field);
  return (
    <div className="review-field">
      <div className="review-field-head">
        <span className="review-label" id={`${id}-label`} title={hint}>
          {label}
          {note !== null && <small> {note}</small>}
        </span>
        {fault !== undefined && (
          <span className="review-fault" id={`${id}-fault`}>
            {fault}
          </span>
        )}
        {beside}
      </div>
      {(hint ?? help) !== '' && (
        <p className={hint === undefined ? 'review-help' : 'only-said'} id={`${id}-help`}>
          {hint ?? help}
        </p>
      )}
      {children}
    </div>
  );
}
