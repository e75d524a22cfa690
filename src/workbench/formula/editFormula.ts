import { absoluteAddressOf, addressOf, areaOf, columnLetters, quotedSheetName } from "../address";
import { areaAfter, type LineEdit } from "../grid/lineEdits";
import { formulaOf, tokensOf, type Token } from "./tokens";

/**
 * A formula kept beside the cells (in a validation or a conditional format) after rows or columns were put in or taken
 * out of a sheet: its references follow, as those in cells do.
 *
 * @param isOwnSheet whether references without a sheet's name are to the sheet that was edited
 */
export function editedFormula(formula: string, edit: LineEdit, sheetName: string, isOwnSheet: boolean): string {
  const tokens = tokensOf(formula);
  const edited: Token[] = [];
  const prefix = `${quotedSheetName(sheetName)}!`.toLowerCase();
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) continue;
    const before = tokens[index - 1];
    const isHere = before?.kind === "sheet" ? before.text.toLowerCase() === prefix : isOwnSheet;
    const [colon, last] = [tokens[index + 1], tokens[index + 2]];
    if (isHere && token.kind === "cell" && colon?.text === ":" && last?.kind === "cell") {
      edited.push({ ...token, text: referenceAfter(`${token.text}:${last.text}`, edit) });
      index += 2;
    } else edited.push(isHere && (token.kind === "cell" || token.kind === "columns" || token.kind === "rows") ? { ...token, text: referenceAfter(token.text, edit) } : token);
  }
  return formulaOf(edited);
}

function referenceAfter(reference: string, edit: LineEdit): string {
  const area = areaOf(reference);
  const after = area && areaAfter(area, edit);
  if (!area) return reference;
  if (!after) return "#REF!";
  if (after === area) return reference;
  if (!reference.includes("$")) return addressOf(after);
  const isWholeLines = /^\$?[A-Z]+:|^\$?\d+:/i.test(reference);
  if (isWholeLines) return reference.replaceAll("$", "").length === reference.length ? addressOf(after) : absoluteAddressOf(after);
  const [first = "", last = first] = reference.split(":");
  const corner = (text: string, row: number, column: number): string => {
    const [, columnMark = "", rowMark = ""] = /^(\$?)[A-Z]+(\$?)\d+$/i.exec(text) ?? [];
    return `${columnMark}${columnLetters(column)}${rowMark}${row + 1}`;
  };
  const start = corner(first, after.row, after.column);
  return reference.includes(":") ? `${start}:${corner(last, after.row + after.rowCount - 1, after.column + after.columnCount - 1)}` : start;
}
