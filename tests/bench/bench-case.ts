/** One measured figure beside what it must reach. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What must hold, in words; null where the figure is only reported. */
  readonly gate: string | null;
  readonly moonshot: string | null;
  readonly holds: boolean;
}

/** What each file tests/bench/*.bench.ts exports as `bench`; it runs in a process of its own. */
export interface BenchCase {
  /** The rows' common beginning, such as `assignment/kubecon-size`. */
  readonly name: string;
  /** True when it reads the folder that ROSTRUM_DATA names. */
  readonly needsDataFolder: boolean;
  readonly run: (dataFolder: string) => Promise<readonly BenchRow[]> | readonly BenchRow[];
}

/** A row that must stay below its gate. */
export function below(name: string, value: number, unit: string, gate: number, moonshot: string | null): BenchRow {
  return { name, value, unit, gate: `< ${gate}`, moonshot, holds: value < gate };
}

/** A row that must reach its gate. */
export function atLeast(name: string, value: number, unit: string, gate: number, moonshot: string | null): BenchRow {
  return { name, value, unit, gate: `≥ ${gate}`, moonshot, holds: value >= gate };
}

/** A row that must not be above its gate. */
export function atMost(name: string, value: number, unit: string, gate: number): BenchRow {
  return { name, value, unit, gate: `≤ ${gate}`, moonshot: null, holds: value <= gate };
}

/** A row that must be exactly its gate. */
export function exactly(name: string, value: number, unit: string, gate: number): BenchRow {
  return { name, value, unit, gate: `= ${gate}`, moonshot: null, holds: value === gate };
}

/** A row that is only reported. */
export function shown(name: string, value: number, unit: string): BenchRow {
  return { name, value, unit, gate: null, moonshot: null, holds: true };
}
