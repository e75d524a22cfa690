/** 量表的填法: what every part of a scale needs to know to draw itself. */
import type { ScaleWords } from "../wording/scaleWords";
import type { Language } from "../scorecard/table";
import type { ScaleCells } from "./scaleChoices";
import type { ScaleContents, ScaleRow } from "./scaleContents";
import type { Content } from "./sheetDrawing";

/** Where live cells look: the formula of a number of an indicator, or of the card, without its equals sign. */
export interface LiveSource {
  readonly of: (row: ScaleRow, what: "weight" | "baseline" | "target" | "actual" | "points") => string | null;
  /** The card's own score. */
  readonly score: string;
}

export interface ScaleForm {
  readonly words: ScaleWords;
  readonly language: Language;
  readonly cells: ScaleCells;
  /** Null unless cells are live. */
  readonly live: LiveSource | null;
}

/** A card's contents, and the form they are drawn in. */
export interface ScaleDraft {
  readonly form: ScaleForm;
  readonly contents: ScaleContents;
}

/** A number of an indicator: live where it can be, else its value. */
export function indicatorNumber(form: ScaleForm, row: ScaleRow, what: Parameters<LiveSource["of"]>[1], value: Content): Content {
  const formula = form.live?.of(row, what) ?? null;
  return formula === null ? value : { formula: `=${formula}` };
}
