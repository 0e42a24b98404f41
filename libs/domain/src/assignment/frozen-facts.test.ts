import { randomFacts, facts, pair, proposal } from '../../../../tests/factories/assignment-facts';
import { assign } from '#domain/assignment/assign';
import { decodePairs, encodePairs, freezeFacts, thawFacts } from '#domain/assignment/frozen-facts';

describe('frozen facts', () => {
  it('come back as they were, through JSON', () => {
    const given = randomFacts(4, { proposals: 20, members: 8 });
    expect(thawFacts(JSON.parse(JSON.stringify(freezeFacts(given))))).toEqual(given);
  });

  it('give the same assignment for the same seed', () => {
    const given = randomFacts(4, { proposals: 20, members: 8 });
    expect(assign(thawFacts(JSON.parse(JSON.stringify(freezeFacts(given)))), 9)).toEqual(assign(given, 9));
  });

  it('drop pairs with somebody who is not in the lists', () => {
    const given = facts({ proposals: [proposal('p1')], conflictsOfInterest: [pair('p1 m9')] });
    expect(freezeFacts(given).conflictsOfInterest).toEqual([]);
  });

  it('hold pairs as places', () => {
    const given = randomFacts(4, { proposals: 5, members: 3 });
    const pairs = [pair('p2 m3'), pair('p5 m1')];
    expect(encodePairs(given, pairs)).toEqual([1, 2, 4, 0]);
    expect(decodePairs(given, [1, 2, 4, 0])).toEqual(pairs);
  });
});
