import { isEmail } from 'class-validator';
import type { FaultList } from '#api/features/exchange/import/fault-list';

/** One row of a file. Each reader answers null, and names file, line, field and remedy, where a value cannot be taken. */
export class CsvRow {
  constructor(
    readonly file: string,
    readonly line: number,
    private readonly columns: readonly string[],
    private readonly values: readonly string[],
    private readonly faults: FaultList,
  ) {}

  refuse(field: string, reason: string): null {
    this.faults.add({ file: this.file, line: this.line, field, reason });
    return null;
  }

  /** The value, trimmed; empty also where the file has no such column. */
  optional(field: string): string {
    const at = this.columns.indexOf(field);
    return at === -1 ? '' : this.values[at]!.trim();
  }

  text(field: string, max: number): string | null {
    const value = this.optional(field);
    if (value === '') return this.refuse(field, `"${field}" is empty. Fill it in, or take the row out.`);
    if (value.length > max)
      return this.refuse(field, `This has ${value.length} characters; ${max} are the most.`);
    return value;
  }

  optionalText(field: string, max: number): string | null {
    return this.optional(field) === '' ? '' : this.text(field, max);
  }

  /** `orElse` names what else stands here where it is no number. */
  integer(field: string, min: number, max: number, orElse = ''): number | null {
    const value = this.text(field, 20);
    if (value === null) return null;
    const number = Number(value);
    if (Number.isInteger(number) && number >= min && number <= max) return number;
    return this.refuse(field, `"${value}" is not ${orElse}a whole number from ${min} to ${max}.`);
  }

  email(field: string): string | null {
    const value = this.text(field, 254)?.toLowerCase() ?? null;
    if (value === null || isEmail(value)) return value;
    return this.refuse(field, `"${value}" is not an e-mail address such as ada@example.org.`);
  }

  /** Names a row that `where` does not have; says nothing where that file could not be read at all. */
  refuseUnknown(field: string, value: string, where: string): null {
    if (this.faults.isUnread(where)) return null;
    return this.refuse(field, `${where} has no "${value}". Add it there, or correct it here.`);
  }

  /** What `known` holds under the value: a row of another file. */
  reference<T>(field: string, known: ReadonlyMap<string, T>, where: string): T | null {
    const value = this.text(field, 500);
    if (value === null) return null;
    const found = known.get(value);
    if (found !== undefined) return found;
    return this.refuseUnknown(field, value, where);
  }
}

/** Remembers where each key stood first, and refuses the second. */
export class OncePerKey {
  private readonly lines = new Map<string, number>();

  has(key: string): boolean {
    return this.lines.has(key);
  }

  isNew(row: CsvRow, field: string, key: string, what: string): boolean {
    const first = this.lines.get(key);
    if (first === undefined) {
      this.lines.set(key, row.line);
      return true;
    }
    row.refuse(field, `${what} stands in line ${first} already. Keep one of the two.`);
    return false;
  }
}
