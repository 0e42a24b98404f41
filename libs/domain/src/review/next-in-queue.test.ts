import { nextInQueue, skippedLast, whereToGoOn } from '#domain/review/next-in-queue';
import type { QueueState } from '#domain/review/queue-progress';

const talk = (
  number: number,
  trackId: string | null,
  state: QueueState,
  updatedAt: Date | string | null = null,
) => ({
  number,
  trackId,
  state,
  updatedAt,
});
const at = (hour: number) => new Date(Date.UTC(2026, 4, 1, hour));

describe('nextInQueue', () => {
  const queue = (['done', 'untouched', 'draft', 'done', 'untouched'] as const).map((state, i) =>
    talk(i + 1, null, state),
  );

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

  it('goes on in the same track before it goes to another', () => {
    const tracks = [
      talk(1, 'a', 'untouched'),
      talk(2, 'a', 'done'),
      talk(3, 'b', 'untouched'),
      talk(4, 'b', 'done'),
      talk(5, 'c', 'untouched'),
    ];
    expect(nextInQueue(tracks, 2)?.number).toBe(1);
    expect(nextInQueue(tracks, 4)?.number).toBe(3);
    expect(nextInQueue(tracks, 3)?.number).toBe(5);
    expect(nextInQueue(tracks, 5)?.number).toBe(1);
  });

  it('comes to what was put off when nothing else is left', () => {
    const queued = [
      talk(1, 'a', 'done'),
      talk(2, 'a', 'skipped'),
      talk(3, 'b', 'untouched'),
      talk(4, 'b', 'skipped'),
    ];
    expect(nextInQueue(queued, 1)?.number).toBe(3);
    expect(nextInQueue(queued, 3)?.number).toBe(4);
    expect(nextInQueue(queued, 4)?.number).toBe(3);
    expect(nextInQueue([queued[0]!, queued[1]!], 1)?.number).toBe(2);
  });
});

describe('whereToGoOn', () => {
  it('starts at the top where nothing has begun', () => {
    expect(whereToGoOn([talk(7, 'a', 'untouched'), talk(8, 'a', 'untouched')])?.number).toBe(7);
    expect(whereToGoOn([])).toBeNull();
  });

  it('goes on with the draft that was left last', () => {
    const queue = [
      talk(1, 'a', 'draft', at(1)),
      talk(2, 'a', 'untouched'),
      talk(3, 'b', 'draft', at(3).toISOString()),
    ];
    expect(whereToGoOn(queue)?.number).toBe(3);
  });

  it('goes on in the track of the talk done last', () => {
    const queue = [
      talk(1, 'a', 'untouched'),
      talk(2, 'b', 'done', at(4)),
      talk(3, 'b', 'untouched'),
      talk(4, 'c', 'done', at(2)),
    ];
    expect(whereToGoOn(queue)?.number).toBe(3);
  });

  it('does not go back to a draft that was put off, but comes to it at the end', () => {
    const queue = [talk(1, 'a', 'skipped', at(9)), talk(2, 'a', 'done', at(3)), talk(3, 'b', 'untouched')];
    expect(whereToGoOn(queue)?.number).toBe(3);
    expect(whereToGoOn(queue.slice(0, 2))?.number).toBe(1);
  });

  it('is nowhere when all is done', () => {
    expect(whereToGoOn([talk(1, 'a', 'done', at(1))])).toBeNull();
  });
});

describe('skippedLast', () => {
  it('moves what was put off behind the rest and keeps both orders', () => {
    const queue = [
      talk(1, 'a', 'skipped'),
      talk(2, 'a', 'done'),
      talk(3, 'b', 'skipped'),
      talk(4, 'b', 'draft'),
    ];
    expect(skippedLast(queue).map(({ number }) => number)).toEqual([2, 4, 1, 3]);
  });
});
