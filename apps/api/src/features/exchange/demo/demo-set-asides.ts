import { Dice } from '#api/features/exchange/demo/dice';
import { knownToBeFree } from '#api/features/exchange/demo/demo-reviews';
import type { DemoMember, DemoProposal, DemoSeason } from '#api/features/exchange/demo/demo-season';

const SEED = 53;
const REASONS = [
  'The comment is word for word that of another review of theirs. I have asked them to look at the talk again.',
  'They told me that they work with the speaker on a project; written before they noticed.',
  'Ones throughout, but the comment praises the talk: the scale was read the wrong way round.',
];

/** A few reviews that do not count, each with its reason. Draws of its own: nothing else of the demo moves. */
export function setSomeAside(
  season: DemoSeason,
  proposals: readonly DemoProposal[],
  chairs: readonly DemoMember[],
): void {
  const { rows, id: conferenceId, settings } = season;
  const dice = new Dice(SEED);
  const isFree = knownToBeFree(proposals);
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  const active = new Set(rows.members.filter(({ state }) => state === 'active').map(({ id }) => id));
  dice
    .some(
      rows.reviews.filter(({ memberId }) => active.has(memberId)),
      REASONS.length,
    )
    .forEach(({ roundId, memberId, proposalId, submittedAt }, i) => {
      const chair = chairs.find((one) => isFree(one, byId.get(proposalId!)!));
      if (!chair) return;
      rows.setAsides.push({
        conferenceId,
        id: settings.newId(),
        roundId: roundId!,
        memberId: memberId!,
        proposalId: proposalId!,
        reason: REASONS[i]!,
        setAsideBy: chair.userId,
        setAsideAt: season.between(submittedAt!, settings.now),
      });
    });
}
