import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLogin } from '../../api/use-login';
import { keeperOf } from './keepers';
import { type Page, reloadPage } from './review-data';

/** The keeper of what I type about the proposal of this page, and its state. */
export function useReview(slug: string, page: Page) {
  const queries = useQueryClient();
  const userId = useLogin().data?.user?.id ?? '';
  const { number } = page.proposal;
  const [keeper] = useState(() => keeperOf(queries, userId, slug, page));
  useEffect(() => keeper.see(page), [keeper, page]);
  useEffect(() => {
    const flush = (): void => void keeper.flush();
    const flushWhenHidden = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    // A page that the browser kept whole while one was elsewhere: what is stored may be newer by now.
    const lookAgain = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) void reloadPage(queries, slug, number);
    };
    window.addEventListener('pageshow', lookAgain);
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', flushWhenHidden);
    return () => {
      window.removeEventListener('pageshow', lookAgain);
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', flushWhenHidden);
      flush();
    };
  }, [keeper, queries, slug, number]);
  const state = useSyncExternalStore(keeper.subscribe, () => keeper.state);
  return { keeper, ...state };
}
