import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask, seen, type Schemas } from '../../../api/client';

export type RedactionItem = Schemas['RedactionItem'];
export type Sheet = Schemas['RedactionSheet'];
export type Body = Schemas['RedactionBody'];

export const FIELDS = ['title', 'description', 'benefits', 'notes'] as const;
export type Field = (typeof FIELDS)[number];

const listKey = (slug: string): string[] => ['redactions', slug];
const one = '/api/conferences/{slug}/redactions/{number}' as const;

export function useRedactions(slug: string) {
  return useQuery({
    queryKey: listKey(slug),
    queryFn: () =>
      ask<Schemas['RedactionList']>(
        api.GET('/api/conferences/{slug}/redactions', { params: { path: { slug } } }),
      ),
  });
}

export const sheetQuery = (slug: string, number: number) =>
  queryOptions({
    queryKey: ['redaction', slug, number],
    queryFn: () => ask<Sheet>(api.GET(one, { params: { path: { slug, number } } })),
    staleTime: 30_000,
  });

export const useSheet = (slug: string, number: number | null) =>
  useQuery({
    ...sheetQuery(slug, number ?? 0),
    enabled: number !== null,
    placeholderData: keepPreviousData,
  });

/** What a talk's redaction was, and what it becomes; null: none. */
export interface Change {
  readonly number: number;
  readonly version: number | null;
  readonly body: Body | null;
}

export function useChange(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ number, version, body }: Change): Promise<number | null> => {
      const params = { path: { slug, number } };
      if (body === null) {
        await ask(api.DELETE(one, { params, headers: seen(version) }));
        return null;
      }
      const saved = ask<Schemas['SavedRedaction']>(api.PUT(one, { params, headers: seen(version), body }));
      return (await saved).version;
    },
    // The row changes at once; what the server says of it follows.
    onMutate: ({ number, body }) => {
      queries.setQueryData<Schemas['RedactionList']>(
        listKey(slug),
        (list) =>
          list && {
            ...list,
            items: list.items.map((item) =>
              item.number === number ? { ...item, state: body === null ? 'open' : 'done' } : item,
            ),
          },
      );
    },
    onSettled: async (_saved, _error, { number }) => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: listKey(slug) }),
        queries.invalidateQueries({ queryKey: ['redaction', slug, number] }),
      ]);
    },
  });
}
