/** What the talks of one track are about; from these and the patterns the titles and abstracts are made. */
export interface TrackWords {
  readonly name: string;
  /** Its part of all proposals, in per cent. */
  readonly share: number;
  /** Plural or uncountable nouns in lower case: "short-lived certificates". */
  readonly topics: readonly string[];
  /** What one would rather do without: "a maintenance window". */
  readonly pains: readonly string[];
  readonly moves: readonly (readonly [from: string, to: string])[];
  readonly lessons: readonly string[];
  /** Whole titles. */
  readonly hooks: readonly string[];
  /** Why it matters: the first sentence of an abstract. */
  readonly openers: readonly string[];
  /** What the audience takes home. */
  readonly takeaways: readonly string[];
}
