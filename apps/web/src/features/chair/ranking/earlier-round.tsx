import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, ask, type Schemas } from '../../../api/client';
import type { Translate } from '../../../i18n/texts';
import { useRounds } from '../../../ui/use-rounds';
import type { Column } from './columns';
import { Score } from './score';

/** What the round before says of a talk, by number; empty until it is there. */
export interface EarlierRound {
  readonly name: string;
  readonly scores: ReadonlyMap<number, { readonly n: number; readonly mean: number }>;
}

/** The round before the one that is looked at; null where that is the first, and nothing is asked for then. */
export function useEarlierRound(slug: string): EarlierRound | null {
  const { items, round } = useRounds(slug);
  const before = items[items.findIndex(({ id }) => id === round?.id) - 1];
  const { data } = useQuery({
    queryKey: ['earlier-round', slug, round?.id],
    queryFn: () =>
      ask<Schemas['EarlierRoundScores']>(
        api.GET('/api/conferences/{slug}/ranking/earlier-round', {
          params: { path: { slug }, query: { round: round!.id } },
        }),
      ),
    enabled: before !== undefined,
    staleTime: 30_000,
  });
  const name = before?.name;
  return useMemo(() => {
    if (name === undefined) return null;
    const { number = [], n = [], mean = [] } = data?.rows ?? {};
    return { name, scores: new Map(number.map((one, i) => [one, { n: n[i]!, mean: mean[i]! }])) };
  }, [name, data]);
}

/** With its column beside this round's figures; a mean is never shown without its n. */
export function withEarlier(
  columns: readonly Column[],
  earlier: EarlierRound | null,
  t: Translate<'ranking'>,
): Column[] {
  if (!earlier) return [...columns];
  const { name, scores } = earlier;
  return columns.toSpliced(columns.findIndex(({ id }) => id === 'spread') + 1, 0, {
    id: 'earlier',
    title: name,
    help: t('help.earlier', { round: name }),
    width: 112,
    isNumber: true,
    first: 'desc',
    sortBy: ({ number }) => scores.get(number)?.mean ?? null,
    cell: ({ number }) => {
      const { mean = null, n = null } = scores.get(number) ?? {};
      return <Score value={mean} n={n} />;
    },
  });
}
