/**
 * Solves linear equations (线性方程组) A·X = B by elimination with row pivoting.
 *
 * @param matrix A, rows one after another, `size` × `size`
 * @param right B, rows one after another, `size` rows
 * @returns X, shaped as B; null where the equations have no single solution
 * @example Array.from(solveLinear(Float64Array.of(2, 1, 1, 3), Float64Array.of(5, 10), 2)) // [1, 3]
 * @example solveLinear(Float64Array.of(1, 1, 1, 1), Float64Array.of(1, 1), 2) // null
 * @source Golub and Van Loan, Matrix Computations, section 3.4
 */
export function solveLinear(matrix: Float64Array, right: Float64Array, size: number): Float64Array | null {
  const a = Float64Array.from(matrix);
  const x = Float64Array.from(right);
  const width = x.length / size;
  const largest = a.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  for (let step = 0; step < size; step++) {
    const pivot = pivotRow(a, size, step);
    // Below this, what is left of a column is rounding.
    if (!(Math.abs(a[pivot * size + step]!) > 1e-13 * largest)) return null;
    swapRows(a, size, step, pivot);
    swapRows(x, width, step, pivot);
    for (let row = step + 1; row < size; row++) {
      const factor = a[row * size + step]! / a[step * size + step]!;
      if (factor === 0) continue;
      for (let column = step; column < size; column++) a[row * size + column]! -= factor * a[step * size + column]!;
      for (let column = 0; column < width; column++) x[row * width + column]! -= factor * x[step * width + column]!;
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let column = 0; column < width; column++) {
      let rest = x[row * width + column]!;
      for (let later = row + 1; later < size; later++) rest -= a[row * size + later]! * x[later * width + column]!;
      x[row * width + column] = rest / a[row * size + row]!;
    }
  }
  return x;
}

function pivotRow(matrix: Float64Array, size: number, step: number): number {
  let best = step;
  for (let row = step + 1; row < size; row++) {
    if (Math.abs(matrix[row * size + step]!) > Math.abs(matrix[best * size + step]!)) best = row;
  }
  return best;
}

function swapRows(matrix: Float64Array, width: number, one: number, other: number): void {
  if (one === other) return;
  for (let column = 0; column < width; column++) {
    const kept = matrix[one * width + column]!;
    matrix[one * width + column] = matrix[other * width + column]!;
    matrix[other * width + column] = kept;
  }
}
