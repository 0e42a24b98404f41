import { facts, member, pair, proposal } from '../../../../tests/factories/assignment-facts';
import type { AssignmentFacts } from '#domain/assignment/assignment-facts';
import { ASSIGNMENT_RULES } from '#domain/assignment/assignment-rules';
import { runSettings } from '#domain/assignment/run-settings';
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
    message: 'it is not known whether Member m3 has a conflict of interest with #2',
    planned: ['p1 m1', 'p2 m3'],
    changes: { members: [member('m1'), member('m2'), member('m3', { conflictsAreKnown: false })] },
  },
  {
    rule: 'conflictsAreKnown',
    message: 'it is not known whether Member m3 has a conflict of interest with #2',
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
    rule: 'languageIsRead',
    message: '#2 is in de, and Member m3 reads en, fr',
    planned: ['p1 m1', 'p2 m3'],
    changes: {
      proposals: [season.proposals[0]!, proposal('p2', { wanted: 1, language: 'de' })],
      members: [member('m1'), member('m2'), member('m3', { languages: ['en', 'fr'] })],
    },
  },
  {
    rule: 'loadIsWithinLimit',
    message: 'Member m1 would have 2 proposals, the limit is 1',
    planned: ['p1 m1', 'p2 m1'],
  },
];

const company = { companyKey: 'acme' };
const fellows = [
  member('m1', company),
  member('m2', company),
  member('m3'),
  member('m4', { isSenior: true }),
];
const ofOneSpeaker = ['p1', 'p2', 'p3'].map((id) => proposal(id, { speakerIds: ['s1'] }));
const theirOwn = ['p1', 'p2', 'p3'].map((id, i) => proposal(id, { authorIds: [`m${i + 1}`] }));

const warned: readonly (Broken & {
  readonly sound: readonly string[];
  readonly off: Partial<AssignmentFacts>;
})[] = [
  {
    rule: 'oneReviewerPerCompany',
    message: 'Member m1 and Member m2 review #1 and work for the same company',
    planned: ['p1 m1', 'p1 m2', 'p2 m3'],
    sound: ['p1 m1', 'p1 m3', 'p2 m2'],
    changes: { members: fellows },
    off: { settings: runSettings({ onePerCompany: false }) },
  },
  {
    rule: 'seniorIsAmongReviewers',
    message: '#1 has no senior reviewer',
    planned: ['p1 m1', 'p1 m3', 'p2 m4'],
    sound: ['p1 m1', 'p1 m4'],
    changes: { members: fellows, settings: runSettings({ atLeastOneSenior: true }) },
    off: { settings: runSettings({ atLeastOneSenior: false }) },
  },
  {
    rule: 'enoughKnowTheTrack',
    message: '1 of the 3 reviewers of #1 know its track, 2 are asked for',
    planned: ['p1 m1', 'p1 m2', 'p1 m3'],
    sound: ['p1 m1', 'p1 m4', 'p1 m3'],
    changes: {
      proposals: [proposal('p1', { trackId: 't1' })],
      members: ['m1', 'm2', 'm3', 'm4'].map((id) =>
        member(id, { expertise: id === 'm1' || id === 'm4' ? { t1: 1 } : {} }),
      ),
      settings: runSettings({ expertsPerTrackMin: 2 }),
    },
    off: { settings: runSettings({ expertsPerTrackMin: 0 }) },
  },
  {
    rule: 'speakersAreSpread',
    message: 'Member m1 has 3 proposals of one speaker (#1, #2, #3), at most 2 are wanted',
    planned: ['p1 m1', 'p2 m1', 'p3 m1'],
    sound: ['p1 m1', 'p2 m1', 'p3 m2'],
    changes: {
      proposals: ofOneSpeaker,
      members: fellows,
      settings: runSettings({ mostOnOneSpeaker: 2 }),
    },
    off: { settings: runSettings({ mostOnOneSpeaker: null }) },
  },
  {
    rule: 'nobodyReviewsInARing',
    message:
      'Member m1, Member m2, Member m3 review each other: Member m1 reviews #2, Member m2 reviews #3, Member m3 reviews #1',
    planned: ['p2 m1', 'p3 m2', 'p1 m3'],
    sound: ['p2 m1', 'p3 m2', 'p1 m4'],
    changes: { proposals: theirOwn, members: fellows },
    off: { settings: runSettings({ noCycles: false }) },
  },
  {
    rule: 'floorIsReached',
    message: '#1 has 1 of the 2 reviewers that every proposal should have before another gets all it wants',
    planned: ['p1 m1', 'p2 m2', 'p2 m3', 'p2 m4'],
    sound: ['p1 m1', 'p1 m2', 'p2 m3', 'p2 m4'],
    changes: { proposals: ['p1', 'p2'].map((id) => proposal(id, { wanted: 3, floor: 2 })), members: fellows },
    off: { proposals: ['p1', 'p2'].map((id) => proposal(id, { wanted: 3, floor: 1 })) },
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

  it.each(warned)('warns of what breaks $rule and says: $message', (each) => {
    const given = { ...season, conflictsOfInterest: [], ...each.changes };
    const found = (planned: readonly string[], from: AssignmentFacts): string[] =>
      checkAssignment(from, planned.map(pair))
        .warnings.filter(({ rule }) => rule === each.rule)
        .map(({ message }) => message);
    expect(found(each.planned, given)).toEqual([each.message]);
    expect(found(each.sound, given)).toEqual([]);
    expect(found(each.planned, { ...given, ...each.off })).toEqual([]);
  });

  it('says of everything it finds how to mend it', () => {
    for (const { planned, changes } of [...broken, ...warned]) {
      const { blocking, warnings } = checkAssignment({ ...season, ...changes }, planned.map(pair));
      expect([...blocking, ...warnings].filter(({ remedy }) => remedy.length < 10)).toEqual([]);
    }
  });

  it('warns of a proposal that has too few reviewers', () => {
    expect(checkAssignment(season, [pair('p1 m1')])).toEqual({
      blocking: [],
      warnings: [
        {
          rule: 'proposalIsCovered',
          message: '#2 has 0 of the 1 reviewers it needs',
          remedy: 'add a reviewer who may review it, raise a limit, or ask for fewer reviewers',
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
    const tested = new Set([...broken, ...warned].map(({ rule }) => rule)).add('proposalIsCovered');
    expect(ASSIGNMENT_RULES.map(({ name }) => name).toSorted()).toEqual([...tested].toSorted());
  });
});
