import { wallClock } from '#domain/conference/wall-clock';
import { localTime } from '#domain/conference/zoned-time';
import { earlierTalksCell } from '#domain/proposal/earlier-talks-cell';
import { ranks } from '#domain/ranking/rank-order';
import { commonScale, weightedScoreOn } from '#domain/review/weighted-score';
import type { RankedList } from '#api/features/decisions/ranked-list.types';
import type {
  ExportFrame,
  ExportedProposal,
  ExportedReview,
  ExportedSeason,
} from '#api/features/exchange/export/exports.queries';
import {
  type Cell,
  DATE,
  DATE_AND_TIME,
  type Sheet,
  type SheetColumn,
  TIME,
  TWO_PLACES,
  type Workbook,
} from '#api/features/exchange/export/workbook';
import type { ScheduleBoard } from '#api/features/schedule/schedule.types';

/** An instant of the conference's clock, as the date that Excel will show. */
function excelTime(zone: string): (at: Date | null) => Date | null {
  const clock = wallClock(zone);
  return (at) => at && clock(at);
}

const yesNo = (verdict: boolean | null): string | null => (verdict === null ? null : verdict ? 'yes' : 'no');

/** Columns of a sheet beside what stands in them, so that the two cannot slip. */
type Described<Row> = SheetColumn & { readonly value: (row: Row) => Cell };

function sheet<Row>(name: string, columns: readonly Described<Row>[], rows: readonly Row[]): Sheet {
  return {
    name,
    columns: columns.map(({ header, width, format }) => ({ header, width, ...(format ? { format } : {}) })),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  };
}

/** For whom and when, and which talks: those that a query found; empty: all. */
interface Made {
  readonly reader: string;
  readonly now: Date;
  readonly query: string;
}

/** The whole season in six sheets, the last of which says what the others hold and what was left out for this reader. */
export function seasonWorkbook(
  season: ExportedSeason,
  ranking: RankedList,
  board: ScheduleBoard,
  made: Made,
): Workbook {
  const sheets = [
    proposalsSheet(season),
    speakersSheet(season),
    reviewsSheet(season.frame, season.reviews),
    rankingSheet(ranking, made),
    scheduleSheet(season, ranking, board),
  ];
  return {
    title: season.frame.name,
    madeAt: made.now,
    sheets: [...sheets, aboutSheet(season, board, sheets, made)],
  };
}

function proposalsSheet({ frame, proposals }: ExportedSeason): Sheet {
  const time = excelTime(frame.timeZone);
  return sheet(
    'Proposals',
    [
      { header: 'Number', width: 10, value: (row) => row.number },
      { header: 'Title', width: 60, value: (row) => row.title },
      { header: 'State', width: 12, value: (row) => row.state },
      { header: 'Decision', width: 12, value: (row) => row.outcome },
      { header: 'Track', width: 24, value: (row) => row.track },
      { header: 'Format', width: 16, value: (row) => row.format },
      { header: 'Level', width: 14, value: (row) => row.level },
      ...(proposals.some(({ topics }) => topics !== null)
        ? [{ header: 'Topics', width: 34, value: (row: ExportedProposal) => row.topics?.join('; ') ?? null }]
        : []),
      ...(proposals.some(({ language }) => language !== '')
        ? [{ header: 'Language', width: 10, value: (row: ExportedProposal) => row.language || null }]
        : []),
      {
        header: 'Speakers',
        width: 34,
        value: (row) => (frame.speakersHidden ? null : (row.speakers ?? []).join('; ')),
      },
      { header: 'Reviews', width: 10, value: (row) => row.reviews },
      { header: 'Not counted', width: 12, value: (row) => row.uncountedReviews },
      {
        header: `Submitted (${frame.timeZone})`,
        width: 22,
        format: DATE_AND_TIME,
        value: (row) => time(row.submittedAt),
      },
      { header: 'Description', width: 80, value: (row) => row.description },
      { header: 'Benefits', width: 50, value: (row) => row.benefits },
      { header: 'Notes for the committee', width: 40, value: (row) => row.notes },
      { header: 'Imported as', width: 14, value: (row) => row.importedAs },
    ],
    proposals,
  );
}

function speakersSheet({ speakers }: ExportedSeason): Sheet {
  return sheet(
    'Speakers',
    [
      { header: 'Name', width: 28, value: (row) => row.name },
      { header: 'E-mail', width: 36, value: (row) => row.email },
      { header: 'Company', width: 26, value: (row) => row.company },
      { header: 'Job title', width: 26, value: (row) => row.jobTitle },
      { header: 'Talks', width: 8, value: (row) => row.numbers.length },
      { header: 'Accepted', width: 10, value: (row) => row.accepted },
      { header: 'Numbers', width: 18, value: (row) => row.numbers.map((number) => `#${number}`).join(', ') },
      { header: 'About', width: 60, value: (row) => row.bio },
      { header: 'Spoken before', width: 14, value: (row) => yesNo(row.hasSpokenBefore) },
      { header: 'Earlier talks', width: 60, value: (row) => earlierTalksCell(row.earlierTalks) || null },
    ],
    speakers,
  );
}

/** What a review's columns are, here and in the CSV file. */
export function reviewColumns({ criteria, timeZone }: ExportFrame): Described<ExportedReview>[] {
  const time = excelTime(timeZone);
  const scale = commonScale(criteria);
  return [
    { header: 'Number', width: 10, value: (row) => row.number },
    { header: 'Title', width: 50, value: (row) => row.title },
    { header: 'Track', width: 24, value: (row) => row.track },
    { header: 'Reviewer', width: 26, value: (row) => row.reviewer },
    ...criteria.map(({ name }, i): Described<ExportedReview> => ({
      header: name,
      width: 12,
      value: (row) => row[`c${i}`] ?? null,
    })),
    {
      header: 'Weighted score',
      width: 15,
      format: TWO_PLACES,
      value: (row) => weightedScoreOn(scale, (i) => row[`c${i}`]),
    },
    { header: 'Counts', width: 14, value: (row) => row.counts },
    { header: 'Accept', width: 10, value: (row) => yesNo(row.verdict) },
    { header: 'Confidence', width: 12, value: (row) => row.confidence },
    { header: 'Comment', width: 80, value: (row) => row.comment },
    { header: 'Note for the chairs', width: 40, value: (row) => row.privateNote },
    { header: 'Fits better in', width: 24, value: (row) => row.betterTrack },
    { header: 'Suspected', width: 20, value: (row) => row.suspected || null },
    {
      header: `Submitted (${timeZone})`,
      width: 22,
      format: DATE_AND_TIME,
      value: (row) => time(row.submittedAt),
    },
  ];
}

const reviewsSheet = (frame: ExportFrame, reviews: readonly ExportedReview[]): Sheet =>
  sheet('Reviews', reviewColumns(frame), reviews);

function rankingSheet(
  { rows, criteria, tracks, formats, speakers, round }: RankedList,
  { query }: Made,
): Sheet {
  const places = ranks(rows.mean);
  return sheet<number>(
    'Ranking',
    [
      { header: query === '' ? 'Rank' : 'Rank among these', width: 8, value: (i) => places[i] ?? null },
      { header: 'Number', width: 10, value: (i) => rows.number[i]! },
      { header: 'Title', width: 60, value: (i) => rows.title[i]! },
      { header: 'Track', width: 24, value: (i) => tracks[rows.track[i]!]?.name ?? null },
      { header: 'Format', width: 16, value: (i) => formats[rows.format[i]!] ?? null },
      {
        header: 'Speakers',
        width: 34,
        value: (i) => rows.speakers[i]!.map((at) => speakers[at]!.name).join('; '),
      },
      { header: 'Decision', width: 12, value: (i) => rows.outcome[i] ?? null },
      { header: 'Weighted mean', width: 15, format: TWO_PLACES, value: (i) => rows.mean[i] ?? null },
      { header: `Reviews (floor ${round.reviewsFloor})`, width: 18, value: (i) => rows.n[i]! },
      { header: 'Not counted', width: 12, value: (i) => rows.uncounted[i]! },
      { header: 'Spread', width: 10, format: TWO_PLACES, value: (i) => rows.spread[i] ?? null },
      { header: 'Yes', width: 7, value: (i) => rows.yes[i]! },
      { header: 'No', width: 7, value: (i) => rows.no[i]! },
      ...criteria.flatMap(({ name }, at): Described<number>[] => [
        { header: name, width: 12, format: TWO_PLACES, value: (i) => rows.criteria[at]!.mean[i] ?? null },
        { header: `${name} (n)`, width: 12, value: (i) => rows.criteria[at]!.n[i]! },
      ]),
    ],
    rows.number.map((_, i) => i),
  );
}

function scheduleSheet(
  { frame }: ExportedSeason,
  { tracks }: RankedList,
  { rooms, sessions }: ScheduleBoard,
): Sheet {
  const time = excelTime(frame.timeZone);
  const roomNames = new Map(rooms.map(({ id, name }) => [id, name]));
  const trackNames = new Map(tracks.map(({ id, name }) => [id, name]));
  const start = (session: ScheduleBoard['sessions'][number]): Date | null =>
    time(session.startsAt ? new Date(session.startsAt) : null);
  const end = (session: ScheduleBoard['sessions'][number]): Date | null => {
    const from = start(session);
    return from && new Date(from.getTime() + session.minutes * 60_000);
  };
  return sheet(
    'Schedule',
    [
      { header: 'Day', width: 12, format: DATE, value: start },
      { header: `Start (${frame.timeZone})`, width: 20, format: TIME, value: start },
      { header: 'End', width: 10, format: TIME, value: end },
      { header: 'Minutes', width: 10, value: (row) => row.minutes },
      {
        header: 'Room',
        width: 20,
        value: (row) => (row.roomId ? (roomNames.get(row.roomId) ?? null) : null),
      },
      { header: 'Title', width: 60, value: (row) => row.title },
      { header: 'Kind', width: 10, value: (row) => row.kind },
      { header: 'Number', width: 10, value: (row) => row.number },
      {
        header: 'Track',
        width: 24,
        value: (row) => (row.trackId ? (trackNames.get(row.trackId) ?? null) : null),
      },
      {
        header: 'Speakers',
        width: 34,
        value: (row) => (frame.speakersHidden ? null : row.speakers.map(({ name }) => name).join('; ')),
      },
    ],
    sessions,
  );
}

function aboutSheet(
  { frame, counts }: ExportedSeason,
  board: ScheduleBoard,
  sheets: readonly Sheet[],
  { reader, now, query }: Made,
): Sheet {
  const lines: [string, Cell][] = [
    ['Conference', frame.name],
    ['Made for', reader],
    [`Made at (${frame.timeZone})`, localTime(now, frame.timeZone).replace('T', ' ')],
    ['Review round', frame.roundName],
    ...(query === '' ? [] : [['Only ranked talks that fit', query] satisfies [string, Cell]]),
    ...sheets.map(({ name, rows }): [string, Cell] => [`Rows in ${name}`, rows.length]),
    ['Talks left out (your own, or a conflict of interest)', counts.withheld],
    ['Sessions left out for the same reason', board.withheldCount],
    ['Speakers', frame.speakersHidden ? 'hidden from you in this round' : 'shown'],
    ['Reviewers', frame.reviewersAreNamed ? 'named' : 'a letter each, another one on every talk'],
    ['Drafts', 'not part of an export'],
    ['Missing scores', 'empty cells, never zero'],
    ['Texts that a spreadsheet could take for a formula', 'begin with an apostrophe'],
  ];
  return sheet<[string, Cell]>(
    'About',
    [
      { header: 'What', width: 52, value: ([what]) => what },
      { header: 'Value', width: 36, value: ([, value]) => value },
    ],
    lines,
  );
}
