import type { BenchCase } from './bench-case';
import { runWorld, wayRow, worldRows } from './ranking-season';
import { BASE } from './ranking-world';

const name = 'ranking/lazy';

/** One in ten gives the same score to everything. */
export const bench: BenchCase = {
  name,
  needsDataFolder: false,
  run: () => {
    const result = runWorld({ ...BASE, lazyShare: 0.1 });
    return [wayRow(name, result), ...worldRows(name, result)];
  },
};
