/**
 * 计分标准读成的分句: what a rule text says, clause by clause, before any target is
 * known. This is what the pane shows as "understood".
 */
import type { Toward } from "./ruleWords";

/** 数量: a number with its unit, or a share of the target or the baseline. */
export interface Quantity {
  /** A share where the unit is per cent: 85% is 0.85. */
  readonly value: number;
  /** `percent`; `points` (分); the name of another unit; null for a bare number. */
  readonly unit: string | null;
  /** 85%*目标值: `value` times the target. */
  readonly of: "target" | "baseline" | null;
  /** 百分点: a difference, and not how large something is. */
  readonly isGap?: true;
}

/** An edge of a condition. Null: the sentence does not say whether the edge belongs to it. */
export interface Edge {
  readonly quantity: Quantity;
  readonly included: boolean | null;
}

/** 条件: what is compared, and from where to where. */
export interface Condition {
  /** 逾期5天以上, 目标值±5%以内: the edges are distances from the target, on this side of it. `notAbove`: up to the target, not late. */
  readonly gap: "above" | "below" | "either" | "notAbove" | null;
  /** actual 实际值 · attainment 完成率 · result 得分 · null: nothing is named. `done`: the verb 完成 before a quantity. */
  readonly subject: "actual" | "attainment" | "result" | "done" | null;
  readonly from: Edge | null;
  readonly to: Edge | null;
  /**
   * 达到95%, 0起: one number; where there are neighbours it begins a band, or is a
   * corner of a line. `missed`: 未达到目标, the other side of 达到目标, whichever that is.
   */
  readonly isPoint: "reach" | "exact" | "missed" | null;
}

/** 得分: what a condition earns. Shares are of the full mark. */
export type Outcome =
  | { readonly gives: "points"; readonly points: number }
  | { readonly gives: "share"; readonly share: number }
  /** Full mark ± points. */
  | { readonly gives: "change"; readonly points: number }
  | { readonly gives: "changeShare"; readonly share: number }
  /** 按比例得分 */
  | { readonly gives: "proportion" }
  /** 不加分: what was reached stays as it is. */
  | { readonly gives: "noBonus" };

/** 每低1%扣2分 */
export interface StepClause {
  readonly clause: "step";
  readonly toward: Toward;
  readonly width: Quantity;
  /** Positive: added or earned. Negative: taken away. As a share of the full mark where `ofFull`. */
  readonly points: number;
  readonly ofFull: boolean;
  /** 每件得2分: counted from nothing, not from the full mark. */
  readonly earns: boolean;
  /** 完成率每低1%: a step of the attainment. */
  readonly subject: "attainment" | null;
  /** 低于95%的，每低1%…: where counting begins, if not at the target. */
  readonly beginsAt: Quantity | null;
  /** 发生1例扣10分, without 每. */
  readonly isSingle: boolean;
}

export type Clause =
  /** 实际/目标×100; `mark` null: the full mark. */
  | { readonly clause: "ratio"; readonly inverse: boolean; readonly mark: number | null }
  /** 按比例得分; 按完成比例得分 names the attainment; 其间按比例 lies between what the others name. */
  | { readonly clause: "proportion"; readonly between: boolean; readonly attainment: boolean }
  | { readonly clause: "band"; readonly conditions: readonly Condition[]; readonly outcome: Outcome }
  | { readonly clause: "others"; readonly outcome: Outcome }
  | StepClause
  /** 完成得满分; `ofTarget`: 完成目标 */
  | { readonly clause: "word"; readonly words: readonly string[]; readonly done: boolean | null; readonly ofTarget: boolean; readonly outcome: Outcome }
  /** 发生事故不得分: nothing is left after the first; without any it is full. */
  | { readonly clause: "occurrence" }
  /** 比上年增长得满分; `isNamed`: it says than when. */
  | { readonly clause: "trend"; readonly sign: 1 | 0 | -1; readonly isNamed: boolean; readonly outcome: Outcome }
  /** 第1名得60分 */
  | { readonly clause: "place"; readonly from: number; readonly to: number; readonly outcome: Outcome }
  /** 按与第一名的比例计分 */
  | { readonly clause: "ratioToFirst" }
  /** 得1.5分, 满分10分, 基础分80分 */
  | { readonly clause: "base"; readonly outcome: Outcome; readonly isFullMark: boolean }
  /** 目标90%: the target, named in the sentence. */
  | { readonly clause: "target"; readonly quantity: Quantity }
  | { readonly clause: "limit"; readonly of: "cap" | "floor" | "bonus" | "deduction"; readonly points: number }
  | { readonly clause: "partial"; readonly how: "whole" | "started" | "proportional" }
  | { readonly clause: "direction"; readonly lowerIsBetter: boolean }
  | { readonly clause: "noBonus" };

/** 读懂的计分标准 */
export interface RuleText {
  readonly text: string;
  readonly language: "zh" | "en";
  readonly clauses: readonly Clause[];
}
