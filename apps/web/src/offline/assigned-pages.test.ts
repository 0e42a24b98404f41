import { pagesBeyond, pagesOf } from './assigned-pages';

const kept = [
  ['login'],
  ['review-queue', 'days'],
  ['review-page', 'days', 3],
  ['review-page', 'days', 31],
  ['review-page', 'other-days', 3],
];

describe('the pages that a device keeps', () => {
  it('are told by conference', () => {
    expect(pagesOf('days', kept)).toEqual([kept[2], kept[3]]);
    expect(pagesOf('nothing', kept)).toEqual([]);
  });

  it('go with the talk: those of this conference that the queue does not hold', () => {
    expect(pagesBeyond('days', [3, 7], kept)).toEqual([kept[3]]);
    expect(pagesBeyond('days', [], kept)).toEqual([kept[2], kept[3]]);
    expect(pagesBeyond('days', [3, 31], kept)).toEqual([]);
  });
});
