/** 帮助: the sheet that says how the workbook is used. Nothing on it is read. */
import type { Language } from "../scorecard/table";
import { tableName } from "../wording/headers";
import { templateWords } from "../wording/template";
import { rowHeights } from "./fitting";
import { place, type LookName, type PlacedCell, type SheetDrawing } from "./sheetDrawing";
import type { TemplateTable } from "./templateTables";

const widths = [28, 92, 330, 62];

/** 帮助表的表样: the five steps, what each sheet is for, and how to fill in. */
export function helpDrawing(language: Language, tables: readonly TemplateTable[]): SheetDrawing {
  const { help, sheets } = templateWords(language);
  const lines: PlacedCell[] = [];
  let row = 0;
  const wide = (text: string, look: LookName): void => void lines.push(place(row++, 0, text, look, { columns: widths.length }));
  wide(help.title, "title");
  wide(help.intro, "note");
  row++;
  wide(help.stepsTitle, "section");
  help.steps.forEach(([step, what], index) => {
    lines.push(place(row, 0, index + 1, "centred"), place(row, 1, step, "label"), place(row, 2, what, "text", { columns: 2 }));
    row++;
  });
  row++;
  wide(help.sheetsTitle, "section");
  tables.forEach(({ kind }, index) => {
    lines.push(place(row, 0, index + 1, "centred"), place(row, 1, tableName(language, kind), "label"), place(row, 2, sheets[kind], "text"));
    lines.push(place(row, 3, kind === "indicators" ? help.must : help.optional, "centred"));
    row++;
  });
  row++;
  wide(help.hintsTitle, "section");
  help.hints.forEach((hint, index) => {
    lines.push(place(row, 0, index + 1, "centred"), place(row, 1, hint, "text", { columns: 3 }));
    row++;
  });
  return {
    language,
    cells: lines,
    rows: row,
    columns: widths.length,
    columnWidths: widths,
    rowHeights: rowHeights(lines, widths, Array.from({ length: row }, () => 18)),
    print: { orientation: "portrait", titleRows: null, footer: "" },
  };
}
