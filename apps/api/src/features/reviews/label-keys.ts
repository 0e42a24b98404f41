import { createHmac } from 'node:crypto';

/**
 * Keys that stand for members, good for one reader and one proposal: the same ones on every page, and none that can be
 * worked out from ids without the round's secret, which leaves the server in no answer.
 */
export const labelKeys =
  (secret: string, viewerId: string, proposalId: string) =>
  (id: string): string =>
    createHmac('sha256', secret).update(`${viewerId} ${proposalId} ${id}`).digest('base64url');
