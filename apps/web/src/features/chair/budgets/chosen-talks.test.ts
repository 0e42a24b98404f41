import { chosenTalks, stripOf } from './chosen-talks';
import type { Budgets } from './budget-of';
import type { RankedList } from '../ranking/ranked-rows';

// Best first, as the server sends it; what else the list holds is no matter of these.
const talks = [
  { number: 1, track: 0, format: 0, mean: 5, outcome: 'accepted', state: 'submitted', inRound: true },
  { number: 2, track: 1, format: 0, mean: 4.5, outcome: null, state: 'submitted', inRound: true },
  { number: 3, track: 0, format: 1, mean: 4, outcome: null, state: 'submitted', inRound: true },
  { number: 4, track: 0, format: 0, mean: 3, outcome: null, state: 'submitted', inRound: true },
  { number: 5, track: 0, format: 0, mean: 2, outcome: 'accepted', state: 'declined', inRound: true },
] as const;
const list = {
  tracks: [
    { id: 'security', name: 'Security', places: 3 },
    { id: 'data', name: 'Data', places: null },
  ],
  formats: ['Talk', 'Tutorial'],
  rows: Object.fromEntries(
    (['number', 'track', 'format', 'mean', 'outcome', 'state', 'inRound'] as const).map((key) => [
      key,
      talks.map((talk) => talk[key]),
    ]),
  ),
} as unknown as RankedList;
const budgets: Budgets = {
  items: [
    { trackId: 'security', formatId: null, places: 3, version: 1 },
    { trackId: 'data', formatId: null, places: null, version: 1 },
    { trackId: 'security', formatId: 'talk', places: 2, version: 1 },
  ],
  tallies: [
    { trackId: 'security', formatId: 'talk', submitted: 4, accepted: 2, hidden: 1, hiddenAccepted: 1 },
    { trackId: 'security', formatId: 'tutorial', submitted: 1, accepted: 0, hidden: 0, hiddenAccepted: 0 },
  ],
  maySet: true,
};
const numbers = (indexes: Iterable<number>) => [...indexes].map((i) => talks[i]!.number);

describe('the talks that count', () => {
  it('are those that take a place, not those whose speakers declined', () => {
    expect(numbers(chosenTalks(list, budgets, false))).toEqual([1]);
  });

  it('are with the line also those that each track’s own line gives a place, after hidden talks have theirs', () => {
    // Of three places in Security one is taken, one by a talk that is not shown; Data has none set.
    expect(numbers(chosenTalks(list, budgets, true))).toEqual([1, 3]);
  });
});

describe('the line of a format in a track', () => {
  it('is drawn among its own talks against its own places', () => {
    const strip = stripOf(list, budgets, 'security', { id: 'talk', name: 'Talk' });
    expect(numbers(strip.indexes)).toEqual([1, 4, 5]);
    expect([strip.places, strip.unseen]).toEqual([2, 1]);
    expect(strip.rows.map(({ outcome }) => outcome)).toEqual(['accepted', null, 'rejected']);
  });

  it('has no places where none are set', () => {
    expect(stripOf(list, budgets, 'data', null).places).toBeNull();
  });
});
