import { seededRandom } from '#optimize/random';
import { type LineRow, cutLine } from '#domain/ranking/cut-line';
import { aboveLine, shiftLine } from '#domain/ranking/line-shift';

const row = (value: number | null, outcome: LineRow['outcome'] = null): LineRow => ({ value, outcome });
const rows = [row(5, 'accepted'), row(4), row(4), row(3, 'rejected'), row(2), row(null)];

describe('moving the line', () => {
  it('says who comes in and who falls', () => {
    expect(shiftLine(rows, 2, 1)).toMatchObject({ comesIn: [2], falls: [] });
    expect(shiftLine(rows, 3, -1)).toMatchObject({ comesIn: [], falls: [2] });
    expect(shiftLine(rows, 3, 5)).toMatchObject({ comesIn: [4], falls: [], after: { after: null } });
  });

  it('shows a tie at either line as a tie', () => {
    const { before, after } = shiftLine(rows, 3, -1);
    expect([before.tied, after.tied]).toEqual([[], [1, 2]]);
  });

  it('stops at no place', () => {
    expect(shiftLine(rows, 2, -10).after).toMatchObject({ places: 0, accepted: 1, over: 1, after: 0 });
  });

  it('leaves a place to talks that are accepted and not among the rows', () => {
    expect(shiftLine(rows, 3, 0, 1).before).toMatchObject({ accepted: 2, free: 1, after: 2 });
    expect(shiftLine(rows, 3, 1, 1).comesIn).toEqual([2]);
  });

  it('says what the line says of so many places, and nothing twice', () => {
    const random = seededRandom(31);
    for (let i = 0; i < 400; i++) {
      const list = Array.from({ length: random.below(30) }, () =>
        row(
          random.below(8) === 0 ? null : random.below(6),
          ([null, null, null, 'accepted', 'rejected'] as const)[random.below(5)]!,
        ),
      ).toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1));
      const [places, by, unseen] = [random.below(20), random.below(21) - 10, random.below(3)];
      const { before, after, comesIn, falls } = shiftLine(list, places, by, unseen);
      const moved = Math.max(0, places + by);
      expect(after).toEqual(cutLine(list, moved, unseen));
      expect(before).toEqual(cutLine(list, places, unseen));
      const expected = new Set([...aboveLine(list, before), ...comesIn].filter((at) => !falls.includes(at)));
      expect(new Set(aboveLine(list, after))).toEqual(expected);
      expect(comesIn.length * falls.length).toBe(0);
      expect(aboveLine(list, after).length).toBeLessThanOrEqual(after.free);
    }
  });
});
