import { parse } from 'csv-parse/sync';
import { Workbook } from 'exceljs';
import type { RankedList } from '#api/features/decisions/ranked-list.types';
import { type TestApp, startTestApp } from '../../integration/app';
import { naively, type NaiveTalk } from './naive';
import { RandomWorld } from './world';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

type Row = Readonly<Record<string, string>>;
const figure = (cell: string): number | null => (cell === '' ? null : Number(cell));

async function listed(world: RandomWorld): Promise<Map<number, object>> {
  const { rows } = (await world.chair.get<RankedList>(world.path('ranking'))).json();
  return new Map(
    rows.number.map((number, i) => [
      number,
      {
        counted: rows.reviews[i],
        uncounted: rows.uncounted[i],
        yes: rows.yes[i],
        no: rows.no[i],
        score: { n: rows.n[i], mean: rows.mean[i], spread: rows.spread[i] },
        criteria: rows.criteria.map(({ n, mean }) => ({ n: n[i], mean: mean[i] })),
      },
    ]),
  );
}

const asListed = ({ counted, uncounted, yes, no, score, criteria }: NaiveTalk): object => ({
  counted,
  uncounted,
  yes,
  no,
  score,
  criteria: criteria.map(({ n, mean }) => ({ n, mean })),
});

/** Every review as the file has it: whether it counts, and its weighted score. */
async function inFile(world: RandomWorld): Promise<Map<number, Row[]>> {
  const { text } = await world.chair.get(world.path('exports/reviews.csv'));
  const rows = parse(text, { columns: true, bom: true }) as Row[];
  const byNumber = new Map<number, Row[]>();
  for (const row of rows) {
    const number = Number(row['Number']);
    byNumber.set(number, [...(byNumber.get(number) ?? []), row]);
  }
  return byNumber;
}

const sorted = (values: readonly string[]): string[] => values.toSorted((a, b) => (a < b ? -1 : 1));
const said = (counts: boolean, weighted: number | null): string =>
  `${counts} ${weighted?.toFixed(9) ?? 'none'}`;

async function holds(world: RandomWorld, after: readonly string[]): Promise<void> {
  const expected = await naively(app, world.conference.id, world.conference.roundId);
  const list = await listed(world);
  const file = await inFile(world);
  for (const talk of world.talks) {
    const naive = expected.get(talk.id)!;
    expect({ after, ...list.get(talk.number) }).toEqual({ after, ...asListed(naive) });
    const page = (await world.page(talk)).json();
    expect({ after, ...page.score }).toEqual({ after, ...naive.score });
    expect(page.criterionScores).toEqual(naive.criteria);
    expect(
      sorted(page.reviews.map(({ isCounted, weightedScore }) => `${isCounted} ${weightedScore}`)),
    ).toEqual(
      sorted(
        naive.reviews.map(
          ({ counts, weighted }) =>
            `${counts} ${weighted === null ? null : Math.round(Number((weighted * 1e4).toFixed(5))) / 1e4}`,
        ),
      ),
    );
    const rows = file.get(talk.number) ?? [];
    expect(sorted(rows.map((row) => said(row['Counts'] === 'yes', figure(row['Weighted score']!))))).toEqual(
      sorted(naive.reviews.map(({ counts, weighted }) => said(counts, weighted))),
    );
  }
}

describe('what reviews add up to', () => {
  it.each([11, 12, 13, 14, 15, 16])(
    'is what a naive computation from the raw rows says, on every page and in every file, whatever happened (%i)',
    async (seed) => {
      const world = await RandomWorld.make(app, seed);
      const happened: string[] = [];
      for (let round = 0; round < 6; round++) {
        for (let i = 0; i < 12; i++) happened.push(await world.happen());
        await holds(world, happened);
      }
      // A world in which nothing interesting happened would prove nothing.
      expect(new Set(happened).size).toBeGreaterThan(6);
    },
    120_000,
  );

  it('stands in the workbook as it does in the list', async () => {
    const world = await RandomWorld.make(app, 21);
    for (let i = 0; i < 60; i++) await world.happen();
    const expected = await naively(app, world.conference.id, world.conference.roundId);
    const { bytes } = await world.chair.get(world.path('exports/season.xlsx'));
    const book = new Workbook();
    await book.xlsx.load(Buffer.from(bytes) as never);
    const [header, ...rows] = (book.getWorksheet('Ranking')!.getSheetValues() as unknown[][])
      .slice(1)
      .map((row) => row.slice(1));
    const column = (row: unknown[], name: RegExp) =>
      row[header!.findIndex((cell) => name.test(String(cell)))] ?? null;
    expect(rows).toHaveLength(world.talks.length);
    for (const { id, number } of world.talks) {
      const { score, uncounted, yes, no } = expected.get(id)!;
      const row = rows.find((one) => column(one, /^Number$/) === number)!;
      expect({
        n: column(row, /^Reviews/),
        mean: column(row, /^Weighted mean$/),
        spread: column(row, /^Spread$/),
        uncounted: column(row, /^Not counted$/),
        yes: column(row, /^Yes$/),
        no: column(row, /^No$/),
      }).toEqual({ ...score, uncounted, yes, no });
    }
  });
});
