import { roundIsOpen } from '#domain/conference/round-rules';
import { DomainError } from '#domain/errors';
import type { RoundWindow } from '#domain/review/queue-progress';

/** Throws `deadline_passed` where reviews cannot be submitted or revised now, and says which end it is. */
export function refuseClosedRound(round: RoundWindow, now: Date): void {
  if (roundIsOpen(round, now)) return;
  const reason =
    round.opensAt && now < round.opensAt
      ? 'The review round has not opened yet. Your draft is kept.'
      : 'The review round is closed. Your draft is kept; nothing was submitted.';
  throw new DomainError('deadline_passed', reason);
}
