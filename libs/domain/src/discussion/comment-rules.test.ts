import { commentFaults, commentParts } from '#domain/discussion/comment-rules';

describe('commentParts', () => {
  it('tells words and mentions apart, in their order', () => {
    expect(commentParts('@[1] and @[0]: look.', 2)).toEqual([
      { mention: 1 },
      ' and ',
      { mention: 0 },
      ': look.',
    ]);
  });

  it('takes a mark of nobody for words', () => {
    expect(commentParts('see @[3] and @[x], @[99999]', 1)).toEqual(['see @[3] and @[x], @[99999]']);
    expect(commentParts('', 0)).toEqual([]);
  });
});

describe('commentFaults', () => {
  it('wants words, and everybody mentioned to stand in them', () => {
    expect(commentFaults('@[0], what do you think?', 1)).toEqual([]);
    expect(commentFaults('  \n ', 0)).toMatchObject([{ field: 'text' }]);
    expect(commentFaults('@[0]', 2)).toMatchObject([{ field: 'mentions' }]);
  });
});
