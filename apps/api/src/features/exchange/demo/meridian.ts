import { LARGE_CRITERIA } from '#domain/conference/conference-defaults';
import {
  LARGE_FORMATS,
  addFormats,
  addLevels,
  addRound,
  addTracks,
} from '#api/features/exchange/demo/demo-form';
import { addRedactions } from '#api/features/exchange/demo/demo-redactions';
import { addInterests } from '#api/features/exchange/demo/demo-interests';
import { DemoSeason, type DemoSettings } from '#api/features/exchange/demo/demo-season';
import { addSubmissions } from '#api/features/exchange/demo/demo-submissions';
import { DemoTalks } from '#api/features/exchange/demo/demo-talks';
import { addTopics } from '#api/features/exchange/demo/demo-topics';
import { daysToWeekday, yearIn } from '#api/features/exchange/demo/weekday';
import { FOUNDATION_TRACKS } from '#api/features/exchange/demo/words/tracks-foundations';
import { PRACTICE_TRACKS } from '#api/features/exchange/demo/words/tracks-practice';

const THURSDAY = 4;
const TRACK_NAMES = [
  'Storage & Databases',
  'Data & Machine Learning',
  'Observability',
  'Cost & Sustainability',
];
const TRACKS = [...FOUNDATION_TRACKS, ...PRACTICE_TRACKS].filter(({ name }) => TRACK_NAMES.includes(name));

/**
 * A two-day conference whose call is open for two more weeks: 60 proposals so far, eight of them drafts; its reviewers will not read who
 * speaks, and the organizers have begun to take names out of the texts.
 */
export function meridian(settings: DemoSettings): DemoSeason {
  const { now, dice, people } = settings;
  const startsIn = daysToWeekday(now, 170, THURSDAY);
  const season = new DemoSeason(
    {
      slug: 'meridian',
      name: `Meridian Data Days ${yearIn(now, startsIn)}`,
      timeZone: 'America/New_York',
      startsIn,
      days: 2,
    },
    settings,
  );
  const from = season.at(-24, '09:00');
  Object.assign(season.rows.conference, {
    callOpensAt: from,
    callClosesAt: season.at(16),
    usesTracks: true,
    usesAssignment: true,
    takesInterest: true,
  });
  const trackIds = addTracks(season, TRACKS, 40);
  const formatIds = addFormats(season, LARGE_FORMATS);
  const levelIds = addLevels(season);
  addRound(
    season,
    {
      opensAt: season.at(18, '09:00'),
      closesAt: season.at(39),
      reviewsWanted: 4,
      reviewsFloor: 3,
      speakersHidden: true,
    },
    LARGE_CRITERIA,
  );

  const organizer = season.addMember(people.one('Independent'), ['organizer']);
  season.addMember(people.one(), ['cochair']);
  const reviewers = Array.from({ length: 10 }, (_, i) =>
    season.addMember(people.one(), ['reviewer'], new Map([[trackIds[i % trackIds.length]!, 3]])),
  );
  const proposals = addSubmissions(season, people, new DemoTalks(dice), {
    tracks: TRACKS,
    trackIds,
    formats: LARGE_FORMATS,
    formatIds,
    levelIds,
    count: 60,
    drafts: 8,
    accounts: 16,
    from,
    to: now,
  });
  addRedactions(season, proposals, organizer);
  addInterests(season, people, addTopics(season, proposals, reviewers));
  return season;
}
