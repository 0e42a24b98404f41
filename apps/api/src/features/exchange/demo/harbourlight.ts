import { LARGE_CRITERIA } from '#domain/conference/conference-defaults';
import type { ReminderWish } from '#domain/review/reminder';
import { assignReviewers } from '#api/features/exchange/demo/demo-assignment';
import { addBudgets } from '#api/features/exchange/demo/demo-budgets';
import { addBids } from '#api/features/exchange/demo/demo-bids';
import { addContext } from '#api/features/exchange/demo/demo-context';
import { decideSome, lookAround } from '#api/features/exchange/demo/demo-decisions';
import {
  LARGE_FORMATS,
  addFormats,
  addLevels,
  addProgramme,
  addRound,
  addTracks,
} from '#api/features/exchange/demo/demo-form';
import { declareCompany, declarePerson, decline, leave } from '#api/features/exchange/demo/demo-events';
import { misfile, nameBetterTracks } from '#api/features/exchange/demo/demo-misfiled';
import { addDiscussions } from '#api/features/exchange/demo/demo-discussions';
import { addOrders, chairsAsWell } from '#api/features/exchange/demo/demo-orders';
import { addReminders } from '#api/features/exchange/demo/demo-reminders';
import { addReviews } from '#api/features/exchange/demo/demo-reviews';
import {
  type DemoMember,
  type DemoProposal,
  DemoSeason,
  type DemoSettings,
  type DemoSpeaker,
} from '#api/features/exchange/demo/demo-season';
import { addSecondRound } from '#api/features/exchange/demo/demo-second-round';
import { setSomeAside } from '#api/features/exchange/demo/demo-set-asides';
import { addSubmissions } from '#api/features/exchange/demo/demo-submissions';
import { DemoTalks } from '#api/features/exchange/demo/demo-talks';
import { addTopics } from '#api/features/exchange/demo/demo-topics';
import { daysToWeekday, yearIn } from '#api/features/exchange/demo/weekday';
import { FOUNDATION_TRACKS } from '#api/features/exchange/demo/words/tracks-foundations';
import { PRACTICE_TRACKS } from '#api/features/exchange/demo/words/tracks-practice';

const TRACKS = [...FOUNDATION_TRACKS, ...PRACTICE_TRACKS];
const PROPOSALS = 320;
const REVIEWERS = 36;
const REVIEWERS_WHO_SPEAK = 5;
const REVIEWS_WANTED = 4;
const LANGUAGES = ['en', 'de'] as const;
/** Of the talks. */
const LANGUAGE_SHARES = { en: 9, de: 1 };
/** Speakers who spell the company of a reviewer in another way: an organizer decides. */
const OTHER_SPELLINGS = ['Labs', 'Cloud Services'];
const MISFILED = 4;
const LEAVES = 30;
const DECLINES = 7;
/** By the reviewer's place in the list. */
const WISHED_LOADS: Readonly<Record<number, number>> = { 3: 30, 8: 24, 15: 32 };
/** By the reviewer's place in the list; the others hear at checkpoints. */
const WISHES: Readonly<Record<number, ReminderWish>> = { 5: 'weekly', 9: 'never', 17: 'weekly' };
const PLACES = 64;
const PLACES_OF = { session: 50, lightning: 7, tutorial: 4, panel: 3 };
const TUESDAY = 2;

const ROOMS = [
  ['Lantern Hall', 900],
  ['Breakwater', 400],
  ['Pier One', 280],
  ['Pier Two', 280],
  ['Signal Room', 180],
  ['Chart Room', 120],
  ['Boathouse', 90],
  ['Crow’s Nest', 40],
] as const;

const SLOTS = [
  ['09:30', 30],
  ['10:15', 30],
  ['11:15', 30],
  ['12:00', 30],
  ['14:00', 30],
  ['14:45', 30],
  ['15:45', 30],
  ['16:30', 30],
] as const;

/**
 * A large conference in the middle of its review: twelve tracks, two languages, 36 reviewers, about 60 % of the reviews written, and
 * a second look at what stands near the line being prepared.
 */
export function harbourlight(settings: DemoSettings): DemoSeason {
  const { now, dice, people } = settings;
  const startsIn = daysToWeekday(now, 112, TUESDAY);
  const season = new DemoSeason(
    {
      slug: 'harbourlight',
      name: `Harbourlight ${yearIn(now, startsIn)}`,
      timeZone: 'Europe/Vienna',
      startsIn,
      days: 3,
    },
    settings,
  );
  Object.assign(season.rows.conference, {
    callOpensAt: season.at(-74, '09:00'),
    callClosesAt: season.at(-19),
    usesTracks: true,
    usesAssignment: true,
    usesCalibration: true,
    languages: [...LANGUAGES],
  });
  const window = { opensAt: season.at(-16, '09:00'), closesAt: season.at(9) };
  const trackIds = addTracks(season, TRACKS, PLACES);
  const formatIds = addFormats(season, LARGE_FORMATS);
  const levelIds = addLevels(season);
  const round = addRound(
    season,
    { ...window, reviewsWanted: REVIEWS_WANTED, reviewsFloor: 3 },
    LARGE_CRITERIA,
  );
  addProgramme(season, 'Harbour Congress Centre', ROOMS, SLOTS);

  season.addMember(people.one('Independent'), ['organizer']);
  const cochairs = [
    season.addMember(people.one('Kestrelbank'), ['cochair']),
    season.addMember(people.one('Lumenforge'), ['cochair']),
  ];
  const chairs = Array.from({ length: 6 }, (_, i) => {
    const own = [trackIds[i]!, trackIds[i + 6]!];
    return season.addMember(
      people.one(),
      own.map((chairs) => ({ chairs })),
      new Map(own.map((id) => [id, 3])),
    );
  });
  const reviewers = Array.from({ length: REVIEWERS }, (_, i) => {
    const expertise = new Map([[dice.pick(trackIds), 2]]).set(trackIds[i % trackIds.length]!, 3);
    return season.addMember(people.one(), ['reviewer'], expertise, {
      languages: i % 3 === 1 ? ['en'] : LANGUAGES,
      isSenior: i % 4 === 0,
      wishedLoad: WISHED_LOADS[i] ?? null,
      reminded: WISHES[i] ?? 'checkpoints',
    });
  });

  const form = { tracks: TRACKS, trackIds, formats: LARGE_FORMATS, formatIds, levelIds };
  const call = { from: season.at(-74, '09:00'), to: season.at(-19) };
  const talks = new DemoTalks(dice);
  const addSession = (speaker: DemoSpeaker): DemoProposal => {
    const at = dice.below(TRACKS.length);
    return season.addProposal({
      talk: talks.one(TRACKS[at]!, 'session', speaker.person.company),
      trackId: trackIds[at]!,
      formatId: formatIds[0]!,
      levelId: dice.pick(levelIds),
      speakers: [speaker],
      language: 'en',
      quality: 3.4 + 0.5 * dice.normal(),
      writtenAt: season.between(call.from, call.to),
    });
  };
  const employed = reviewers.filter(({ person }) => person.companyKey !== '');
  const filing = misfile(
    season,
    [
      ...addSubmissions(season, people, talks, {
        ...form,
        ...call,
        count: PROPOSALS - REVIEWERS_WHO_SPEAK - OTHER_SPELLINGS.length,
        accounts: 8,
        language: () => dice.weighted(LANGUAGES, (language) => LANGUAGE_SHARES[language]),
      }),
      ...reviewers
        .slice(0, REVIEWERS_WHO_SPEAK)
        .map(({ person, userId }) => addSession(season.addSpeaker(person, userId))),
      ...OTHER_SPELLINGS.map((word, i) => {
        const { company } = employed.at(-1 - i)!.person;
        return addSession(season.addSpeaker(people.one(`${company} ${word}`), null));
      }),
    ],
    MISFILED,
  );
  const { proposals } = filing;
  addContext(season, proposals);
  addBudgets(season, LARGE_FORMATS, PLACES_OF);
  addTopics(season, proposals, reviewers);
  declareCompany(season, reviewers[2]!, 'Verdanta');
  declarePerson(season, reviewers[6]!, proposals[9]!.speakers[0]!);
  addBids(season, proposals, reviewers);

  const pace = new Map(reviewers.map((reviewer, i) => [reviewer, paceOf(i, dice.below(100))]));
  const pairings = assignReviewers(season, proposals, reviewers, REVIEWS_WANTED);
  addReviews(season, round, pairings, (member: DemoMember) => pace.get(member)!, {
    from: window.opensAt,
    to: now,
  });
  nameBetterTracks(season, filing);
  leave(season, reviewers[LEAVES]!);
  decline(season, reviewers[DECLINES]!, 'I helped to write this talk’s abstract.');
  addDiscussions(season, round, proposals, reviewers, cochairs[0]!);
  lookAround(season, proposals, [...cochairs, ...chairs]);
  decideSome(season, proposals, cochairs, [trackIds[0]!, trackIds[2]!]);
  chairsAsWell(season, chairs[1]!, trackIds[0]!);
  addOrders(season, proposals, [
    {
      trackId: trackIds[0]!,
      chairs: [chairs[0]!, chairs[1]!],
      shares: { accept: 6, maybe: 5, reject: 100 },
      isSignedOff: true,
    },
    { trackId: trackIds[1]!, chairs: [chairs[1]!], shares: { accept: 5, maybe: 3, reject: 2 } },
    { trackId: trackIds[2]!, chairs: [chairs[2]!], shares: { accept: 3, maybe: 0, reject: 0 } },
  ]);
  setSomeAside(season, proposals, cochairs);
  addReminders(season, round, reviewers);
  addSecondRound(season, round, proposals, reviewers, {
    opensAt: season.at(10, '09:00'),
    closesAt: season.at(17),
  });
  return season;
}

/** Two have not begun, four are done, the others are between 30 and 90 %. */
function paceOf(reviewer: number, luck: number): number {
  if (reviewer % 17 === 11) return 0;
  if (reviewer % 9 === 4) return 1;
  return 0.3 + 0.006 * luck;
}
