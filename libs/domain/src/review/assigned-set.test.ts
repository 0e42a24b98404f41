import {
  ASSIGNED_SET_BYTES,
  ASSIGNED_SET_MAX,
  OPEN_ROUNDS_KEPT,
  assignedSet,
  roundsKeptBeside,
} from '#domain/review/assigned-set';

const talk = (number: number, state: 'untouched' | 'draft' | 'done' = 'untouched', bytes = 3000) => ({
  number,
  state,
  bytes,
});
const numbers = (items: readonly { number: number }[]): number[] => items.map(({ number }) => number);

describe('assignedSet', () => {
  it('takes what is left before what is done, in the order of the queue', () => {
    const queue = [talk(4, 'done'), talk(2), talk(9, 'draft'), talk(1, 'done'), talk(7)];
    expect(numbers(assignedSet(queue))).toEqual([2, 9, 7, 4, 1]);
    expect(assignedSet([])).toEqual([]);
  });

  it('ends at the bound of talks', () => {
    const queue = Array.from({ length: ASSIGNED_SET_MAX + 20 }, (_, i) =>
      talk(i, i === 0 ? 'done' : 'draft'),
    );
    const kept = numbers(assignedSet(queue));
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([ASSIGNED_SET_MAX, 1, ASSIGNED_SET_MAX]);
  });

  it('ends at the bound of bytes, met exactly', () => {
    const half = ASSIGNED_SET_BYTES / 2;
    expect(
      numbers(assignedSet([talk(1, 'draft', half), talk(2, 'draft', half), talk(3, 'draft', 1)])),
    ).toEqual([1, 2]);
    expect(assignedSet([talk(1, 'draft', ASSIGNED_SET_BYTES + 1)])).toEqual([]);
  });
});

describe('roundsKeptBeside', () => {
  it('takes the other open rounds, in their order, up to the bound', () => {
    const rounds = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id, isOpen: id !== 'b' }));
    expect(roundsKeptBeside(rounds, 'd').map(({ id }) => id)).toEqual(['a', 'c', 'e', 'f']);
    expect(roundsKeptBeside(rounds, 'd')).toHaveLength(OPEN_ROUNDS_KEPT);
    expect(roundsKeptBeside(rounds.slice(1, 2), 'z')).toEqual([]);
  });
});
