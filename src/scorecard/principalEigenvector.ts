/** The principal eigenvector of a positive square matrix, and its eigenvalue. */
export interface Principal {
  /** Adds up to 1. */
  readonly vector: Float64Array;
  readonly value: number;
}

/** 2^60 steps of power iteration: more than any judgements within range need. */
const mostSquarings = 60;

/**
 * Principal eigenvector (主特征向量) of a matrix of positive numbers, by power
 * iteration in which each step squares the matrix, so that k steps do the work of
 * 2^k. All numbers are positive, so nothing cancels and no digits are lost.
 *
 * @param matrix rows one after another, `size` × `size`, all above 0
 * @example principalEigenvector(Float64Array.of(1, 3, 1 / 3, 1), 2).value // 2
 * @example Array.from(principalEigenvector(Float64Array.of(1, 3, 1 / 3, 1), 2).vector) // [0.75, 0.25]
 * @source Perron 1907; power method: Golub and Van Loan, Matrix Computations, section 7.3
 */
export function principalEigenvector(matrix: Float64Array, size: number): Principal {
  let power: Float64Array = matrix;
  let vector = rowSums(power, size);
  for (let step = 0; step < mostSquarings; step++) {
    power = square(power, size);
    const next = rowSums(power, size);
    const settled = next.every((share, item) => Math.abs(share - vector[item]!) <= 4e-16 * share);
    vector = next;
    if (settled) break;
  }
  // One step with the matrix itself takes away what squaring rounded.
  const image = times(matrix, vector, size);
  const value = image.reduce((total, part) => total + part, 0);
  return { vector: image.map((part) => part / value), value };
}

/** Row sums as shares of their total. */
function rowSums(matrix: Float64Array, size: number): Float64Array {
  const sums = times(matrix, new Float64Array(size).fill(1), size);
  const total = sums.reduce((running, part) => running + part, 0);
  return sums.map((part) => part / total);
}

function times(matrix: Float64Array, vector: Float64Array, size: number): Float64Array {
  const image = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let total = 0;
    for (let column = 0; column < size; column++) total += matrix[row * size + column]! * vector[column]!;
    image[row] = total;
  }
  return image;
}

/** The matrix times itself, scaled so that its largest number is 1. */
function square(matrix: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let middle = 0; middle < size; middle++) {
      const factor = matrix[row * size + middle]!;
      for (let column = 0; column < size; column++) {
        result[row * size + column]! += factor * matrix[middle * size + column]!;
      }
    }
  }
  const scale = result.reduce((largest, entry) => Math.max(largest, entry), 0);
  return result.map((entry) => entry / scale);
}
