import { facts, member, pair, proposal } from '../../../../../tests/factories/assignment-facts';
import { groupFacts } from '../../../../../tests/factories/group-facts';
import { type AssignmentFacts, type Pair, pairKey } from '#domain/assignment/assignment-facts';
import { assign } from '#domain/assignment/assign';
import { checkAssignment } from '#domain/assignment/check-assignment';
import { countBy, settledAssignments } from '#domain/assignment/settled-assignments';
import { assignmentProblem } from '#domain/assignment/assignment-problem';
import { GroupRepair } from '#domain/assignment/repair/group-repair';
import { GROUP_RULES } from '#domain/assignment/repair/repair-report';
import { runSettings, type RunSettings } from '#domain/assignment/run-settings';

const ALL: Partial<RunSettings> = { atLeastOneSenior: true, expertsPerTrackMin: 1, mostOnOneSpeaker: 2 };
const sizes = { proposals: 30, members: 14, wanted: 3 };

const NO_RULES: Partial<RunSettings> = {
  onePerCompany: false,
  noCycles: false,
  atLeastOneSenior: false,
  expertsPerTrackMin: 0,
  mostOnOneSpeaker: null,
};

/** What the flow finds when no group rule is asked for. */
const flowOf = (given: AssignmentFacts, seed: number): readonly Pair[] =>
  assign({ ...given, settings: { ...given.settings, ...NO_RULES } }, seed).assignments;

const exchanged = (given: AssignmentFacts, planned: readonly Pair[], seed: number) =>
  new GroupRepair(assignmentProblem(given, seed), planned, seed).exchange(planned);

const brokenRules = (given: AssignmentFacts, planned: readonly Pair[]): string[] => [
  ...new Set(
    checkAssignment(given, planned)
      .warnings.map(({ rule }) => rule)
      .filter((rule) => (GROUP_RULES as readonly string[]).includes(rule)),
  ),
];

const ways = [
  ['closing and exchanging', (given: AssignmentFacts, seed: number) => assign(given, seed)],
  [
    'exchanging alone',
    (given: AssignmentFacts, seed: number) => {
      const { assignments, report } = exchanged(given, flowOf(given, seed), seed);
      return { assignments, repair: report };
    },
  ],
] as const;

describe.each(ways)('repair by %s', (_, repaired) => {
  it('keeps every rule it says it keeps, by the independent checker, and never breaks another', () => {
    let found = 0;
    let left = 0;
    for (let seed = 0; seed < 25; seed++) {
      const given = groupFacts(seed, sizes, seed % 2 === 0 ? ALL : {});
      const { assignments, repair: report } = repaired(given, seed);
      expect(checkAssignment(given, assignments).blocking).toEqual([]);
      expect(brokenRules(given, assignments).toSorted()).toEqual(
        report.rules
          .filter((each) => each.left > 0)
          .map(({ rule }) => rule)
          .toSorted(),
      );
      for (const rule of report.rules) {
        found += rule.found;
        left += rule.left;
        expect(rule.repaired).toBe(Math.max(0, rule.found - rule.left));
      }
    }
    expect(found).toBeGreaterThan(250);
    expect(left).toBeLessThan(found / 12);
  });

  it('leaves the cover of every proposal as it is, what has begun where it is, and limits kept', () => {
    for (let seed = 0; seed < 25; seed++) {
      const given = groupFacts(seed, sizes, ALL);
      const flow = flowOf(given, seed);
      const { assignments } = repaired(given, seed);
      const cover = (planned: readonly Pair[]) => countBy(planned, ({ proposalId }) => proposalId);
      const missing = (planned: readonly Pair[]) =>
        given.proposals
          .map(({ id, wanted }) => wanted - (cover(planned).get(id) ?? 0))
          .toSorted((a, b) => a - b);
      expect(missing(assignments)).toEqual(missing(flow));
      const kept = new Set(assignments.map(pairKey));
      expect(kept.size).toBe(assignments.length);
      expect(settledAssignments(given).list.filter((each) => !kept.has(pairKey(each)))).toEqual([]);
    }
  });

  it('says the same for the same facts and seed', () => {
    const given = groupFacts(7, sizes, ALL);
    expect(repaired(given, 3)).toEqual(repaired(given, 3));
  });

  it('touches nothing where no rule is broken, and the proof then holds for the result', () => {
    const given = groupFacts(7, sizes, NO_RULES);
    const { assignments, repair: report } = repaired(given, 1);
    expect(assignments).toEqual(flowOf(given, 1));
    expect(report).toMatchObject({ rules: [], gap: null });
    expect(report.reached).toEqual(report.bound);
  });

  it('reports what each rule cost, adding up to the gap', () => {
    const given = groupFacts(11, sizes, ALL);
    const { repair: report } = repaired(given, 1);
    const sum = (level: 'affinity' | 'kept' | 'strangers') =>
      report.rules.reduce((total, { cost }) => total + cost[level], 0);
    expect(report.rules.map(({ rule }) => rule)).toEqual([...GROUP_RULES]);
    expect(sum('affinity')).toBe(report.bound.affinity - report.reached.affinity);
    expect(sum('kept')).toBe(report.bound.kept - report.reached.kept);
    expect(sum('strangers')).toBe(report.reached.strangers - report.bound.strangers);
    expect(report.reached.places).toBe(report.bound.places);
  });
});

describe('a shortage', () => {
  it('is explained by limits and conflicts alone, not by pairs that were closed', () => {
    let short = 0;
    for (let seed = 0; seed < 40; seed++) {
      const given = groupFacts(seed, { proposals: 12, members: 6, wanted: 4 });
      const { bottleneck } = assign(given, seed).shortage;
      const plain = assign({ ...given, settings: { ...given.settings, ...NO_RULES } }, seed).shortage
        .bottleneck;
      expect(bottleneck?.missing).toBe(plain?.missing);
      expect(new Set(bottleneck?.memberIds)).toEqual(new Set(plain?.memberIds));
      if (bottleneck) short++;
    }
    expect(short).toBeGreaterThan(10);
  });
});

describe('what cannot be repaired', () => {
  const acme = { companyKey: 'acme' };
  const left = (given: AssignmentFacts, planned: readonly string[]) =>
    exchanged(given, planned.map(pair), 1).report.rules.flatMap(({ unrepaired }) => unrepaired);

  it('is said to have begun', () => {
    const given = facts({
      proposals: [proposal('p1')],
      members: [member('m1', acme), member('m2', acme), member('m3')],
      standing: ['p1 m1', 'p1 m2'].map((each) => ({ ...pair(each), standing: 'started' as const })),
    });
    expect(left(given, ['p1 m1', 'p1 m2'])).toEqual([
      {
        places: ['p1 m1', 'p1 m2'].map(pair),
        why: 'begun',
        message: '#1 has two reviewers from one company: the reviews concerned have begun',
      },
    ]);
  });

  it('is said to have nobody, or nobody with room', () => {
    const members = [member('m1', acme), member('m2', acme), member('m3', { maxLoad: 1, isSenior: true })];
    const given = facts({ proposals: [proposal('p1'), proposal('p2', { wanted: 1 })], members });
    const nobody = { ...given, conflictsOfInterest: [pair('p1 m3')] };
    const full = { ...given, conflictsOfInterest: ['p2 m1', 'p2 m2'].map(pair) };
    expect(left(nobody, ['p1 m1', 'p1 m2', 'p2 m3']).map(({ why }) => why)).toEqual(['nobody']);
    expect(left(full, ['p1 m1', 'p1 m2', 'p2 m3']).map(({ why }) => why)).toEqual(['full']);
  });

  it('is said to cross another rule', () => {
    const given = facts({
      proposals: [proposal('p1', { trackId: 't1' })],
      members: [
        member('m1', { ...acme, isSenior: true, expertise: { t1: 1 } }),
        member('m2', { expertise: {} }),
        member('m3', { ...acme, expertise: { t1: 3 } }),
      ],
      settings: runSettings({ expertsPerTrackMin: 2 }),
    });
    expect(left(given, ['p1 m1', 'p1 m2']).map(({ why }) => why)).toEqual(['crossing']);
  });
});
