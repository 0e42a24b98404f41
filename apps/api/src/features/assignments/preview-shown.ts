import type { RunResult } from '#api/features/assignments/assignment-solving';
import type { PreviewShown } from '#api/features/assignments/assignment-runs.types';

/** What a reader may see names of; a proposal that is missing stays a number. */
export interface Names {
  readonly members: ReadonlyMap<string, string>;
  readonly proposals: ReadonlyMap<string, { readonly number: number; readonly title: string }>;
}

const LISTED = 200;

type Stored = Pick<RunResult, 'preview' | 'shortage'>;

/** The proposals that a shown preview speaks of. */
export function shownProposals({ preview, shortage }: Stored): string[] {
  return [
    ...shortage.uncovered.slice(0, LISTED).map(({ proposalId }) => proposalId),
    ...preview.worstServed.map(({ proposalId }) => proposalId),
    ...preview.removed.slice(0, LISTED).map(({ proposalId }) => proposalId),
  ];
}

/** A stored preview in the names of today, as far as the reader may know them. */
export function showPreview(
  { preview, shortage: { uncovered, bottleneck } }: Stored,
  names: Names,
): PreviewShown {
  const title = (proposalId: string): string | null => names.proposals.get(proposalId)?.title ?? null;
  const member = (memberId: string): string => names.members.get(memberId) ?? '';
  return {
    ...preview,
    removed: preview.removed.length,
    removedPairs: preview.removed.slice(0, LISTED).flatMap(({ proposalId, memberId }) => {
      const proposal = names.proposals.get(proposalId);
      return proposal ? [{ number: proposal.number, memberName: member(memberId) }] : [];
    }),
    loads: preview.loads.map((load) => ({ ...load, name: member(load.memberId) })),
    tracks: [...preview.tracks],
    worstServed: preview.worstServed.map(({ proposalId, affinity, ...served }) => ({
      ...served,
      title: title(proposalId),
      affinity: served.reviewers === 0 ? null : affinity / served.reviewers,
    })),
    uncovered: uncovered
      .slice(0, LISTED)
      .map(({ proposalId, ...short }) => ({ ...short, title: title(proposalId) })),
    uncoveredCount: uncovered.length,
    bottleneck: bottleneck && {
      proposals: bottleneck.proposalIds.length,
      members: bottleneck.memberIds
        .slice(0, LISTED)
        .map((memberId) => ({ memberId, name: member(memberId) })),
      places: bottleneck.places,
      room: bottleneck.room,
      takenElsewhere: bottleneck.takenElsewhere,
      missing: bottleneck.missing,
      remedy: bottleneck.remedy ?? null,
    },
  };
}
