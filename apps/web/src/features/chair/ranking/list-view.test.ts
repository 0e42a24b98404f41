import { parseQuery } from '#domain/ranking/query/parse-query';
import { BY_SCORE, listView, type Sort } from './list-view';
import { type RankedList, toRows, withState } from './ranked-rows';

/** Talks #1, #2, … in two tracks, best first, each with its mean and outcome. */
function aList(talks: [track: number, mean: number | null, outcome?: string][]): RankedList {
  const each = <T>(value: (talk: (typeof talks)[number], i: number) => T): T[] => talks.map(value);
  return {
    round: { id: 'r', name: 'Review', reviewsFloor: 3, reviewsWanted: 5, takesAllProposals: true },
    scale: { min: 1, max: 5 },
    criteria: [],
    tracks: [
      { id: 'security', name: 'Security', places: 2 },
      { id: 'data', name: 'Data', places: null },
    ],
    formats: [],
    levels: [],
    topics: [],
    languages: [],
    speakersHidden: false,
    speakers: [
      { name: 'Ada', company: 'Acme', isFirstTimer: false },
      { name: 'Bo', company: 'Acme', isFirstTimer: false },
    ],
    rows: {
      number: each((_, i) => i + 1),
      title: each((_, i) => `Talk ${i + 1}`),
      state: each(() => 'submitted'),
      track: each(([track]) => track),
      format: each(() => -1),
      level: each(() => -1),
      inRound: each(() => true),
      language: each(() => -1),
      topics: each(() => []),
      speakers: each((_, i) => [i % 2]),
      reviews: each(() => 4),
      uncounted: each(() => 0),
      suspecting: each(() => 0),
      n: each((_, i) => (i === 0 ? 2 : 4)),
      mean: each(([, mean]) => mean),
      spread: each(() => null),
      yes: each(() => 0),
      no: each(() => 0),
      criteria: [],
      looked: each(() => false),
      outcome: each(([, , outcome]) => outcome ?? null),
      decisionVersion: each(([, , outcome]) => (outcome ? 1 : null)),
    },
    placeholders: [
      { track: 0, count: 2 },
      { track: 1, count: 5 },
    ],
  };
}

const WORST_FIRST: Sort = { column: 'score', direction: 'asc' };

const shown = (list: RankedList, query = '', sort: Sort = BY_SCORE, beyondRound = false) =>
  listView(
    list,
    toRows(list),
    { terms: parseQuery(query, list).terms, sort, beyondRound },
    (row) => row.mean,
  );
const numbers = (...args: Parameters<typeof shown>) => shown(...args).rows.map(({ number }) => number);

describe('the list shown', () => {
  const list = aList([
    [0, 5, 'accepted'],
    [1, 4.5],
    [0, 4],
    [0, 4],
    [0, null],
  ]);

  it('shows what the query finds, by track, decision, too few reviews and words, each alone and together', () => {
    expect(numbers(list, 'track:security')).toEqual([1, 3, 4, 5]);
    expect(numbers(list, 'undecided')).toEqual([2, 3, 4, 5]);
    expect(numbers(list, 'accepted')).toEqual([1]);
    expect(numbers(list, 'few')).toEqual([1]);
    expect(numbers(list, 'acme bo')).toEqual([2, 4]);
    expect(numbers(list, '#3')).toEqual([3]);
    expect(numbers(list, 'track:security bo undecided')).toEqual([4]);
  });

  it('counts what is hidden in the tracks that the query leaves, and nowhere else', () => {
    const hidden = (query: string) => shown(list, query).totals.hidden;
    expect([hidden(''), hidden('track:data'), hidden('-track:data'), hidden('track:data,security')]).toEqual([
      7, 5, 2, 7,
    ]);
    expect(hidden('track:none')).toBe(0);
    expect(shown(list, 'track:data').track).toBe('data');
    expect(shown(list, '-track:data').track).toBeNull();
  });

  it('keeps what has no score last, whichever way it is sorted', () => {
    expect(numbers(list, '', WORST_FIRST)).toEqual([3, 4, 2, 1, 5]);
  });

  it('ranks among the tracks shown, whatever else is filtered, and shows ties as ties', () => {
    const { ranks } = shown(list, 'track:security #4');
    expect(ranks.get(4)).toEqual({ rank: 2, isTied: true });
    expect(shown(list).ranks.get(4)).toEqual({ rank: 3, isTied: true });
    expect(ranks.has(5)).toBe(false);
  });

  it('draws one track’s line and names the ties across it, but only under the whole list by score', () => {
    const whole = shown(list, 'track:security');
    expect([whole.lineAfter, [...whole.tied]]).toEqual([2, [3, 4]]);
    expect(whole.budget).toMatchObject({ places: 2, accepted: 1, free: 1 });
    expect(shown(list, 'track:security ada').lineAfter).toBeNull();
    expect(shown(list, 'track:security', WORST_FIRST).lineAfter).toBeNull();
    expect(shown(list).lineAfter).toBeNull();
  });

  it('draws the line as it is moved, after the places of talks that are not shown', () => {
    const moved = (by: number, unseen: number) =>
      listView(
        list,
        toRows(list),
        {
          terms: parseQuery('track:security', list).terms,
          sort: BY_SCORE,
          beyondRound: false,
          line: { by, unseen: new Map([['security', unseen]]) },
        },
        (row) => row.mean,
      );
    expect(moved(-1, 0)).toMatchObject({ lineAfter: 0, budget: { places: 1, accepted: 1, free: 0 } });
    expect(moved(0, 1)).toMatchObject({ lineAfter: 0, budget: { places: 2, accepted: 2, free: 0 } });
    expect(moved(1, 1)).toMatchObject({ lineAfter: 2, budget: { places: 3, accepted: 2, free: 1 } });
  });

  it('follows a decision in totals and budget', () => {
    const decided = withState(list, 3, { outcome: 'accepted', version: 1 });
    expect(shown(decided, 'track:security').totals).toEqual({
      shown: 4,
      accepted: 2,
      waitlisted: 0,
      rejected: 0,
      undecided: 2,
      hidden: 2,
    });
    expect(shown(decided, 'track:security').budget).toMatchObject({ accepted: 2, free: 0 });
    expect(list.rows.outcome[2]).toBeNull();
  });

  it('counts, over all, only the talks of tracks that have a budget', () => {
    const decided = withState(list, 2, { outcome: 'accepted', version: 1 });
    expect(shown(decided).budget).toMatchObject({ places: 2, accepted: 1 });
    expect(shown(decided, 'track:data').budget).toBeNull();
  });
});

describe('the list of a round that is for chosen talks', () => {
  const all = aList([
    [0, 5, 'accepted'],
    [0, 4.5],
    [0, 4],
    [0, 3.5],
  ]);
  const list: RankedList = {
    ...all,
    round: { ...all.round, takesAllProposals: false },
    rows: { ...all.rows, inRound: [false, true, true, true] },
  };

  it('shows and ranks those alone, until all are asked for', () => {
    expect(numbers(list)).toEqual([2, 3, 4]);
    expect(shown(list).ranks.get(2)?.rank).toBe(1);
    expect(numbers(list, '', BY_SCORE, true)).toEqual([1, 2, 3, 4]);
    expect(shown(list, '', BY_SCORE, true).ranks.get(2)?.rank).toBe(2);
  });

  it('draws the line by the places that talks accepted outside of it leave', () => {
    const { lineAfter, budget } = shown(list, 'track:security');
    expect(lineAfter).toBe(1);
    expect(budget).toMatchObject({ places: 2, accepted: 1, free: 1 });
  });
});
