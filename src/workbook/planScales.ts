/**
 * 写前先说: what will be written, before anything is. Pure: an assessment and the
 * user's choices become drawings of sheets; `writeScales.ts` puts them into the workbook.
 */
import type { Language } from "../scorecard/table";
import type { Orientation, SheetDrawing } from "./sheetDrawing";

/** 量表样式: compact 简式, full 详式 (definition, data source and rule text), county 目标责任书式 (分值, 考核内容, 评分标准). */
export type ScaleLayout = "compact" | "full" | "county";

/** 单元格: plain formulas over the points, formulas that follow the scorecard, or values that stay. */
export type ScaleCells = "formulas" | "live" | "frozen";

/** Sheets written beside the scales, when asked for. */
export type ExtraSheet = "people" | "indicators" | "ranking";

export interface ScaleChoices {
  readonly cards: "all" | readonly string[];
  readonly layout: ScaleLayout;
  readonly cells: ScaleCells;
  readonly orientation: Orientation | "auto";
  readonly language: Language;
  readonly extras: readonly ExtraSheet[];
}

/** What a sheet is, whatever its name: the same sheet is found again by it. */
export type SheetKind = "scale" | "person" | "indicators" | "ranking" | "calculation";

export interface PlannedSheet {
  readonly kind: SheetKind;
  /** The card or person it is about; null for a sheet about all of them. */
  readonly about: string | null;
  /** The name it shall have, if that is free. */
  readonly wantedName: string;
  readonly drawing: SheetDrawing;
}

export interface ScalePlan {
  readonly sheets: readonly PlannedSheet[];
}
