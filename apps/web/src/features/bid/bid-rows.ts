import { type BidAnswer, bidAnswer } from '#domain/bid/bid-answer';
import type { Schemas } from '../../api/client';
import type { Bid } from './bid-sender';

export type BidList = Schemas['BidList'];

/** One talk of the list; made once per answer, so that an unchanged row is the same object. */
export interface BidRow {
  /** Its place in the answer's columns. */
  readonly index: number;
  readonly number: number;
  readonly title: string;
  /** Place in the list's tracks; -1: none. */
  readonly track: number;
  readonly trackName: string;
  readonly topics: readonly number[];
  readonly topicNames: string;
  readonly format: string;
  readonly level: string;
  /** The track or a topic is one the member says they know. */
  readonly isKnown: boolean;
  /** Everything the search looks through, in lower case. */
  readonly searched: string;
}

/** The answer's columns as rows, in the member's own order. */
export function toRows({ rows, tracks, topics, formats, levels }: BidList): BidRow[] {
  return rows.number.map((number, index): BidRow => {
    const title = rows.title[index]!;
    const track = rows.track[index]!;
    const about = rows.topics[index]!;
    const trackName = tracks[track]?.name ?? '';
    const topicNames = about.map((place) => topics[place]!.name).join(', ');
    return {
      index,
      number,
      title,
      track,
      trackName,
      topics: about,
      topicNames,
      format: formats[rows.format[index]!] ?? '',
      level: levels[rows.level[index]!] ?? '',
      isKnown:
        (tracks[track]?.level ?? null) !== null || about.some((place) => topics[place]!.level !== null),
      searched: `#${number} ${title} ${trackName} ${topicNames}`.toLowerCase(),
    };
  });
}

export type AnswerFilter = 'all' | 'open' | BidAnswer;

/** What the list shows, as the address holds it. */
export interface BidView {
  /** Ids; null: every one. */
  readonly track: string | null;
  readonly topic: string | null;
  readonly answer: AnswerFilter;
  /** Only what the member says they know. */
  readonly known: boolean;
  readonly search: string;
}

export const EVERYTHING: BidView = { track: null, topic: null, answer: 'all', known: false, search: '' };

/** Talks by what the member says of them; open: nothing yet. */
export type AnswerCounts = Readonly<Record<Exclude<AnswerFilter, 'all'>, number>>;

export interface ShownBids {
  readonly rows: readonly BidRow[];
  /** Over everything that fits but for the answer, so that each filter of answers says how many it would show. */
  readonly counts: AnswerCounts;
}

/** Filters by view; `valueOf` is the bid as it stands here, sent or not. O(n). */
export function shownBids(
  list: Pick<BidList, 'tracks' | 'topics'>,
  all: readonly BidRow[],
  valueOf: (row: BidRow) => Bid,
  view: BidView,
): ShownBids {
  const placeOf = (subjects: BidList['tracks'], wanted: string | null): number | null =>
    wanted === null ? null : subjects.findIndex(({ id }) => id === wanted);
  const track = placeOf(list.tracks, view.track);
  const topic = placeOf(list.topics, view.topic);
  const words = view.search.toLowerCase().split(/\s+/);
  const counts = { open: 0, yes: 0, maybe: 0, no: 0 };
  const rows = all.filter((row) => {
    // What the address names may be gone: then nothing fits, talks without a track neither.
    if (track !== null && (track === -1 || row.track !== track)) return false;
    if (topic !== null && !row.topics.includes(topic)) return false;
    if (view.known && !row.isKnown) return false;
    if (!words.every((word) => row.searched.includes(word))) return false;
    const value = valueOf(row);
    const answer = value === null ? 'open' : bidAnswer(value);
    counts[answer]++;
    return view.answer === 'all' || view.answer === answer;
  });
  return { rows, counts };
}
