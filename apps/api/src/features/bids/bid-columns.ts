import type { BidColumns, KnownSubject } from '#api/features/bids/bids.types';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the rows point at by place. */
export interface BidFrame {
  readonly tracks: KnownSubject[];
  readonly topics: KnownSubject[];
  readonly formats: readonly Named[];
  readonly levels: readonly Named[];
}

export interface BidRow {
  readonly proposalId: string;
  readonly number: number;
  readonly title: string;
  readonly trackId: string | null;
  readonly formatId: string | null;
  readonly levelId: string | null;
  readonly topicIds: readonly string[];
  readonly value: number | null;
}

/** Turns rows into columns, keeping their order; names stand once, outside. */
export function toColumns(rows: readonly BidRow[], frame: BidFrame): BidColumns {
  const placeIn = (among: readonly { readonly id: string }[]): ((id: string | null) => number) => {
    const places = new Map(among.map(({ id }, i) => [id, i]));
    return (id) => places.get(id ?? '') ?? -1;
  };
  const track = placeIn(frame.tracks);
  const topic = placeIn(frame.topics);
  const format = placeIn(frame.formats);
  const level = placeIn(frame.levels);
  return {
    number: rows.map((row) => row.number),
    title: rows.map((row) => row.title),
    track: rows.map((row) => track(row.trackId)),
    topics: rows.map((row) => row.topicIds.map(topic).toSorted((a, b) => a - b)),
    format: rows.map((row) => format(row.formatId)),
    level: rows.map((row) => level(row.levelId)),
    value: rows.map((row) => row.value),
  };
}
