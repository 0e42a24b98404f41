import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../../i18n/texts';
import { api, ask, type Schemas, seen } from '../../../api/client';
import { toast, toastProblem, toastWithUndo } from '../../../ui/toasts';
import { type Match, type MatchList, namesOf, type Verdict, withDecision } from './match';

const matchesKey = (slug: string): string[] => ['conflict-matches', slug];
const at = (slug: string) => ({ params: { path: { slug } } });

export const useMatches = (slug: string, isShown: boolean) =>
  useQuery({
    queryKey: matchesKey(slug),
    queryFn: () => ask<MatchList>(api.GET('/api/conferences/{slug}/conflict-matches', at(slug))),
    enabled: isShown,
    retry: false,
  });

export const useCounts = (slug: string) =>
  useQuery({
    queryKey: ['conflict-counts', slug],
    queryFn: () =>
      ask<Schemas['ConflictCountList']>(api.GET('/api/conferences/{slug}/conflict-counts', at(slug))),
  });

export const useRelations = (slug: string) =>
  useQuery({
    queryKey: ['relations', slug],
    queryFn: () =>
      ask<Schemas['DeclaredRelationList']>(api.GET('/api/conferences/{slug}/relations', at(slug))),
  });

function put(slug: string, { of, match }: Match, verdict: Verdict) {
  const headers = seen(match.decision?.version ?? null);
  const body = { verdict };
  return ask<Schemas['MatchDecided']>(
    of === 'companies'
      ? api.PUT('/api/conferences/{slug}/company-matches/{oneKey}/{otherKey}', {
          params: { path: { slug, oneKey: match.oneKey, otherKey: match.otherKey } },
          headers,
          body,
        })
      : api.PUT('/api/conferences/{slug}/person-matches/{personId}/{speakerId}', {
          params: { path: { slug, personId: match.personId, speakerId: match.speakerId } },
          headers,
          body,
        }),
  );
}

function remove(slug: string, { of, match }: Match, version: number) {
  const headers = seen(version);
  return ask(
    of === 'companies'
      ? api.DELETE('/api/conferences/{slug}/company-matches/{oneKey}/{otherKey}', {
          params: { path: { slug, oneKey: match.oneKey, otherKey: match.otherKey } },
          headers,
        })
      : api.DELETE('/api/conferences/{slug}/person-matches/{personId}/{speakerId}', {
          params: { path: { slug, personId: match.personId, speakerId: match.speakerId } },
          headers,
        }),
  );
}

/** Saying that two names mean the same, or not: shown at once, undone from the toast. */
export function useDecide(slug: string, decidedBy: string) {
  const { t } = useTranslation('conflicts');
  const queries = useQueryClient();
  const show = (match: Match, decision: Parameters<typeof withDecision>[2]): void => {
    queries.setQueryData<MatchList>(matchesKey(slug), (list) => list && withDecision(list, match, decision));
  };
  const reload = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: matchesKey(slug) });
    await queries.invalidateQueries({ queryKey: ['conflict-counts', slug] });
    void queries.invalidateQueries({ queryKey: ['members', slug] });
  };
  const takeBack = useMutation({
    mutationFn: ({ match, version }: { match: Match; version: number }) => remove(slug, match, version),
    onSuccess: (_, { match }) => {
      show(match, null);
      toast(t('said.takenBack', namesOf(match)));
    },
    onError: toastProblem,
    onSettled: reload,
  });
  const decide = useMutation({
    mutationFn: ({ match, verdict }: { match: Match; verdict: Verdict }) => put(slug, match, verdict),
    onMutate: ({ match, verdict }) =>
      show(match, { verdict, decidedBy, decidedAt: new Date().toISOString(), version: 0 }),
    onSuccess: ({ version }, { match, verdict }) => {
      show(match, { verdict, decidedBy, decidedAt: new Date().toISOString(), version });
      toastWithUndo(
        t(`said.${verdict}`, namesOf(match)),
        () => takeBack.mutate({ match, version }),
        'conflict-match',
      );
    },
    onError: (error, { match }) => {
      show(match, null);
      toastProblem(error);
    },
    onSettled: reload,
  });
  return { decide, takeBack };
}
