import type { Actor } from '#domain/access/actor';
import { may } from '#domain/access/policy';

/** The tracks whose proposals an actor reads as a chair. */
export interface ReadableTracks {
  readonly trackIds: readonly string[];
  /** Proposals that are in no track as well. */
  readonly trackless: boolean;
}

/**
 * The policy's answer for a whole list, asked of the policy itself once per track: what a filter in SQL lets through.
 * Conflicts of interest and own proposals are the filter's second half, row by row.
 */
export function readableTracks(actor: Actor, trackIds: readonly string[]): ReadableTracks {
  const reads = (trackId: string | null): boolean =>
    may('proposal.read_as_chair', actor, {
      trackId,
      hasConflictOfInterest: false,
      isOwnProposal: false,
      proposalIsSubmitted: true,
    });
  return { trackIds: trackIds.filter(reads), trackless: reads(null) };
}
