import { facts, member, pair, proposal } from '../../../../tests/factories/assignment-facts';
import type { AssignmentFacts } from '#domain/assignment/assignment-facts';
import { ASSIGNMENT_RULES } from '#domain/assignment/assignment-rules';
import { checkAssignment } from '#domain/assignment/check-assignment';

const season = facts({
  proposals: [proposal('p1', { wanted: 1, authorIds: ['m3'] }), proposal('p2', { wanted: 1 })],
  members: [member('m1', { maxLoad: 1 }), member('m2'), member('m3')],
  conflictsOfInterest: [pair('p2 m2')],
});
const sound = [pair('p1 m1'), pair('p2 m3')];

interface Broken {
  readonly rule: string;
  readonly message: string;
  readonly planned: readonly string[];
  readonly changes?: Partial<AssignmentFacts>;
}

const broken: readonly Broken[] = [
  {
    rule: 'notConflicted',
    message: 'Member m2 has a conflict of interest with #2',
    planned: ['p1 m1', 'p2 m2'],
  },
  { rule: 'nobodyReviewsTheirOwn', message: 'Member m3 is a speaker of #1', planned: ['p1 m3', 'p2 m1'] },
  {
    rule: 'conflictsAreKnown',
    message: 'it is not known whether Member m3 has a conflict of interest with #2: run the detection first',
    planned: ['p1 m1', 'p2 m3'],
    changes: { members: [member('m1'), member('m2'), member('m3', { conflictsAreKnown: false })] },
  },
  {
    rule: 'conflictsAreKnown',
    message: 'it is not known whether Member m3 has a conflict of interest with #2: run the detection first',
    planned: ['p1 m1', 'p2 m3'],
    changes: { proposals: [season.proposals[0]!, proposal('p2', { wanted: 1, conflictsAreKnown: false })] },
  },
  {
    rule: 'memberIsActive',
    message: 'Member m3 is not an active member and cannot review #2',
    planned: ['p1 m1', 'p2 m3'],
    changes: { members: [member('m1'), member('m2'), member('m3', { isActive: false })] },
  },
  {
    rule: 'proposalIsInRound',
    message: 'proposal p9 is not up for review; Member m2 cannot be assigned to it',
    planned: ['p1 m1', 'p2 m3', 'p9 m2'],
  },
  {
    rule: 'reviewerIsAssignedOnce',
    message: 'Member m3 is assigned twice to #2',
    planned: ['p1 m1', 'p2 m3', 'p2 m3'],
  },
  {
    rule: 'declinedStaysDeclined',
    message: 'Member m3 has declined #2',
    planned: ['p1 m1', 'p2 m3'],
    changes: { standing: [{ ...pair('p2 m3'), standing: 'declined' }] },
  },
  {
    rule: 'settledStays',
    message: 'Member m1 has begun #2 and would lose it',
    planned: ['p1 m1', 'p2 m3'],
    changes: { standing: [{ ...pair('p2 m1'), standing: 'started' }] },
  },
  {
    rule: 'loadIsWithinLimit',
    message: 'Member m1 would have 2 proposals, the limit is 1',
    planned: ['p1 m1', 'p2 m1'],
  },
];

describe('checkAssignment', () => {
  it('finds nothing wrong with a sound assignment', () => {
    expect(checkAssignment(season, sound)).toEqual({ blocking: [], warnings: [] });
  });

  it.each(broken)('refuses what breaks $rule and says: $message', ({ rule, message, planned, changes }) => {
    const { blocking } = checkAssignment({ ...season, ...changes }, planned.map(pair));
    expect(
      blocking.filter((violation) => violation.rule === rule).map((violation) => violation.message),
    ).toEqual([message]);
  });

  it('warns of a proposal that has too few reviewers', () => {
    expect(checkAssignment(season, [pair('p1 m1')])).toEqual({
      blocking: [],
      warnings: [
        {
          rule: 'proposalIsCovered',
          message: '#2 has 0 of the 1 reviewers it needs',
          proposalId: 'p2',
          memberId: null,
        },
      ],
    });
  });

  it('refuses a member nobody knows', () => {
    expect(checkAssignment(season, [...sound, pair('p2 m9')]).blocking.map(({ rule }) => rule)).toContain(
      'memberIsActive',
    );
  });

  it('lets a former member keep a submitted review, and somebody above a lowered limit keep what they have', () => {
    const given = {
      ...season,
      members: [member('m1', { maxLoad: 1 }), member('m2'), member('m3', { isActive: false })],
      standing: [
        { ...pair('p2 m3'), standing: 'done' as const },
        { ...pair('p1 m1'), standing: 'announced' as const },
        { ...pair('p2 m1'), standing: 'announced' as const },
      ],
    };
    expect(checkAssignment(given, ['p2 m3', 'p1 m1', 'p2 m1'].map(pair)).blocking).toEqual([]);
  });

  it('has a test here for every rule', () => {
    const tested = new Set([...broken.map(({ rule }) => rule), 'proposalIsCovered']);
    expect(ASSIGNMENT_RULES.map(({ name }) => name).toSorted()).toEqual([...tested].toSorted());
  });
});
