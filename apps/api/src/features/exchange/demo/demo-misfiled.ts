import { Dice } from '#api/features/exchange/demo/dice';
import type { DemoProposal, DemoSeason } from '#api/features/exchange/demo/demo-season';

const SEED = 31;
/** Of a misfiled talk's reviewers, so many say where it belongs. */
const SHARE_THAT_SAYS = 0.7;

export interface Misfiling {
  /** All proposals, as they are filed. */
  readonly proposals: readonly DemoProposal[];
  /** The track a misfiled one belongs in, by its id. */
  readonly belongsIn: ReadonlyMap<string, string>;
}

/** Files some talks in a track they are not about. Draws of its own: nothing else of the demo moves. */
export function misfile(season: DemoSeason, proposals: readonly DemoProposal[], count: number): Misfiling {
  const dice = new Dice(SEED);
  const trackIds = season.rows.tracks.map(({ id }) => id!);
  const belongsIn = new Map(dice.some(proposals, count).map(({ id, trackId }) => [id, trackId!]));
  return {
    belongsIn,
    proposals: proposals.map((proposal) => {
      if (!belongsIn.has(proposal.id)) return proposal;
      const trackId = dice.pick(trackIds.filter((id) => id !== proposal.trackId));
      season.rows.proposals.find(({ id }) => id === proposal.id)!.trackId = trackId;
      return { ...proposal, trackId };
    }),
  };
}

/** Most reviewers of a misfiled talk say where it belongs. */
export function nameBetterTracks({ rows }: DemoSeason, { belongsIn }: Misfiling): void {
  for (const [id, trackId] of belongsIn) {
    const reviews = rows.reviews.filter(({ proposalId }) => proposalId === id);
    for (const review of reviews.slice(0, Math.ceil(SHARE_THAT_SAYS * reviews.length)))
      review.betterTrackId = trackId;
  }
}
