import { orderStandsSince, queueOrder } from '#domain/review/queue-order';

const items = Array.from({ length: 60 }, (_, i) => ({
  proposalId: `p${i}`,
  trackPosition: i % 4 === 3 ? null : i % 4,
  reviewCount: 0,
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

  it('puts the least reviewed of a track first, and shuffles among equals', () => {
    const counted = items.map((item, i) => ({ ...item, reviewCount: i % 3 }));
    const track = queueOrder(counted, 'a').slice(0, 15);
    expect(track.map(({ reviewCount }) => reviewCount)).toEqual(
      [0, 1, 2].flatMap((n) => Array<number>(5).fill(n)),
    );
    expect(track.every(({ trackPosition }) => trackPosition === 0)).toBe(true);
    const plain = ids('a').filter((id) => track.slice(0, 5).some(({ proposalId }) => proposalId === id));
    expect(track.slice(0, 5).map(({ proposalId }) => proposalId)).toEqual(plain);
  });
});

describe('orderStandsSince', () => {
  it.each([
    ['2026-05-03T22:30:00Z', '2026-05-03T02:00:00.000Z'],
    ['2026-05-04T01:59:59Z', '2026-05-03T02:00:00.000Z'],
    ['2026-05-04T02:00:00Z', '2026-05-04T02:00:00.000Z'],
    // The night in which the clocks go on.
    ['2026-03-29T12:00:00Z', '2026-03-29T02:00:00.000Z'],
    ['2026-03-29T01:00:00Z', '2026-03-28T03:00:00.000Z'],
  ])('at %s in Berlin stands since %s', (now, since) => {
    expect(orderStandsSince(new Date(now), 'Europe/Berlin').toISOString()).toBe(since);
  });
});
