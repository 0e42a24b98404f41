import { createHash } from 'node:crypto';

/** SHA-256 of what was agreed to: words that changed since have another one. */
export const agreementHash = (words: string): string => createHash('sha256').update(words).digest('hex');
