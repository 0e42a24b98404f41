import { atResolution } from '#domain/ranking/aggregate';
import { orderBy } from '#domain/ranking/rank-order';
import type { RankedColumns, RankedSpeaker } from '#api/features/decisions/ranked-list.types';

/** A row as the statement gives it; `n0`, `m0`, `n1`, … are each criterion's count and mean. */
export interface RankedRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly trackId: string | null;
  readonly formatId: string | null;
  readonly levelId: string | null;
  readonly reviews: number;
  readonly yes: number;
  readonly no: number;
  readonly n: number;
  readonly mean: number | null;
  readonly spread: number | null;
  readonly looked: boolean;
  readonly outcome: string | null;
  readonly decisionVersion: number | null;
  readonly [column: `n${number}` | `m${number}`]: number | null;
}

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
  for (const { proposalId, id, name, company } of rows) {
    let place = places.get(id);
    if (place === undefined) {
      place = speakers.push({ name, company }) - 1;
      places.set(id, place);
    }
    const own = listed.get(proposalId);
    if (own) own.push(place);
    else listed.set(proposalId, [place]);
  }
  return { speakers, listed };
}

type Named = readonly { readonly id: string }[];

/** Turns the rows into columns, best mean first, unscored last, ties by number. */
export function toColumns(
  unordered: readonly RankedRow[],
  speakers: ReadonlyMap<string, readonly number[]>,
  frame: { criteria: Named; tracks: Named; formats: Named; levels: Named },
): RankedColumns {
  const rows = orderBy(
    unordered.map(({ mean }) => atResolution(mean)),
    'desc',
    unordered.map(({ number }) => number),
  ).map((i) => unordered[i]!);
  const column = <T>(value: (row: RankedRow) => T): T[] => rows.map(value);
  const place = (among: Named, id: (row: RankedRow) => string | null): number[] => {
    const places = new Map(among.map((one, i) => [one.id, i]));
    return rows.map((row) => places.get(id(row) ?? '') ?? -1);
  };
  return {
    number: column(({ number }) => number),
    title: column(({ title }) => title),
    state: column(({ state }) => state),
    track: place(frame.tracks, ({ trackId }) => trackId),
    format: place(frame.formats, ({ formatId }) => formatId),
    level: place(frame.levels, ({ levelId }) => levelId),
    speakers: column(({ id }) => [...(speakers.get(id) ?? [])]),
    reviews: column(({ reviews }) => reviews),
    n: column(({ n }) => n),
    mean: column(({ mean }) => atResolution(mean)),
    spread: column(({ spread }) => atResolution(spread)),
    yes: column(({ yes }) => yes),
    no: column(({ no }) => no),
    criteria: frame.criteria.map((_, i) => ({
      n: column((row) => row[`n${i}`] ?? 0),
      mean: column((row) => atResolution(row[`m${i}`] ?? null)),
    })),
    looked: column(({ looked }) => looked),
    outcome: column(({ outcome }) => outcome),
    decisionVersion: column(({ decisionVersion }) => decisionVersion),
  };
}
