import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { asSubmitted } from '#domain/review/review-form';
import { api, ask, seen, type Schemas } from '../../api/client';
import { useLogin } from '../../api/use-login';
import { keepHere, keptHere } from '../../ui/kept-here';
import { DraftKeeper, type Kept } from './draft-keeper';
import { bodyOf, noteDraft, noteReview, type Page, reloadPage } from './review-data';

// A keeper that still has something to save outlives its page, so that going back finds it and not an older state.
const busy = new Map<string, DraftKeeper>();

/** The keeper of what I type about the proposal of this page. One per proposal: it can never save to another. */
export function useReview(slug: string, page: Page) {
  const queries = useQueryClient();
  const userId = useLogin().data?.user?.id ?? '';
  const { id, number } = page.proposal;
  const [keeper] = useState(() => {
    const key = `review:${userId}:${id}`;
    const known = busy.get(key);
    if (known?.isBusy) return known;
    const path = { params: { path: { slug, number } } };
    const made = new DraftKeeper(page, keptHere<Kept>(key), {
      keepHere: (kept) => keepHere(key, kept),
      saveDraft: async (kept) => {
        const saved = await ask<Schemas['SavedDraft']>(
          api.PUT('/api/conferences/{slug}/reviews/{number}/draft', {
            ...path,
            headers: seen(kept.draftVersion),
            body: { ...bodyOf(kept, id), reviewVersion: kept.reviewVersion },
          }),
        );
        noteDraft(queries, slug, number, kept, saved);
        return saved;
      },
      submit: async (kept) => {
        const sent = { ...kept, content: asSubmitted(kept.content) };
        const saved = await ask<Schemas['SavedReview']>(
          api.PUT('/api/conferences/{slug}/reviews/{number}', {
            ...path,
            headers: seen(kept.reviewVersion),
            body: bodyOf(sent, id),
          }),
        );
        noteReview(queries, slug, number, sent, saved);
        return saved;
      },
    });
    busy.set(key, made);
    return made;
  });
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
