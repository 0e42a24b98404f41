import { pair, proposal } from '../../../../tests/factories/assignment-facts';
import { seededRandom } from '#optimize/random';
import type { Pair, ProposalFacts } from '#domain/assignment/assignment-facts';
import { reviewRings } from '#domain/assignment/review-rings';

/** All rings of two and three, by trying every two and three members. */
function ringsByTryingAll(proposals: readonly ProposalFacts[], planned: readonly Pair[], members: string[]) {
  const reviews = (a: string, b: string): boolean =>
    planned.some(
      ({ proposalId, memberId }) =>
        memberId === a && proposals.some(({ id, authorIds }) => id === proposalId && authorIds.includes(b)),
    );
  const found: string[] = [];
  for (const a of members) {
    for (const b of members) {
      if (b > a && reviews(a, b) && reviews(b, a)) found.push(`${a} ${b}`);
      for (const c of members) {
        if (b > a && c > a && c !== b && reviews(a, b) && reviews(b, c) && reviews(c, a)) {
          found.push(`${a} ${b} ${c}`);
        }
      }
    }
  }
  return found.toSorted();
}

describe('reviewRings', () => {
  it('finds what trying all members finds', () => {
    let rings = 0;
    for (let seed = 0; seed < 300; seed++) {
      const random = seededRandom(seed);
      const members = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'];
      const proposals = Array.from({ length: 8 }, (_, i) =>
        proposal(`p${i}`, { authorIds: members.filter(() => random.next() < 0.25) }),
      );
      const planned = proposals.flatMap(({ id: proposalId, authorIds }) =>
        members
          .filter((memberId) => !authorIds.includes(memberId) && random.next() < 0.3)
          .map((memberId) => ({ proposalId, memberId })),
      );
      const found = reviewRings(proposals, planned)
        .map((ring) => ring.map(({ memberId }) => memberId).join(' '))
        .toSorted();
      expect({ seed, found }).toEqual({ seed, found: ringsByTryingAll(proposals, planned, members) });
      rings += found.length;
    }
    expect(rings).toBeGreaterThan(300);
  });

  it('says who reviews what of whom', () => {
    const proposals = [proposal('p1', { authorIds: ['m1'] }), proposal('p2', { authorIds: ['m2'] })];
    expect(reviewRings(proposals, ['p1 m2', 'p2 m1'].map(pair))).toEqual([
      [
        { proposalId: 'p2', memberId: 'm1', number: 2 },
        { proposalId: 'p1', memberId: 'm2', number: 1 },
      ],
    ]);
  });
});
