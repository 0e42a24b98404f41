/**
 * SQL for "this proposal was sent in once": what the committee may know of at all. A draft was not, and a draft that its
 * author withdrew stays as unknown as it was. `p` is an alias of proposals.
 */
export const wasSentIn = (p: string): string => `(${p}.state <> 'draft' and ${p}.submitted_at is not null)`;
