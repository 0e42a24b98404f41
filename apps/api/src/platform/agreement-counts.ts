/**
 * SQL for "this member has agreed to confidentiality and conduct, and was not asked again since". `m` and `c` are aliases
 * of committee_members and conferences.
 */
export const agreementCounts = (m: string, c: string): string =>
  `(${m}.agreed_at is not null and (${c}.agreements_count_from is null or ${m}.agreed_at >= ${c}.agreements_count_from))`;
