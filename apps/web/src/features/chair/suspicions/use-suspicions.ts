import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask, seen, type Schemas } from '../../../api/client';

export type Pair = Schemas['AlikePair'];
export type Talk = Schemas['SuspectedTalk'];
export type Kind = Schemas['ProposalSetAsideBody']['kind'];

export const useSuspicions = (slug: string) =>
  useQuery({
    queryKey: ['suspicions', slug],
    queryFn: () =>
      ask<Schemas['SuspicionList']>(
        api.GET('/api/conferences/{slug}/suspicions', { params: { path: { slug } } }),
      ),
  });

/** The two numbers of a pair, as an address says them. */
export const nameOf = ({ talks: [one, other] }: Pair): string => `${one!.number}-${other!.number}`;

/** Ruling on a pair, setting a talk aside, and the way back from either. */
export function useSuspicionActions(slug: string) {
  const queries = useQueryClient();
  const reload = async (): Promise<void> => {
    await Promise.all(
      ['suspicions', 'ranking', 'coverage', 'proposal-for-chairs'].map((name) =>
        queries.invalidateQueries({ queryKey: [name, slug] }),
      ),
    );
  };
  const likeness = '/api/conferences/{slug}/proposals/{number}/likeness/{otherNumber}' as const;
  const aside = '/api/conferences/{slug}/proposals/{number}/set-aside' as const;
  const at = ({ talks: [one, other] }: Pair) => ({
    path: { slug, number: one!.number, otherNumber: other!.number },
  });
  return {
    rule: useMutation({
      mutationFn: ({ pair, isSame }: { pair: Pair; isSame: boolean }) =>
        ask<Schemas['LikenessSaved']>(
          api.PUT(likeness, {
            params: at(pair),
            headers: seen(pair.ruling?.version ?? null),
            body: { isSame },
          }),
        ),
      onSettled: reload,
    }),
    takeRulingBack: useMutation({
      mutationFn: ({ pair, version }: { pair: Pair; version: number }) =>
        ask(api.DELETE(likeness, { params: at(pair), headers: seen(version) })),
      onSettled: reload,
    }),
    setAside: useMutation({
      mutationFn: ({ talk, kind, reason }: { talk: Talk; kind: Kind; reason: string }) =>
        ask<Schemas['ProposalSetAside']>(
          api.PUT(aside, {
            params: { path: { slug, number: talk.number } },
            headers: seen(talk.version),
            body: { kind, reason },
          }),
        ),
      onSettled: reload,
    }),
    takeBack: useMutation({
      mutationFn: ({ number, version }: Pick<Talk, 'number' | 'version'>) =>
        ask<Schemas['ProposalSetAside']>(
          api.DELETE(aside, { params: { path: { slug, number } }, headers: seen(version) }),
        ),
      onSettled: reload,
    }),
  };
}
