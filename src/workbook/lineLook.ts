/** 线型: how a link of cause and effect looks, on the sheet and in the pane. */
import { strengthOf } from "../scorecard/linkInfluence";
import type { Link } from "../scorecard/model";

/** 强度 by the weight of the line; 滞后 and 反馈 by its dashes. */
export interface LineLook {
  readonly strength: "strong" | "usual" | "weak";
  readonly dash: "none" | "lagged" | "feedback";
}

/** 线型. What cannot be read as a strength is drawn like one that was not said. */
export function lineLook(link: Pick<Link, "strength" | "lag" | "feedback">): LineLook {
  const strength = strengthOf(link.strength) ?? strengthOf(null)!;
  return { strength: strength >= 3 ? "strong" : strength < 2 ? "weak" : "usual", dash: link.feedback ? "feedback" : isLagged(link) ? "lagged" : "none" };
}

/** 有滞后 */
export function isLagged({ lag }: Pick<Link, "lag">): boolean {
  return lag !== null && lag > 0;
}
