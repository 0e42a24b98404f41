import { EMPTY_REVIEW } from '#domain/review/review-form';
import { withUnsent } from './queue-with-unsent';
import type { Queue, QueueItem } from './review-data';
import type { Unsent } from './unsent';

const item = (number: number): QueueItem =>
  ({
    number,
    proposalId: `p${number}`,
    state: 'untouched',
    scores: {},
    weightedScore: null,
    verdict: null,
  }) as QueueItem;
const criterion = (id: string, weight: number) => ({ id, weight, min: 1, max: 5, step: 0.5 });
const queue = {
  round: { id: 'now', criteria: [criterion('a', 1), criterion('b', 3)] },
  items: [item(1), item(2), item(3)],
} as unknown as Queue;
const unsent = (number: number, change: Partial<Unsent> = {}): Unsent => {
  const submission = { ...EMPTY_REVIEW, scores: { a: 1, b: 5 }, verdict: true };
  const where = { slug: 'days', number, proposalId: `p${number}`, roundId: 'now', at: 0 };
  return { content: submission, submission, draftVersion: null, reviewVersion: null, ...where, ...change };
};
const states = (changed: Queue) => changed.items.map(({ state }) => state);

describe('withUnsent', () => {
  it('counts what was submitted without a network as done, with its scores', () => {
    const changed = withUnsent(queue, [unsent(2)]);
    expect(states(changed)).toEqual(['untouched', 'done', 'untouched']);
    expect(changed.items[1]).toMatchObject({
      weightedScore: 4,
      verdict: true,
      updatedAt: '1970-01-01T00:00:00.000Z',
    });
    expect(withUnsent(queue, [])).toBe(queue);
  });

  it('leaves alone what is only typed, held, or of another round', () => {
    const { submission: _, ...typed } = unsent(1);
    const held = unsent(2, { hold: { kind: 'refused', reason: 'The round is closed.' } });
    expect(withUnsent(queue, [typed, held, unsent(3, { roundId: 'before' })])).toBe(queue);
  });
});
