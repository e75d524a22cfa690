/** 公式助手的门: what the formula helper asks of the workbook; it arrives when it is first needed. */
import type { Cell } from "../../scorecard/table";
import type { ExcelTable, FormulaTarget } from "../../workbook/formulaCell";
import type { SelectedRange } from "../../workbook/selection";
import type { Reference } from "./formulaText";

const cell = () => import("../../workbook/formulaCell");

export async function excelTables(): Promise<readonly ExcelTable[]> {
  return (await cell()).excelTables();
}

export async function readSelectedRange(): Promise<SelectedRange> {
  return (await import("../../workbook/selection")).readSelectedRange();
}

export async function readValues(references: readonly Reference[]): Promise<readonly (readonly (readonly Cell[])[])[]> {
  return (await cell()).readValues(references);
}

export async function lookAtTarget(rows: number, columns: number): Promise<FormulaTarget> {
  return (await cell()).lookAtTarget(rows, columns);
}

export async function insertFormula(target: FormulaTarget, formula: string, rows: number, columns: number): Promise<void> {
  return (await cell()).insertFormula(target, formula, rows, columns);
}
