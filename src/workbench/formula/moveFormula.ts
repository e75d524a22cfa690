import { columnLetters, columnOf, sheetLimit } from "../address";
import { formulaOf, tokensOf, type Token } from "./tokens";

/**
 * A formula as it reads after being copied so many rows down and columns right (相对引用): what is not fixed by `$`
 * moves along, and what would leave the sheet is #REF!.
 *
 * @example movedFormula("=A1+$B$1", 2, 1) // "=B3+$B$1"
 * @example movedFormula("=A1", -1, 0) // "=#REF!"
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formulaOf(tokensOf(formula).map((token) => ({ ...token, text: moved(token, rows, columns) })));
}

function moved({ kind, text }: Token, rows: number, columns: number): string {
  switch (kind) {
    case "cell": {
      const [, columnMark = "", letters = "", rowMark = "", digits = ""] = /^(\$?)([A-Z]+)(\$?)(\d+)$/i.exec(text) ?? [];
      const column = columnMark === "$" ? letters : movedColumn(letters, columns);
      const row = rowMark === "$" ? digits : movedRow(digits, rows);
      return column === null || row === null ? "#REF!" : `${columnMark}${column}${rowMark}${row}`;
    }
    case "columns":
      return spanOf(text, (letters) => movedColumn(letters, columns));
    case "rows":
      return spanOf(text, (digits) => movedRow(digits, rows));
    default:
      return text;
  }
}

function spanOf(text: string, move: (end: string) => string | null): string {
  const ends = text.split(":").map((end) => (end.startsWith("$") ? end : move(end)));
  return ends.includes(null) ? "#REF!" : ends.join(":");
}

function movedColumn(letters: string, columns: number): string | null {
  const column = columnOf(letters) + columns;
  return column >= 0 && column < sheetLimit.columnCount ? columnLetters(column) : null;
}

function movedRow(digits: string, rows: number): string | null {
  const row = Number(digits) + rows;
  return row >= 1 && row <= sheetLimit.rowCount ? String(row) : null;
}

/**
 * A formula in R1C1 notation (R1C1 引用样式), seen from a cell.
 *
 * @example toR1C1("=A1+$B$2", 2, 2) // "=R[-2]C[-2]+R2C2"
 */
export function toR1C1(formula: string, row: number, column: number): string {
  const part = (mark: string, letter: "R" | "C", index: number, here: number): string => (mark === "$" ? `${letter}${index + 1}` : index === here ? letter : `${letter}[${index - here}]`);
  const end = (text: string, letter: "R" | "C"): string => {
    const bare = text.replace("$", "");
    return part(text.startsWith("$") ? "$" : "", letter, letter === "C" ? columnOf(bare) : Number(bare) - 1, letter === "C" ? column : row);
  };
  const span = (text: string, letter: "R" | "C"): string => {
    const [first = "", last = ""] = text.split(":").map((one) => end(one, letter));
    return first === last ? first : `${first}:${last}`;
  };
  return formulaOf(tokensOf(formula).map((token) => {
    if (token.kind === "columns") return { ...token, text: span(token.text, "C") };
    if (token.kind === "rows") return { ...token, text: span(token.text, "R") };
    if (token.kind !== "cell") return token;
    const [, columnMark = "", letters = "", rowMark = "", digits = ""] = /^(\$?)([A-Z]+)(\$?)(\d+)$/i.exec(token.text) ?? [];
    return { ...token, text: part(rowMark, "R", Number(digits) - 1, row) + part(columnMark, "C", columnOf(letters), column) };
  }));
}

/**
 * The other way.
 *
 * @example fromR1C1("=SUM(R[-2]C:R[-1]C)*R1C1", 2, 1) // "=SUM(B1:B2)*$A$1"
 */
export function fromR1C1(formula: string, row: number, column: number): string {
  const reference = /(?<![\p{L}\p{N}_.$\]])(?:R(?<row>\d+|\[-?\d+\])?C(?<column>\d+|\[-?\d+\])?)(?![\p{L}\p{N}_.([])/giu;
  return formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/).map((piece, index) => (index % 2 === 1 ? piece : piece.replace(reference, (...found: unknown[]) => {
    const groups = found[found.length - 1] as { readonly row?: string; readonly column?: string };
    const place = (given: string | undefined, here: number): readonly [mark: string, index: number] =>
      given === undefined ? ["", here] : given.startsWith("[") ? ["", here + Number(given.slice(1, -1))] : ["$", Number(given) - 1];
    const [columnMark, columnIndex] = place(groups.column, column);
    const [rowMark, rowIndex] = place(groups.row, row);
    if (rowIndex < 0 || columnIndex < 0 || rowIndex >= sheetLimit.rowCount || columnIndex >= sheetLimit.columnCount) return "#REF!";
    return `${columnMark}${columnLetters(columnIndex)}${rowMark}${rowIndex + 1}`;
  }))).join("");
}
