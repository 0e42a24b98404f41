import { largeCase } from './large-case';

const name = 'assignment/5062x2840x3';

export const bench = largeCase(name, {
  season: { papers: 5062, reviewers: 2840, reviews: 3, candidates: 100, mostLoad: 6 },
  seconds: { gate: 2, moonshot: null },
  processMegabytes: { gate: null, moonshot: null },
  fairSeconds: { gate: null, moonshot: '1' },
});
