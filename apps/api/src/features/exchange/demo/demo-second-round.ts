import { SMALL_CRITERIA } from '#domain/conference/conference-defaults';
import { NOT_NARROWED, type PoolChoice, chosenTalks } from '#domain/review/proposal-pool';
import type { DemoRound } from '#api/features/exchange/demo/demo-form';
import type { DemoMember, DemoProposal, DemoSeason } from '#api/features/exchange/demo/demo-season';

/** Three talks on either side of each track's line. */
const NEAR_THE_LINE: PoolChoice = {
  way: 'cut_line',
  trackIds: [],
  formatIds: [],
  fromPlace: 1,
  toPlace: 1,
  around: 3,
  numbers: [],
  ...NOT_NARROWED,
};

/**
 * A round that is being prepared: what stands near the line after the first one, looked at once more by the experienced,
 * with one score. It opens the day after the first one closes; until then nobody but the chairs knows of it.
 */
export function addSecondRound(
  season: DemoSeason,
  first: DemoRound,
  proposals: readonly DemoProposal[],
  reviewers: readonly DemoMember[],
  window: { readonly opensAt: Date; readonly closesAt: Date },
): void {
  const { rows, id: conferenceId } = season;
  const id = season.settings.newId();
  const earlier = rows.rounds.find((round) => round.id === first.id)!;
  Object.assign(earlier, { takesAllProposals: true, takesAllReviewers: true });
  rows.rounds.push({
    ...earlier,
    ...window,
    id,
    name: 'Borderline: a second look',
    position: earlier.position! + 1,
    reviewsWanted: 2,
    reviewsFloor: 1,
    takesAllProposals: false,
    takesAllReviewers: false,
  });
  SMALL_CRITERIA.forEach((criterion, position) =>
    rows.criteria.push({
      conferenceId,
      roundId: id,
      id: season.settings.newId(),
      ...criterion,
      position,
    }),
  );
  for (const proposalId of nearTheLine(season, proposals))
    rows.roundProposals.push({ conferenceId, roundId: id, proposalId });
  for (const member of reviewers.filter(({ profile }) => profile.isSenior))
    rows.roundReviewers.push({ conferenceId, roundId: id, memberId: member.id });
}

function nearTheLine({ rows }: DemoSeason, proposals: readonly DemoProposal[]): string[] {
  const scores = new Map<string, number[]>();
  for (const { proposalId, value } of rows.scores)
    scores.set(proposalId!, [...(scores.get(proposalId!) ?? []), value!]);
  const outcomes = new Map(rows.decisions.map(({ proposalId, outcome }) => [proposalId, outcome]));
  const candidates = proposals.map(({ id, trackId }, number) => {
    const mine = scores.get(id);
    return {
      id,
      number,
      trackId,
      formatId: null,
      isIn: false,
      mean: mine ? mine.reduce((sum, value) => sum + value, 0) / mine.length : null,
      n: mine?.length ?? 0,
      suspecting: 0,
      outcome: (outcomes.get(id) ?? null) as 'accepted' | 'waitlisted' | 'rejected' | null,
    };
  });
  const places = new Map(rows.tracks.map((track) => [track.id!, track.places ?? null]));
  return chosenTalks(candidates, NEAR_THE_LINE, places).map(({ id }) => id);
}
