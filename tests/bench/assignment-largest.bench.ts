import { largeCase } from './large-case';

const name = 'assignment/27000x20000x4';

export const bench = largeCase(name, {
  season: { papers: 27_000, reviewers: 20_000, reviews: 4, candidates: 100, mostLoad: 6 },
  seconds: { gate: 30, moonshot: '5' },
  processMegabytes: { gate: 300, moonshot: null },
  fairSeconds: null,
});
