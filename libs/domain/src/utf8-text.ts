import { DomainError } from '#domain/errors';

const SAVE_AS = 'Save it as “CSV UTF-8” and choose it again.';

function refuse(reason: string, line?: number): never {
  throw new DomainError('invalid', reason, {
    faults: [{ field: 'file', ...(line === undefined ? {} : { line }), reason }],
  });
}

/** The first line (1-based) whose bytes are not UTF-8. */
function badLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    try {
      decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
    } catch {
      return line;
    }
    start = end < 0 ? bytes.length : end + 1;
  }
  return line;
}

/**
 * The text of a file in UTF-8, with or without byte order mark. Anything else is refused rather than guessed at, since a
 * wrong guess stores names that nobody can read: throws `invalid` saying what it looks like and how to save it.
 */
export function readUtf8(bytes: Uint8Array): string {
  const startsWith = (...start: number[]): boolean => start.every((byte, i) => bytes[i] === byte);
  if (startsWith(0x50, 0x4b, 0x03, 0x04))
    refuse(`This is a spreadsheet or a zip file, not a CSV file. ${SAVE_AS}`);
  if (startsWith(0xff, 0xfe) || startsWith(0xfe, 0xff) || bytes.subarray(0, 4096).includes(0))
    refuse(`This file is in UTF-16, or is not text. ${SAVE_AS}`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = badLine(bytes);
    return refuse(
      `This file is not in UTF-8: line ${line} has letters as Latin-1 or Windows-1252 write them. ${SAVE_AS}`,
      line,
    );
  }
}
