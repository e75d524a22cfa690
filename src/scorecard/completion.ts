import { type ReciprocalJudgements, itemsApart } from "./judgements";
import { solveLinear } from "./linearEquations";
import { type Principal, principalEigenvector } from "./principalEigenvector";
import type { Refusal } from "./refusal";

type Pair = readonly [row: number, column: number];

/** A matrix under completion: the logarithm of each open judgement, and what follows from it. */
interface Trial {
  readonly logs: Float64Array;
  readonly matrix: Float64Array;
  readonly principal: Principal;
  /** How fast the eigenvalue changes with each logarithm. */
  readonly slope: Float64Array;
}

const mostSteps = 100;
/** Slope, as a share of the eigenvalue, at which the bottom is reached. */
const flat = 1e-13;

/**
 * Completes judgements that nobody made (残缺判断矩阵补全): the open pairs take the
 * values that make the principal eigenvalue smallest, so that they add no
 * inconsistency of their own. The eigenvalue is convex in the logarithms of the
 * open pairs, so there is one such completion when all items are joined.
 *
 * @returns all judgements, rows one after another; or which items no judgement joins
 * @example +completeJudgements([[1, 2, null], [1 / 2, 1, 3], [null, 1 / 3, 1]])[2].toFixed(6) // 6 — 2 × 3
 * @source Bozóki, Fülöp and Rónyai, Math. Comput. Modelling 52 (2010) 318–333
 */
export function completeJudgements(judgements: ReciprocalJudgements): Float64Array | Refusal {
  const apart = itemsApart(judgements);
  if (apart.length > 0) return { refused: "judgements-apart", items: apart };
  const size = judgements.length;
  const known = Float64Array.from(judgements.flatMap((row) => row.map((judgement) => judgement ?? NaN)));
  const open = judgements.flatMap((row, i) => row.flatMap((judgement, j): Pair[] => (judgement === null && i < j ? [[i, j]] : [])));
  if (open.length === 0) return known;
  return smallestEigenvalue(known, open, size).matrix;
}

/** Newton's method with halved steps; the curvature is taken from differences of the slope. */
function smallestEigenvalue(known: Float64Array, open: readonly Pair[], size: number): Trial {
  const at = (logs: Float64Array): Trial => tryOut(known, open, size, logs);
  let best = at(new Float64Array(open.length));
  for (let step = 0; step < mostSteps; step++) {
    if (steepness(best) <= flat * best.principal.value) break;
    const direction = newtonStep(at, best);
    const better = lower(at, best, direction);
    if (better === null) break;
    best = better;
  }
  return best;
}

function tryOut(known: Float64Array, open: readonly Pair[], size: number, logs: Float64Array): Trial {
  const matrix = Float64Array.from(known);
  open.forEach(([row, column], index) => {
    matrix[row * size + column] = Math.exp(logs[index]!);
    matrix[column * size + row] = Math.exp(-logs[index]!);
  });
  const right = principalEigenvector(matrix, size);
  const left = principalEigenvector(transposed(matrix, size), size).vector;
  const scale = left.reduce((total, part, item) => total + part * right.vector[item]!, 0);
  const slope = Float64Array.from(open, ([row, column]) => {
    const up = left[row]! * matrix[row * size + column]! * right.vector[column]!;
    const down = left[column]! * matrix[column * size + row]! * right.vector[row]!;
    return (up - down) / scale;
  });
  return { logs, matrix, principal: right, slope };
}

function transposed(matrix: Float64Array, size: number): Float64Array {
  return matrix.map((_, place) => matrix[(place % size) * size + Math.floor(place / size)]!);
}

function steepness(trial: Trial): number {
  return trial.slope.reduce((most, slope) => Math.max(most, Math.abs(slope)), 0);
}

/** Where the slope would vanish if the curvature stayed; straight downhill where the curvature says nothing. */
function newtonStep(at: (logs: Float64Array) => Trial, here: Trial): Float64Array {
  const count = here.logs.length;
  const nudge = 1e-5;
  const curvature = new Float64Array(count * count);
  for (let column = 0; column < count; column++) {
    const ahead = at(here.logs.map((log, index) => (index === column ? log + nudge : log)));
    const behind = at(here.logs.map((log, index) => (index === column ? log - nudge : log)));
    for (let row = 0; row < count; row++) {
      curvature[row * count + column] = (ahead.slope[row]! - behind.slope[row]!) / (2 * nudge);
    }
  }
  const downhill = here.slope.map((slope) => -slope);
  const step = solveLinear(curvature, downhill, count);
  const descends = step !== null && step.reduce((total, part, index) => total + part * here.slope[index]!, 0) < 0;
  return descends ? step : downhill;
}

/** The first of the halved steps that lowers the eigenvalue, or flattens the slope once the eigenvalue cannot show it; null when none does. */
function lower(at: (logs: Float64Array) => Trial, here: Trial, direction: Float64Array): Trial | null {
  for (let share = 1; share > 1e-6; share /= 2) {
    const trial = at(here.logs.map((log, index) => log + share * direction[index]!));
    const sunk = trial.principal.value < here.principal.value * (1 - 1e-14);
    const level = trial.principal.value <= here.principal.value * (1 + 1e-14);
    if (sunk || (level && steepness(trial) < steepness(here))) return trial;
  }
  return null;
}
