import {
  type Move,
  type OrderedTalk,
  applyMoves,
  byPlace,
  placeBetween,
  signOffRefusal,
} from '#domain/ranking/track-order';

const talk = (number: number, given: Partial<OrderedTalk> = {}): OrderedTalk => ({
  number,
  recommendation: null,
  place: null,
  version: 0,
  isKnown: true,
  ...given,
});
const accepted = (...numbers: number[]): OrderedTalk[] =>
  numbers.map((number, i) => talk(number, { recommendation: 'accept', place: i + 1, version: 1 }));
const move = (number: number, given: Partial<Move> = {}): Move => ({
  number,
  version: 1,
  recommendation: 'accept',
  after: null,
  before: null,
  ...given,
});

/** The accepted ones in order, after the moves. */
function after(talks: readonly OrderedTalk[], ...moves: Move[]): number[] {
  const { moved, shifted } = applyMoves(talks, moves);
  const changed = new Map([...moved, ...shifted].map((each) => [each.number, each]));
  return talks
    .map((each) => changed.get(each.number) ?? each)
    .filter(({ recommendation }) => recommendation === 'accept')
    .toSorted(byPlace)
    .map(({ number }) => number);
}

describe('a move in the joint order', () => {
  it('puts a talk below the one it is wanted after, and raises its version alone', () => {
    const talks = accepted(1, 2, 3);
    expect(after(talks, move(1, { after: 2 }))).toEqual([2, 1, 3]);
    expect(applyMoves(talks, [move(1, { after: 2 })])).toMatchObject({
      moved: [{ number: 1, version: 2 }],
      shifted: [],
    });
  });

  it('puts a talk on top, at the end, and below a recommendation that holds none yet', () => {
    const talks = [...accepted(1, 2, 3), talk(4)];
    expect(after(talks, move(3, { before: 1 }))).toEqual([3, 1, 2]);
    expect(after(talks, move(1, { after: 3 }))).toEqual([2, 3, 1]);
    expect(applyMoves(talks, [move(4, { version: 0, recommendation: 'reject' })]).moved).toMatchObject([
      { number: 4, recommendation: 'reject', place: 0, version: 1 },
    ]);
  });

  it('leaves a talk untouched again', () => {
    const { moved } = applyMoves(accepted(1, 2), [move(2, { recommendation: null, after: 1 })]);
    expect(moved).toMatchObject([{ number: 2, recommendation: null, place: null, version: 2 }]);
  });

  it('merges with another chair’s move of a neighbour: the other neighbour says where', () => {
    const gone = accepted(1, 2, 3, 4).map((each) =>
      each.number === 2 ? talk(2, { recommendation: 'maybe', place: 0, version: 2 }) : each,
    );
    expect(after(gone, move(4, { after: 2, before: 3 }))).toEqual([1, 4, 3]);
    expect(after(gone, move(1, { after: 2, before: 9 }))).toEqual([3, 4, 1]);
  });

  it('is refused whole where somebody has moved one of its talks since', () => {
    const result = applyMoves(accepted(1, 2, 3), [move(1, { after: 3 }), move(2, { version: 0 })]);
    expect(result.stale.map(({ number }) => number)).toEqual([2]);
    expect(result.moved).toEqual([]);
  });

  it('treats a talk that the mover may not know of as one that is not there', () => {
    const talks = accepted(1, 2, 3).map((each) => (each.number === 2 ? { ...each, isKnown: false } : each));
    expect(applyMoves(talks, [move(2, { after: 3 })]).unknown).toEqual([2]);
    expect(applyMoves(talks, [move(9)]).unknown).toEqual([9]);
    expect(after(talks, move(1, { after: 2, before: 3 }))).toEqual(after(talks, move(1, { before: 3 })));
    expect(after(talks, move(3, { after: 2 }))).toEqual(after(talks, move(3, { after: 9 })));
  });

  it('refuses one talk twice at once', () => {
    expect(applyMoves(accepted(1, 2), [move(1, { after: 2 }), move(1)]).unknown).toEqual([1]);
  });

  it('makes several moves in turn, each seeing what the ones before it left', () => {
    const talks = [...accepted(1), talk(2), talk(3)];
    const wanted = [move(2, { version: 0, after: 1 }), move(3, { version: 0, after: 2 })];
    expect(after(talks, ...wanted)).toEqual([1, 2, 3]);
  });

  it('makes room where halving has used up the numbers between two talks', () => {
    let talks: OrderedTalk[] = accepted(1, 2, 3);
    let shifts = 0;
    for (let round = 0; round < 120; round += 1) {
      const [, second, third] = talks.toSorted(byPlace);
      const { moved, shifted } = applyMoves(talks, [
        move(third!.number, { version: third!.version, after: 1, before: second!.number }),
      ]);
      shifts += shifted.length;
      const changed = new Map([...moved, ...shifted].map((each) => [each.number, each]));
      talks = talks.map((each) => changed.get(each.number) ?? each);
      expect(talks.toSorted(byPlace).map(({ number }) => number)).toEqual([1, third!.number, second!.number]);
      expect(talks.find(({ number }) => number === 1)!.version).toBe(1);
    }
    expect(shifts).toBeGreaterThan(0);
  });
});

describe('a place between two others', () => {
  it('is strictly between them, or there is none', () => {
    expect(placeBetween(1, 2)).toBe(1.5);
    expect(placeBetween(undefined, undefined)).toBe(0);
    expect(placeBetween(undefined, 3)).toBe(2);
    expect(placeBetween(3, undefined)).toBe(4);
    expect(placeBetween(1, 1)).toBeNull();
    expect(placeBetween(1, 1 + Number.EPSILON)).toBeNull();
  });
});

describe('signing an order off', () => {
  it('needs nothing untouched', () => {
    expect(signOffRefusal(0)).toBeNull();
    expect(signOffRefusal(1)).toMatch(/^One talk is/);
    expect(signOffRefusal(12)).toMatch(/^12 talks are/);
  });
});
