import type { ExpertiseLevel } from '#domain/assignment/assignment-facts';

/** One reason for an affinity, as a chair reads it. */
export interface AffinityPart {
  readonly name: 'trackExpertise' | 'bid';
  readonly points: number;
  readonly most: number;
  /** False: nobody said, and the points are the neutral ones. */
  readonly isKnown: boolean;
}

/** How well a reviewer fits a proposal, 0 .. 100, and why. */
export interface Affinity {
  readonly total: number;
  readonly parts: readonly AffinityPart[];
}

const MOST_FOR_EXPERTISE = 70;
const MOST_FOR_BID = 30;
const POINTS_BY_LEVEL = [0, 50, 60, 70] as const;

/**
 * Affinity of a reviewer and a proposal: up to 70 points for knowing its track, up to 30 for the bid. A conference
 * without tracks and a reviewer without a bid count as neutral, half the points, and say so.
 * @param expertise the level, 0 for none, null where the proposal has no track
 * @param bid -20 .. 20, null without one
 */
export function affinity(expertise: ExpertiseLevel | 0 | null, bid: number | null): Affinity {
  const parts: AffinityPart[] = [
    {
      name: 'trackExpertise',
      points: expertise === null ? MOST_FOR_EXPERTISE / 2 : POINTS_BY_LEVEL[expertise],
      most: MOST_FOR_EXPERTISE,
      isKnown: expertise !== null,
    },
    { name: 'bid', points: bidPoints(bid), most: MOST_FOR_BID, isKnown: bid !== null },
  ];
  return { total: parts.reduce((sum, part) => sum + part.points, 0), parts };
}

/** The total of `affinity` without its reasons, for hundreds of thousands of pairs. */
export function affinityTotal(expertise: ExpertiseLevel | 0 | null, bid: number | null): number {
  return (expertise === null ? MOST_FOR_EXPERTISE / 2 : POINTS_BY_LEVEL[expertise]) + bidPoints(bid);
}

function bidPoints(bid: number | null): number {
  const clamped = Math.max(-20, Math.min(20, bid ?? 0));
  return Math.round(((clamped + 20) / 40) * MOST_FOR_BID);
}
