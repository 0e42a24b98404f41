import { commonScale } from '#domain/review/weighted-score';
import type { RankedList } from '#api/features/decisions/ranked-list.types';
import type { ExportFrame, ExportedReview } from '#api/features/exchange/export/exports.queries';
import { reviewColumns } from '#api/features/exchange/export/season-workbook';
import { type Cell, type Sheet, type SheetColumn, TWO_PLACES } from '#api/features/exchange/export/workbook';

/** One round as its own files hold it. */
export interface ExportedRound {
  readonly frame: ExportFrame;
  readonly reviews: readonly ExportedReview[];
}

/** A long table by its rows' places, so that a file can be written piece by piece. */
export interface Table {
  readonly columns: readonly SheetColumn[];
  readonly count: number;
  readonly rowAt: (i: number) => Cell[];
}

/**
 * The reviews of every round in one table: the columns of a round's own file, the round's name and scale before the
 * reviewer, and one column per criterion and round, since equal names need not be asked on equal scales.
 */
export function reviewsOfRounds(rounds: readonly ExportedRound[]): Table {
  const parts = rounds.map((round) => partOf(round));
  const [first] = parts;
  if (!first) return { columns: [], count: 0, rowAt: () => [] };
  const rows = parts.flatMap((part, round) => part.reviews.map((review) => ({ review, part, round })));
  const place: SheetColumn[] = [
    { header: 'Round', width: 22 },
    { header: 'Scale', width: 12 },
  ];
  return {
    columns: [
      ...first.before.map(plain),
      ...place,
      ...first.reviewer.map(plain),
      ...parts.flatMap(({ name, scores }) =>
        scores.map(({ header, width }) => ({ header: `${name}: ${header}`, width })),
      ),
      ...first.after.map(plain),
    ],
    count: rows.length,
    rowAt: (i) => {
      const { review, part, round } = rows[i]!;
      const cells = (columns: typeof part.before): Cell[] => columns.map(({ value }) => value(review));
      return [
        ...cells(part.before),
        part.name,
        part.scale,
        ...cells(part.reviewer),
        ...parts.flatMap(({ scores }, at) => (at === round ? cells(scores) : scores.map(() => null))),
        ...cells(part.after),
      ];
    },
  };
}

/** Without its value: what goes to a thread holds no function. */
const plain = ({ header, width, format }: SheetColumn): SheetColumn => ({
  header,
  width,
  ...(format ? { format } : {}),
});

function partOf({ frame, reviews }: ExportedRound) {
  const columns = reviewColumns(frame);
  const at = columns.findIndex(({ header }) => header === 'Reviewer');
  const scored = at + 1 + frame.criteria.length;
  const { min, max } = commonScale(frame.criteria);
  return {
    name: frame.roundName,
    scale: frame.criteria.length > 0 ? `${min} to ${max}` : '',
    reviews,
    before: columns.slice(0, at),
    reviewer: columns.slice(at, at + 1),
    scores: columns.slice(at + 1, scored),
    after: columns.slice(scored),
  };
}

/** Each talk with what every round said of it, side by side; a mean always beside its n. */
export function talksByRound(lists: readonly RankedList[]): Sheet {
  // Where a round hides who speaks, texts are read as it has them.
  const named = lists.find(({ speakersHidden }) => speakersHidden) ?? lists[0];
  const places = lists.map(({ rows }) => new Map(rows.number.map((number, i) => [number, i])));
  const columns: SheetColumn[] = [
    { header: 'Number', width: 10 },
    { header: 'Title', width: 60 },
    { header: 'Track', width: 24 },
    { header: 'Decision', width: 12 },
    ...lists.flatMap(({ round }): SheetColumn[] => [
      { header: `${round.name}: in it`, width: 12 },
      { header: `${round.name}: mean`, width: 14, format: TWO_PLACES },
      { header: `${round.name}: n`, width: 10 },
      { header: `${round.name}: spread`, width: 14, format: TWO_PLACES },
      { header: `${round.name}: yes`, width: 10 },
      { header: `${round.name}: no`, width: 10 },
    ]),
  ];
  const { number: numbers = [], title = [], track = [], outcome = [] } = named?.rows ?? {};
  const rows = numbers.map((number, at): Cell[] => {
    return [
      number,
      title[at]!,
      named!.tracks[track[at]!]?.name ?? null,
      outcome[at] ?? null,
      ...lists.flatMap(({ rows: said }, i): Cell[] => {
        const place = places[i]!.get(number);
        if (place === undefined) return Array.from({ length: 6 }, () => null);
        const [yes, no] = [said.yes[place]!, said.no[place]!];
        return [
          said.inRound[place] ? 'yes' : 'no',
          said.mean[place] ?? null,
          said.n[place]!,
          said.spread[place] ?? null,
          ...(yes + no > 0 ? [yes, no] : [null, null]),
        ];
      }),
    ];
  });
  return { name: 'Talks by round', columns, rows: rows.toSorted((a, b) => Number(a[0]) - Number(b[0])) };
}
