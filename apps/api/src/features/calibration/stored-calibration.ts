import type { CalibratedScore, Calibration } from '#domain/ranking/calibration/calibrate';
import type { Estimate } from '#domain/ranking/calibration/estimate';

/** The talks of a run, column by column: the i-th entries of all make one talk. */
export interface StoredTalks {
  readonly number: readonly number[];
  readonly n: readonly number[];
  readonly score: readonly number[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  readonly withinBudget: readonly (number | null)[];
  readonly worth: readonly (number | null)[];
  readonly harsh: readonly number[];
  readonly harshBy: readonly (number | null)[];
  readonly lenient: readonly number[];
  readonly lenientBy: readonly (number | null)[];
  readonly even: readonly number[];
}

export interface StoredReviewer {
  readonly memberId: string;
  readonly reviews: number;
  readonly offset: Estimate;
  readonly scale: Estimate;
  readonly noise: Estimate;
}

/** What a run keeps: rounded, so that the same input gives the same bytes and a list stays small. */
export interface StoredCalibration {
  readonly talks: StoredTalks;
  readonly reviewers: readonly StoredReviewer[];
  /** The tracks of each part that reviews connect; '' stands for no track. */
  readonly parts: readonly (readonly string[])[];
}

const rounded = <T extends number | null>(value: T, digits = 1e4): T =>
  (value === null ? null : Math.round(value * digits) / digits) as T;
const estimate = ({ mean, low, high }: Estimate): Estimate => ({
  mean: rounded(mean, 1e3),
  low: rounded(low, 1e3),
  high: rounded(high, 1e3),
});

/** Rounds a calibration and turns it into columns. */
export function storedCalibration({ talks, reviewers, parts }: Calibration): StoredCalibration {
  const column = <T>(value: (talk: CalibratedScore) => T): T[] => talks.map(value);
  return {
    talks: {
      number: column(({ number }) => number),
      n: column(({ n }) => n),
      score: column(({ score }) => rounded(score)),
      low: column(({ low }) => rounded(low, 1e3)),
      high: column(({ high }) => rounded(high, 1e3)),
      withinBudget: column(({ withinBudget }) => rounded(withinBudget)),
      worth: column(({ worth }) => rounded(worth)),
      harsh: column((talk) => talk.reviewers?.harsh ?? 0),
      harshBy: column((talk) => talk.reviewers?.harshBy ?? null),
      lenient: column((talk) => talk.reviewers?.lenient ?? 0),
      lenientBy: column((talk) => talk.reviewers?.lenientBy ?? null),
      even: column((talk) => talk.reviewers?.even ?? 0),
    },
    reviewers: reviewers.map(({ reviewerId, reviews, offset, scale, noise }) => ({
      memberId: reviewerId,
      reviews,
      offset: estimate(offset),
      scale: estimate(scale),
      noise: estimate(noise),
    })),
    parts: parts.map(({ trackIds }) => trackIds),
  };
}

/** The talks at these places, in their order. */
export function talksAt(talks: StoredTalks, places: readonly number[]): StoredTalks {
  const of = <T>(column: readonly T[]): T[] => places.map((place) => column[place]!);
  return {
    number: of(talks.number),
    n: of(talks.n),
    score: of(talks.score),
    low: of(talks.low),
    high: of(talks.high),
    withinBudget: of(talks.withinBudget),
    worth: of(talks.worth),
    harsh: of(talks.harsh),
    harshBy: of(talks.harshBy),
    lenient: of(talks.lenient),
    lenientBy: of(talks.lenientBy),
    even: of(talks.even),
  };
}
