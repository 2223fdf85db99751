/**
 * A short name for a text, the same on every machine: 53 bits in base 36. For telling things
 * apart, not for secrets. The mixing is that of cyrb53 (bryc, public domain), two 32-bit lanes
 * with the finaliser of MurmurHash3.
 */
export function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** A number for a text, to compare texts by: 32 bits, so two of them are alike once in 4 billion. */
export function hashNumber(text: string): number {
  let mix = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    mix = Math.imul(mix ^ text.charCodeAt(index), 0x01000193);
  }
  mix = Math.imul(mix ^ (mix >>> 16), 2246822507);
  return mix ^ (mix >>> 13);
}
