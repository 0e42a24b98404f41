import { bidOrder } from '#domain/bid/bid-order';

const talks = (count: number) => Array.from({ length: count }, (_, i) => ({ proposalId: `talk-${i}` }));
const ids = (list: readonly { proposalId: string }[]) => list.map(({ proposalId }) => proposalId);

describe('bidOrder', () => {
  it('is the same for a member whatever order the talks come in', () => {
    const all = talks(200);
    expect(bidOrder(all.toReversed(), 'ada')).toEqual(bidOrder(all, 'ada'));
  });

  it('is another one for another member', () => {
    expect(ids(bidOrder(talks(30), 'ada'))).not.toEqual(ids(bidOrder(talks(30), 'ben')));
  });

  it('moves no other talk when one leaves', () => {
    const before = ids(bidOrder(talks(50), 'ada'));
    const after = ids(bidOrder(talks(50).slice(1), 'ada'));
    expect(after).toEqual(before.filter((id) => id !== 'talk-0'));
  });

  it('spreads who comes first: over 2,000 members no talk of ten leads more than twice its share', () => {
    const firsts = new Map<string, number>();
    for (let member = 0; member < 2_000; member++) {
      const [first] = ids(bidOrder(talks(10), `member-${member}`));
      firsts.set(first!, (firsts.get(first!) ?? 0) + 1);
    }
    expect(firsts.size).toBe(10);
    expect(Math.max(...firsts.values())).toBeLessThan(400);
    expect(Math.min(...firsts.values())).toBeGreaterThan(100);
  });
});
