import { steadyLetters } from '#domain/review/steady-letters';

/** Rows by reviewers on one proposal, each under the letters that stand for its reviewer before this reader (`labelKeys`), without the id. */
export function underLabels<Row extends { readonly memberId: string }>(
  rows: readonly Row[],
  keyOf: (memberId: string) => string,
): (Omit<Row, 'memberId'> & { label: string })[] {
  const labels = steadyLetters(
    rows.map(({ memberId }) => memberId),
    keyOf,
  );
  return rows.map(({ memberId, ...row }) => ({ ...row, label: labels.get(memberId)! }));
}

/** By how many letters, then by the alphabet. */
export const byLabel = (one: { readonly label: string }, other: { readonly label: string }): number =>
  one.label.length - other.label.length || (one.label < other.label ? -1 : 1);
