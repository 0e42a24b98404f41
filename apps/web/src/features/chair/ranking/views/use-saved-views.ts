import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, ask, type Schemas, seen } from '../../../../api/client';
import { toastProblem } from '../../../../ui/toasts';
import type { View } from '../list-view';
import { sortOf, sortText } from '../use-list-address';

export type RankingView = Schemas['RankingView'];
export type ViewName = Pick<RankingView, 'name' | 'isShared'>;

/** The list as a saved view shows it. */
export const viewAsSaved = ({ id, query, sort, columns }: RankingView, now: View): View => ({
  ...now,
  query,
  sort: sortOf(sort),
  columns,
  saved: id,
});

/** Whether the list shows what was saved. */
export const isAsSaved = (saved: RankingView, view: View): boolean =>
  saved.query === view.query &&
  saved.sort === sortText(view.sort) &&
  (saved.columns?.join() ?? null) === (view.columns?.join() ?? null);

/**
 * The saved views, and the one that the address names. An address that names one and says nothing else is a link that
 * somebody sent: what was saved is shown then.
 */
export function useSavedViews(slug: string, view: View, show: (view: View) => void) {
  const queries = useQueryClient();
  const queryKey = ['ranking-views', slug] as const;
  const { data } = useQuery({
    queryKey,
    queryFn: () =>
      ask<Schemas['RankingViewList']>(
        api.GET('/api/conferences/{slug}/ranking-views', { params: { path: { slug } } }),
      ),
  });
  const items = data?.items ?? [];
  const current = items.find(({ id }) => id === view.saved) ?? null;
  const isBare = view.query === '' && view.columns === null && sortText(view.sort) === '-score';

  useEffect(() => {
    if (current !== null && isBare && !isAsSaved(current, view)) show(viewAsSaved(current, view));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- when the link's view arrives, and not whenever the query is cleared
  }, [current?.id]);

  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      toastProblem(error);
    }
    await queries.invalidateQueries({ queryKey });
  };
  const save = (name: ViewName, over: RankingView | null): Promise<void> =>
    attempt(async () => {
      const { query, columns } = view;
      const body = { ...name, query, sort: sortText(view.sort), columns: columns ? [...columns] : null };
      const path = '/api/conferences/{slug}/ranking-views' as const;
      const saved = await ask<RankingView>(
        over
          ? api.PUT(`${path}/{viewId}`, {
              params: { path: { slug, viewId: over.id } },
              headers: seen(over.version),
              body,
            })
          : api.POST(path, { params: { path: { slug } }, body }),
      );
      show({ ...view, saved: saved.id });
    });
  const remove = ({ id, version }: RankingView): Promise<void> =>
    attempt(() =>
      ask(
        api.DELETE('/api/conferences/{slug}/ranking-views/{viewId}', {
          params: { path: { slug, viewId: id } },
          headers: seen(version),
        }),
      ),
    );

  return { items, current, isMissing: data !== undefined && view.saved !== null && !current, save, remove };
}
