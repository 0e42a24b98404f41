import type { BenchCase } from './bench-case';
import { runWorld, wayRow, worldRows } from './ranking-season';
import { BASE } from './ranking-world';

const name = 'ranking/harsh';

/** Committees that are harsh or lenient as a whole. */
export const bench: BenchCase = {
  name,
  needsDataFolder: false,
  run: () => {
    const result = runWorld({ ...BASE, committeeSd: 0.3 });
    return [wayRow(name, result), ...worldRows(name, result)];
  },
};
