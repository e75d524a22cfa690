import type { Cell, CellError } from "../scorecard/table";

/** 区域: the cells of a range, as Excel hands them over. */
export type Range = readonly (readonly unknown[])[];

/** How Excel and its data types say what a cell holds, whichever host runs the function. */
interface CellObject {
  readonly type?: unknown;
  readonly basicValue?: unknown;
  readonly code?: unknown;
  readonly error?: unknown;
}

/**
 * What a cell holds (单元格内容), as the scorecard understands cells. Data types
 * (formatted numbers, entities) count as their plain value; error cells arrive as
 * errors, as objects or as text, which `readNumber` recognises.
 *
 * @example toCell({ type: "Error", basicValue: "#N/A" }) // { error: "#N/A" }
 */
export function toCell(value: unknown): Cell {
  switch (typeof value) {
    case "number":
    case "string":
    case "boolean":
      return value;
    case "object":
      return value === null ? null : fromObject(value);
    case "bigint":
      return Number(value);
    default:
      return null;
  }
}

function fromObject(value: CellObject): Cell {
  if (value.type === "Empty") return null;
  // An error of the runtime has a code and no type.
  const isError = value.type === "Error" || value.type === undefined;
  const said = isError ? (value.code ?? value.error ?? value.basicValue) : value.basicValue;
  if (isError || (typeof said !== "number" && typeof said !== "string" && typeof said !== "boolean")) return errorCell(said);
  return said;
}

function errorCell(said: unknown): CellError {
  return { error: typeof said === "string" && said.startsWith("#") ? said : "#VALUE!" };
}

/**
 * The cells of an argument (参数区域): a single value is a range of one cell. A range is
 * handed on as it is.
 */
export function toRange(value: unknown): Range {
  if (!Array.isArray(value)) return [[value]];
  const rows: readonly unknown[] = value;
  return rows.every(isRow) ? rows : rows.map((row) => (isRow(row) ? row : [row]));
}

function isRow(row: unknown): row is readonly unknown[] {
  return Array.isArray(row);
}

/** A single value (单个值), also where a host hands over a range of one cell. */
export function toValue(value: unknown): Cell {
  if (!Array.isArray(value)) return toCell(value);
  const row: unknown = value[0];
  return toCell(Array.isArray(row) ? row[0] : row);
}
