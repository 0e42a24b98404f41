import { NOT_NARROWED, type PoolCandidate, type PoolChoice, chosenTalks } from '#domain/review/proposal-pool';

const talk = (number: number, changes: Partial<PoolCandidate> = {}): PoolCandidate => ({
  id: `p${number}`,
  number,
  trackId: 'security',
  formatId: 'talk',
  mean: 5 - number / 10,
  n: 4,
  suspecting: 0,
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
  ...NOT_NARROWED,
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

  it('are narrowed by decision, mean, number of reviews and suspicion, each alone and together', () => {
    const talks = [
      talk(1, { mean: 4 }),
      talk(2, { mean: 3, outcome: 'rejected', suspecting: 1 }),
      talk(3, { mean: null, n: 0 }),
      talk(4, { mean: 3.5, n: 2, suspecting: 2 }),
    ];
    expect(taken(talks, { outcomes: ['undecided'] })).toEqual([1, 3, 4]);
    expect(taken(talks, { outcomes: ['undecided', 'rejected'] })).toEqual([1, 2, 3, 4]);
    expect(taken(talks, { meanFrom: 3, meanTo: 3.5 })).toEqual([2, 4]);
    expect(taken(talks, { meanTo: 4 })).toEqual([1, 2, 4]);
    expect(taken(talks, { nBelow: 3 })).toEqual([3, 4]);
    expect(taken(talks, { suspectedOnly: true })).toEqual([2, 4]);
    expect(taken(talks, { way: 'numbers', numbers: [1, 2], suspectedOnly: true })).toEqual([2]);
  });

  it('keep their place whatever else they are narrowed by', () => {
    const talks = ten.map((each) => (each.number === 2 ? { ...each, suspecting: 1 } : each));
    expect(taken(talks, { way: 'places', fromPlace: 1, toPlace: 3, suspectedOnly: true })).toEqual([2]);
  });

  it('are those of a list of numbers', () => {
    expect(taken(ten, { way: 'numbers', numbers: [7, 3, 99] })).toEqual([3, 7]);
  });
});
