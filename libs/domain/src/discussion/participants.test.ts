import { steadyLetters } from '#domain/review/steady-letters';
import { type DiscussionMember, participants } from '#domain/discussion/participants';

const member = (memberId: string, change: Partial<DiscussionMember> = {}): DiscussionMember => ({
  memberId,
  name: `Name of ${memberId}`,
  hasReviewed: true,
  mayRead: true,
  firstPlaceAsChair: null,
  ...change,
});
const keyOf = (id: string): string => [...id].reverse().join('');
const viewer = { memberId: 'me', keyOf, readsReviewerNames: false, readsChairNames: false };
const members = [
  member('me'),
  member('rita'),
  member('rex'),
  member('left', { mayRead: false }),
  member('second', { hasReviewed: false, firstPlaceAsChair: 7 }),
  member('first', { hasReviewed: false, firstPlaceAsChair: 2 }),
  member('silent', { hasReviewed: false }),
];

describe('participants', () => {
  it('gives a reviewer the letter that stands beside their review for this viewer', () => {
    const { of } = participants(viewer, members);
    for (const [id, label] of steadyLetters(['rita', 'rex', 'left'], keyOf))
      expect(of(id, 'reviewer')).toMatchObject({ label, name: null, isMe: false });
  });

  it('tells hidden chairs apart by who spoke first', () => {
    const { of } = participants(viewer, members);
    expect([of('first', 'chair').label, of('second', 'chair').label]).toEqual(['1', '2']);
  });

  it('offers to mention only who may read, and of hidden chairs only who has spoken', () => {
    const { mentionable } = participants(viewer, members);
    expect(mentionable.map(({ memberId }) => memberId).toSorted()).toEqual([
      'first',
      'rex',
      'rita',
      'second',
    ]);
  });

  it('names those whose names the viewer may read, and offers every one of them', () => {
    const { of, mentionable } = participants(
      { ...viewer, readsReviewerNames: true, readsChairNames: true },
      members,
    );
    expect(of('rita', 'reviewer')).toMatchObject({ name: 'Name of rita', label: null });
    expect(mentionable.map(({ name }) => name)).toEqual([
      'Name of rex',
      'Name of rita',
      'Name of first',
      'Name of second',
      'Name of silent',
    ]);
  });

  it('shows one person who wrote as a chair and reviewed later as two, where names are hidden', () => {
    const { of } = participants(viewer, [member('me'), member('both', { firstPlaceAsChair: 1 })]);
    expect([of('both', 'chair').label, of('both', 'reviewer').label]).toEqual([
      '1',
      steadyLetters(['both'], keyOf).get('both'),
    ]);
  });

  it('has no letter for a reviewer whose review is gone, and knows the viewer as themselves', () => {
    const { of } = participants(viewer, members);
    expect(of('gone', 'reviewer')).toMatchObject({ label: null, name: null, isMe: false });
    expect(of('me', 'reviewer')).toMatchObject({ isMe: true });
  });
});
