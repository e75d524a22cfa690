/** What people do to a sheet without meaning anything by it changes nothing that is read. */
import fc from "fast-check";
import { assemble } from "../../src/scorecard/assemble";
import { assess } from "../../src/scorecard/assess";
import type { Cell } from "../../src/scorecard/table";
import { findTables } from "../../src/workbook/findTables";
import type { SheetCells } from "../../src/workbook/sheetCells";
import { readSheets } from "../../src/workbook/sheets";
import { openSample } from "../host";

/** The whole assessment without places, which move. */
function assessed(sheets: readonly SheetCells[]): unknown {
  const { book, findings } = assemble(findTables(sheets).tables);
  const { cards, people } = assess(book, findings);
  return JSON.parse(JSON.stringify({ cards: cards.map(({ card, ...result }) => ({ ...result, card: card.name, nodes: result.nodes, names: card.nodes.map(({ name, code }) => [name, code]) })), people }, (key, value: unknown) => (key === "at" ? undefined : value)));
}

type Change = (sheet: SheetCells) => SheetCells;

const insertRows = (at: number, rows: readonly (readonly Cell[])[]): Change => (sheet) => {
  const width = sheet.values[0]?.length ?? 0;
  const padded = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  const shift = <A extends { readonly row: number; readonly rows: number }>(area: A): A =>
    area.row >= at ? { ...area, row: area.row + rows.length } : area.row + area.rows > at ? { ...area, rows: area.rows + rows.length } : area;
  return { ...sheet, values: [...sheet.values.slice(0, at), ...padded, ...sheet.values.slice(at)], merges: sheet.merges.map(shift), tables: sheet.tables.map(shift) };
};

const insertColumn = (at: number, cellOf: (row: number) => Cell): Change => (sheet) => {
  const shift = <A extends { readonly column: number; readonly columns: number }>(area: A): A =>
    area.column >= at ? { ...area, column: area.column + 1 } : area.column + area.columns > at ? { ...area, columns: area.columns + 1 } : area;
  return { ...sheet, values: sheet.values.map((row, at_) => [...row.slice(0, at), cellOf(at_), ...row.slice(at)]), merges: sheet.merges.map(shift), tables: sheet.tables.map(shift) };
};

/** Merged areas undone, their content in the first cell, as after a paste into another program. */
const unmerged: Change = (sheet) => ({ ...sheet, merges: [] });
/** Merged areas undone, their content in every cell they went down over. */
const unmergedAndFilled: Change = (sheet) => {
  const values = sheet.values.map((row) => [...row]);
  for (const { row, column, rows, columns } of sheet.merges) if (columns === 1) for (let at = row + 1; at < row + rows; at++) values[at]![column] = values[row]![column]!;
  return { ...sheet, values, merges: sheet.merges.filter(({ columns }) => columns > 1) };
};
const withoutExcelTables: Change = (sheet) => ({ ...sheet, tables: [] });
const spacedHeaders = (header: number): Change => (sheet) => ({
  ...sheet,
  values: sheet.values.map((row, at) => (at === header ? row.map((cell) => (typeof cell === "string" && cell.length > 1 ? `${cell.slice(0, 1)}　${cell.slice(1)}\n` : cell)) : row)),
});

/** The row in which each sample's tables begin. */
const headerRow: Readonly<Record<string, number>> = { township: 0, broken: 0, "layout-a": 1, "layout-b": 2, "layout-c": 3, "city-71": 1 };
const samples = new Map<string, readonly SheetCells[]>();
beforeAll(async () => {
  for (const name of Object.keys(headerRow)) {
    await openSample(`${name}.xlsx`);
    samples.set(name, (await readSheets()).sheets.slice(0, 16));
  }
});

describe.each(Object.keys(headerRow))("%s reads the same", (name) => {
  const plain = (): readonly SheetCells[] => samples.get(name)!;
  const isForm = (sheet: SheetCells): boolean => findTables([sheet]).tables.length > 0;
  const same = (change: Change): void => expect(assessed(plain().map((sheet) => (isForm(sheet) ? change(sheet) : sheet)))).toEqual(assessed(plain()));

  test("with merged cells undone", () => same(unmerged));
  test("as bare cells instead of Excel tables", () => same(withoutExcelTables));
  test("with blanks and line breaks in the headers", () => same(spacedHeaders(headerRow[name]!)));
  test("with rows put in above: a title, a remark, a blank one", () => same(insertRows(headerRow[name]!, [["关于考核的说明"], ["填表单位：", "某单位"], []])));
  test("with remarks and signatures put in below", () =>
    same((sheet) => insertRows(sheet.values.length, [[], ["注：本表一式两份。"], ["考核人（签字）：", "", "被考核人（签字）："], ["日期：2025年12月31日"]])(sheet)));
  test("with a column put in that nobody knows, anywhere but inside a merged header", () => {
    const header = headerRow[name]!;
    fc.assert(
      fc.property(fc.nat(8), (at) => {
        const isInside = ({ merges }: SheetCells): boolean => merges.some(({ row, column, columns }) => row === header && column < at && at < column + columns);
        fc.pre(!plain().some(isInside));
        same((sheet) => insertColumn(Math.min(at, sheet.values[0]!.length), (row) => (row === header ? "另册页码" : row > header ? `第${row}页` : ""))(sheet));
      }),
      { numRuns: 6 },
    );
  });
});

describe.each(["layout-a", "layout-c", "city-71"])("%s reads the same", (name) => {
  test("with merged cells undone and filled", () => expect(assessed(samples.get(name)!.map(unmergedAndFilled))).toEqual(assessed(samples.get(name)!)));
});
