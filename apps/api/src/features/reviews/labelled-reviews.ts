import { anonymousLabels } from '#domain/review/anonymous-labels';

/** Rows by reviewers on one proposal, each under the letter that stands for its reviewer before this reader, without the id. */
export function underLabels<Row extends { readonly memberId: string }>(
  viewerId: string,
  proposalId: string,
  rows: readonly Row[],
): (Omit<Row, 'memberId'> & { label: string })[] {
  const ids = rows.map(({ memberId }) => memberId);
  const labels = anonymousLabels(viewerId, proposalId, ids);
  return rows.map(({ memberId, ...row }) => ({ ...row, label: labels.get(memberId)! }));
}

/** A, B, … Z, AA, … */
export const byLabel = (one: { readonly label: string }, other: { readonly label: string }): number =>
  one.label.length - other.label.length || (one.label < other.label ? -1 : 1);
