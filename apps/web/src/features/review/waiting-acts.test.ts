import type { Queue } from './review-data';
import { type Act, type WaitingAct, placeOf, withActs } from './waiting-acts';

const queue = {
  round: { id: 'first' },
  finishedAt: null,
  items: [
    { number: 3, state: 'untouched' },
    { number: 5, state: 'done' },
    { number: 7, state: 'skipped' },
  ],
} as unknown as Queue;
const waiting = (act: Act, number: number | null, more: Partial<WaitingAct> = {}): WaitingAct => ({
  slug: 'days',
  roundId: 'first',
  number,
  at: Date.UTC(2026, 4, 1),
  act,
  ...more,
});
const states = (of: Queue) => of.items.map(({ number, state }) => `${number} ${state}`);

describe('withActs', () => {
  it('shows what was put off and taken up, and leaves a review that is in', () => {
    const acts = [3, 5, 7].map((n) => waiting({ kind: 'later', isPutOff: n !== 7 }, n));
    expect(states(withActs(queue, acts))).toEqual(['3 skipped', '5 done', '7 untouched']);
  });

  it('takes a declined talk out of its round, and one with a conflict of interest out of every round', () => {
    const decline = waiting({ kind: 'decline', reason: 'no' }, 3);
    expect(states(withActs(queue, [decline]))).toEqual(['5 done', '7 skipped']);
    expect(withActs(queue, [{ ...decline, roundId: 'second' }]).items).toHaveLength(3);
    const conflict = { kind: 'conflict', isDeclared: true, note: '' } as const;
    expect(states(withActs(queue, [waiting(conflict, 5, { roundId: 'second' })]))).toEqual([
      '3 untouched',
      '7 skipped',
    ]);
  });

  it('says that its reader is done, or not any more', () => {
    expect(withActs(queue, [waiting({ kind: 'done', isDone: true }, null)]).finishedAt).toBe(
      '2026-05-01T00:00:00.000Z',
    );
    const finished = { ...queue, finishedAt: '2026-04-01T00:00:00.000Z' };
    expect(withActs(finished, [waiting({ kind: 'done', isDone: false }, null)]).finishedAt).toBeNull();
  });

  it('shows nothing of what was refused', () => {
    const refused = { hold: { kind: 'refused', reason: 'No.' } } as const;
    expect(withActs(queue, [waiting({ kind: 'decline', reason: 'no' }, 3, refused)])).toBe(queue);
  });
});

describe('placeOf', () => {
  it('is one for putting off and taking up, and one for each comment', () => {
    const off = waiting({ kind: 'later', isPutOff: true }, 3);
    expect(placeOf(off)).toBe(placeOf(waiting({ kind: 'later', isPutOff: false }, 3)));
    expect(placeOf(off)).not.toBe(placeOf({ ...off, roundId: 'second' }));
    const said = { kind: 'comment', proposalId: 'p', parentId: null, text: '', mentions: [] } as const;
    expect(placeOf(waiting({ ...said, id: 'a' }, 3))).not.toBe(placeOf(waiting({ ...said, id: 'b' }, 3)));
  });
});
