import { BorderStyleTypes, type IBorderStyleData } from "@univerjs/core";
import type { Sheet } from "./book";
import { lookAt } from "./styles";

/** One line of a cell's border (边框线), in Excel's words. */
export interface BorderLine {
  readonly style: BorderStyle;
  readonly weight: BorderWeight;
  readonly color: string;
}

export const borderStyles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
export const borderWeights = ["Hairline", "Thin", "Medium", "Thick"] as const;

export type BorderStyle = (typeof borderStyles)[number];
export type BorderWeight = (typeof borderWeights)[number];
export type BorderSide = "t" | "b" | "l" | "r" | "tl_br" | "bl_tr";

/** Excel names style and weight apart, the file and Univer have one word for both. */
const lines: readonly (readonly [BorderStyleTypes, BorderStyle, BorderWeight])[] = [
  [BorderStyleTypes.THIN, "Continuous", "Thin"],
  [BorderStyleTypes.HAIR, "Continuous", "Hairline"],
  [BorderStyleTypes.MEDIUM, "Continuous", "Medium"],
  [BorderStyleTypes.THICK, "Continuous", "Thick"],
  [BorderStyleTypes.DOTTED, "Dot", "Thin"],
  [BorderStyleTypes.DASHED, "Dash", "Thin"],
  [BorderStyleTypes.MEDIUM_DASHED, "Dash", "Medium"],
  [BorderStyleTypes.DASH_DOT, "DashDot", "Thin"],
  [BorderStyleTypes.MEDIUM_DASH_DOT, "DashDot", "Medium"],
  [BorderStyleTypes.DASH_DOT_DOT, "DashDotDot", "Thin"],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, "DashDotDot", "Medium"],
  [BorderStyleTypes.SLANT_DASH_DOT, "SlantDashDot", "Medium"],
  [BorderStyleTypes.DOUBLE, "Double", "Thick"],
];

const noLine: BorderLine = { style: "None", weight: "Thin", color: "#000000" };

/** The line on one side of a cell; a line its neighbour draws there counts as well. */
export function borderAt(sheet: Sheet, row: number, column: number, side: BorderSide): BorderLine {
  const own = lookAt(sheet, row, column).style.bd?.[side];
  if (own) return lineOf(own);
  const beyond = neighbour(row, column, side);
  const theirs = beyond && lookAt(sheet, beyond.row, beyond.column).style.bd?.[beyond.side];
  return theirs ? lineOf(theirs) : noLine;
}

function neighbour(row: number, column: number, side: BorderSide): { readonly row: number; readonly column: number; readonly side: BorderSide } | null {
  switch (side) {
    case "t": return row > 0 ? { row: row - 1, column, side: "b" } : null;
    case "b": return { row: row + 1, column, side: "t" };
    case "l": return column > 0 ? { row, column: column - 1, side: "r" } : null;
    case "r": return { row, column: column + 1, side: "l" };
    default: return null;
  }
}

function lineOf(drawn: IBorderStyleData): BorderLine {
  const [, style, weight] = lines.find(([type]) => type === drawn.s) ?? [BorderStyleTypes.NONE, "None" as const, "Thin" as const];
  return { style, weight, color: drawn.cl?.rgb ?? "#000000" };
}

/**
 * A line with something about it changed, as Univer draws it; null takes it away. Setting a weight or colour where
 * there is no line draws one, as in Excel.
 */
export function borderChange(before: BorderLine, wanted: Partial<BorderLine>): IBorderStyleData | null {
  const style = wanted.style ?? (before.style === "None" ? "Continuous" : before.style);
  if (style === "None") return null;
  const weight = wanted.weight ?? before.weight;
  const exact = lines.find(([, lineStyle, lineWeight]) => lineStyle === style && lineWeight === weight);
  const [type] = exact ?? lines.find(([, lineStyle]) => lineStyle === style) ?? [BorderStyleTypes.THIN];
  return { s: type, cl: { rgb: wanted.color ?? before.color } };
}
