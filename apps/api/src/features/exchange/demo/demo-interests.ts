import type { DemoPeople } from '#api/features/exchange/demo/demo-people';
import type { DemoSeason } from '#api/features/exchange/demo/demo-season';

const OFFERS = [
  {
    company: 'Inkstone',
    note: 'I have reviewed for two smaller events and would like to learn how a large one does it.',
  },
  {
    company: 'Independent',
    note: 'Fifteen years of databases, none of them mine. I read fast and say why.',
  },
  { company: 'Larkspur Telecom', note: '' },
] as const;

/** People who say on the public page that they would like to review; each knows a track and two topics. */
export function addInterests(
  { rows, settings, id }: DemoSeason,
  people: DemoPeople,
  topicIds: readonly string[],
): void {
  OFFERS.forEach(({ company, note }, i) => {
    const { name, email, companyKey } = people.one(company);
    const about = { conferenceId: id, interestId: settings.newId() };
    rows.interests.push({
      conferenceId: id,
      id: about.interestId,
      name,
      email,
      company,
      companyKey,
      note,
      createdAt: new Date(settings.now.getTime() - (i + 1) * 20 * 3_600_000),
    });
    rows.interestTracks.push({ ...about, trackId: rows.tracks[i % rows.tracks.length]!.id! });
    for (const topicId of settings.dice.some(topicIds, 2)) rows.interestTopics.push({ ...about, topicId });
  });
}
