import { writeFileSync } from 'node:fs';
import type { BenchCase } from './bench-case';

/** Runs one bench file in this process and writes its rows: node run-case.js CASE OUTPUT */
async function main(): Promise<void> {
  const [file, output] = process.argv.slice(2);
  const { bench } = (await import(file!)) as { bench: BenchCase };
  const dataFolder = process.env['ROSTRUM_DATA'];
  const skipped = bench.needsDataFolder && !dataFolder;
  const rows = skipped ? [] : await bench.run(dataFolder ?? '');
  writeFileSync(output!, JSON.stringify({ name: bench.name, skipped, rows }));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
