import type { QueryClient } from '@tanstack/react-query';
import { asSubmitted } from '#domain/review/review-form';
import { api, ask, seen, type Schemas } from '../../api/client';
import { noteIn } from './behind';
import { DraftKeeper } from './draft-keeper';
import {
  bodyOf,
  noteDraft,
  noteReview,
  noteWaiting,
  type Page,
  reloadPage,
  reloadQueue,
} from './review-data';
import { type ReviewName, keepUnsent, nameOf, unsentOf } from './unsent';

// A network that takes a request and never answers: what was typed is kept here then, and sent again.
const PATIENCE = 12_000;

// A keeper that still has something to save outlives its page, so that going back finds it and not an older state.
const busy = new Map<string, DraftKeeper>();

/** The keeper of what this user has typed about a proposal and not saved yet, if a page of this tab left one behind. */
export function busyKeeper(userId: string, review: ReviewName): DraftKeeper | undefined {
  const known = busy.get(nameOf(userId, review));
  return known?.isBusy ? known : undefined;
}

/** The keeper of what I type about the proposal of this page. One per proposal: it can never save to another. */
export function keeperOf(queries: QueryClient, userId: string, slug: string, page: Page): DraftKeeper {
  const { id, number } = page.proposal;
  const review = { roundId: page.round.id, proposalId: id };
  const place = { slug, number, roundId: page.round.id };
  const known = busyKeeper(userId, review);
  if (known) return known;
  // The round is named: what was written for one never lands in another, however late it is sent.
  const params = { path: { slug, number }, query: { round: page.round.id } };
  const made = new DraftKeeper(page, unsentOf(userId, review), {
    keepHere: (kept) =>
      keepUnsent(userId, review, kept && { ...kept, ...review, slug, number, at: Date.now() }),
    saveDraft: async (kept) => {
      const saved = await ask<Schemas['SavedDraft']>(
        api.PUT('/api/conferences/{slug}/reviews/{number}/draft', {
          params,
          headers: seen(kept.draftVersion),
          body: { ...bodyOf(kept, id), reviewVersion: kept.reviewVersion },
          signal: AbortSignal.timeout(PATIENCE),
        }),
      );
      noteDraft(queries, place, kept, saved);
      return saved;
    },
    submit: async (kept) => {
      const sent = { ...kept, content: asSubmitted(kept.content) };
      const saved = await ask<Schemas['SavedReview']>(
        api.PUT('/api/conferences/{slug}/reviews/{number}', {
          params,
          headers: seen(kept.reviewVersion),
          body: { ...bodyOf(sent, id), formVersion: page.round.formVersion },
          signal: AbortSignal.timeout(PATIENCE),
        }),
      );
      noteReview(queries, place, page.round.criteria, sent, saved);
      noteIn(slug, number);
      return saved;
    },
    noteWaiting: (submission) => noteWaiting(queries, place, page.round.criteria, asSubmitted(submission)),
    lookAgain: () => {
      void reloadPage(queries, slug, number);
      void reloadQueue(queries, slug);
    },
  });
  busy.set(nameOf(userId, review), made);
  return made;
}
