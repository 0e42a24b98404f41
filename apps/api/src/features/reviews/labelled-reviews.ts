import { anonymousLabels } from '#domain/review/anonymous-labels';

/** Rows by reviewers on one proposal, each under the letter that stands for its reviewer before this reader (`labelKeys`), without the id. */
export function underLabels<Row extends { readonly memberId: string }>(
  rows: readonly Row[],
  keyOf: (memberId: string) => string,
): (Omit<Row, 'memberId'> & { label: string })[] {
  const labels = anonymousLabels(
    rows.map(({ memberId }) => memberId),
    keyOf,
  );
  return rows.map(({ memberId, ...row }) => ({ ...row, label: labels.get(memberId)! }));
}

/** A, B, … Z, AA, … */
export const byLabel = (one: { readonly label: string }, other: { readonly label: string }): number =>
  one.label.length - other.label.length || (one.label < other.label ? -1 : 1);
