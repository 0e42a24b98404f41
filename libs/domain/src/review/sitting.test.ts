import { doneInSitting } from '#domain/review/sitting';

describe('doneInSitting', () => {
  it('tells what was done since it began, and not what was revised', () => {
    const sitting = { goal: 5, startedAt: 0, doneBefore: [1, 2] };
    const queue = [
      { number: 1, state: 'done' },
      { number: 3, state: 'done' },
      { number: 4, state: 'draft' },
      { number: 5, state: 'skipped' },
      { number: 6, state: 'done' },
    ] as const;
    expect(doneInSitting(sitting, queue).map(({ number }) => number)).toEqual([3, 6]);
  });
});
