import { isUtf8 } from 'node:buffer';

const LINE_FEED = 0x0a;

/** The text of a CSV file, or why it cannot be read as one and where. A byte order mark is left out. */
export function csvText(bytes: Buffer): { text: string } | { line: number; reason: string } {
  if (bytes.length >= 2 && (isPair(bytes, 0xff, 0xfe) || isPair(bytes, 0xfe, 0xff))) {
    return { line: 1, reason: 'This is UTF-16. Save it again as UTF-8 (in Excel: "CSV UTF-8").' };
  }
  if (bytes.includes(0)) {
    return {
      line: lineOf(bytes, bytes.indexOf(0)),
      reason: 'This is not text: it holds a zero byte. Save the table as CSV in UTF-8.',
    };
  }
  if (!isUtf8(bytes)) {
    return {
      line: firstForeignLine(bytes),
      reason:
        'This is not UTF-8; it looks like Latin-1 or Windows-1252. Save it again as UTF-8 (in Excel: "CSV UTF-8").',
    };
  }
  return { text: bytes.toString('utf8').replace(/^\uFEFF/, '') };
}

const isPair = (bytes: Buffer, first: number, second: number): boolean =>
  bytes[0] === first && bytes[1] === second;

function lineOf(bytes: Buffer, end: number): number {
  let line = 1;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1 && at < end; at = bytes.indexOf(LINE_FEED, at + 1))
    line += 1;
  return line;
}

/** No character of several bytes holds a line feed, so each line can be looked at alone. */
function firstForeignLine(bytes: Buffer): number {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}
