import { queueOrder } from '#domain/review/queue-order';

const items = Array.from({ length: 60 }, (_, i) => ({
  proposalId: `p${i}`,
  trackPosition: i % 4 === 3 ? null : i % 4,
}));
const ids = (seed: string, of = items) => queueOrder(of, seed).map(({ proposalId }) => proposalId);

describe('queueOrder', () => {
  it('goes track by track, those without a track last', () => {
    expect(queueOrder(items, 'a').map(({ trackPosition }) => trackPosition)).toEqual(
      [0, 1, 2, null].flatMap((track) => Array<number | null>(15).fill(track)),
    );
  });

  it('is the same for one reviewer whatever order the rows come in, and another for another', () => {
    expect(ids('a', items.toReversed())).toEqual(ids('a'));
    expect(ids('b')).not.toEqual(ids('a'));
    expect(ids('b').toSorted()).toEqual(ids('a').toSorted());
  });

  it('moves no other proposal when one leaves', () => {
    const without = items.filter(({ proposalId }) => proposalId !== 'p8');
    expect(ids('a', without)).toEqual(ids('a').filter((id) => id !== 'p8'));
  });

  it('puts each proposal first about equally often', () => {
    const track = items.filter(({ trackPosition }) => trackPosition === 0);
    const firsts = new Map<string, number>();
    for (let i = 0; i < 3000; i++) {
      const first = ids(`reviewer ${i}`, track)[0]!;
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    expect(firsts.size).toBe(15);
    expect(Math.max(...firsts.values())).toBeLessThan(270);
    expect(Math.min(...firsts.values())).toBeGreaterThan(135);
  });
});
