import { facts, member, pair, proposal, randomFacts } from '../../../../tests/factories/assignment-facts';
import { assign } from '#domain/assignment/assign';
import { type AssignmentFacts, pairKey, type StandingAssignment } from '#domain/assignment/assignment-facts';
import { checkAssignment } from '#domain/assignment/check-assignment';
import { disturbedBy, fillFacts, fillGround } from '#domain/assignment/fill';

const stands = (text: string, standing: StandingAssignment['standing'] = 'announced') => ({
  ...pair(text),
  standing,
});
const filled = (given: AssignmentFacts) => assign(fillFacts(given), 1).assignments.map(pairKey).toSorted();

describe('a fill', () => {
  it('gives the place of somebody who left to somebody else and moves nothing', () => {
    const given = facts({
      proposals: ['p1', 'p2', 'p3'].map((id) => proposal(id, { wanted: 1 })),
      members: [member('m1', { isActive: false }), member('m2'), member('m3')],
      standing: [stands('p1 m1'), stands('p2 m2'), stands('p3 m3')],
      bids: [{ ...pair('p2 m3'), value: 20 }],
    });
    const after = filled(given);
    expect(after).toEqual(expect.arrayContaining(['p2 m2', 'p3 m3']));
    expect(after).toHaveLength(3);
    expect(fillGround(given).open).toBe(1);
  });

  it('leaves a place open rather than move somebody untouched, where a whole run would move them', () => {
    const given = facts({
      proposals: [proposal('p1', { wanted: 1 }), proposal('p2', { wanted: 1 })],
      members: [member('m1', { maxLoad: 1 }), member('m2', { maxLoad: 1 })],
      conflictsOfInterest: [pair('p2 m2')],
      standing: [stands('p1 m1')],
    });
    expect(filled(given)).toEqual(['p1 m1']);
    expect(assign(given, 1).assignments.map(pairKey).toSorted()).toEqual(['p1 m2', 'p2 m1']);
    expect(disturbedBy(given, assign(given, 1).assignments)).toHaveLength(1);
  });

  it('does not count a review over a conflict of interest, and looks for another', () => {
    const given = facts({
      proposals: [proposal('p1', { wanted: 1 })],
      members: [member('m1'), member('m2')],
      conflictsOfInterest: [pair('p1 m1')],
      standing: [stands('p1 m1', 'done')],
    });
    expect(fillGround(given).open).toBe(1);
    expect(filled(given)).toEqual(['p1 m2']);
  });

  it('takes from somebody above a lowered limit what is too much, of what is untouched', () => {
    const given = facts({
      proposals: ['p1', 'p2', 'p3'].map((id) => proposal(id, { wanted: 1 })),
      members: [member('m1', { maxLoad: 2 }), member('m2')],
      standing: [stands('p1 m1', 'started'), stands('p2 m1'), stands('p3 m1')],
    });
    expect(fillGround(given).open).toBe(1);
    const after = filled(given);
    expect(after).toContain('p1 m1');
    expect(after.filter((each) => each.endsWith('m1'))).toHaveLength(2);
    expect(after).toHaveLength(3);
  });

  it('gives what is outgrown to who knows the track, and leaves it where nobody does', () => {
    const given = facts({
      proposals: [proposal('p1', { wanted: 1, trackId: 't1' }), proposal('p2', { wanted: 1, trackId: 't2' })],
      members: [member('m1'), member('m2', { expertise: { t1: 3 } }), member('m3', { isActive: false })],
      standing: [stands('p1 m1', 'outgrown'), stands('p2 m1')],
    });
    expect(filled(given)).toEqual(['p1 m2', 'p2 m1']);
    expect(disturbedBy(given, assign(fillFacts(given), 1).assignments)).toEqual([]);
    const alone = { ...given, members: given.members.slice(0, 1) };
    expect(filled(alone)).toEqual(['p1 m1', 'p2 m1']);
  });

  it('asks nobody again who has declined', () => {
    const given = facts({
      proposals: [proposal('p1', { wanted: 1 })],
      members: [member('m1')],
      standing: [stands('p1 m1', 'declined')],
    });
    expect(filled(given)).toEqual([]);
    expect(fillGround(given).open).toBe(1);
  });

  it('disturbs nobody, breaks no rule and covers no less than before in 300 seasons', () => {
    let opened = 0;
    for (let seed = 0; seed < 300; seed++) {
      const given = randomFacts(seed, { proposals: 20, members: 9 });
      const ground = fillGround(given);
      const { assignments, proof } = assign(fillFacts(given), seed);
      expect({ seed, disturbed: disturbedBy(given, assignments) }).toEqual({ seed, disturbed: [] });
      expect(checkAssignment(given, assignments).blocking).toEqual([]);
      expect(proof.certificate.holds).toBe(true);
      expect(assignments.length).toBeGreaterThanOrEqual(ground.fixed.length);
      opened += ground.open;
    }
    expect(opened).toBeGreaterThan(1000);
  });
});
