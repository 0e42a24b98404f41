import type { ExpertiseLevel, MemberFacts, ProposalFacts } from '#domain/assignment/assignment-facts';
import {
  bidPoints,
  expertisePoints,
  languagePoints,
  topicPoints,
  topicShare,
} from '#domain/assignment/affinity';
import { readsLanguage } from '#domain/assignment/language-match';

/** How all members fit one proposal, by their place in the list. */
export interface MemberFits {
  /** Expertise in its track; null without a track. */
  readonly levels: Uint8Array | null;
  /** Affinity while nobody has bid, 0 .. 100. */
  readonly withoutBid: Uint8Array;
  /** 1 where the member said which languages they read, and its language is none of them. */
  readonly lacksLanguage: Uint8Array;
}

/**
 * The affinities of whole rows, for hundreds of thousands of pairs: what proposals of a track or a language have in
 * common is computed once. O(members) per proposal, O(members × topics) where it has topics.
 */
export function memberFits(members: readonly MemberFacts[]): (proposal: ProposalFacts) => MemberFits {
  const plain = new Map<string, MemberFits>();
  return (proposal) => {
    const key = `${proposal.trackId ?? ''} ${proposal.language}`;
    const common = plain.get(key) ?? plainFits(members, proposal);
    plain.set(key, common);
    return proposal.topicIds.length === 0 ? common : withTopics(common, members, proposal);
  };
}

/** With a bid, in place of the neutral points that count without one. */
export function affinityWithBid(withoutBid: number, bid: number): number {
  return withoutBid - bidPoints(null) + bidPoints(bid);
}

function plainFits(members: readonly MemberFacts[], { trackId, language }: ProposalFacts): MemberFits {
  const levels = trackId === null ? null : Uint8Array.from(members, (each) => each.expertise[trackId] ?? 0);
  const reads = members.map(({ languages }) => readsLanguage(language, languages));
  return {
    levels,
    withoutBid: Uint8Array.from(
      members,
      (_, i) =>
        expertisePoints(levels === null ? null : (levels[i] as ExpertiseLevel | 0)) +
        topicPoints(null) +
        bidPoints(null) +
        languagePoints(reads[i]!),
    ),
    lacksLanguage: Uint8Array.from(reads, (known) => (known === false ? 1 : 0)),
  };
}

function withTopics(
  common: MemberFits,
  members: readonly MemberFacts[],
  { topicIds }: ProposalFacts,
): MemberFits {
  const neutral = topicPoints(null);
  const withoutBid = Uint8Array.from(
    members,
    ({ topics }, i) => common.withoutBid[i]! - neutral + topicPoints(topicShare(topicIds, topics)),
  );
  return { ...common, withoutBid };
}
