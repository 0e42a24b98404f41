import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem, api, ask, type Schemas } from '../../../api/client';
import { conferenceKey } from '../../../app/conference-context';
import { useTranslation } from '../../../i18n/texts';
import { toast, toastProblem, toastWithUndo } from '../../../ui/toasts';
import type { Budget, Budgets } from './budget-of';

export const budgetsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['budgets', slug],
    queryFn: () => ask<Budgets>(api.GET('/api/conferences/{slug}/budgets', { params: { path: { slug } } })),
    staleTime: 30_000,
  });

export const balanceQuery = (slug: string) =>
  queryOptions({
    queryKey: ['balance', slug],
    queryFn: () =>
      ask<Schemas['Balance']>(api.GET('/api/conferences/{slug}/balance', { params: { path: { slug } } })),
    staleTime: 60_000,
  });

/** Saves several budgets as one change, and offers the way back; a stale one changes nothing and shows what is stored. */
export function useChangeBudgets(slug: string) {
  const { t } = useTranslation('budgets');
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: async ({ items }: { readonly items: readonly Budget[]; readonly says: string | null }) => {
      const body = { items: [...items] };
      const saved = await ask<Schemas['BudgetsSaved']>(
        api.PATCH('/api/conferences/{slug}/budgets', { params: { path: { slug } }, body }),
      );
      return saved.items;
    },
    onSuccess: (saved, { says }, before: readonly Budget[]) => {
      if (says === null) return;
      const back = saved.map((now) => {
        const was = before.find((b) => b.trackId === now.trackId && b.formatId === now.formatId);
        return { ...now, places: was?.places ?? null };
      });
      toastWithUndo(says, () => saving.mutate({ items: back, says: null }), 'budgets');
    },
    onMutate: () => queries.getQueryData(budgetsQuery(slug).queryKey)?.items ?? [],
    onError: (error) => {
      if (error instanceof ApiProblem && error.code === 'stale_write') toast(t('stale'));
      else toastProblem(error);
    },
    onSettled: () =>
      Promise.all(
        [['budgets', slug], ['ranking', slug], conferenceKey(slug)].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
  return {
    isSaving: saving.isPending,
    /** @param says what the toast says was done */
    save: (items: readonly Budget[], says: string, done?: () => void) =>
      saving.mutate({ items, says }, done ? { onSuccess: done } : {}),
  };
}
