import { invitationIsOpen } from '#domain/committee/invitation-rules';
import {
  anOrganizerRemains,
  employmentAfter,
  expertiseFaults,
  languageFaults,
  loadLimit,
  roleFaults,
  topicExpertiseFaults,
} from '#domain/committee/member-rules';

const TRACKS = new Set(['sec']);

describe('the roles of a member', () => {
  it('may be several', () => {
    const roles = [
      { role: 'reviewer', trackId: null },
      { role: 'track_chair', trackId: 'sec' },
    ] as const;
    expect(roleFaults(roles, TRACKS)).toEqual([]);
  });

  it.each([
    ['a track chair without a track', [{ role: 'track_chair', trackId: null }]],
    ['a reviewer with one', [{ role: 'reviewer', trackId: 'sec' }]],
    ['a track of another conference', [{ role: 'track_chair', trackId: 'other' }]],
    [
      'a role that stands twice',
      [
        { role: 'reviewer', trackId: null },
        { role: 'reviewer', trackId: null },
      ],
    ],
  ] as const)('do not allow %s', (_, roles) => {
    expect(roleFaults(roles, TRACKS)).toHaveLength(1);
  });
});

describe('expertise', () => {
  it('is in tracks of the conference, in each once', () => {
    expect(expertiseFaults([{ trackId: 'sec', level: 3 }], TRACKS)).toEqual([]);
    expect(expertiseFaults([{ trackId: 'other', level: 3 }], TRACKS)).toHaveLength(1);
    const twice = [
      { trackId: 'sec', level: 3 },
      { trackId: 'sec', level: 1 },
    ];
    expect(expertiseFaults(twice, TRACKS)).toHaveLength(1);
  });
});

describe('the last organizer', () => {
  it('stays', () => {
    expect(anOrganizerRemains(['a'], 'a')).toBe(false);
    expect(anOrganizerRemains(['a', 'b'], 'a')).toBe(true);
  });
});

describe('an invitation', () => {
  it('is open for 60 days, until it is answered', () => {
    const invited = new Date('2027-01-01T00:00:00Z');
    const after = (days: number): Date => new Date(invited.getTime() + days * 86_400_000);
    expect(invitationIsOpen('invited', invited, after(60))).toBe(true);
    expect(invitationIsOpen('invited', invited, after(60.1))).toBe(false);
    expect(invitationIsOpen('active', invited, after(1))).toBe(false);
  });
});

describe('employmentAfter', () => {
  const before = { companyKey: 'acme', formerCompanyKeys: ['old'] };

  it('keeps what a member said of themselves before, each once', () => {
    expect(employmentAfter(before, 'beta', true)).toEqual({
      companyKey: 'beta',
      formerCompanyKeys: ['old', 'acme'],
    });
    expect(employmentAfter(before, 'old', true)).toEqual({ companyKey: 'old', formerCompanyKeys: ['acme'] });
    expect(
      employmentAfter({ companyKey: '', formerCompanyKeys: [] }, 'beta', true).formerCompanyKeys,
    ).toEqual([]);
  });

  it('forgets it when somebody else puts it right', () => {
    expect(employmentAfter(before, 'beta', false)).toEqual({ companyKey: 'beta', formerCompanyKeys: [] });
  });
});

describe('a member’s load', () => {
  it.each([
    [null, null, null],
    [40, null, 40],
    [null, 10, 10],
    [40, 10, 10],
    [0, 10, 0],
  ])('is limited by organizers at %j and by the own wish at %j: %j', (limit, wish, both) => {
    expect(loadLimit(limit, wish)).toBe(both);
  });
});

describe('a member’s languages and topics', () => {
  it('are those of the conference, each once; a language held before stays', () => {
    expect(languageFaults(['en', 'fr'], ['en'], ['fr'])).toEqual([]);
    expect(languageFaults(['en', 'de', 'en'], ['en'], []).map(({ field }) => field)).toEqual([
      'languages.1',
      'languages.2',
    ]);
    const topics = [
      { topicId: 'a', level: 1 },
      { topicId: 'b', level: 1 },
      { topicId: 'a', level: 2 },
    ];
    expect(topicExpertiseFaults(topics, new Set(['a'])).map(({ field }) => field)).toEqual([
      'topics.1.topicId',
      'topics.2',
    ]);
  });
});
