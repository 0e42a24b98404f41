import { join } from 'node:path';
import type { ListLine } from '#domain/committee/invitation-list';
import { invalidField } from '#domain/errors';
import { readUtf8 } from '#domain/utf8-text';
import { readCells } from '#api/features/committee/invitation-csv';
import type { ListWorkbook } from '#api/features/committee/list-workbook';
import { runInThread } from '#api/platform/thread';

/** The cells of a list, and the sheet they stood in; null: in a text. */
export interface ListCells {
  readonly lines: readonly ListLine[];
  readonly sheet: string | null;
}

const LINES_MOST = 2001;
const SECONDS = 20;
const begins = (bytes: Buffer, ...magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

/** The cells of a pasted list, or of a file's bytes in base64: CSV in UTF-8, or .xlsx. Throws `invalid` with the remedy. */
export async function readListCells(given: { text?: string; file?: string }): Promise<ListCells> {
  const bytes = given.file === undefined ? null : Buffer.from(given.file, 'base64');
  if (bytes && begins(bytes, 0x50, 0x4b)) return readWorkbook(bytes);
  if (bytes && begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw invalidField(
      'file',
      'This is a workbook of the old kind (.xls), or one with a password. Save it as .xlsx without one.',
    );
  const text = bytes ? readUtf8(bytes) : given.text;
  if (text === undefined) throw invalidField('text', 'Paste a list, or choose a file.');
  const lines = readCells(text);
  if (lines.length > LINES_MOST)
    throw invalidField('text', 'This list has more than 2,000 people; send it in parts.');
  return { lines, sheet: null };
}

/** In a thread: reading a large workbook takes a second, and nobody else should wait for it. */
async function readWorkbook(bytes: Buffer): Promise<ListCells> {
  const read = await runInThread<never, ListWorkbook>(
    join(__dirname, 'list-workbook.thread'),
    new Uint8Array(bytes),
    () => {},
    AbortSignal.timeout(SECONDS * 1000),
  ).catch(() => {
    throw invalidField(
      'file',
      'This workbook could not be read in time. Copy the list into a new one, or send it as CSV.',
    );
  });
  if ('refusal' in read) throw invalidField('file', read.refusal);
  return read;
}
