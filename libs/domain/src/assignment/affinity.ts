import type { ExpertiseLevel, MemberFacts, ProposalFacts } from '#domain/assignment/assignment-facts';
import { readsLanguage } from '#domain/assignment/language-match';

/** One reason for an affinity, as a chair reads it. */
export interface AffinityPart {
  readonly name: 'trackExpertise' | 'topics' | 'bid' | 'language';
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

/** What is known of a reviewer and a proposal together; null where nobody said. */
export interface Fit {
  /** Of its track; 0 for none. */
  readonly expertise: ExpertiseLevel | 0 | null;
  /** 0 knows none of its topics .. 1 an expert in all. */
  readonly topics: number | null;
  /** -20 .. 20 */
  readonly bid: number | null;
  readonly readsLanguage: boolean | null;
}

/** What each part can give, 100 in all. */
export const MOST_POINTS = { trackExpertise: 50, topics: 20, bid: 26, language: 4 } as const;

/** Knowing a subject at all is most of it. */
const SHARE_BY_LEVEL = [0, 5 / 7, 6 / 7, 1] as const;

/**
 * Affinity of a reviewer and a proposal: up to 50 points for knowing its track, 20 for its topics, 26 for the bid, 4 for
 * its language. Where nobody said, the part counts as neutral, half its points, and says so.
 */
export function affinity(fit: Fit): Affinity {
  const { trackExpertise, topics, bid, language } = MOST_POINTS;
  const parts: AffinityPart[] = [
    {
      name: 'trackExpertise',
      points: expertisePoints(fit.expertise),
      most: trackExpertise,
      isKnown: fit.expertise !== null,
    },
    { name: 'topics', points: topicPoints(fit.topics), most: topics, isKnown: fit.topics !== null },
    { name: 'bid', points: bidPoints(fit.bid), most: bid, isKnown: fit.bid !== null },
    {
      name: 'language',
      points: languagePoints(fit.readsLanguage),
      most: language,
      isKnown: fit.readsLanguage !== null,
    },
  ];
  return { total: parts.reduce((sum, part) => sum + part.points, 0), parts };
}

/** What the facts say of a pair. O(topics of the proposal). */
export function fitOf(
  proposal: Pick<ProposalFacts, 'trackId' | 'topicIds' | 'language'>,
  member: Pick<MemberFacts, 'expertise' | 'topics' | 'languages'>,
  bid: number | null,
): Fit {
  return {
    expertise: proposal.trackId === null ? null : (member.expertise[proposal.trackId] ?? 0),
    topics: topicShare(proposal.topicIds, member.topics),
    bid,
    readsLanguage: readsLanguage(proposal.language, member.languages),
  };
}

/** The mean over the topics, 0 .. 1; null where the proposal has none or the member named none at all. */
export function topicShare(
  topicIds: readonly string[],
  known: Readonly<Record<string, ExpertiseLevel>>,
): number | null {
  if (topicIds.length === 0 || Object.keys(known).length === 0) return null;
  const sum = topicIds.reduce((total, id) => total + SHARE_BY_LEVEL[known[id] ?? 0], 0);
  return sum / topicIds.length;
}

export function expertisePoints(level: ExpertiseLevel | 0 | null): number {
  const { trackExpertise } = MOST_POINTS;
  return level === null ? trackExpertise / 2 : Math.round(SHARE_BY_LEVEL[level] * trackExpertise);
}

export function topicPoints(share: number | null): number {
  return Math.round((share ?? 1 / 2) * MOST_POINTS.topics);
}

export function bidPoints(bid: number | null): number {
  const clamped = Math.max(-20, Math.min(20, bid ?? 0));
  return Math.round(((clamped + 20) / 40) * MOST_POINTS.bid);
}

export function languagePoints(reads: boolean | null): number {
  return reads === null ? MOST_POINTS.language / 2 : reads ? MOST_POINTS.language : 0;
}
