/**
 * Random numbers (随机数) that are the same on every machine: xoshiro128** 1.1,
 * its state filled from the seed by SplitMix32. Whole-number arithmetic only.
 *
 * @param seed 种子, a whole number from 0 to 2^53 − 1
 * @returns a function that gives the next number, from 0 up to but not including 1
 * @example randomNumbers(1)() === randomNumbers(1)() // true
 * @example randomNumbers(1)() === randomNumbers(2)() // false
 * @source Blackman and Vigna, ACM Trans. Math. Software 47(4) (2021); Steele, Lea and Flood, OOPSLA 2014 (SplitMix)
 */
export function randomNumbers(seed: number): () => number {
  const next32 = splitMix32((seed >>> 0) ^ Math.imul(Math.floor(seed / 2 ** 32), 0x9e3779b1));
  let [a, b, c, d] = [next32(), next32(), next32(), next32()];
  return () => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result / 2 ** 32;
  };
}

function splitMix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}
