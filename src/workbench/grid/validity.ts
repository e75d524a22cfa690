import { areaOf, intersection, splitAddress, type Area } from "../address";
import { ExcelError } from "../excelError";
import { movedFormula } from "../formula/moveFormula";
import { findSheet, type Sheet } from "./book";
import { cellReader, usedArea, valueOf, type CellValue } from "./cells";
import { areasOfName } from "./names";
import type { ValidationPart } from "./parts";

/** A cell a rule speaks of, and whether what stands there meets it. */
export interface CheckedCell {
  readonly row: number;
  readonly column: number;
  readonly isValid: boolean;
}

/**
 * Checks what stands in cells against their validation (验证现有内容). Cells nobody has used are not looked at.
 *
 * @throws ExcelError NotImplemented for a rule that only a calculation can decide
 */
export function checkedCells(sheet: Sheet, areas: readonly Area[]): readonly CheckedCell[] {
  const used = usedArea(sheet, false);
  if (!used) return [];
  const cellOf = cellReader(sheet);
  const rules = [...sheet.book.parts.validation.values()].filter(({ sheetId }) => sheetId === sheet.id);
  return rules.flatMap((rule) => rule.areas.flatMap((covered) => areas.flatMap((asked) => {
    const inUse = intersection(covered, used);
    const cells = inUse && intersection(inUse, asked);
    if (!cells) return [];
    const meets = checkOf(sheet, rule);
    const checked: CheckedCell[] = [];
    for (let row = cells.row; row < cells.row + cells.rowCount; row++) {
      for (let column = cells.column; column < cells.column + cells.columnCount; column++) {
        const value = valueOf(cellOf(row, column));
        checked.push({ row, column, isValid: value === "" ? rule.ignoreBlanks : meets(value, row, column) });
      }
    }
    return checked;
  })));
}

type Check = (value: CellValue, row: number, column: number) => boolean;

interface Bounds {
  readonly formula1?: string;
  readonly formula2?: string;
  readonly operator?: string;
}

function checkOf(sheet: Sheet, { rule, areas }: ValidationPart): Check {
  const [first] = areas;
  const [kind, details] = Object.entries(rule)[0] ?? [];
  if (kind === undefined || !first) return () => true;
  if (kind === "list") {
    const words = listOf(sheet, (details as { readonly source: string }).source);
    return (value) => words.some((word) => String(word).toLowerCase() === String(value).toLowerCase());
  }
  if (kind === "custom") throw new ExcelError("NotImplemented", "DataValidation.valid of a formula");
  const { formula1 = "", formula2 = "", operator = "Between" } = details as Bounds;
  return (value, row, column) => {
    const number = kind === "textLength" ? String(value).length : value;
    if (typeof number !== "number" || (kind === "wholeNumber" && !Number.isInteger(number))) return false;
    const bound = (formula: string): number => boundAt(sheet, formula, row - first.row, column - first.column);
    return compares(number, operator, () => bound(formula1), () => bound(formula2));
  };
}

function compares(value: number, operator: string, one: () => number, other: () => number): boolean {
  switch (operator) {
    case "Between": return value >= one() && value <= other();
    case "NotBetween": return value < one() || value > other();
    case "EqualTo": return value === one();
    case "NotEqualTo": return value !== one();
    case "GreaterThan": return value > one();
    case "LessThan": return value < one();
    case "GreaterThanOrEqualTo": return value >= one();
    default: return value <= one();
  }
}

/** A bound is a number or a cell, seen from the first cell of the rule. */
function boundAt(sheet: Sheet, formula: string, rows: number, columns: number): number {
  const number = Number(formula.replace(/^=/, ""));
  if (formula.trim() !== "=" && !Number.isNaN(number)) return number;
  const place = cellsOf(sheet, movedFormula(formula, rows, columns).replace(/^=/, ""));
  if (!place || place.area.rowCount * place.area.columnCount !== 1) throw new ExcelError("NotImplemented", `DataValidation.valid of ${formula}`);
  const value = valueOf(cellReader(place.sheet)(place.area.row, place.area.column));
  return typeof value === "number" ? value : 0;
}

/** The words of a list: written out, or those that stand in cells. */
function listOf(sheet: Sheet, source: string): readonly CellValue[] {
  if (!source.startsWith("=")) return source.split(",").map((word) => word.trim());
  const place = cellsOf(sheet, source.slice(1));
  if (!place) throw new ExcelError("NotImplemented", `DataValidation.valid of ${source}`);
  const { row, column, rowCount, columnCount } = place.area;
  const cellOf = cellReader(place.sheet);
  return Array.from({ length: rowCount * columnCount }, (_, index) => valueOf(cellOf(row + Math.floor(index / columnCount), column + (index % columnCount))));
}

function cellsOf(sheet: Sheet, reference: string): { readonly sheet: Sheet; readonly area: Area } | null {
  const { sheetName, cells } = splitAddress(reference);
  const area = areaOf(cells);
  const place = sheetName === null ? sheet : findSheet(sheet.book, sheetName);
  return area && place ? { sheet: place, area } : areasOfName(sheet.book, sheet, reference);
}
