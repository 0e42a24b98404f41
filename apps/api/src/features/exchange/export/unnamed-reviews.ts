import { labelKeys } from '#api/features/reviews/label-keys';
import { byLabel, underLabels } from '#api/features/reviews/labelled-reviews';
import type { ExportedReview } from '#api/features/exchange/export/exports.queries';

/** A review whose reviewer the reader is not told; the ids make the label, and go no further. */
export type UnnamedReview = Omit<ExportedReview, 'reviewer'> & {
  readonly proposalId: string;
  readonly memberId: string;
};

/** The reviews by number, each with the letter that stands for its reviewer on this proposal, before this reader. */
export function labelled(
  viewerId: string,
  secret: string,
  found: readonly UnnamedReview[],
): ExportedReview[] {
  const byProposal = new Map<string, UnnamedReview[]>();
  for (const review of found) {
    const others = byProposal.get(review.proposalId);
    if (others) others.push(review);
    else byProposal.set(review.proposalId, [review]);
  }
  return [...byProposal]
    .flatMap(([proposalId, reviews]) =>
      underLabels(reviews, labelKeys(secret, viewerId, proposalId)).toSorted(byLabel),
    )
    .map(({ label, proposalId: _proposalId, ...review }): ExportedReview => ({
      ...review,
      reviewer: `Reviewer ${label}`,
    }))
    .toSorted((a, b) => a.number - b.number);
}
