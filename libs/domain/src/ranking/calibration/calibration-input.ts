/** A talk as far as calibration knows it: nothing of what it says, and nobody's name. */
export interface CalibratedTalk {
  /** Unique among the talks; talks are worked through in its order, so the order they come in changes nothing. */
  readonly number: number;
  /** Tracks may differ in quality; null: in no track. */
  readonly trackId: string | null;
}

/** One review's weighted score. */
export interface CalibratedReview {
  readonly number: number;
  readonly reviewerId: string;
  readonly score: number;
}

/** What a calibration is computed from. */
export interface CalibrationInput {
  readonly talks: readonly CalibratedTalk[];
  /** Those that count and have a weighted score; of talks above. At most one of a reviewer per talk. */
  readonly reviews: readonly CalibratedReview[];
  /** How many talks of each track there is room for; a track that is absent has no line. The key of no track is ''. */
  readonly places: ReadonlyMap<string, number>;
}
