import { addressOf, areaOf, columnLetters, sheetLimit } from "../address";
import { editedFormula } from "../formula/editFormula";
import { areaAfter, spanAfter, type LineEdit } from "../grid/lineEdits";
import { rowsOfSheet, type FileRow } from "./sheetCells";
import { replaceElements } from "./sheetElements";
import { childOf, childrenOf, element, numberOf, setAttribute, textOf, type XmlElement } from "./xml";

/**
 * Moves the rows, columns and cells of a sheet's XML, with heights, widths, outlines and the pieces of rich text that
 * only the file knows. Pieces of rows that move by themselves are left to the comparison with the workbook.
 */
export function moveGrid(root: XmlElement, edit: LineEdit): void {
  if (edit.across !== null) return;
  const rows = rowsOfSheet(root, "");
  const data = childOf(root, "sheetData");
  if (edit.lines === "rows") data?.children.splice(0, data.children.length, ...rows.flatMap((row) => movedRow(row, edit)));
  else for (const row of rows) moveCells(row, edit);
  for (const { cells } of rows) for (const { element: cell } of cells) moveFormula(cell, edit);
  if (edit.lines === "columns") moveColumns(root, edit);
}

function movedRow({ index, element: row, cells }: FileRow, edit: LineEdit): readonly XmlElement[] {
  const after = spanAfter(index, 1, edit);
  if (!after || after.start >= sheetLimit.rowCount) return [];
  setAttribute(row, "r", after.start + 1);
  for (const { column, element: cell } of cells) setAttribute(cell, "r", `${columnLetters(column)}${after.start + 1}`);
  return [row];
}

function moveCells({ index, element: row, cells }: FileRow, edit: LineEdit): void {
  const moved = cells.flatMap(({ column, element: cell }) => {
    const after = spanAfter(column, 1, edit);
    if (!after || after.start >= sheetLimit.columnCount) return [];
    setAttribute(cell, "r", `${columnLetters(after.start)}${index + 1}`);
    return [cell];
  });
  delete row.attributes.spans;
  row.children.splice(0, row.children.length, ...moved);
}

function moveFormula(cell: XmlElement, edit: LineEdit): void {
  const formula = childOf(cell, "f");
  if (!formula) return;
  const area = areaOf(formula.attributes.ref ?? "");
  const after = area && areaAfter(area, edit);
  if (after) formula.attributes.ref = addressOf(after);
  const text = textOf(formula);
  if (text !== "") formula.children.splice(0, formula.children.length, editedFormula(`=${text}`, edit, "", true).slice(1));
}

function moveColumns(root: XmlElement, edit: LineEdit): void {
  const moved = childrenOf(childOf(root, "cols"), "col").flatMap((run) => {
    const first = (numberOf(run, "min") ?? 1) - 1;
    const after = spanAfter(first, (numberOf(run, "max") ?? first + 1) - first, edit);
    if (!after || after.start >= sheetLimit.columnCount) return [];
    return [element("col", { ...run.attributes, min: after.start + 1, max: Math.min(after.start + after.count, sheetLimit.columnCount) })];
  });
  replaceElements(root, "cols", ...(moved.length > 0 ? [element("cols", {}, ...moved)] : []));
}
