import type { RankedColumns, RankedList } from '#api/features/decisions/ranked-list.types';
import type { ExportedSeason } from '#api/features/exchange/export/exports.queries';
import type { ScheduleBoard } from '#api/features/schedule/schedule.types';

type Numbers = ReadonlySet<number>;

/** The ranked list with the rows at these places alone. */
export function rankedAt(list: RankedList, places: readonly number[]): RankedList {
  const at = <T>(column: readonly T[]): T[] => places.map((place) => column[place]!);
  const { criteria, ...columns } = list.rows;
  const picked = Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, at<unknown>(column)]),
  ) as unknown as Omit<RankedColumns, 'criteria'>;
  return {
    ...list,
    rows: { ...picked, criteria: criteria.map(({ n, mean }) => ({ n: at(n), mean: at(mean) })) },
  };
}

/** What a season says of these talks alone; a speaker is named with those of theirs that are among them. */
export function seasonOf(season: ExportedSeason, numbers: Numbers): ExportedSeason {
  const isChosen = ({ number }: { readonly number: number }): boolean => numbers.has(number);
  return {
    ...season,
    proposals: season.proposals.filter(isChosen),
    reviews: season.reviews.filter(isChosen),
    speakers: season.speakers
      .map((speaker) => ({ ...speaker, numbers: speaker.numbers.filter((number) => numbers.has(number)) }))
      .filter((speaker) => speaker.numbers.length > 0),
  };
}

export const boardOf = (board: ScheduleBoard, numbers: Numbers): ScheduleBoard => ({
  ...board,
  sessions: board.sessions.filter(({ number }) => number !== null && numbers.has(number)),
});
