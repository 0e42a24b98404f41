import { type ScoredTalk, typicalNoise, worthOfOneMore } from '#domain/ranking/calibration/one-more-review';
import { rankMove, talkReviewers } from '#domain/ranking/calibration/rank-move';
import { triage, USUAL_THRESHOLDS } from '#domain/ranking/calibration/triage';

const talk = (number: number, score: number, half = 0.5): ScoredTalk => ({
  number,
  score,
  low: score - half,
  high: score + half,
});

describe('the worth of one more review', () => {
  it('is greatest at the line, and nothing far from it', () => {
    const worth = worthOfOneMore([talk(1, 5), talk(2, 3.6), talk(3, 3.5), talk(4, 1)], 2, 0.4);
    expect(
      worth
        .slice(0, 2)
        .map(({ number }) => number)
        .toSorted((a, b) => a - b),
    ).toEqual([2, 3]);
    expect(worth.find(({ number }) => number === 4)!.gain).toBeLessThan(1e-6);
  });

  it('is greater for the less certain of two talks that stand alike', () => {
    const worth = worthOfOneMore([talk(1, 4, 0.1), talk(2, 3, 0.3), talk(3, 3, 0.9)], 1, 0.4);
    expect(worth.map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  it('is unknown where all have a place, or where no interval is known', () => {
    expect(worthOfOneMore([talk(1, 4)], 1, 0.4)).toEqual([]);
    const bare = [talk(1, 4), talk(2, 3)].map((one) => ({ ...one, low: null, high: null }));
    expect(worthOfOneMore(bare, 1, 0.4)).toEqual([]);
  });

  it('takes the noise of the middle reviewer, on the committee’s scale', () => {
    const of = (noise: number, scale: number) => ({
      reviewerId: `${noise}`,
      reviews: 9,
      offset: { mean: 0, low: 0, high: 0 },
      scale: { mean: scale, low: 0, high: 0 },
      noise: { mean: noise, low: 0, high: 0 },
    });
    expect(typicalNoise([of(9, 1), of(0.5, 0.5), of(0.1, 1)])).toBe(1);
    expect(typicalNoise([])).toBeNull();
  });
});

describe('why a rank moved', () => {
  const reviewer = (offset: number, scale = 1) => ({ offset, scale });

  it('names how many of its reviewers score how far below the committee', () => {
    const own = [reviewer(-0.7), reviewer(-0.6), reviewer(-0.5), reviewer(-0.6), reviewer(0.1)];
    const move = rankMove(41, 18, talkReviewers(own), 5)!;
    expect(move).toMatchObject({ from: 41, to: 18, reviewers: 5, reason: 'harsh_reviewers', concerned: 4 });
    expect(move.by).toBeCloseTo(-0.6);
  });

  it.each([
    ['lenient reviewers', 10, 30, [0.5, 0.6, 0], 'lenient_reviewers'],
    ['too few reviews', 10, 30, [0, 0], 'few_reviews'],
    ['neighbours that moved', 10, 11, [0, 0.1, -0.1], 'close_neighbours'],
  ])('says %s', (_, from, to, offsets, reason) => {
    const own = offsets.map((offset) => reviewer(offset));
    expect(rankMove(from, to, talkReviewers(own), 3)!.reason).toBe(reason);
  });

  it('says that its reviewers hardly tell talks apart', () => {
    expect(
      rankMove(10, 30, talkReviewers([reviewer(0, 0.1), reviewer(0, 0.2), reviewer(0)]), 3),
    ).toMatchObject({
      reason: 'even_reviewers',
      concerned: 2,
    });
  });

  it('says nothing where it did not move', () => {
    expect(rankMove(7, 7, talkReviewers([reviewer(-1)]), 5)).toBeNull();
  });
});

describe('triage', () => {
  const thresholds = { ...USUAL_THRESHOLDS, reviews: 3 };

  it.each([
    [5, 0.95, 'yes'],
    [5, 0.05, 'no'],
    [5, 0.5, 'discuss'],
    [2, 0.95, 'too-few'],
    [5, null, null],
  ])('sorts a talk of %p reviews at %p as %p', (n, probability, expected) => {
    expect(triage(n, probability, thresholds)).toBe(expected);
  });
});
