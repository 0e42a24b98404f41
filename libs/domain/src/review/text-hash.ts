/**
 * 32 bits of a text that look random and are the same on every machine; not for secrets.
 * Source: FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo, 1991), finished by MurmurHash3's mixer (A. Appleby, 2011).
 */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
