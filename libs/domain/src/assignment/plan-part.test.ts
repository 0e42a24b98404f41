import { facts, member, pair, proposal, randomFacts } from '../../../../tests/factories/assignment-facts';
import { assign } from '#domain/assignment/assign';
import { assignmentChanges } from '#domain/assignment/assignment-changes';
import { pairKey } from '#domain/assignment/assignment-facts';
import { checkAssignment } from '#domain/assignment/check-assignment';
import { planInPart } from '#domain/assignment/plan-part';

const given = facts({
  proposals: [
    proposal('p1', { trackId: 'security' }),
    proposal('p2', { trackId: 'storage' }),
    proposal('p3'),
  ],
  members: [member('m1'), member('m2')],
  standing: [
    { ...pair('p1 m1'), standing: 'announced' },
    { ...pair('p2 m1'), standing: 'announced' },
    { ...pair('p3 m2'), standing: 'declined' },
  ],
});
const planned = ['p1 m2', 'p2 m2', 'p3 m1'].map(pair);
const nothing = { trackIds: [], numbers: [], memberIds: [] };
const inPart = (part: object): string[] =>
  planInPart(given, planned, { ...nothing, ...part })
    .map(pairKey)
    .toSorted();

describe('planInPart', () => {
  it('leaves everything as it is where nothing is chosen', () => {
    expect(inPart({})).toEqual(['p1 m1', 'p2 m1']);
  });

  it('makes the changes of a track, of a talk, or of a member, and of several together', () => {
    expect(inPart({ trackIds: ['security'] })).toEqual(['p1 m2', 'p2 m1']);
    expect(inPart({ numbers: [3] })).toEqual(['p1 m1', 'p2 m1', 'p3 m1']);
    expect(inPart({ memberIds: ['m2'] })).toEqual(['p1 m1', 'p1 m2', 'p2 m1', 'p2 m2']);
    expect(inPart({ trackIds: ['security', 'storage'], numbers: [3] })).toEqual(['p1 m2', 'p2 m2', 'p3 m1']);
  });

  it('may break a rule that the whole plan keeps, and the checker says so', () => {
    const tight = { ...given, members: [member('m1', { maxLoad: 2 }), member('m2')] };
    const check = (part: object) =>
      checkAssignment(tight, planInPart(tight, planned, { ...nothing, ...part })).blocking;
    expect(check({ numbers: [1, 2, 3] })).toEqual([]);
    expect(check({ numbers: [3] }).map(({ rule }) => rule)).toEqual(['loadIsWithinLimit']);
  });

  it('does not take a talk without a track for one of a track that nobody named', () => {
    expect(inPart({ trackIds: ['networking'] })).toEqual(['p1 m1', 'p2 m1']);
  });

  it('is the whole plan where every talk is chosen, and splits its changes in two with the rest', () => {
    for (let seed = 0; seed < 50; seed++) {
      const season = randomFacts(seed, { proposals: 12, members: 6 });
      const { assignments } = assign(season, seed);
      const numbers = season.proposals.map(({ number }) => number);
      const whole = planInPart(season, assignments, { ...nothing, numbers });
      expect(whole.map(pairKey).toSorted()).toEqual(assignments.map(pairKey).toSorted());
      const of = (chosen: readonly number[]) => {
        const { added, removed } = assignmentChanges(
          season,
          planInPart(season, assignments, { ...nothing, numbers: chosen }),
        );
        return [...added, ...removed].map(pairKey);
      };
      expect([...of(numbers.slice(0, 6)), ...of(numbers.slice(6))].toSorted()).toEqual(
        of(numbers).toSorted(),
      );
    }
  });
});
