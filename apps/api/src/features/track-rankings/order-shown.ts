import { orderBy } from '#domain/ranking/rank-order';
import { RECOMMENDATIONS, type Recommendation } from '#domain/ranking/track-order';
import type { Tallies } from '#api/features/decisions/review-tallies';
import type { PlacedTalks, TrackSignOff, TrackTalk } from '#api/features/track-rankings/track-rankings.types';

/** A talk that the caller may see. */
export interface SeenTalk extends Omit<TrackTalk, 'n' | 'mean' | 'spread'> {
  readonly id: string;
  readonly trackId: string;
  readonly place: number | null;
}

/** A row as the statement gives it: one that the caller may not see has a track and nothing else. */
export type ScopedTalk = SeenTalk | { readonly id: null; readonly trackId: string };

export const isSeen = (row: ScopedTalk): row is SeenTalk => row.id !== null;

const sectionOf = (recommendation: Recommendation | null): number =>
  recommendation === null ? RECOMMENDATIONS.length : RECOMMENDATIONS.indexOf(recommendation);

/** Accept, maybe, reject, each by place; then what is untouched. */
const byRecommendation = (a: SeenTalk, b: SeenTalk): number =>
  sectionOf(a.recommendation) - sectionOf(b.recommendation) ||
  (a.place ?? 0) - (b.place ?? 0) ||
  a.number - b.number;

/** The order with its scores; untouched talks stand by their mean, the order that the chairs start from. */
export function inOrder(talks: readonly SeenTalk[], tallies: Tallies): TrackTalk[] {
  const mean = ({ id }: SeenTalk): number | null => tallies.get(id)?.mean ?? null;
  const untouched = talks.filter(({ recommendation }) => recommendation === null);
  const start = orderBy(
    untouched.map(mean),
    'desc',
    untouched.map(({ number }) => number),
  ).map((i) => untouched[i]!);
  const placed = talks.filter(({ recommendation }) => recommendation !== null).toSorted(byRecommendation);
  return [...placed, ...start].map((talk) => {
    const { number, title, format, recommendation, version, movedBy, note, noteVersion, notedBy } = talk;
    const { n, mean, spread } = tallies.get(talk.id) ?? UNSCORED;
    const shown = { number, title, format, recommendation, version, movedBy, note, noteVersion, notedBy };
    return { ...shown, n, mean, spread };
  });
}

const UNSCORED = { n: 0, mean: null, spread: null };

/** Every placed talk with its rank in its own track. */
export function placedOf(talks: readonly SeenTalk[]): PlacedTalks {
  const placed = talks.filter(({ recommendation }) => recommendation !== null).toSorted(byRecommendation);
  const counts = new Map<string, number>();
  const rank = placed.map(({ trackId }) => {
    const next = (counts.get(trackId) ?? 0) + 1;
    counts.set(trackId, next);
    return next;
  });
  return {
    number: placed.map(({ number }) => number),
    rank,
    recommendation: placed.map(({ recommendation }) => recommendation!),
    note: placed.map(({ note }) => note),
  };
}

export function signOffOf(row: TrackSignOff): TrackSignOff {
  const { signedOffAt, signedOffBy, isSignedByMe, takenBackAt, takenBackBy, takenBackReason, version } = row;
  return { signedOffAt, signedOffBy, isSignedByMe, takenBackAt, takenBackBy, takenBackReason, version };
}
