import type { Adjustment, Points, Settings, Veto } from "./model";
import { sum, withoutDust } from "./number";

export interface Adjusted {
  /** What counts, after the caps. */
  readonly bonus: Points;
  readonly deduction: Points;
  /** 一票否决 weighs more than 一票否优. */
  readonly flag: Veto | null;
}

/**
 * Adjustments (加减分) of a card: the bonuses and the deductions, each total held by its
 * cap, and the gravest veto.
 *
 * @example adjust([{ kind: "bonus", points: 4 }, { kind: "bonus", points: 3 }, { kind: "deduction", points: 2 }], { bonusCap: 5, deductionCap: null }) // { bonus: 5, deduction: 2, flag: null }
 */
export function adjust(adjustments: readonly Pick<Adjustment, "kind" | "points">[], { bonusCap, deductionCap }: Pick<Settings, "bonusCap" | "deductionCap">): Adjusted {
  const total = (kind: Adjustment["kind"], cap: Points | null): Points => {
    const points = withoutDust(sum(adjustments.filter((one) => one.kind === kind).map((one) => one.points)));
    return cap === null ? points : Math.min(points, cap);
  };
  const has = (veto: Veto): boolean => adjustments.some(({ kind }) => kind === veto);
  return { bonus: total("bonus", bonusCap), deduction: total("deduction", deductionCap), flag: gravest([has("reject") ? "reject" : null, has("bar") ? "bar" : null]) };
}

/** The gravest of several vetoes. @example gravest([null, "bar", "reject"]) // "reject" */
export function gravest(vetoes: readonly (Veto | null)[]): Veto | null {
  return vetoes.includes("reject") ? "reject" : vetoes.includes("bar") ? "bar" : null;
}
