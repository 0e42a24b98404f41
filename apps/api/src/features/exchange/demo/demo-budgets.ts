import { shareOut } from '#domain/budget/share-out';
import type { DemoFormat } from '#api/features/exchange/demo/demo-form';
import type { DemoSeason } from '#api/features/exchange/demo/demo-season';

/** Each format's places, shared out among the tracks by what was submitted; and caps on companies and speakers. */
export function addBudgets(
  season: DemoSeason,
  formats: readonly DemoFormat[],
  places: Readonly<Record<DemoFormat['kind'], number>>,
): void {
  const { rows, id: conferenceId } = season;
  Object.assign(rows.conference, {
    usesBudgets: true,
    talksPerCompany: 3,
    talksPerSpeaker: 1,
    speakerCapBlocks: true,
  });
  const trackIds = rows.tracks.map(({ id }) => id!);
  formats.forEach(({ kind }, at) => {
    const formatId = rows.formats[at]!.id!;
    rows.formatBudgets.push({ conferenceId, formatId, places: places[kind] });
    const submitted = trackIds.map(
      (trackId) =>
        rows.proposals.filter(
          (proposal) =>
            proposal.trackId === trackId && proposal.formatId === formatId && proposal.state === 'submitted',
        ).length,
    );
    shareOut(places[kind], submitted).forEach((share, i) =>
      rows.budgets.push({ conferenceId, trackId: trackIds[i]!, formatId, places: share }),
    );
  });
  for (const track of rows.tracks) {
    const own = rows.budgets.filter(({ trackId }) => trackId === track.id);
    track.places = own.reduce((sum, budget) => sum + (budget.places ?? 0), 0);
  }
}
