import { completedAll } from '#domain/committee/completion';

describe('completion', () => {
  it.each([
    [{ assigned: 3, done: 3 }, true],
    [{ assigned: 3, done: 2 }, false],
    [{ assigned: 0, done: 0 }, false],
  ])('of %j is whole: %j', (figures, isWhole) => {
    expect(completedAll(figures)).toBe(isWhole);
  });
});
