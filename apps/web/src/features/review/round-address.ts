import { useSearchParams } from 'react-router';
import { currentRound } from '#domain/conference/current-round';
import type { Schemas } from '../../api/client';

/** The round that the address names; null: the reviewer's current one. */
export function useNamedRound(): string | null {
  const [search] = useSearchParams();
  return search.get('round') || null;
}

/** `?round=…` where one is named, to go on within it; else nothing. */
export function useRoundQuery(): string {
  const round = useNamedRound();
  return round === null ? '' : `?round=${round}`;
}

/** Which of a reviewer's rounds (in their order) a page shows that names none. */
export const currentOf = (rounds: readonly Schemas['OwnRound'][], now: number): string | null =>
  currentRound(
    rounds.map(({ id, opensAt }, position) => ({
      id,
      position,
      opensAt: opensAt ? new Date(opensAt) : null,
    })),
    new Date(now),
  )?.id ?? null;
