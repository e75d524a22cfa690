/** 我们的表现状: a sheet we wrote earlier, as it stands in the workbook now. */
import type { Mark, MarkedAreas } from "./marks";
import type { Content } from "./sheetDrawing";

/** A sheet of ours as it stands in the workbook. */
export interface OwnSheet {
  /** The name of its mark. */
  readonly name: string;
  readonly mark: Mark;
  readonly areas: MarkedAreas;
  /** A person protected it: it is signed and filed. */
  readonly isProtected: boolean;
  /** It was frozen for the file; the name that says so. */
  readonly filed: string | null;
  /** People put something on it outside the area we drew. */
  readonly hasMore: boolean;
  /** What is drawn on the sheet of a map; null for any other. */
  readonly shapes: OwnShapes | null;
  /** What its cells hold, from the first cell of the area. */
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** The shapes on a sheet of ours, by name. */
export interface OwnShapes {
  readonly ours: readonly string[];
  /** How many a person drew. */
  readonly others: number;
}

export interface FoundSheets {
  /** The names of all sheets. */
  readonly names: readonly string[];
  readonly own: readonly OwnSheet[];
}

/** What stands in a cell; a formula only where it is one, for text may begin with an equals sign. */
export function contentOf(own: Pick<OwnSheet, "formulas" | "values">, row: number, column: number): Content {
  const value = own.values[row]?.[column];
  const formula = own.formulas[row]?.[column];
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return { formula };
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return String(value).toUpperCase();
  return typeof value === "string" && value !== "" ? value : null;
}
