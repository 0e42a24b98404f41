/** Every way a request can be refused. The HTTP status of each stands in the API's problem filter. */
export type ErrorCode =
  | 'unauthenticated'
  | 'forbidden'
  | 'agreement_needed'
  | 'not_found'
  | 'invalid'
  | 'stale_write'
  | 'changes_reviews'
  | 'version_required'
  | 'wrong_state'
  | 'deadline_passed'
  | 'taken'
  | 'violation'
  | 'over_cap'
  | 'too_large'
  | 'too_many_requests';

/** One thing wrong in what was sent: where it stands and how to mend it. */
export interface Fault {
  readonly field?: string;
  readonly file?: string;
  /** Line in the file or row in the pasted list, 1-based, the header counted. */
  readonly line?: number;
  readonly reason: string;
}

export interface ErrorDetails {
  readonly faults?: readonly Fault[];
  /** What is stored now, for a stale write: the caller may see it and choose. */
  readonly current?: unknown;
  /** What a change does to submitted reviews, until somebody says what becomes of them. */
  readonly effects?: readonly { readonly kind: string; readonly count: number; readonly message: string }[];
  /** The broken rules of a schedule or an assignment, by the names they have in its list of rules. */
  readonly violations?: readonly { readonly rule: string; readonly message: string }[];
}

/** A refusal: a code for programs, a reason for people that says what to do. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly reason: string,
    readonly details: ErrorDetails = {},
  ) {
    super(`${code}: ${reason}`);
    this.name = 'DomainError';
  }
}

/** The one text for what is absent and for what may not be known of. */
export function notFound(): DomainError {
  return new DomainError('not_found', 'There is nothing here, or nothing that you may see.');
}

/** Two edits at once: the caller saw an older version than the one stored. */
export function staleWrite(current: unknown): DomainError {
  return new DomainError(
    'stale_write',
    'This was changed since you opened it. Nothing was saved; compare and choose.',
    {
      current,
    },
  );
}

/** Something is wrong with one named field. */
export function invalidField(field: string, reason: string): DomainError {
  return new DomainError('invalid', reason, { faults: [{ field, reason }] });
}
