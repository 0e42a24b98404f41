import { groupFacts } from '../../../../../tests/factories/group-facts';
import { assign } from '#domain/assignment/assign';
import { type AssignmentFacts, type Pair, pairKey } from '#domain/assignment/assignment-facts';
import { checkAssignment } from '#domain/assignment/check-assignment';
import { GROUP_RULES } from '#domain/assignment/repair/repair-report';
import { settledAssignments } from '#domain/assignment/settled-assignments';

const ASKED = { atLeastOneSenior: true, expertsPerTrackMin: 1, mostOnOneSpeaker: 1 };

/** How many group rules a plan breaks; null when it may not be at all. */
function violations(given: AssignmentFacts, planned: readonly Pair[]): number | null {
  const { blocking, warnings } = checkAssignment(given, planned);
  if (blocking.length > 0) return null;
  return warnings.filter(({ rule }) => (GROUP_RULES as readonly string[]).includes(rule)).length;
}

/** The fewest violations of all plans that give every proposal as many reviewers as this one does. */
function fewestByTryingAll(given: AssignmentFacts, like: readonly Pair[]): number {
  const settled = new Set(settledAssignments(given).list.map(pairKey));
  const rows = given.proposals.map(({ id: proposalId }) => {
    const wanted = like.filter((each) => each.proposalId === proposalId).length;
    const all = given.members.map(({ id: memberId }) => ({ proposalId, memberId }));
    return Array.from({ length: 2 ** all.length }, (_, chosen) =>
      all.filter((__, i) => (chosen & (1 << i)) !== 0),
    ).filter(
      (row) =>
        row.length === wanted && all.every((each) => !settled.has(pairKey(each)) || row.includes(each)),
    );
  });
  let fewest = Number.POSITIVE_INFINITY;
  const choose = (at: number, planned: readonly Pair[]): void => {
    if (at < rows.length) {
      for (const row of rows[at]!) choose(at + 1, [...planned, ...row]);
      return;
    }
    fewest = Math.min(fewest, violations(given, planned) ?? Number.POSITIVE_INFINITY);
  };
  choose(0, []);
  return fewest;
}

describe('a repaired assignment', () => {
  it('has the fewest violations there can be in four of five small seasons where all rules cross, and never fewer than can be', () => {
    let best = 0;
    const seasons = 40;
    for (let seed = 0; seed < seasons; seed++) {
      const given = groupFacts(seed, { proposals: 3, members: 6, wanted: 2 }, ASKED);
      const { assignments } = assign(given, seed);
      const reached = violations(given, assignments)!;
      const fewest = fewestByTryingAll(given, assignments);
      expect(reached).toBeGreaterThanOrEqual(fewest);
      if (reached === fewest) best++;
    }
    expect(best).toBeGreaterThanOrEqual(0.8 * seasons);
  });
});
