import { choiceOf, firstTold, unusual } from './run-told';

const round = { reviewsWanted: 5, reviewsFloor: 3 };
const fresh = firstTold([], round);
const run = (kind: string, change: object) => ({ kind, settings: { ...fresh, ...change } }) as never;

describe('firstTold', () => {
  it('begins with what the round asks for, and the floor never above it', () => {
    expect(fresh).toMatchObject({ reviewsPerProposal: 5, reviewsFloor: 3, balanceOverAffinity: 100 });
    expect(firstTold([], { reviewsWanted: 2, reviewsFloor: 3 }).reviewsFloor).toBe(2);
  });

  it('goes on with what the last computed run was told, whatever was filled or imported since', () => {
    const runs = [run('fill', { maxLoad: 1 }), run('balance', { maxLoad: 90 }), run('balance', {})];
    expect(firstTold(runs, round).maxLoad).toBe(90);
  });
});

describe('choiceOf', () => {
  it('knows four, five and any other number', () => {
    const of = (reviewsPerProposal: number) => choiceOf({ ...fresh, reviewsPerProposal });
    expect([of(4), of(5), of(3)]).toEqual(['four', 'five', 'other']);
  });
});

describe('unusual', () => {
  it('counts what is not as usual behind "Advanced"', () => {
    expect(unusual(fresh)).toBe(0);
    expect(unusual({ ...fresh, balanceOverAffinity: 0, maxLoad: 20, noCycles: false })).toBe(2);
  });
});
