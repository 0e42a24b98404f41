import { keysBeyond, keysOfOtherRounds, keysOfTalk, talksOf } from './assigned-pages';

const kept = [
  ['login'],
  ['review-queue', 'days'],
  ['review-queue', 'days', 'second'],
  ['assigned-set', 'days', 'third'],
  ['review-page', 'days', 3],
  ['review-page', 'days', 31],
  ['review-page', 'days', 3, 'second'],
  ['own-history', 'days', 3, 'first'],
  ['discussion', 'days', 31, 'first'],
  ['discussion', 'days', 31, 'third'],
  ['review-page', 'other-days', 3],
];
const first = { id: 'first', isCurrent: true };
const second = { id: 'second', isCurrent: false };

describe('what a device keeps', () => {
  it('is counted by talk, whatever the rounds', () => {
    expect([talksOf('days', kept), talksOf('other-days', kept), talksOf('nothing', kept)]).toEqual([2, 1, 0]);
  });

  it('goes with the talk: the round’s pages, versions and discussions that its queue does not hold', () => {
    expect(keysBeyond('days', first, [3, 7], kept)).toEqual([kept[5], kept[8]]);
    expect(keysBeyond('days', first, [3, 31], kept)).toEqual([]);
    expect(keysBeyond('days', second, [31], kept)).toEqual([kept[6]]);
  });

  it('is found by talk in every round, for a conflict of interest', () => {
    expect(keysOfTalk('days', 3, kept)).toEqual([kept[4], kept[6], kept[7]]);
  });

  it('goes with the round, its queue and the tag of its set as well', () => {
    expect(keysOfOtherRounds('days', ['first', 'second'], kept)).toEqual([kept[3], kept[9]]);
    expect(keysOfOtherRounds('days', ['first'], kept)).toEqual([kept[2], kept[3], kept[6], kept[9]]);
  });
});
