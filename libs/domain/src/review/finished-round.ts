import { DomainError } from '#domain/errors';
import type { QueueProgress } from '#domain/review/queue-progress';

/** Throws `wrong_state` where a reviewer cannot say that they are done: something is left, or there was nothing to do. */
export function refuseUnfinished({ total, done }: Pick<QueueProgress, 'total' | 'done'>): void {
  const left = total - done;
  if (left > 0)
    throw new DomainError(
      'wrong_state',
      left === 1
        ? 'One talk is left. Review it, abstain or decline it first.'
        : `${left} talks are left. Review them, abstain or decline them first.`,
    );
  if (total === 0) throw new DomainError('wrong_state', 'There is nothing for you to review in this round.');
}
