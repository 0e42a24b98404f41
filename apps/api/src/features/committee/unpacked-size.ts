import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_SIZE = 22;
/** Written where the true figure stands in a further directory (zip64), which a list of people never needs. */
const ELSEWHERE = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/**
 * The bytes that the files of a zip archive come to when unpacked, found by unpacking them: what an archive says of itself
 * may be a lie. Null: more than `most`, or nothing that can be read as a zip archive, and in one way only: whoever unpacks
 * it in earnest reads on to the end of the directory whatever count stands there, follows zip64, and moves the directory
 * by as much as its size falls short.
 */
export function unpackedSize(zip: Buffer, most: number): number | null {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + END_SIZE > zip.length || zip.readUInt32LE(end) !== END_OF_DIRECTORY) return null;
  const [disk, diskOfDirectory, entriesHere, entries] = [4, 6, 8, 10].map((i) => zip.readUInt16LE(end + i));
  if (disk !== 0 || diskOfDirectory !== 0 || entriesHere !== entries || entries === ELSEWHERE) return null;
  let at = zip.readUInt32LE(end + 16);
  if (at + zip.readUInt32LE(end + 12) !== end) return null;
  let total = 0;
  for (let i = 0; i < entries!; i += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    const local = zip.readUInt32LE(at + 42);
    if (local + 30 > zip.length) return null;
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    if (from + packed > zip.length) return null;
    const size = sizeOf(zip.subarray(from, from + packed), method, most - total);
    if (size === null) return null;
    total += size;
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return at === end ? total : null;
}

function sizeOf(packed: Buffer, method: number, most: number): number | null {
  if (method === STORED) return packed.length <= most ? packed.length : null;
  if (method !== DEFLATED || packed.length === 0) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }).length;
  } catch {
    return null;
  }
}
