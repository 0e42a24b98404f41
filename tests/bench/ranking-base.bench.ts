import type { BenchCase } from './bench-case';
import { runWorld, wayRow, worldRows } from './ranking-season';
import { BASE } from './ranking-world';

const name = 'ranking/base';

/** The world of the published comparison. */
export const bench: BenchCase = {
  name,
  needsDataFolder: false,
  run: () => {
    const result = runWorld(BASE);
    return [wayRow(name, result), ...worldRows(name, result)];
  },
};
