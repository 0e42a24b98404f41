import type { Actor } from '#domain/access/actor';
import type { Violation } from '#domain/assignment/assignment-rule';
import type { Tx } from '#api/platform/tx';
import type { ViolationShown } from '#api/features/assignments/assignment-runs.types';
import { hidesSpeakers } from '#api/features/proposals/speakers-hidden';
import { visibleProposals } from '#api/features/assignments/visible-proposals';

const HIDDEN: ViolationShown = {
  message: 'a talk that you have a conflict of interest with breaks a rule',
  remedy: 'ask another chair to look at it',
};

/** Whoever reviews their own proposal, or each other's, speaks in it: that tells whom a round hides. */
export const TELLS_SPEAKERS: ReadonlySet<string> = new Set(['nobodyReviewsTheirOwn', 'nobodyReviewsInARing']);

const SPEAKERS_HIDDEN: ViolationShown = {
  message:
    'somebody reviews what they may not review; it cannot be said without naming a speaker, whom this round hides',
  remedy: 'ask an organizer to look at it',
};

/** Messages name proposals so, the one that is at fault and those it is at fault with. */
const NUMBER = /#(\d{1,9})/g;

const numbersIn = (message: string): number[] =>
  Array.from(message.matchAll(NUMBER), ([, digits]) => Number(digits));

/** A sentence, and the proposals it is about besides those it names by their numbers. */
interface Said {
  readonly message: string;
  readonly proposalIds: readonly string[];
}

/** Which of the sentences the actor may read whole: all that is in them is of proposals whose reviewers they may know. */
export async function readable(
  tx: Tx,
  actor: Actor,
  conferenceId: string,
  said: readonly Said[],
): Promise<boolean[]> {
  if (said.length === 0) return [];
  const ids = said.flatMap(({ proposalIds }) => proposalIds);
  const numbers = said.flatMap(({ message }) => numbersIn(message));
  const visible = await visibleProposals(tx, actor, conferenceId, ids, numbers);
  const visibleNumbers = new Set(Array.from(visible.values(), ({ number }) => number));
  return said.map(
    ({ message, proposalIds }) =>
      proposalIds.every((id) => visible.has(id)) &&
      numbersIn(message).every((number) => visibleNumbers.has(number)),
  );
}

/** The first `most` broken rules in words; of proposals whose reviewers the actor may not know nothing but that there is one. */
export async function violationsInWords(
  tx: Tx,
  actor: Actor,
  conferenceId: string,
  violations: readonly Violation[],
  most: number,
): Promise<ViolationShown[]> {
  const first = violations.slice(0, most);
  const said = first.map(({ message, proposalId }) => ({
    message,
    proposalIds: proposalId === null ? [] : [proposalId],
  }));
  const mayRead = await readable(tx, actor, conferenceId, said);
  const hides =
    first.some(({ rule }) => TELLS_SPEAKERS.has(rule)) && (await hidesSpeakers(tx, actor, conferenceId));
  return first.map(({ rule, message, remedy }, i) => {
    if (!mayRead[i]) return HIDDEN;
    return hides && TELLS_SPEAKERS.has(rule) ? SPEAKERS_HIDDEN : { message, remedy };
  });
}
