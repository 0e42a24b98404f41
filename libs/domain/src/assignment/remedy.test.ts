import { facts, member, pair, proposal, randomFacts } from '../../../../tests/factories/assignment-facts';
import { assign } from '#domain/assignment/assign';
import type { AssignmentFacts } from '#domain/assignment/assignment-facts';

const shortageOf = (given: AssignmentFacts) => assign(given, 1, { isFair: false }).shortage;
const missingOf = (given: AssignmentFacts): number =>
  shortageOf(given).uncovered.reduce((sum, { missing }) => sum + missing, 0);

/** The same season with higher limits of some. */
const raised = (given: AssignmentFacts, ids: readonly string[], by: number): AssignmentFacts => ({
  ...given,
  members: given.members.map((each) =>
    ids.includes(each.id) && each.maxLoad !== null ? { ...each, maxLoad: each.maxLoad + by } : each,
  ),
});

describe('the remedy of a shortage', () => {
  it('raises the limits that bind by just enough, or says how many more people it takes', () => {
    const given = facts({
      proposals: ['p1', 'p2', 'p3', 'p4'].map((id) => proposal(id, { wanted: 2 })),
      members: [member('m1', { maxLoad: 2 }), member('m2', { maxLoad: 3 })],
    });
    expect(shortageOf(given).bottleneck!.remedy).toEqual({ raiseBy: 2, leaves: 0, newMembers: 1, each: 3 });
  });

  it('says that no limit helps where nobody may review it', () => {
    const given = facts({
      proposals: [proposal('p1', { wanted: 2 })],
      members: [member('m1'), member('m2')],
      conflictsOfInterest: [pair('p1 m1'), pair('p1 m2')],
    });
    expect(shortageOf(given).bottleneck!.remedy).toMatchObject({ raiseBy: null, leaves: 2, newMembers: 2 });
  });

  it('does what it says, and no smaller raise does, in 300 seasons', () => {
    let tried = 0;
    for (let seed = 0; seed < 300; seed++) {
      const given = randomFacts(seed, { proposals: 14, members: 5 });
      const { bottleneck } = shortageOf(given);
      const remedy = bottleneck?.remedy;
      if (!bottleneck || !remedy || remedy.raiseBy === null) continue;
      tried++;
      const after = (by: number) => missingOf(raised(given, bottleneck.memberIds, by));
      expect({ seed, after: after(remedy.raiseBy) }).toEqual({ seed, after: remedy.leaves });
      expect(after(remedy.raiseBy - 1)).toBeGreaterThan(remedy.leaves);
      const more = Array.from({ length: remedy.newMembers }, (_, i) =>
        member(`new${i}`, { maxLoad: remedy.each }),
      );
      const known = given.proposals.map((each) => ({ ...each, conflictsAreKnown: true }));
      expect(missingOf({ ...given, proposals: known, members: [...given.members, ...more] })).toBe(0);
    }
    expect(tried).toBeGreaterThan(50);
  });
});
