import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { areaAddress, gridOf, isFormula, type SheetDrawing } from "../../src/workbook/sheetDrawing";

/**
 * A drawn sheet as CSV, so that a difference can be read: contents as they would be
 * typed, then what is merged and how it prints.
 */
export function drawingCsv(drawing: SheetDrawing): string {
  const rows = gridOf(drawing).map((cells) => cells.map((cell) => field(cell?.content ?? null)).join(",").replace(/,+$/, ""));
  const merged = drawing.cells.filter(({ rows: high, columns }) => high * columns > 1).map(areaAddress);
  const { orientation, titleRows, footer } = drawing.print;
  const print = `${orientation}; repeats ${titleRows === null ? "no rows" : `rows ${titleRows.first + 1} to ${titleRows.last + 1}`}; ${footer}`;
  return [...rows, "", `merged: ${merged.join(" ")}`, `print: ${print}`, ""].join("\n");
}

function field(content: SheetDrawing["cells"][number]["content"]): string {
  const text = content === null ? "" : isFormula(content) ? content.formula : String(content);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Compares with test/workbook/golden. `GOLDEN=write npx jest test/workbook` rewrites
 * the files; then read the difference before it is committed.
 */
export function expectGolden(name: string, text: string): void {
  const file = path.join(__dirname, "golden", `${name}.csv`);
  if (process.env.GOLDEN === "write") writeFileSync(file, text);
  if (!existsSync(file)) throw new Error(`${name}.csv is missing: run GOLDEN=write npx jest test/workbook, and read it`);
  expect(text).toBe(readFileSync(file, "utf8"));
}
