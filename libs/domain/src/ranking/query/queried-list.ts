/** What a query can be asked about: names that stand once, outside the rows. */
export interface QueryFrame {
  readonly criteria: readonly { readonly name: string }[];
  readonly tracks: readonly { readonly id: string; readonly name: string }[];
  readonly formats: readonly string[];
  readonly levels: readonly string[];
  readonly topics: readonly string[];
  readonly languages: readonly string[];
  /** Whether the speakers are hidden from the reader: then nothing may be asked about them. */
  readonly speakersHidden: boolean;
  readonly round: { readonly reviewsFloor: number };
  /** Whether the calibrated columns are there to be asked. */
  readonly isCalibrated?: boolean;
}

/**
 * The ranked list as far as a query reads it, column by column; a place of -1 is none. The server's answer and the
 * browser's copy of it both are one, so that a query means the same in both. It holds nothing its reader may not see.
 */
export interface QueriedList extends QueryFrame {
  readonly speakers: readonly {
    readonly name: string;
    readonly company: string;
    readonly isFirstTimer: boolean;
  }[];
  readonly rows: {
    readonly number: readonly number[];
    readonly title: readonly string[];
    readonly state: readonly string[];
    readonly track: readonly number[];
    readonly format: readonly number[];
    readonly level: readonly number[];
    readonly inRound: readonly boolean[];
    readonly language: readonly number[];
    readonly topics: readonly (readonly number[])[];
    readonly speakers: readonly (readonly number[])[];
    readonly reviews: readonly number[];
    readonly uncounted: readonly number[];
    readonly suspecting: readonly number[];
    readonly n: readonly number[];
    readonly mean: readonly (number | null)[];
    readonly spread: readonly (number | null)[];
    readonly yes: readonly number[];
    readonly no: readonly number[];
    readonly criteria: readonly { readonly mean: readonly (number | null)[] }[];
    readonly looked: readonly boolean[];
    readonly outcome: readonly (string | null)[];
    readonly calibrated?: readonly (number | null)[];
    /** Probability of being within the track's budget, 0..1. */
    readonly withinBudget?: readonly (number | null)[];
    readonly triage?: readonly (string | null)[];
  };
}
