import type { Actor } from '#domain/access/actor';
import type { Violation } from '#domain/assignment/assignment-rule';
import type { Tx } from '#api/platform/tx';
import type { ViolationShown } from '#api/features/assignments/assignment-runs.types';
import { visibleProposals } from '#api/features/assignments/visible-proposals';

const HIDDEN: ViolationShown = {
  message: 'a talk that you have a conflict of interest with breaks a rule',
  remedy: 'ask another chair to look at it',
};

/** Messages name proposals so, the one that is at fault and those it is at fault with. */
const NUMBER = /#(\d{1,9})/g;

const numbersIn = (message: string): number[] =>
  Array.from(message.matchAll(NUMBER), ([, digits]) => Number(digits));

/** The first `most` broken rules in words; of proposals whose reviewers the actor may not know nothing but that there is one. */
export async function violationsInWords(
  tx: Tx,
  actor: Actor,
  conferenceId: string,
  violations: readonly Violation[],
  most: number,
): Promise<ViolationShown[]> {
  const first = violations.slice(0, most);
  if (first.length === 0) return [];
  const ids = first.flatMap(({ proposalId }) => proposalId ?? []);
  const numbers = first.flatMap(({ message }) => numbersIn(message));
  const visible = await visibleProposals(tx, actor, conferenceId, ids, numbers);
  const visibleNumbers = new Set(Array.from(visible.values(), ({ number }) => number));
  return first.map(({ proposalId, message, remedy }) =>
    (proposalId === null || visible.has(proposalId)) &&
    numbersIn(message).every((number) => visibleNumbers.has(number))
      ? { message, remedy }
      : HIDDEN,
  );
}
