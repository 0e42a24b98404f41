import { budgetGaps } from '#domain/budget/budget-sums';
import { allPlaces, changed, keyOf, minutesOf, proposed } from './budget-grid-model';
import type { Budgets } from './budget-of';

const tracks = [
  { id: 'security', name: 'Security' },
  { id: 'data', name: 'Data' },
];
const formats = [
  { id: 'talk', name: 'Talk', minutes: 30 },
  { id: 'tutorial', name: 'Tutorial', minutes: 80 },
];
const tally = (trackId: string, formatId: string, submitted: number): Budgets['tallies'][number] => ({
  trackId,
  formatId,
  submitted,
  accepted: 0,
  hidden: 0,
  hiddenAccepted: 0,
});
const budgets: Budgets = {
  items: [
    { trackId: 'security', formatId: null, places: 14, version: 3 },
    { trackId: null, formatId: 'talk', places: 20, version: 1 },
    { trackId: null, formatId: 'tutorial', places: 2, version: 1 },
  ],
  tallies: [
    tally('security', 'talk', 212),
    tally('data', 'talk', 106),
    tally('data', 'tutorial', 9),
    tally('security', 'tutorial', 8),
  ],
  maySet: true,
};

describe('the grid of budgets', () => {
  it('shares the formats’ places out by what was submitted, so that all sums agree', () => {
    const edits = proposed(budgets, new Map(), tracks, formats);
    expect(Object.fromEntries(edits)).toEqual({
      'security/talk': 13,
      'data/talk': 7,
      'security/tutorial': 1,
      'data/tutorial': 1,
      'security/': 14,
      'data/': 8,
    });
    expect(budgetGaps(allPlaces(budgets, edits, tracks, formats))).toEqual([]);
  });

  it('sends what differs from what is stored, at the version seen', () => {
    const edits = new Map([
      [keyOf('security', null), 15],
      [keyOf(null, 'talk'), 20],
      [keyOf('data', 'talk'), 4],
    ]);
    expect(changed(budgets, allPlaces(budgets, edits, tracks, formats))).toEqual([
      { trackId: 'security', formatId: null, places: 15, version: 3 },
      { trackId: 'data', formatId: 'talk', places: 4, version: null },
    ]);
  });

  it('says how long the places take, and nothing where none are set', () => {
    expect(minutesOf(budgets, new Map(), null, formats)).toBe(760);
    expect(minutesOf(budgets, new Map(), 'data', formats)).toBeNull();
  });
});
