/**
 * A UUID version 7 (RFC 9562 §5.7): 48 bits of Unix time in milliseconds, then 74 random bits.
 * Time and randomness are arguments, so that the same input gives the same id.
 * @param millis Unix time in milliseconds, 0 .. 2^48 - 1
 * @param random ten random bytes
 */
export function uuidV7(millis: number, random: Uint8Array): string {
  if (random.length < 10) throw new RangeError('uuidV7 needs ten random bytes');
  const bytes = new Uint8Array(16);
  let rest = millis;
  for (let i = 5; i >= 0; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
