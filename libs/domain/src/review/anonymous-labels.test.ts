import { anonymousLabels } from '#domain/review/anonymous-labels';

const reviewers = Array.from({ length: 30 }, (_, i) => `reviewer ${i}`);

describe('anonymousLabels', () => {
  it('gives each reviewer a letter of their own, the same each time', () => {
    const labels = anonymousLabels('viewer', 'proposal', reviewers);
    expect([...labels.values()].slice(0, 2)).toEqual(['A', 'B']);
    expect(new Set(labels.values()).size).toBe(30);
    expect([...labels.values()].at(-1)).toBe('AD');
    expect(anonymousLabels('viewer', 'proposal', reviewers.toReversed())).toEqual(labels);
  });

  it('does not follow a reviewer from proposal to proposal or from viewer to viewer', () => {
    const letter = (viewer: string, proposal: string) =>
      anonymousLabels(viewer, proposal, reviewers).get('reviewer 0');
    const proposals = new Set(Array.from({ length: 40 }, (_, i) => letter('viewer', `proposal ${i}`)));
    const viewers = new Set(Array.from({ length: 40 }, (_, i) => letter(`viewer ${i}`, 'proposal')));
    expect(Math.min(proposals.size, viewers.size)).toBeGreaterThan(10);
  });
});
