import { type Actor, is } from '#domain/access/actor';
import type { Tx } from '#api/platform/tx';
import {
  loadProposalFacts,
  loadReviewFacts,
  type ProposalFacts,
} from '#api/features/proposals/proposal-facts';

/** Which proposal in which round. */
export interface DiscussedAt {
  readonly conferenceId: string;
  readonly number: number;
  /** Null: the current one; for those who review alone, of the rounds in which the proposal is theirs. */
  readonly roundId: string | null;
}

const CHAIRS = ['organizer', 'cochair', 'track_chair'] as const;

/** The facts of a proposal in the round whose discussion is meant. */
export function loadDiscussionFacts(
  tx: Tx,
  actor: Actor,
  { conferenceId, number, roundId }: DiscussedAt,
  now: Date,
): Promise<ProposalFacts> {
  const load = CHAIRS.some((role) => is(actor, role)) ? loadProposalFacts : loadReviewFacts;
  return load(tx, actor, conferenceId, number, now, roundId);
}
