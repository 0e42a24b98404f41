import type { Fault } from '#domain/errors';

// Enough to mend a file by; a file of another kind would otherwise fill the memory with one fault per row.
const KEPT = 1000;

/** What is wrong with the files of an import: every fault counted, the first thousand kept. */
export class FaultList {
  readonly kept: Fault[] = [];
  count = 0;

  add(fault: Fault): void {
    this.count += 1;
    if (this.kept.length < KEPT) this.kept.push(fault);
  }
}
