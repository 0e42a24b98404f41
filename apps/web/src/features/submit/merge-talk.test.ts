import { mergeTalk } from './merge-talk';
import { EMPTY_TALK, NOBODY, type TalkValues } from './talk-values';

const me = { ...NOBODY, name: 'Ada', email: 'ada@example.org', isMe: true, version: 3 };
const base: TalkValues = { ...EMPTY_TALK, title: 'Title', description: 'Old', speakers: [me] };

describe('mergeTalk', () => {
  it('brings together what only one side changed', () => {
    const mine = { ...base, title: 'Mine' };
    const theirs = { ...base, description: 'Theirs' };
    expect(mergeTalk(base, mine, theirs)).toEqual({
      values: { ...base, title: 'Mine', description: 'Theirs' },
      clashes: [],
    });
  });

  it('names the fields that both changed, and keeps mine until somebody chooses', () => {
    const mine = { ...base, title: 'Mine', notes: 'Same' };
    const theirs = { ...base, title: 'Theirs', notes: 'Same ' };
    const merged = mergeTalk(base, mine, theirs);
    expect([merged.clashes, merged.values.title]).toEqual([['title'], 'Mine']);
  });

  it('goes on from the stored version of one’s own data', () => {
    const mine = { ...base, speakers: [{ ...me, bio: 'New' }, NOBODY] };
    const theirs = { ...base, title: 'Theirs', speakers: [{ ...me, version: 4 }] };
    expect(mergeTalk(base, mine, theirs).values.speakers).toEqual([
      { ...me, bio: 'New', version: 4 },
      NOBODY,
    ]);
  });
});
