import { scoreAfterKey, scoresOf } from './score-scale';

const halves = { min: 1, max: 5, step: 0.5 };
const ten = { min: 1, max: 10, step: 1 };

describe('scoresOf', () => {
  it('lists the scores of any scale without rounding noise', () => {
    expect(scoresOf(halves)).toEqual([1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]);
    expect(scoresOf({ min: 0, max: 0.3, step: 0.1 })).toEqual([0, 0.1, 0.2, 0.3]);
  });
});

describe('scoreAfterKey', () => {
  it.each<[string, number | null, number | null | undefined]>([
    ['4', null, 4],
    ['4', 2.5, 4],
    ['9', 3, 3],
    ['0', 3, 3],
    ['.', 3, 3.5],
    ['h', 3.5, 3],
    ['.', 5, 5],
    ['.', null, null],
    ['ArrowRight', null, 1],
    ['ArrowRight', 4.5, 5],
    ['ArrowRight', 5, 5],
    ['ArrowLeft', 1.5, 1],
    ['Backspace', 4, null],
    ['n', 4, undefined],
  ])('%s on %p gives %p', (key, value, after) => {
    expect(scoreAfterKey(key, value, halves)).toBe(after);
  });

  it('takes 0 as ten, and has no halves, where the scale is so', () => {
    expect(scoreAfterKey('0', null, ten)).toBe(10);
    expect(scoreAfterKey('h', 7, ten)).toBe(7);
    expect(scoreAfterKey('0', null, { min: 0, max: 5, step: 1 })).toBe(0);
  });
});
