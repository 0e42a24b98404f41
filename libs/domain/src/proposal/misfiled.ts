/** A track that reviewers of a proposal would put it in, and how many of them say so. */
export interface TrackSuggestion {
  readonly trackId: string;
  readonly reviewers: number;
}

/** What reviewers say of where a proposal belongs. */
export interface Misfiled {
  readonly number: number;
  /** Reviews that say anything of it, with or without another track. */
  readonly reviews: number;
  /** One or more, the most often named first. */
  readonly suggestions: readonly TrackSuggestion[];
}

/** The clearest first: by the share of its reviewers who name the same other track, then by how many they are. */
export function byClarity(left: Misfiled, right: Misfiled): number {
  const [a, b] = [left.suggestions[0]?.reviewers ?? 0, right.suggestions[0]?.reviewers ?? 0];
  return b / right.reviews - a / left.reviews || b - a || left.number - right.number;
}
