import { SMALL_CRITERIA } from '#domain/conference/conference-defaults';
import {
  type DemoFormat,
  addFormats,
  addLevels,
  addProgramme,
  addRound,
} from '#api/features/exchange/demo/demo-form';
import { addReviews, knownToBeFree } from '#api/features/exchange/demo/demo-reviews';
import { DemoSeason, type DemoSettings } from '#api/features/exchange/demo/demo-season';
import { addSubmissions } from '#api/features/exchange/demo/demo-submissions';
import { DemoTalks } from '#api/features/exchange/demo/demo-talks';
import { daysToWeekday, yearIn } from '#api/features/exchange/demo/weekday';
import { FOUNDATION_TRACKS } from '#api/features/exchange/demo/words/tracks-foundations';
import { PRACTICE_TRACKS } from '#api/features/exchange/demo/words/tracks-practice';

const SATURDAY = 6;
const FORMATS: readonly DemoFormat[] = [
  { kind: 'session', name: 'Talk', minutes: 30, speakersMin: 1, speakersMax: 2, share: 75 },
  { kind: 'lightning', name: 'Lightning talk', minutes: 10, speakersMin: 1, speakersMax: 1, share: 25 },
];
const SUBJECTS = ['Application Development', 'Community & Open Source', 'Edge & Embedded', 'Observability'];
const WORDS = [...FOUNDATION_TRACKS, ...PRACTICE_TRACKS].filter(({ name }) => SUBJECTS.includes(name));
const EVERYTHING = ['organizer', 'cochair', 'reviewer'] as const;

const SLOTS = [
  ['10:00', 30],
  ['10:45', 30],
  ['11:30', 30],
  ['13:30', 30],
  ['14:15', 30],
  ['15:00', 30],
  ['16:00', 30],
] as const;

/** A small community event: one day, no tracks, three organizers who do everything, and everyone reviews everything. */
export function riverside(settings: DemoSettings): DemoSeason {
  const { now, dice, people } = settings;
  const startsIn = daysToWeekday(now, 45, SATURDAY);
  const season = new DemoSeason(
    {
      slug: 'riverside',
      name: `Riverside Code Day ${yearIn(now, startsIn)}`,
      timeZone: 'Europe/Lisbon',
      startsIn,
      days: 1,
    },
    settings,
  );
  const call = { from: season.at(-50, '09:00'), to: season.at(-10) };
  Object.assign(season.rows.conference, {
    callOpensAt: call.from,
    callClosesAt: call.to,
    showsCommittee: true,
  });
  const formatIds = addFormats(season, FORMATS);
  const levelIds = addLevels(season);
  const window = { opensAt: season.at(-10, '09:00'), closesAt: season.at(6) };
  const round = addRound(
    season,
    { ...window, reviewsWanted: 5, reviewsFloor: 3, asksConfidence: false },
    SMALL_CRITERIA,
  );
  addProgramme(
    season,
    'Riverside Library',
    [
      ['Reading Room', 120],
      ['Workshop', 40],
    ],
    SLOTS,
  );

  const organizers = Array.from({ length: 3 }, () => season.addMember(people.one(), EVERYTHING));
  const others = Array.from({ length: 5 }, () => season.addMember(people.one(), ['reviewer']));
  const talks = new DemoTalks(dice);
  const form = { tracks: WORDS, trackIds: [], formats: FORMATS, formatIds, levelIds, ...call };
  const proposals = [
    ...addSubmissions(season, people, talks, { ...form, count: 22, accounts: 5 }),
    ...organizers.slice(0, 2).map((organizer) =>
      season.addProposal({
        talk: talks.one(dice.pick(WORDS), 'session', organizer.person.company),
        trackId: null,
        formatId: formatIds[0]!,
        levelId: dice.pick(levelIds),
        speakers: [season.addSpeaker(organizer.person, organizer.userId)],
        quality: 3.5,
        writtenAt: season.between(call.from, call.to),
      }),
    ),
  ];
  const members = [...organizers, ...others];
  const isFree = knownToBeFree(proposals);
  const pairings = proposals.flatMap((proposal) =>
    members.filter((member) => isFree(member, proposal)).map((member) => ({ proposal, member })),
  );
  addReviews(
    season,
    round,
    pairings,
    (member) => [0.9, 0.8, 0.75, 0.6, 1, 0.7, 0.4, 0][members.indexOf(member)]!,
    {
      from: window.opensAt,
      to: now,
    },
  );
  // Nobody is assigned anything here: everyone reviews everything.
  season.rows.assignments = [];
  for (const review of season.rows.reviews) review.confidence = null;
  return season;
}
