import { Dice } from '#api/features/exchange/demo/dice';
import type { DemoMember, DemoProposal, DemoSeason } from '#api/features/exchange/demo/demo-season';
import { TOPICS } from '#api/features/exchange/demo/words/topics';

const SEED = 29;
/** How much likelier a topic at home in a track is than another. */
const AT_HOME = 8;

/** Talks are about one or two topics, mostly those at home in their track; reviewers know two to four. Draws of its own: nothing else of the demo moves. */
export function addTopics(
  season: DemoSeason,
  proposals: readonly Pick<DemoProposal, 'id' | 'trackId'>[],
  reviewers: readonly DemoMember[],
): string[] {
  const { rows, id: conferenceId } = season;
  const dice = new Dice(SEED);
  const trackNames = new Map(rows.tracks.map(({ id, name }) => [id!, name!]));
  const ids = TOPICS.map(({ name }, position) => {
    const id = season.settings.newId();
    rows.topics.push({ conferenceId, id, name, position });
    return id;
  });
  const draw = (count: number, trackIds: readonly (string | null)[]): string[] => {
    const names = trackIds.map((id) => trackNames.get(id ?? '') ?? '');
    const weight = (id: string): number =>
      TOPICS[ids.indexOf(id)]!.tracks.some((track) => names.includes(track)) ? AT_HOME : 1;
    const drawn = new Set<string>();
    while (drawn.size < count) drawn.add(dice.weighted(ids, weight));
    return [...drawn];
  };
  for (const { id: proposalId, trackId } of proposals) {
    for (const topicId of draw(dice.between(1, 2), [trackId]))
      rows.proposalTopics.push({ conferenceId, proposalId, topicId });
  }
  for (const { id: memberId, expertise } of reviewers) {
    for (const topicId of draw(dice.between(2, 4), [...expertise.keys()]))
      rows.topicExpertise.push({ conferenceId, memberId, topicId, level: dice.between(1, 3) });
  }
  return ids;
}
