import type { Recommendation } from '#domain/ranking/track-order';
import { Dice } from '#api/features/exchange/demo/dice';
import { knownToBeFree } from '#api/features/exchange/demo/demo-reviews';
import type { DemoMember, DemoProposal, DemoSeason } from '#api/features/exchange/demo/demo-season';

const SEED = 47;
/** How far the chairs' view of a talk is from what reviewers see, on the scale of the scores. */
const OWN_VIEW = 0.35;
const REASONS = [
  'Live demo, and it worked when we tried it',
  'Honest about what failed',
  'We had this one last year, with little new',
  'Overlaps with the one above; one of the two is enough',
  'New ground for this track',
  'Reads like a product page',
];

interface DemoOrder {
  readonly trackId: string;
  /** The first one moved the talks. */
  readonly chairs: readonly DemoMember[];
  /** Talks under each recommendation, best first; what is left stays untouched. */
  readonly shares: Readonly<Record<Recommendation, number>>;
  readonly isSignedOff?: true;
}

/** Joint orders of some tracks: signed off, or under way. Draws of its own: nothing else of the demo moves. */
export function addOrders(
  season: DemoSeason,
  proposals: readonly DemoProposal[],
  orders: readonly DemoOrder[],
): void {
  const dice = new Dice(SEED);
  const conferenceId = season.id;
  const isFree = knownToBeFree(proposals);
  const signedAt = season.at(-1, '18:30');
  for (const { trackId, chairs, shares, isSignedOff } of orders) {
    season.rows.trackRankings.push({ conferenceId, trackId, signedOffAt: isSignedOff ? signedAt : null });
    const liked = proposals
      .filter((proposal) => proposal.trackId === trackId)
      .map((proposal) => ({ ...proposal, liked: proposal.quality + OWN_VIEW * dice.normal() }))
      .toSorted((a, b) => b.liked - a.liked);
    let at = 0;
    for (const [recommendation, share] of Object.entries(shares)) {
      for (const [place, talk] of liked.slice(at, at + share).entries()) {
        const free = chairs.filter((chair) => isFree(chair, talk));
        if (free.length === 0) continue;
        const key = { conferenceId, trackId, proposalId: talk.id };
        season.rows.rankedProposals.push({ ...key, recommendation, place, movedBy: free[0]!.userId });
        if (!dice.happens(0.25)) continue;
        const note = dice.pick(REASONS);
        season.rows.rankedProposalNotes.push({ ...key, note, writtenBy: dice.pick(free).userId });
      }
      at += share;
    }
    if (isSignedOff)
      for (const { id: memberId } of chairs)
        season.rows.rankingSignatures.push({ conferenceId, trackId, memberId, signedAt });
  }
}

/** A second chair for a track. */
export function chairsAsWell(season: DemoSeason, { id: memberId }: DemoMember, trackId: string): void {
  season.rows.roles.push({ conferenceId: season.id, memberId, role: 'track_chair', trackId });
}
