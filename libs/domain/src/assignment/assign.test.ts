import { facts, member, pair, proposal, randomFacts } from '../../../../tests/factories/assignment-facts';
import { assign } from '#domain/assignment/assign';
import { assignmentProblem } from '#domain/assignment/assignment-problem';
import { type AssignmentFacts, type Pair, pairKey } from '#domain/assignment/assignment-facts';
import { assignmentPreview } from '#domain/assignment/assignment-preview';
import { placedAffinities } from '#domain/assignment/placed-affinities';
import { checkAssignment } from '#domain/assignment/check-assignment';
import { settledAssignments } from '#domain/assignment/settled-assignments';
import { fairShare } from '#domain/assignment/fair-share';

/** How an assignment does, level by level, most important first; smaller is better. Written apart from the solver. */
function score(given: AssignmentFacts, planned: readonly Pair[]): number[] {
  const { loads, removed } = assignmentPreview(given, planned);
  const settled = settledAssignments(given);
  const cover = (id: string) => planned.filter(({ proposalId }) => proposalId === id).length;
  const missing = given.proposals.map(({ id, wanted }) =>
    Math.max(0, Math.max(wanted, settled.coverByProposal.get(id) ?? 0) - cover(id)),
  );
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const limits = given.members.map(({ isActive, maxLoad }) =>
    isActive ? Math.min(maxLoad ?? given.proposals.length, given.proposals.length) : 0,
  );
  const demand = given.proposals.map(({ id, wanted }) =>
    Math.max(0, wanted - (settled.coverByProposal.get(id) ?? 0)),
  );
  const taken = given.members.map(({ id }, i) => Math.min(settled.loadByMember.get(id) ?? 0, limits[i]!));
  const share = fairShare(limits, sum(demand) + sum(taken));
  const isStranger = ({ proposalId, memberId }: Pair) => {
    const trackId = given.proposals.find(({ id }) => id === proposalId)!.trackId;
    return (
      trackId !== null && given.members.find(({ id }) => id === memberId)!.expertise[trackId] === undefined
    );
  };
  const belowFloor = given.proposals.map(({ wanted, floor }, i) =>
    Math.max(0, missing[i]! - Math.max(0, wanted - floor)),
  );
  return [
    sum(missing),
    sum(belowFloor),
    sum(missing.map((count) => (count * (count - 1)) / 2)),
    removed.length,
    sum(loads.map(({ after }) => Math.max(0, after - share))),
    planned.filter(isStranger).length,
  ];
}

/** Points of affinity that each proposal has. */
function points(given: AssignmentFacts, planned: readonly Pair[]): number[] {
  const placed = placedAffinities(given, planned);
  return given.proposals.map(({ id }) =>
    placed.reduce((sum, each) => sum + (each.proposalId === id ? each.points : 0), 0),
  );
}

/** Unevenness and missing affinity in points, as the slider at its middle weighs them. */
function fit(given: AssignmentFacts, planned: readonly Pair[]): number {
  const { objective } = assignmentProblem(given, 1);
  const squares = assignmentPreview(given, planned).loads.reduce((sum, { after }) => sum + after ** 2, 0);
  const lost = placedAffinities(given, planned).reduce((sum, each) => sum + 100 - each.points, 0);
  return (objective.weight.balance * squares) / objective.weight.affinity + lost;
}

function isSmaller(left: readonly number[], right: readonly number[]): boolean {
  const at = left.findIndex((value, i) => value !== right[i]);
  return at >= 0 && left[at]! < right[at]!;
}

/** All assignments that break no blocking rule and are best by the score. */
function bestByTryingAll(given: AssignmentFacts): { score: number[]; plans: Pair[][] } {
  const settled = settledAssignments(given);
  const fixed = settled.list.map(({ proposalId, memberId }) => ({ proposalId, memberId }));
  const fixedKeys = new Set(fixed.map(pairKey));
  const all = given.proposals.flatMap(({ id: proposalId }) =>
    given.members.map(({ id: memberId }) => ({ proposalId, memberId })),
  );
  const free = all.filter(
    (each) =>
      !fixedKeys.has(pairKey(each)) && checkAssignment({ ...given }, [...fixed, each]).blocking.length === 0,
  );
  let best: number[] | null = null;
  let plans: Pair[][] = [];
  for (let chosen = 0; chosen < 2 ** free.length; chosen++) {
    const planned = [...fixed, ...free.filter((_, i) => (chosen & (1 << i)) !== 0)];
    const tooMany = given.proposals.some(({ id, wanted }) => {
      const cover = planned.filter(({ proposalId }) => proposalId === id).length;
      return cover > Math.max(wanted, settled.coverByProposal.get(id) ?? 0);
    });
    if (tooMany || exceeds(given, planned)) continue;
    const found = score(given, planned);
    if (best !== null && isSmaller(best, found)) continue;
    if (best === null || isSmaller(found, best)) plans = [];
    best = found;
    plans.push(planned);
  }
  return { score: best!, plans };
}

/** Kept pairs may stay above a limit by rule, but a run never plans it. */
function exceeds(given: AssignmentFacts, planned: readonly Pair[]): boolean {
  const settled = settledAssignments(given);
  return given.members.some(({ id, maxLoad }) => {
    const load = planned.filter(({ memberId }) => memberId === id).length;
    return load > Math.max(maxLoad ?? planned.length, settled.loadByMember.get(id) ?? 0);
  });
}

describe('assign', () => {
  it('equals the best of all assignments, level by level, and is as fair and fitting as its bounds say', () => {
    let fairest = 0;
    for (let seed = 0; seed < 250; seed++) {
      const given = randomFacts(seed, { proposals: 3 + (seed % 2), members: 3 });
      const { assignments, proof } = assign(given, seed);
      expect(proof).toMatchObject({ outcome: 'optimal', isStrict: true, certificate: { holds: true } });
      const best = bestByTryingAll(given);
      expect({ seed, score: score(given, assignments) }).toEqual({ seed, score: best.score });

      const { least, leastBound, fitGap } = proof.fairness!;
      expect(least).toBeLessThanOrEqual(leastBound);
      const found = points(given, assignments);
      const mostLeast = Math.max(...best.plans.map((plan) => Math.min(...points(given, plan))));
      const isFairest = Math.min(...found) === mostLeast;
      fairest += isFairest ? 1 : 0;
      expect(isFairest || least < leastBound).toBe(true);
      const asFair = best.plans.filter((plan) =>
        points(given, plan).every((each, i) => each >= Math.min(least, found[i]!)),
      );
      const bestFit = Math.min(...asFair.map((plan) => fit(given, plan)));
      expect(bestFit).toBeGreaterThan(fit(given, assignments) - fitGap! - 0.001);
    }
    expect(fairest).toBeGreaterThan(245);
  });

  it('passes the independent checker on 200 seasons with limits, conflicts and begun reviews', () => {
    for (let seed = 0; seed < 200; seed++) {
      const given = randomFacts(seed, { proposals: 30, members: 12 });
      const { assignments, shortage, proof } = assign(given, seed);
      const check = checkAssignment(given, assignments);
      expect(proof.certificate.holds).toBe(true);
      expect(check.blocking).toEqual([]);
      expect(new Set(check.warnings.map(({ proposalId }) => proposalId))).toEqual(
        new Set(shortage.uncovered.map(({ proposalId }) => proposalId)),
      );
    }
  });

  it('gives the same answer for the same facts and seed', () => {
    const given = randomFacts(5, { proposals: 40, members: 12 });
    expect(assign(given, 3)).toEqual(assign(given, 3));
  });

  it('reaches the same objective from every seed', () => {
    const given = randomFacts(5, { proposals: 40, members: 12 });
    const scores = [1, 2, 3, 4].map((seed) => score(given, assign(given, seed).assignments));
    expect(new Set(scores.map(String)).size).toBe(1);
  });

  it('keeps what is begun and, where it can, what is announced', () => {
    const given = facts({
      proposals: [proposal('p1', { wanted: 1 }), proposal('p2', { wanted: 1 })],
      members: [member('m1'), member('m2')],
      bids: [
        { ...pair('p1 m2'), value: 20 },
        { ...pair('p2 m1'), value: 20 },
      ],
      standing: [
        { ...pair('p1 m1'), standing: 'started' },
        { ...pair('p2 m2'), standing: 'announced' },
      ],
    });
    expect(assign(given, 1).assignments.map(pairKey).toSorted()).toEqual(['p1 m1', 'p2 m2']);
  });

  it('gives up an announced pair where a proposal would otherwise stay short', () => {
    const given = facts({
      proposals: [proposal('p1', { wanted: 1 }), proposal('p2', { wanted: 1 })],
      members: [member('m1', { maxLoad: 1 }), member('m2', { maxLoad: 1 })],
      conflictsOfInterest: [pair('p2 m2')],
      standing: [{ ...pair('p1 m1'), standing: 'announced' }],
    });
    expect(assign(given, 1).assignments.map(pairKey).toSorted()).toEqual(['p1 m2', 'p2 m1']);
  });

  it('has nothing to say about an empty season', () => {
    expect(assign(facts({}), 1)).toMatchObject({
      assignments: [],
      shortage: { uncovered: [], bottleneck: null },
    });
  });

  it('assigns nobody where nobody may review', () => {
    const given = facts({ proposals: [proposal('p1')], members: [member('m1', { isActive: false })] });
    expect(assign(given, 1)).toMatchObject({
      assignments: [],
      shortage: { uncovered: [{ proposalId: 'p1', number: 1, missing: 2, candidates: 0 }] },
    });
  });
});

describe('shortage', () => {
  it('names the proposals that compete for too few places, and adds up', () => {
    const given = facts({
      proposals: [
        proposal('p1', { wanted: 2 }),
        proposal('p2', { wanted: 2 }),
        proposal('p3', { wanted: 2 }),
        proposal('p4', { wanted: 1 }),
      ],
      members: [member('m1', { maxLoad: 2 }), member('m2', { maxLoad: 2 }), member('m3', { maxLoad: 9 })],
      conflictsOfInterest: ['p1 m3', 'p2 m3', 'p3 m3'].map(pair),
    });
    const { uncovered, bottleneck } = assign(given, 1).shortage;
    expect(uncovered.reduce((sum, { missing }) => sum + missing, 0)).toBe(2);
    expect(bottleneck).toMatchObject({ places: 6, room: 4, takenElsewhere: 0, missing: 2 });
    expect(new Set(bottleneck!.proposalIds)).toEqual(new Set(['p1', 'p2', 'p3']));
    expect(new Set(bottleneck!.memberIds)).toEqual(new Set(['m1', 'm2']));
  });

  it('spreads what is missing, so that no proposal stays without a reviewer while another has two', () => {
    const given = facts({
      proposals: [proposal('p1'), proposal('p2'), proposal('p3'), proposal('p4')],
      members: [member('m1', { maxLoad: 2 }), member('m2', { maxLoad: 2 })],
    });
    expect(assign(given, 1).shortage.uncovered.map(({ missing }) => missing)).toEqual([1, 1, 1, 1]);
  });

  it('is a true bound on random seasons: limits and conflicts alone forbid the missing places', () => {
    let short = 0;
    for (let seed = 0; seed < 100; seed++) {
      const given = randomFacts(seed, { proposals: 12, members: 5 });
      const { bottleneck, uncovered } = assign(given, seed).shortage;
      if (!bottleneck) continue;
      short++;
      expect(uncovered.reduce((sum, { missing }) => sum + missing, 0)).toBe(bottleneck.missing);
      expect(bottleneck.takenElsewhere).toBeGreaterThanOrEqual(0);
      expect(bottleneck.places - bottleneck.room - bottleneck.takenElsewhere).toBe(bottleneck.missing);
    }
    expect(short).toBeGreaterThan(20);
  });
});
