/** 写入计划: what shall stand in the workbook, as data, before anything is written. */
import type { FormFittings } from "./formFittings";
import type { MapDrawing } from "./mapLayout";
import type { Area, Content, SheetDrawing } from "./sheetDrawing";

/**
 * What a sheet is, whatever its name: the same sheet is found again by it. `links`
 * and `form` are tables we make for people to go on with: they are read like any of theirs.
 */
export type SheetKind = "scale" | "person" | "indicators" | "ranking" | "calculation" | "map" | "links" | "judgements" | "form" | "help";

export interface PlannedSheet {
  readonly kind: SheetKind;
  /** The card or person it is about; null for a sheet about all of them. */
  readonly about: string | null;
  /** The name it shall have, if that is free. */
  readonly wantedName: string;
  readonly drawing: SheetDrawing;
  /** The shapes drawn over its cells (形状), for a strategy map. */
  readonly shapes?: MapDrawing;
  /** What makes it a form that people fill in. */
  readonly fittings?: FormFittings;
  /** A sheet only formulas look at. */
  readonly isHidden: boolean;
}

/** Everything one writing does; all of it or nothing. */
export interface WritingPlan {
  readonly sheets: readonly PlannedSheet[];
  /** What changes in tables that are people's own. */
  readonly changes?: readonly TableChange[];
  /** Sheets of ours that are filed: marked so, with the note they get. */
  readonly filed?: readonly FiledSheet[];
}

/** 改表: cells of a person's table, and rows below it. Rows and columns count from 0 on the sheet. */
export interface TableChange {
  readonly sheet: string;
  readonly kind: SheetKind;
  readonly cells: readonly ChangedCell[];
  /** The columns the table takes, for the rows added below it. */
  readonly left: number;
  readonly right: number;
  /** The last row the table had. */
  readonly lastRow: number;
}

export interface ChangedCell {
  readonly row: number;
  readonly column: number;
  /** What the person was shown there; a cell that holds anything else by now is not written to. */
  readonly from: Content;
  readonly to: Content;
}

/** A sheet of ours that is filed. */
export interface FiledSheet {
  readonly sheet: string;
  /** The area drawn, with the line of the audit note. */
  readonly area: Area;
  /** The row of the audit note; null where the sheet says it already. */
  readonly noteRow: number | null;
  /** What the audit compares with later, as text. */
  readonly record: string;
}
