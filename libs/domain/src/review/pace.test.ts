import { dueShare, paceMarks, projection } from '#domain/review/pace';

const at = (day: number): Date => new Date(Date.UTC(2030, 2, day));
const round = { opensAt: at(1), closesAt: at(21) };

describe('dueShare', () => {
  it('is nothing at the opening, half at half time and all at the end and after', () => {
    expect([at(1), at(6), at(11), at(21), at(25)].map((now) => dueShare(round, now))).toEqual([
      0, 0.25, 0.5, 1, 1,
    ]);
    expect(dueShare(round, new Date(0))).toBe(0);
  });

  it('is unknown where an end is missing', () => {
    expect(dueShare({ opensAt: null, closesAt: at(3) }, at(2))).toBeNull();
    expect(dueShare({ opensAt: at(1), closesAt: null }, at(2))).toBeNull();
  });
});

describe('paceMarks', () => {
  const work = (load: number, done: number, begun = 0, limit: number | null = null) => ({
    load,
    done,
    begun,
    limit,
  });

  it.each([
    ['nothing of a reviewer on the line', work(80, 40), 0.5, []],
    ['nothing of one a little below it', work(80, 30), 0.5, []],
    ['behind below that', work(80, 29), 0.5, ['behind']],
    ['idle where nothing has begun after a quarter of the time', work(80, 0), 0.25, ['idle']],
    ['not idle who has a draft', work(80, 0, 1), 0.25, ['behind']],
    ['nothing on the first day', work(80, 0), 0.05, []],
    ['behind with one missing at the end', work(80, 79), 1, ['behind']],
    ['nothing of one who is done', work(80, 80), 1, []],
    ['overloaded above the limit', work(8, 8, 0, 7), 1, ['overloaded']],
    ['unassigned without any talk', work(0, 0), 1, ['unassigned']],
    ['nothing where there is no line', work(80, 0), null, []],
  ] as const)('says %s', (_, given, due, expected) => {
    expect(paceMarks(given, due)).toEqual(expected);
  });
});

describe('projection', () => {
  it('goes on as the last seven days went', () => {
    expect(projection(70, 70, round, at(11))).toEqual({ perDay: 10, finishAt: at(18) });
  });

  it('takes the age of a younger round', () => {
    expect(projection(10, 20, round, at(3)).perDay).toBe(10);
    expect(projection(10, 20, round, new Date(at(1).getTime() + 3_600_000)).perDay).toBe(20);
  });

  it('knows no end where nothing comes in or nothing is missing', () => {
    expect(projection(10, 0, round, at(11))).toEqual({ perDay: 0, finishAt: null });
    expect(projection(0, 70, round, at(11)).finishAt).toBeNull();
  });
});
