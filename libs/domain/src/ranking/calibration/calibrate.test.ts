import { calibrate } from '#domain/ranking/calibration/calibrate';
import type { CalibrationInput } from '#domain/ranking/calibration/calibration-input';
import { type MadeReviewer, smallWorld } from '#domain/ranking/calibration/small-world';

const person = (id: string, offset: number, scale = 1, noise = 0.4): MadeReviewer => ({
  id,
  offset,
  scale,
  noise,
});

const COMMITTEE: readonly MadeReviewer[] = [
  person('a', -0.8),
  person('b', -0.5, 1.2),
  person('c', -0.3),
  person('d', 0),
  person('e', 0, 0.6),
  person('f', 0.3),
  person('g', 0.5, 1, 0.8),
  person('h', 0.8),
  person('lazy', 0.3, 0, 0),
];

const world = smallWorld(COMMITTEE, 160, 4, 5);
const found = calibrate(world.input, 1);
const reviewer = (id: string): (typeof found.reviewers)[number] =>
  found.reviewers.find(({ reviewerId }) => reviewerId === id)!;

/** How far the order of these values is from the truth: mean squared distance after a common shift. */
function distance(valueOf: (number: number) => number): number {
  const gaps = found.talks.map(({ number }) => valueOf(number) - world.quality.get(number)!);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  return gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length;
}

describe('calibrate', () => {
  it('uses the whole model where that foresees hidden reviews best, and says so', () => {
    expect(found).toMatchObject({ method: 'hierarchical', reason: 'foresees_best' });
    expect(found.foresight!.hierarchical).toBeGreaterThan(found.foresight!.mean);
  });

  it('finds who is harsh and who is lenient, against the committee', () => {
    const harsh = reviewer('a').offset;
    expect(harsh.mean).toBeCloseTo(-0.8 - 0.03, 0);
    expect(harsh.high).toBeLessThan(-0.5);
    expect(reviewer('h').offset.low).toBeGreaterThan(0.4);
    expect(Math.abs(reviewer('d').offset.mean)).toBeLessThan(0.25);
  });

  it('finds who spreads their scores little, and whose are noisy', () => {
    expect(reviewer('e').scale.high).toBeLessThan(reviewer('b').scale.low);
    expect(reviewer('g').noise.low).toBeGreaterThan(reviewer('d').noise.high);
  });

  it('comes closer to the truth than the mean', () => {
    const byNumber = new Map(found.talks.map((talk) => [talk.number, talk]));
    const ours = distance((number) => byNumber.get(number)!.score);
    const plain = distance((number) => byNumber.get(number)!.mean);
    expect(ours).toBeLessThan(0.75 * plain);
  });

  it('learns nothing about talks from somebody who always gives the same', () => {
    expect(reviewer('lazy').scale.mean).toBeLessThan(0.1);
    const without = calibrate(
      { ...world.input, reviews: world.input.reviews.filter(({ reviewerId }) => reviewerId !== 'lazy') },
      1,
    );
    const scores = new Map(without.talks.map(({ number, score }) => [number, score]));
    const moved = found.talks.map(({ number, score }) => score - scores.get(number)!);
    const mean = moved.reduce((sum, value) => sum + value, 0) / moved.length;
    // All may shift together, since the committee is another one.
    for (const value of moved) expect(Math.abs(value - mean)).toBeLessThan(0.25);
  });

  it('gives the same numbers in whatever order the input comes', () => {
    const turned: CalibrationInput = {
      talks: world.input.talks.toReversed(),
      reviews: world.input.reviews.toReversed(),
      places: new Map([...world.input.places].toReversed()),
    };
    expect(calibrate(turned, 1)).toEqual(found);
  });

  it('promises as many talks within the budget as there are places', () => {
    const promised = found.talks
      .filter(({ number }) => number % 2 === 1)
      .reduce((sum, { withinBudget }) => sum + withinBudget!, 0);
    expect(promised).toBeCloseTo(world.input.places.get('odd')!, 1);
  });

  it('gives no probability where a track has no budget', () => {
    const open = calibrate({ ...world.input, places: new Map([['odd', 10]]) }, 1);
    const ofEven = open.talks.filter(({ number }) => number % 2 === 0);
    expect(ofEven.every(({ withinBudget }) => withinBudget === null)).toBe(true);
  });

  it('leaves a talk without reviews out instead of counting it as zero', () => {
    const more = { ...world.input, talks: [...world.input.talks, { number: 999, trackId: 'odd' }] };
    expect(calibrate(more, 1)).toEqual(found);
  });

  it('does not let one review lift a talk to the top', () => {
    const reviews = [...world.input.reviews, { number: 999, reviewerId: 'd', score: 5 }];
    const talks = [...world.input.talks, { number: 999, trackId: 'odd' }];
    const all = calibrate({ ...world.input, talks, reviews }, 1).talks;
    const single = all.find(({ number }) => number === 999)!;
    expect(single).toMatchObject({ n: 1, mean: 5 });
    expect(single.score).toBeLessThan(4.5);
    expect(all.filter(({ score }) => score > single.score).length).toBeGreaterThan(2);
    expect(single.high! - single.low!).toBeGreaterThan(found.talks[0]!.high! - found.talks[0]!.low!);
  });

  it('falls back to the mean where there are too few reviews, and promises nothing then', () => {
    const few = calibrate(smallWorld(COMMITTEE, 10, 3, 6).input, 1);
    expect(few).toMatchObject({ method: 'mean', reason: 'too_few_reviews', foresight: null, reviewers: [] });
    for (const { score, mean, low, withinBudget } of few.talks) {
      expect(score).toBe(mean);
      expect([low, withinBudget]).toEqual([null, null]);
    }
  });

  it('falls back to offsets alone where all reviewers spread alike', () => {
    const alike = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) => person(id, (i - 2.5) / 3, 1, 0.5));
    const methods = [11, 12, 13].map((seed) => calibrate(smallWorld(alike, 100, 3, seed).input, 1).method);
    expect(methods).toContain('blup');
    expect(methods).not.toContain('mean');
  });

  it('survives scores that are all equal', () => {
    const reviews = world.input.reviews.map((review) => ({ ...review, score: 3 }));
    const flat = calibrate({ ...world.input, reviews }, 1);
    for (const { score } of flat.talks) expect(score).toBeCloseTo(3, 1);
  });

  it('answers an empty round', () => {
    expect(calibrate({ talks: [], reviews: [], places: new Map() }, 1)).toMatchObject({
      method: 'mean',
      talks: [],
    });
  });
});

describe('connected parts', () => {
  it('is one where reviewers cross the tracks', () => {
    expect(found.parts).toEqual([{ trackIds: ['even', 'odd'], talks: 160, reviewers: 9 }]);
  });

  it('is two where no reviewer does', () => {
    const reviews = world.input.reviews.map((review) => ({
      ...review,
      reviewerId: `${review.reviewerId}${review.number % 2}`,
    }));
    const { parts } = calibrate({ ...world.input, reviews }, 1);
    expect(parts.map(({ trackIds }) => trackIds[0]!).toSorted()).toEqual(['even', 'odd']);
  });
});
