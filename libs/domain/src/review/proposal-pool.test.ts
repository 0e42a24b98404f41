import { type PoolCandidate, type PoolChoice, chosenTalks } from '#domain/review/proposal-pool';

const talk = (number: number, changes: Partial<PoolCandidate> = {}): PoolCandidate => ({
  id: `p${number}`,
  number,
  trackId: 'security',
  formatId: 'talk',
  mean: 5 - number / 10,
  outcome: null,
  isIn: false,
  ...changes,
});
const choice = (changes: Partial<PoolChoice>): PoolChoice => ({
  way: 'every',
  trackIds: [],
  formatIds: [],
  fromPlace: 1,
  toPlace: 1,
  around: 1,
  numbers: [],
  ...changes,
});
const PLACES = new Map([
  ['security', 3],
  ['networking', null],
]);
const ten = Array.from({ length: 10 }, (_, i) => talk(i + 1));
const taken = (candidates: readonly PoolCandidate[], changes: Partial<PoolChoice>): number[] =>
  chosenTalks(candidates, choice(changes), PLACES).map(({ number }) => number);

describe('the talks of a round', () => {
  it('are all, or those of some tracks and formats', () => {
    const talks = [
      talk(2, { trackId: 'networking' }),
      talk(1, { formatId: 'panel' }),
      talk(3, { trackId: null }),
    ];
    expect(taken(talks, {})).toEqual([1, 2, 3]);
    expect(taken(talks, { trackIds: ['security'] })).toEqual([1]);
    expect(taken(talks, { formatIds: ['talk'] })).toEqual([2, 3]);
  });

  it('go by the place in their own track, ties included', () => {
    const talks = [...ten, talk(20, { trackId: 'networking', mean: 1 }), talk(21, { mean: 4.9 })];
    expect(taken(talks, { way: 'places', fromPlace: 1, toPlace: 1 })).toEqual([1, 20, 21]);
    expect(taken(talks, { way: 'places', fromPlace: 2, toPlace: 4 })).toEqual([2, 3]);
  });

  it('stand around the cut line, where the track has a budget', () => {
    const talks = [...ten, talk(20, { trackId: 'networking' })];
    expect(taken(talks, { way: 'cut_line', around: 2 })).toEqual([2, 3, 4, 5]);
  });

  it('leave out around the line what is decided or has no score', () => {
    const talks = ten.map((each) => (each.number === 3 ? { ...each, outcome: 'accepted' as const } : each));
    expect(taken([...talks, talk(11, { mean: null })], { way: 'cut_line', around: 2 })).toEqual([1, 2, 4, 5]);
  });

  it('stay those that are in it, whatever became of them', () => {
    const talks = [
      talk(1, { isIn: true, outcome: 'rejected' }),
      talk(2),
      talk(3, { isIn: true, mean: null }),
    ];
    expect(taken(talks, { way: 'kept' })).toEqual([1, 3]);
  });

  it('are those without a decision', () => {
    const talks = [talk(1), talk(2, { outcome: 'rejected' }), talk(3, { mean: null })];
    expect(taken(talks, { way: 'undecided' })).toEqual([1, 3]);
  });

  it('are those of a list of numbers', () => {
    expect(taken(ten, { way: 'numbers', numbers: [7, 3, 99] })).toEqual([3, 7]);
  });
});
