import { knownToBeFree } from '#api/features/exchange/demo/demo-reviews';
import type { DemoMember, DemoProposal, DemoSeason } from '#api/features/exchange/demo/demo-season';

/** Chairs have opened some proposals: co-chairs a third of all, track chairs half of their tracks'. */
export function lookAround(
  season: DemoSeason,
  proposals: readonly DemoProposal[],
  chairs: readonly DemoMember[],
): void {
  const { dice, now } = season.settings;
  const isFree = knownToBeFree(proposals);
  for (const chair of chairs) {
    const isTrackChair = chair.expertise.size > 0;
    for (const proposal of proposals) {
      if (isTrackChair && !chair.expertise.has(proposal.trackId ?? '')) continue;
      if (!isFree(chair, proposal) || !dice.happens(isTrackChair ? 0.5 : 0.33)) continue;
      const lookedAt = season.between(season.at(-3, '08:00'), now);
      season.rows.looks.push({
        conferenceId: season.id,
        proposalId: proposal.id,
        memberId: chair.id,
        lookedAt,
      });
    }
  }
}

/** In two tracks the co-chairs have begun: the best accepted, the next waitlisted, the last rejected, the middle open. */
export function decideSome(
  season: DemoSeason,
  proposals: readonly DemoProposal[],
  cochairs: readonly DemoMember[],
  trackIds: readonly string[],
): void {
  const { now } = season.settings;
  const isFree = knownToBeFree(proposals);
  for (const trackId of trackIds) {
    const ranked = proposals
      .filter((proposal) => proposal.trackId === trackId)
      .toSorted((a, b) => b.quality - a.quality);
    const decided = [
      ...ranked.slice(0, 4).map((proposal) => ({ proposal, outcome: 'accepted' })),
      ...ranked.slice(4, 6).map((proposal) => ({ proposal, outcome: 'waitlisted' })),
      ...ranked.slice(-7).map((proposal) => ({ proposal, outcome: 'rejected' })),
    ];
    decided.forEach(({ proposal, outcome }, i) => {
      const order = i % 2 === 0 ? cochairs : cochairs.toReversed();
      const decider = order.find((cochair) => isFree(cochair, proposal));
      if (!decider) return;
      season.rows.decisions.push({
        conferenceId: season.id,
        proposalId: proposal.id,
        outcome,
        decidedBy: decider.userId,
        decidedAt: season.between(season.at(-2, '08:00'), now),
      });
    });
  }
}
