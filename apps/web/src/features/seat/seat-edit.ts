import type { Schemas } from '../../api/client';
import type { Levels } from '../../ui/level-rows';
import type { OwnSeat } from './seat-data';

/** What the form of one's own seat holds. */
export interface SeatEdit {
  readonly company: string;
  readonly wishedLoad: number | null;
  readonly languages: readonly string[];
  /** Expertise by track id and by topic id. */
  readonly tracks: Levels;
  readonly topics: Levels;
  readonly reminders: OwnSeat['reminders'];
}

export const seatEdit = (seat: OwnSeat): SeatEdit => ({
  company: seat.company,
  wishedLoad: seat.wishedLoad,
  languages: seat.languages,
  tracks: Object.fromEntries(seat.expertise.map(({ trackId, level }) => [trackId, level])),
  topics: Object.fromEntries(seat.topics.map(({ topicId, level }) => [topicId, level])),
  reminders: seat.reminders,
});

/** What of it is to be saved: what was not touched stays out, so that nobody's change of it is written over. */
export function seatBody(stored: SeatEdit, edit: SeatEdit): Schemas['OwnSeatBody'] {
  const isTouched = (field: keyof SeatEdit): boolean =>
    JSON.stringify(stored[field]) !== JSON.stringify(edit[field]);
  return {
    ...(isTouched('company') ? { company: edit.company } : {}),
    ...(isTouched('wishedLoad') ? { wishedLoad: edit.wishedLoad } : {}),
    ...(isTouched('languages') ? { languages: [...edit.languages] } : {}),
    ...(isTouched('tracks')
      ? { expertise: Object.entries(edit.tracks).map(([trackId, level]) => ({ trackId, level })) }
      : {}),
    ...(isTouched('topics')
      ? { topics: Object.entries(edit.topics).map(([topicId, level]) => ({ topicId, level })) }
      : {}),
    ...(isTouched('reminders') ? { reminders: edit.reminders } : {}),
  };
}
