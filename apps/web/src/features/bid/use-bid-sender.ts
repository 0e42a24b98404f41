import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from '../../i18n/texts';
import { api, ask } from '../../api/client';
import { useLogin } from '../../api/use-login';
import { keepHere, keptHere } from '../../ui/kept-here';
import { toast } from '../../ui/toasts';
import { bidsQuery, noteBids } from './bid-queries';
import { type BidItem, BidSender } from './bid-sender';

// One per person and conference: a sender that still has something to send outlives the page.
const senders = new Map<string, BidSender>();

/** What takes my bids to the server. */
export function useBidSender(slug: string) {
  const { t } = useTranslation('bid');
  const queries = useQueryClient();
  const userId = useLogin().data?.user?.id ?? '';
  const [sender] = useState(() => {
    const key = `bids:${userId}:${slug}`;
    const known = senders.get(key);
    if (known) return known;
    const made = new BidSender(keptHere<BidItem[]>(key), {
      keepHere: (items) => keepHere(key, items),
      send: (items) =>
        ask<void>(
          api.PATCH('/api/conferences/{slug}/bids', {
            params: { path: { slug } },
            body: { items: [...items] },
          }),
        ),
      sent: (items) => noteBids(queries, slug, items),
      refused: (numbers, problem) => {
        toast(problem.status === 403 ? problem.title : t('refused', { count: numbers.length }));
        void queries.invalidateQueries({ queryKey: bidsQuery(slug).queryKey });
      },
    });
    senders.set(key, made);
    return made;
  });
  useEffect(() => {
    const flush = (): void => void sender.flush();
    const flushWhenHidden = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', flushWhenHidden);
    return () => {
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', flushWhenHidden);
      flush();
    };
  }, [sender]);
  const state = useSyncExternalStore(sender.subscribe, () => sender.state);
  return { sender, ...state };
}
