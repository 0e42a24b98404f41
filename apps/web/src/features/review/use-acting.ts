import { useQueryClient } from '@tanstack/react-query';
import { useLogin } from '../../api/use-login';
import { useQueue } from './review-data';
import type { Sent } from './send-acts';
import { type Act, keepAct } from './waiting-acts';

/**
 * What I do about a talk, or about my round (`number` null): kept on this device first, then sent, or sent later where
 * there is no network. Rejects with what the server refuses; nothing is kept of it then.
 */
export function useActing(slug: string) {
  const queries = useQueryClient();
  const userId = useLogin().data?.user?.id ?? '';
  const roundId = useQueue(slug).data?.round.id ?? '';
  const act = async (number: number | null, what: Act): Promise<Sent> => {
    const waiting = { slug, roundId, number, at: Date.now(), act: what };
    keepAct(userId, waiting);
    const sending = await import('./send-acts').catch(() => null);
    // Its code is not on this device: sent with the next page.
    return sending ? sending.tryAct(queries, userId, waiting) : { isSent: false };
  };
  return { act, roundId };
}
