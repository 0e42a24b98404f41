import { type QueueState, nextInQueue, queueProgress } from '#domain/review/queue-progress';

const at = (day: number, time = '00:00:00') => new Date(`2026-05-${String(day).padStart(2, '0')}T${time}Z`);
const round = { opensAt: at(1), closesAt: at(11) };
const states = (done: number, drafts: number, untouched: number): QueueState[] => [
  ...Array<QueueState>(done).fill('done'),
  ...Array<QueueState>(drafts).fill('draft'),
  ...Array<QueueState>(untouched).fill('untouched'),
];

describe('queueProgress', () => {
  it('says how many are left to the checkpoint at half time', () => {
    expect(queueProgress(states(34, 2, 73), round, at(3))).toEqual({
      total: 109,
      done: 34,
      drafts: 2,
      checkpoint: { at: at(6), due: 55, left: 21 },
    });
  });

  it('looks to the end after half time; half time itself still counts', () => {
    expect(queueProgress(states(34, 0, 75), round, at(6)).checkpoint?.due).toBe(55);
    expect(queueProgress(states(34, 0, 75), round, at(6, '00:00:01')).checkpoint).toEqual({
      at: at(11),
      due: 109,
      left: 75,
    });
  });

  it('never falls below none left', () => {
    expect(queueProgress(states(9, 0, 1), round, at(2)).checkpoint?.left).toBe(0);
  });

  it('names no checkpoint where the round has no end, and only the end where it has no beginning', () => {
    expect(queueProgress(states(1, 0, 1), { opensAt: at(1), closesAt: null }, at(2)).checkpoint).toBeNull();
    expect(queueProgress(states(1, 0, 1), { opensAt: null, closesAt: at(9) }, at(2)).checkpoint?.at).toEqual(
      at(9),
    );
  });
});

describe('nextInQueue', () => {
  const queue = (['done', 'untouched', 'draft', 'done', 'untouched'] as const).map((state, i) => ({
    number: i + 1,
    state,
  }));

  it.each([
    [null, 2],
    [1, 2],
    [2, 3],
    [3, 5],
    [5, 2],
    [99, 2],
  ])('after %p comes %p', (current, next) => {
    expect(nextInQueue(queue, current)?.number).toBe(next);
  });

  it('never leads back to where one is, and ends when all is done', () => {
    expect(nextInQueue(queue.slice(0, 2), 2)).toBeNull();
    expect(nextInQueue([], null)).toBeNull();
  });
});
