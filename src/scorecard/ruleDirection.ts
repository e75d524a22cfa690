/** 指标方向: which way a scoring rule pulls. */
import type { Direction } from "./entropy";
import type { Band, Shape } from "./rule";

/**
 * The direction of a rule (指标方向): 1 where more is better, −1 where less is better;
 * null where neither is: a range (适中型), words, results of others.
 *
 * @example directionOf({ shape: "ratio", target: 10, lowerIsBetter: true, mark: 100 }) // -1
 * @example directionOf({ shape: "line", from: 5, to: 3, base: 0, mark: 100 }) // -1 — from the baseline down to the target
 */
export function directionOf(shape: Shape): Direction | null {
  switch (shape.shape) {
    case "ratio":
    case "ratioToFirst":
      return shape.lowerIsBetter ? -1 : 1;
    case "line":
      return signOf((shape.to - shape.from) * (shape.mark - shape.base));
    case "bands":
      return directionOfBands(shape.bands);
    case "steps":
      return directionOfSteps(shape.below?.points ?? 0, shape.above?.points ?? 0);
    case "places":
      return shape.actualIsPlace || shape.lowerIsBetter ? -1 : 1;
    case "given":
      return 1;
    case "words":
    case "rollup":
      return null;
  }
}

function signOf(slope: number): Direction | null {
  return slope > 0 ? 1 : slope < 0 ? -1 : null;
}

/** Bands stand from low to high. */
function directionOfBands(bands: readonly Band[]): Direction | null {
  const points = bands.flatMap(({ start, end }) => [start, end]);
  const changes = points.slice(1).map((each, index) => Math.sign(each - points[index]!));
  const [rises, falls] = [changes.includes(1), changes.includes(-1)];
  return rises === falls ? null : rises ? 1 : -1;
}

/** Points lost below the reference, or won above it, say that more is better. */
function directionOfSteps(below: number, above: number): Direction | null {
  const [up, down] = [below < 0 || above > 0, below > 0 || above < 0];
  return up === down ? null : up ? 1 : -1;
}
