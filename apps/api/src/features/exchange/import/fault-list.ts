import type { Fault } from '#domain/errors';

// Enough to mend a file by; a file of another kind would otherwise fill the memory with one fault per row.
const KEPT = 1000;

/** What is wrong with the files of an import: every fault counted, the first thousand kept. */
export class FaultList {
  readonly kept: Fault[] = [];
  count = 0;

  private readonly unread = new Set<string>();

  /** A whole file that could not be read: that other files name rows of it is no fault of theirs. */
  addUnread(file: string, fault: Fault): void {
    this.unread.add(file);
    this.add({ file, ...fault });
  }

  isUnread(file: string): boolean {
    return this.unread.has(file);
  }

  add(fault: Fault): void {
    this.count += 1;
    if (this.kept.length < KEPT) this.kept.push(fault);
  }
}
