import { type QueueState, isLeft, queueProgress, queueState } from '#domain/review/queue-progress';

const at = (day: number, time = '00:00:00') => new Date(`2026-05-${String(day).padStart(2, '0')}T${time}Z`);
const round = { opensAt: at(1), closesAt: at(11) };
const states = (done: number, drafts: number, untouched: number, skipped = 0): QueueState[] => [
  ...Array<QueueState>(done).fill('done'),
  ...Array<QueueState>(drafts).fill('draft'),
  ...Array<QueueState>(untouched).fill('untouched'),
  ...Array<QueueState>(skipped).fill('skipped'),
];

describe('queueState', () => {
  it.each([
    [{ isSubmitted: false, hasDraft: false, isSkipped: false, isAskedAgain: false }, 'untouched'],
    [{ isSubmitted: false, hasDraft: true, isSkipped: false, isAskedAgain: false }, 'draft'],
    [{ isSubmitted: false, hasDraft: true, isSkipped: true, isAskedAgain: false }, 'skipped'],
    [{ isSubmitted: true, hasDraft: true, isSkipped: true, isAskedAgain: false }, 'done'],
    [{ isSubmitted: true, hasDraft: true, isSkipped: false, isAskedAgain: true }, 'again'],
  ])('of %j is %s', (facts, state) => {
    expect(queueState(facts)).toBe(state);
  });

  it('is left until it is done', () => {
    expect(states(1, 1, 1, 1).map(isLeft)).toEqual([false, true, true, true]);
  });
});

describe('queueProgress', () => {
  it('says how many are left to each checkpoint, and which one is ahead', () => {
    const half = { at: at(6), due: 55, left: 21 };
    expect(queueProgress(states(34, 2, 70, 3), round, at(3))).toEqual({
      total: 109,
      done: 34,
      drafts: 2,
      skipped: 3,
      checkpoint: half,
      checkpoints: [half, { at: at(11), due: 109, left: 75 }],
      behind: -13,
    });
  });

  it('looks to the end after half time; half time itself still counts', () => {
    expect(queueProgress(states(34, 0, 75), round, at(6)).checkpoint?.due).toBe(55);
    expect(queueProgress(states(34, 0, 75), round, at(6, '00:00:01')).checkpoint).toEqual({
      at: at(11),
      due: 109,
      left: 75,
    });
    expect(queueProgress(states(34, 0, 75), round, at(20)).checkpoint?.at).toEqual(at(11));
  });

  it('never falls below none left', () => {
    expect(queueProgress(states(9, 0, 1), round, at(2)).checkpoint?.left).toBe(0);
  });

  it('names no checkpoint where the round has no end, and only the end where it has no beginning', () => {
    expect(queueProgress(states(1, 0, 1), { opensAt: at(1), closesAt: null }, at(2))).toMatchObject({
      checkpoint: null,
      checkpoints: [],
      behind: null,
    });
    expect(queueProgress(states(1, 0, 1), { opensAt: null, closesAt: at(9) }, at(2))).toMatchObject({
      checkpoint: { at: at(9), due: 2, left: 1 },
      checkpoints: [{ at: at(9) }],
      behind: null,
    });
  });

  it.each([
    [1, 0, 0],
    [3, 0, 20],
    [6, 40, 10],
    [6, 50, 0],
    [6, 60, -10],
    [11, 99, 1],
    [20, 99, 1],
  ])('on day %p with %p of 100 done is %p behind the line', (day, done, behind) => {
    expect(queueProgress(states(done, 0, 100 - done), round, at(day)).behind).toBe(behind);
  });
});
