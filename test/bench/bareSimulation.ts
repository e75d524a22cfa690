/** 裸循环的模拟: draws, weighted sums, ranks and their histograms over typed arrays, written out in one function. */

/** How often each unit took each rank: a row of ranks per unit. */
export function simulateBare(points: readonly (readonly number[])[], weights: readonly number[], spread: number, draws: number, seed: number): Int32Array {
  const [units, leaves] = [points.length, weights.length];
  const columns = new Float64Array(units * leaves);
  for (let leaf = 0; leaf < leaves; leaf++) for (let unit = 0; unit < units; unit++) columns[leaf * units + unit] = points[unit]![leaf]!;
  const stated = Float64Array.from(weights);
  const total = stated.reduce((sum, weight) => sum + weight, 0);
  const shaken = new Float64Array(leaves);
  const scores = new Float64Array(units);
  const order = Int32Array.from({ length: units }, (_, unit) => unit);
  const histogram = new Int32Array(units * units);
  let [a, b, c, d] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 0x85a308d3 | 0];
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    for (let leaf = 0; leaf < leaves; leaf++) {
      const product = Math.imul(b, 5);
      const random = (Math.imul((product << 7) | (product >>> 25), 9) >>> 0) / 2 ** 32;
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);
      const weight = stated[leaf]! * (1 + (2 * random - 1) * spread);
      shaken[leaf] = weight;
      sum += weight;
    }
    scores.fill(0);
    for (let leaf = 0, place = 0; leaf < leaves; leaf++) {
      const weight = (shaken[leaf]! * total) / sum;
      for (let unit = 0; unit < units; unit++) scores[unit]! += weight * columns[place++]!;
    }
    for (let place = 1; place < units; place++) {
      const unit = order[place]!;
      const score = scores[unit]!;
      let to = place;
      while (to > 0 && scores[order[to - 1]!]! < score) {
        order[to] = order[to - 1]!;
        to--;
      }
      order[to] = unit;
    }
    let rank = 0;
    for (let place = 0; place < units; place++) {
      if (place > 0 && scores[order[place]!] !== scores[order[place - 1]!]) rank = place;
      histogram[order[place]! * units + rank]!++;
    }
  }
  return histogram;
}
