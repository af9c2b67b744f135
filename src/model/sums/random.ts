/** Draws the next number from 0 (included) to 1 (not included), 32 bits fine. */
export type Random = () => number

/**
 * A generator whose numbers depend on the seed alone, the same on every machine.
 * Source: xoshiro128** (Blackman and Vigna, prng.di.unimi.it), its state filled by splitmix32.
 */
export function seededRandom(seed: number): Random {
  let counter = seed | 0
  const fill = () => {
    counter = (counter + 0x9e3779b9) | 0
    let mixed = Math.imul(counter ^ (counter >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return mixed ^ (mixed >>> 15)
  }
  let [a, b, c, d] = [fill(), fill(), fill(), fill()]
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return (result >>> 0) / 2 ** 32
  }
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits))
}
