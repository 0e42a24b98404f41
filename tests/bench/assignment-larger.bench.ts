import { largeCase } from './large-case';

const name = 'assignment/10124x5880x3';

export const bench = largeCase(name, {
  season: { papers: 10_124, reviewers: 5880, reviews: 3, candidates: 200, mostLoad: 6 },
  seconds: { gate: null, moonshot: null },
  processMegabytes: { gate: null, moonshot: null },
  fairSeconds: { gate: 40, moonshot: '7' },
});
