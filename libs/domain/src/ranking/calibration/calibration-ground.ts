import type { CalibratedReview, CalibrationInput } from '#domain/ranking/calibration/calibration-input';

/**
 * The input in the order of its keys, as typed arrays: talks by number, reviewers and tracks by id, reviews by talk and then
 * by reviewer. Only talks with a review are in it.
 */
export interface CalibrationGround {
  readonly numbers: readonly number[];
  readonly trackIds: readonly string[];
  readonly reviewerIds: readonly string[];
  /** By talk: its track. */
  readonly trackOf: Int32Array;
  /** By track: how many places; -1: no line. */
  readonly placesOf: Int32Array;
  /** Reviews of talk i stand at firstOfTalk[i] .. firstOfTalk[i + 1] - 1. */
  readonly firstOfTalk: Int32Array;
  readonly reviewerOf: Int32Array;
  readonly talkOf: Int32Array;
  readonly scores: Float64Array;
  /** The same reviews by reviewer: those of reviewer j are ownReviews[firstOfReviewer[j] .. firstOfReviewer[j + 1] - 1]. */
  readonly firstOfReviewer: Int32Array;
  readonly ownReviews: Int32Array;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts and indexes the input; O(n log n). */
export function calibrationGround(input: CalibrationInput): CalibrationGround {
  const reviewed = new Set(input.reviews.map(({ number }) => number));
  const talks = input.talks
    .filter(({ number }) => reviewed.has(number))
    .toSorted((a, b) => a.number - b.number);
  const trackIds = [...new Set(talks.map(({ trackId }) => trackId ?? ''))].toSorted(byText);
  const trackPlace = new Map(trackIds.map((id, place) => [id, place]));
  const talkPlace = new Map(talks.map(({ number }, place) => [number, place]));
  const reviews = input.reviews
    .filter(({ number }) => talkPlace.has(number))
    .toSorted((a, b) => a.number - b.number || byText(a.reviewerId, b.reviewerId));
  const reviewerIds = [...new Set(reviews.map(({ reviewerId }) => reviewerId))].toSorted(byText);
  const reviewerPlace = new Map(reviewerIds.map((id, place) => [id, place]));
  const talkOf = Int32Array.from(reviews, ({ number }) => talkPlace.get(number)!);
  const reviewerOf = Int32Array.from(reviews, ({ reviewerId }) => reviewerPlace.get(reviewerId)!);
  const firstOfReviewer = firsts(reviewerOf, reviewerIds.length);
  return {
    numbers: talks.map(({ number }) => number),
    trackIds,
    reviewerIds,
    trackOf: Int32Array.from(talks, ({ trackId }) => trackPlace.get(trackId ?? '')!),
    placesOf: Int32Array.from(trackIds, (id) => input.places.get(id) ?? -1),
    firstOfTalk: firsts(talkOf, talks.length),
    reviewerOf,
    talkOf,
    scores: Float64Array.from(reviews, ({ score }: CalibratedReview) => score),
    firstOfReviewer,
    ownReviews: grouped(reviewerOf, firstOfReviewer),
  };
}

/** The ground with the same talks and reviewers, but without the reviews that are marked; O(reviews). */
export function withoutReviews(ground: CalibrationGround, isHidden: Uint8Array): CalibrationGround {
  const kept = ground.talkOf.map((_, r) => r).filter((r) => isHidden[r] === 0);
  const talkOf = kept.map((r) => ground.talkOf[r]!);
  const reviewerOf = kept.map((r) => ground.reviewerOf[r]!);
  const firstOfReviewer = firsts(reviewerOf, ground.reviewerIds.length);
  return {
    ...ground,
    firstOfTalk: firsts(talkOf, ground.numbers.length),
    reviewerOf,
    talkOf,
    scores: Float64Array.from(kept, (r) => ground.scores[r]!),
    firstOfReviewer,
    ownReviews: grouped(reviewerOf, firstOfReviewer),
  };
}

/** Where each group begins when the members stand by group, with the end of the last. */
export function firsts(groupOf: Int32Array, groups: number): Int32Array {
  const result = new Int32Array(groups + 1);
  for (const group of groupOf) result[group + 1]! += 1;
  for (let i = 0; i < groups; i += 1) result[i + 1]! += result[i]!;
  return result;
}

/** The places 0 .. n-1 by group, in their order within each. */
export function grouped(groupOf: Int32Array, first: Int32Array): Int32Array {
  const next = first.slice();
  const result = new Int32Array(groupOf.length);
  groupOf.forEach((group, i) => {
    result[next[group]!] = i;
    next[group]! += 1;
  });
  return result;
}
