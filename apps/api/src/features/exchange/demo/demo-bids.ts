import { BID_VALUES } from '#domain/bid/bid-answer';
import { Dice } from '#api/features/exchange/demo/dice';
import { knownToBeFree } from '#api/features/exchange/demo/demo-reviews';
import type { DemoMember, DemoProposal, DemoSeason } from '#api/features/exchange/demo/demo-season';

const SEED = 19;

/** Most reviewers have bid on some talks: yes and maybe on what they know, now and then a no. Draws of its own: nothing else of the demo moves. */
export function addBids(
  season: DemoSeason,
  proposals: readonly DemoProposal[],
  reviewers: readonly DemoMember[],
): void {
  season.rows.conference = { ...season.rows.conference, takesBids: true };
  const dice = new Dice(SEED);
  const isFree = knownToBeFree(proposals);
  for (const member of reviewers) {
    if (dice.happens(0.2)) continue;
    const read = dice.some(
      proposals.filter((proposal) => isFree(member, proposal)),
      dice.between(15, 60),
    );
    for (const { id, trackId } of read) {
      const isKnown = member.expertise.has(trackId ?? '');
      const answer = dice.weighted(
        ['yes', 'maybe', 'no'] as const,
        (one) => ({ yes: isKnown ? 5 : 1, maybe: 3, no: isKnown ? 1 : 3 })[one],
      );
      season.rows.bids.push({
        conferenceId: season.id,
        proposalId: id,
        memberId: member.id,
        value: BID_VALUES[answer],
      });
    }
  }
}
