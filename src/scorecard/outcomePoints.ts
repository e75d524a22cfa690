import { withoutDust } from "./number";
import type { Outcome } from "./ruleClause";

/**
 * 得分: what an outcome comes to, in the sentence's points.
 *
 * @param mark the full mark as the sentence counts
 * @returns null for 按比例 and 不加分, which are no number
 * @example outcomePoints({ gives: "share", share: 0.8 }, 15) // 12
 * @example outcomePoints({ gives: "change", points: -10 }, 100) // 90
 */
export function outcomePoints(outcome: Outcome, mark: number): number | null {
  switch (outcome.gives) {
    case "points":
      return outcome.points;
    case "share":
      return withoutDust(outcome.share * mark);
    case "change":
      return Math.max(0, withoutDust(mark + outcome.points));
    case "changeShare":
      return Math.max(0, withoutDust(mark + outcome.share * mark));
    case "proportion":
    case "noBonus":
      return null;
  }
}

/** Whether an outcome is 不得分. */
export function givesNothing(outcome: Outcome): boolean {
  return (outcome.gives === "points" && outcome.points === 0) || (outcome.gives === "share" && outcome.share === 0);
}
