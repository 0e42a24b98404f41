import type { BenchCase } from './bench-case';
import { runWorld, wayRow, worldRows } from './ranking-season';
import { BASE } from './ranking-world';

const name = 'ranking/unequal';

/** Tracks that differ in quality. */
export const bench: BenchCase = {
  name,
  needsDataFolder: false,
  run: () => {
    const result = runWorld({ ...BASE, trackSd: 0.35 });
    return [wayRow(name, result), ...worldRows(name, result)];
  },
};
