import type { BenchCase } from './bench-case';
import { notBelowMeanRow, runWorld, worldRows } from './ranking-season';
import { BASE } from './ranking-world';

const name = 'ranking/no-bias';

/** Reviewers who are all alike: nothing is to be corrected. */
export const bench: BenchCase = {
  name,
  needsDataFolder: false,
  run: () => {
    const result = runWorld({ ...BASE, offsetSd: 0, scaleSd: 0, noiseSd: 0 });
    return [notBelowMeanRow(name, result), ...worldRows(name, result)];
  },
};
