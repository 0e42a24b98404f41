import { type Outcome, undecidable } from '#domain/decision/decision-rules';

/** Most talks that one step decides about. */
export const MOST_AT_ONCE = 3000;

/** What is wanted for one talk. */
export interface WantedDecision {
  readonly number: number;
  /** The version of the decision that was seen; null: there was none. */
  readonly seen: number | null;
  /** Null: undecided. */
  readonly outcome: Outcome | null;
  /** Null: the note stays as it is. */
  readonly note: string | null;
}

/** A decision that stands. */
export interface StandingDecision {
  readonly outcome: Outcome;
  readonly note: string;
  readonly version: number;
}

/** What is known of a talk that somebody may decide about. */
export interface DecidableTalk {
  readonly proposalId: string;
  readonly state: string;
  readonly decision: StandingDecision | null;
  /** Whether it still fits the query by which it was chosen. */
  readonly fits: boolean;
}

/**
 * Why a talk is left as it is. `hidden`: there is none, or none that this person may decide about, and which of both is
 * not told; `closed`: it was withdrawn, or its speakers have been told; `stale`: decided by somebody else meanwhile;
 * `unfit`: it no longer fits the query.
 */
export const LEFT_REASONS = ['hidden', 'closed', 'stale', 'unfit'] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

export interface PlannedDecision {
  readonly number: number;
  readonly proposalId: string;
  readonly before: StandingDecision | null;
  /** Null: the decision goes. */
  readonly after: { readonly outcome: Outcome; readonly note: string } | null;
}

export interface BulkPlan {
  readonly changes: readonly PlannedDecision[];
  /** Numbers of talks that are so already. */
  readonly unchanged: readonly number[];
  readonly left: readonly { readonly number: number; readonly why: LeftReason }[];
}

/**
 * What becomes of many talks at once: each is decided by the same rules as one alone, and one that cannot be is left as it
 * is and named, instead of holding up the others. Of a number named twice the first counts. O(n).
 * @param talks by number; one that is not in it may not be decided about
 */
export function planDecisions(
  wanted: readonly WantedDecision[],
  talks: ReadonlyMap<number, DecidableTalk>,
): BulkPlan {
  const changes: PlannedDecision[] = [];
  const unchanged: number[] = [];
  const left: { number: number; why: LeftReason }[] = [];
  const first = new Map(wanted.toReversed().map((one) => [one.number, one]));
  for (const one of first.values()) {
    const { number, outcome, note } = one;
    const talk = talks.get(number);
    const why = reasonToLeave(one, talk);
    if (why !== null || talk === undefined) left.push({ number, why: why ?? 'hidden' });
    else if ((talk.decision?.outcome ?? null) === outcome) unchanged.push(number);
    else
      changes.push({
        number,
        proposalId: talk.proposalId,
        before: talk.decision,
        after: outcome === null ? null : { outcome, note: note ?? talk.decision?.note ?? '' },
      });
  }
  const byNumber = <T extends { number: number }>(of: T[]): T[] => of.toSorted((a, b) => a.number - b.number);
  return { changes: byNumber(changes), unchanged: unchanged.toSorted((a, b) => a - b), left: byNumber(left) };
}

function reasonToLeave({ seen }: WantedDecision, talk: DecidableTalk | undefined): LeftReason | null {
  if (!talk) return 'hidden';
  if (undecidable(talk.state) !== null) return 'closed';
  if ((talk.decision?.version ?? null) !== seen) return 'stale';
  return talk.fits ? null : 'unfit';
}
