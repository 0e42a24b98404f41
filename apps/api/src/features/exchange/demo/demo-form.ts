import { type CriterionDraft, DEFAULT_LEVELS } from '#domain/conference/conference-defaults';
import type { DemoSeason } from '#api/features/exchange/demo/demo-season';
import type { TalkKind } from '#api/features/exchange/demo/demo-talks';
import type { TrackWords } from '#api/features/exchange/demo/words/track-words';
import type { ReviewRoundEntity } from '#api/features/conferences/review-round.entity';

export interface DemoFormat {
  readonly kind: TalkKind;
  readonly name: string;
  readonly minutes: number;
  readonly speakersMin: number;
  readonly speakersMax: number;
  /** Its part of all proposals. */
  readonly share: number;
}

export const LARGE_FORMATS: readonly DemoFormat[] = [
  { kind: 'session', name: 'Session', minutes: 30, speakersMin: 1, speakersMax: 2, share: 78 },
  { kind: 'lightning', name: 'Lightning talk', minutes: 10, speakersMin: 1, speakersMax: 1, share: 11 },
  { kind: 'tutorial', name: 'Tutorial', minutes: 80, speakersMin: 1, speakersMax: 4, share: 6 },
  { kind: 'panel', name: 'Panel', minutes: 30, speakersMin: 3, speakersMax: 5, share: 5 },
];

/** Tracks whose budgets share out `places` by their part of the proposals; ids in the order of the words. */
export function addTracks(season: DemoSeason, tracks: readonly TrackWords[], places: number): string[] {
  const total = tracks.reduce((sum, track) => sum + track.share, 0);
  return tracks.map((track, position) => {
    const id = season.settings.newId();
    const budget = Math.max(2, Math.round((places * track.share) / total));
    season.rows.tracks.push({ conferenceId: season.id, id, name: track.name, places: budget, position });
    return id;
  });
}

export function addFormats(season: DemoSeason, formats: readonly DemoFormat[]): string[] {
  return formats.map(({ name, minutes, speakersMin, speakersMax }, position) => {
    const id = season.settings.newId();
    season.rows.formats.push({
      conferenceId: season.id,
      id,
      name,
      minutes,
      speakersMin,
      speakersMax,
      position,
    });
    return id;
  });
}

export function addLevels(season: DemoSeason): string[] {
  return DEFAULT_LEVELS.map((name, position) => {
    const id = season.settings.newId();
    season.rows.levels.push({ conferenceId: season.id, id, name, position });
    return id;
  });
}

export interface DemoRound {
  readonly id: string;
  readonly criterionIds: readonly string[];
}

export function addRound(
  season: DemoSeason,
  round: Partial<ReviewRoundEntity>,
  criteria: readonly CriterionDraft[],
): DemoRound {
  const id = season.settings.newId();
  season.rows.rounds.push({ conferenceId: season.id, id, name: 'Review', position: 0, ...round });
  const criterionIds = criteria.map((criterion, position) => {
    const criterionId = season.settings.newId();
    season.rows.criteria.push({
      conferenceId: season.id,
      roundId: id,
      id: criterionId,
      ...criterion,
      position,
    });
    return criterionId;
  });
  return { id, criterionIds };
}

/** Rooms of a venue of its own, and the same slots on every day of the conference. */
export function addProgramme(
  season: DemoSeason,
  venue: string,
  rooms: readonly (readonly [name: string, capacity: number])[],
  slots: readonly (readonly [time: string, minutes: number])[],
): void {
  const { newId } = season.settings;
  const venueId = newId();
  season.rows.venues.push({ id: venueId, name: venue });
  rooms.forEach(([name, capacity], position) => {
    const id = newId();
    season.rows.rooms.push({ id, venueId, name, capacity, position });
    season.rows.conferenceRooms.push({ conferenceId: season.id, roomId: id });
  });
  for (let day = 0; day < season.conference.days; day += 1) {
    const dayId = newId();
    const days = season.conference.startsIn + day;
    season.rows.days.push({ conferenceId: season.id, id: dayId, onDate: season.day(days) });
    for (const [time, minutes] of slots)
      season.rows.slots.push({
        conferenceId: season.id,
        id: newId(),
        dayId,
        startsAt: season.at(days, time),
        minutes,
      });
  }
}
