/** 生成量表的选择: what the user may choose before scales are written. */
import type { Language } from "../scorecard/table";
import type { Orientation } from "./sheetDrawing";

/** 样式: compact 简表, full 详表 (with definition, data source and rule text), county 责任书式 (分值, 考核内容, 评分标准, subtotals). */
export type ScaleLayout = "compact" | "full" | "county";

/** 单元格: formulas over the points that work in any spreadsheet, formulas that follow the scorecard, or values that stay. */
export type ScaleCells = "formulas" | "live" | "frozen";

/** Sheets written beside the scales: 个人计分卡, 指标卡, 考核结果汇总. */
export type ExtraSheet = "people" | "indicators" | "ranking";

export interface ScaleChoices {
  /** All cards, or those of these names. */
  readonly cards: "all" | readonly string[];
  readonly layout: ScaleLayout;
  readonly cells: ScaleCells;
  /** `auto`: landscape for the full layout, portrait for the others. */
  readonly orientation: Orientation | "auto";
  /** `auto`: the language of each card's own header row. */
  readonly language: Language | "auto";
  readonly extras: readonly ExtraSheet[];
  /** The day it is written, for the note on a frozen scale: `2026-01-15`. */
  readonly date: string;
}

/**
 * 默认选择: the full layout, because a scale is what the appraised sign: it must
 * say by which rule each of the points was given. Columns nobody filled are left out.
 */
export const usualChoices: Omit<ScaleChoices, "date"> = {
  cards: "all",
  layout: "full",
  cells: "formulas",
  orientation: "auto",
  language: "auto",
  extras: [],
};
