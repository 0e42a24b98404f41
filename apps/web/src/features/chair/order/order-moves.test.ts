import { afterMoves, byOne, differences, dropped, entriesOf, ranksInTrack, toSection } from './order-moves';
import type { OrderTalk } from './use-order';

type Where = OrderTalk['recommendation'];
const talk = (
  number: number,
  recommendation: Where = null,
  mean: number | null = 10 - number,
): OrderTalk => ({
  number,
  title: `Talk ${number}`,
  format: null,
  recommendation,
  version: 1,
  movedBy: null,
  note: '',
  noteVersion: 0,
  notedBy: null,
  n: 3,
  mean,
  spread: null,
});
const shown = (items: readonly OrderTalk[]): string =>
  entriesOf(items)
    .map((entry) => entry.talk?.number ?? '|')
    .join(' ');

const items = [talk(1, 'accept'), talk(2, 'accept'), talk(3, 'maybe'), talk(4), talk(5)];

describe('the list of a track’s order', () => {
  it('has a heading for each recommendation and one for what is untouched', () => {
    expect(shown(items)).toBe('| 1 2 | 3 | | 4 5');
    expect(entriesOf(items).flatMap((entry) => (entry.talk ? [entry.place] : []))).toEqual([
      1,
      2,
      3,
      null,
      null,
    ]);
  });

  it('moves a talk by one, and over the edge into the next recommendation', () => {
    const after = (number: number, step: 1 | -1): string =>
      shown(afterMoves(items, byOne(items, number, step)?.moves ?? []));
    expect(after(1, 1)).toBe('| 2 1 | 3 | | 4 5');
    expect(after(2, 1)).toBe('| 1 | 2 3 | | 4 5');
    expect(after(3, -1)).toBe('| 1 2 3 | | | 4 5');
    expect(after(5, -1)).toBe('| 1 2 | 3 | 5 | 4');
    expect(byOne(items, 1, -1)).toBeNull();
    expect(byOne(items, 4, 1)).toBeNull();
  });

  it('takes several talks to the end of a recommendation, in their order', () => {
    expect(shown(afterMoves(items, toSection(items, [5, 4], 'accept')!.moves))).toBe('| 1 2 4 5 | 3 | |');
    expect(shown(afterMoves(items, toSection(items, [4], 'accept', 'first')!.moves))).toBe(
      '| 4 1 2 | 3 | | 5',
    );
    expect(shown(afterMoves(items, toSection(items, [1], null)!.moves))).toBe('| 2 | 3 | | 1 4 5');
  });

  it('drops a talk between the two it was let go between, below a heading, and nowhere where it stands', () => {
    const entries = entriesOf(items);
    const after = (number: number, index: number): string =>
      shown(afterMoves(items, dropped(items, entries, number, index)?.moves ?? []));
    expect(after(4, 2)).toBe('| 1 4 2 | 3 | | 5');
    expect(after(4, 0)).toBe('| 4 1 2 | 3 | | 5');
    expect(after(1, entries.length)).toBe('| 2 | 3 | | 1 4 5');
    expect(after(1, 6)).toBe('| 2 | 3 | 1 | 4 5');
    expect(dropped(items, entries, 1, 1)).toBeNull();
    expect(dropped(items, entries, 1, 2)).toBeNull();
    expect(dropped(items, entries, 5, entries.length)).toBeNull();
  });

  it('undoes a step, whatever it was', () => {
    const steps = [
      byOne(items, 1, 1),
      byOne(items, 2, 1),
      toSection(items, [1, 2, 4], 'reject'),
      toSection(items, [3], null),
      dropped(items, entriesOf(items), 5, 1),
    ];
    for (const step of steps) {
      const moved = afterMoves(items, step!.moves);
      expect(shown(moved)).not.toBe(shown(items));
      expect(shown(afterMoves(moved, step!.undo))).toBe(shown(items));
    }
  });

  it('says how much higher or lower the chairs put a talk than its mean', () => {
    const odd = [talk(9, 'accept', 1), talk(8, 'maybe', 5), talk(7, 'reject', null), talk(6, null, 3)];
    expect([...differences(odd)]).toEqual([
      [9, 2],
      [8, -1],
    ]);
  });

  it('ranks the talks of the whole list by mean in their own tracks, ties alike, and nothing without a mean', () => {
    const row = (number: number, track: number, mean: number | null) => ({ number, track, mean });
    const rows = [row(1, 0, 4), row(2, 1, 3), row(3, 0, 4), row(4, 0, 2), row(5, 1, null)];
    expect([...ranksInTrack(rows)]).toEqual([
      [1, 1],
      [3, 1],
      [4, 3],
      [2, 1],
    ]);
  });
});
