import { orderBy } from '#domain/ranking/rank-order';
import type { Placeholders, RankedColumns, RankedSpeaker } from '#api/features/decisions/ranked-list.types';
import type { Tallies, Tally } from '#api/features/decisions/review-tallies';

/** A proposal that the caller may see. */
export interface RankedRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly trackId: string | null;
  readonly formatId: string | null;
  readonly levelId: string | null;
  readonly inRound: boolean;
  /** Empty: not said. */
  readonly language: string;
  readonly topicIds: readonly string[];
  readonly looked: boolean;
  readonly outcome: string | null;
  readonly decisionVersion: number | null;
}

/** A row as the statement gives it: one that the caller may not see has a track, or none, and nothing else. */
export type ScopedRow = RankedRow | { readonly id: null; readonly trackId: string | null };

export interface SpeakerRow extends RankedSpeaker {
  readonly proposalId: string;
  readonly id: string;
}

/** Each speaker once, and for each proposal the places of its own. */
export function toSpeakers(rows: readonly SpeakerRow[]): {
  speakers: RankedSpeaker[];
  listed: ReadonlyMap<string, readonly number[]>;
} {
  const speakers: RankedSpeaker[] = [];
  const places = new Map<string, number>();
  const listed = new Map<string, number[]>();
  for (const { proposalId, id, ...speaker } of rows) {
    let place = places.get(id);
    if (place === undefined) {
      place = speakers.push(speaker) - 1;
      places.set(id, place);
    }
    const own = listed.get(proposalId);
    if (own) own.push(place);
    else listed.set(proposalId, [place]);
  }
  return { speakers, listed };
}

/** Each language of the rows once, in the order of their codes. */
export function toLanguages(rows: readonly ScopedRow[]): string[] {
  const said = rows.flatMap((row) => (row.id === null || row.language === '' ? [] : [row.language]));
  return [...new Set(said)].toSorted();
}

type Named = readonly { readonly id: string }[];

/** What the caller may not see, as counts per track. */
export function toPlaceholders(rows: readonly ScopedRow[], tracks: Named): Placeholders[] {
  const counts = new Map<number, number>();
  for (const row of rows) {
    if (row.id !== null) continue;
    const place = tracks.findIndex(({ id }) => id === row.trackId);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b).map(([track, count]) => ({ track, count }));
}

const UNREVIEWED: Tally = {
  reviews: 0,
  uncounted: 0,
  suspecting: 0,
  yes: 0,
  no: 0,
  n: 0,
  mean: null,
  spread: null,
  criteria: [],
};

/** Turns what the caller may see into columns, best mean first, unscored last, ties by number. */
export function toColumns(
  scoped: readonly ScopedRow[],
  tallies: Tallies,
  speakers: ReadonlyMap<string, readonly number[]>,
  frame: {
    criteria: Named;
    tracks: Named;
    formats: Named;
    levels: Named;
    topics: Named;
    languages: readonly string[];
  },
): RankedColumns {
  const unordered = scoped.filter((row) => row.id !== null);
  const tallyOf = ({ id }: RankedRow): Tally => tallies.get(id) ?? UNREVIEWED;
  const rows = orderBy(
    unordered.map((row) => tallyOf(row).mean),
    'desc',
    unordered.map(({ number }) => number),
  ).map((i) => unordered[i]!);
  const tallied = rows.map(tallyOf);
  const column = <T>(value: (row: RankedRow) => T): T[] => rows.map(value);
  const sum = <T>(value: (tally: Tally) => T): T[] => tallied.map(value);
  const placesOf = (among: readonly string[]) => new Map(among.map((one, i) => [one, i]));
  const place = (among: readonly string[], value: (row: RankedRow) => string | null): number[] => {
    const places = placesOf(among);
    return rows.map((row) => places.get(value(row) ?? '') ?? -1);
  };
  const ids = (among: Named): string[] => among.map(({ id }) => id);
  const topics = placesOf(ids(frame.topics));
  return {
    number: column(({ number }) => number),
    title: column(({ title }) => title),
    state: column(({ state }) => state),
    track: place(ids(frame.tracks), ({ trackId }) => trackId),
    format: place(ids(frame.formats), ({ formatId }) => formatId),
    level: place(ids(frame.levels), ({ levelId }) => levelId),
    language: place(frame.languages, ({ language }) => language),
    topics: column(({ topicIds }) => topicIds.map((id) => topics.get(id)!)),
    inRound: column(({ inRound }) => inRound),
    speakers: column(({ id }) => [...(speakers.get(id) ?? [])]),
    reviews: sum(({ reviews }) => reviews),
    uncounted: sum(({ uncounted }) => uncounted),
    suspecting: sum(({ suspecting }) => suspecting),
    n: sum(({ n }) => n),
    mean: sum(({ mean }) => mean),
    spread: sum(({ spread }) => spread),
    yes: sum(({ yes }) => yes),
    no: sum(({ no }) => no),
    criteria: frame.criteria.map((_, i) => ({
      n: sum(({ criteria }) => criteria[i]?.n ?? 0),
      mean: sum(({ criteria }) => criteria[i]?.mean ?? null),
    })),
    looked: column(({ looked }) => looked),
    outcome: column(({ outcome }) => outcome),
    decisionVersion: column(({ decisionVersion }) => decisionVersion),
  };
}
