/** 读取: from the open workbook to scorecards, with all that was found on the way. */
import { assemble, type AssembleOptions } from "../scorecard/assemble";
import { finding, type Finding } from "../scorecard/finding";
import type { Book } from "../scorecard/model";
import { cellAddress, type Place, type Table } from "../scorecard/table";
import { withDates } from "./dateCells";
import { findTablesBySheet } from "./findTables";
import { likeness } from "./mapping";
import type { Reading, SheetReading } from "./reading";
import type { CellTripOptions } from "./cellTrips";
import { readSheets } from "./sheets";
import { inSlices, rest } from "./slices";
import { fromExcel } from "./workbookError";

export interface ReadScorecardOptions extends CellTripOptions {
  /** What a person chose where the tables leave it open. */
  readonly choices?: AssembleOptions;
}

export interface ScorecardRead {
  /** What was recognised, sheet by sheet. */
  readonly reading: Reading;
  readonly tables: readonly Table[];
  readonly book: Book;
  readonly findings: readonly Finding[];
}

/**
 * Reads the workbook (读取): all sheets, with the corrections it remembers. What
 * cannot be read is a finding at its cell; what Excel refuses is a WorkbookError.
 */
export async function readScorecard(options: ReadScorecardOptions = {}): Promise<ScorecardRead> {
  const { sheets, tooLarge, mapping } = await readSheets(options);
  const reading = await inSlices(findTablesBySheet(sheets, mapping));
  await rest();
  const tables = await fromExcel((context) => withDates(context, reading.tables, (name) => context.workbook.worksheets.getItem(name)));
  const { book, findings } = assemble(tables, options.choices);
  await rest();
  return { reading: { ...reading, tables }, tables, book, findings: [...sheetFindings(reading, tooLarge), ...findings] };
}

/** 工作表的检查结果: `no-scorecard`, `sheet-empty`, `sheet-unread` and `sheet-too-large`. */
export function sheetFindings(reading: Reading, tooLarge: readonly string[]): readonly Finding[] {
  const findings: Finding[] = tooLarge.map((sheet) => finding("sheet-too-large", placeOn(sheet), null, {}));
  const open = reading.sheets.filter(({ sheet }) => !tooLarge.includes(sheet));
  if (tooLarge.length === 0 && !reading.tables.some(({ kind, rows }) => kind === "indicators" && rows.length > 0)) findings.push(noScorecard(reading));
  for (const sheet of open) {
    if (sheet.role === "empty") findings.push(finding("sheet-empty", placeOn(sheet.sheet), null, {}));
    const like = sheet.role === "none" ? alike(sheet, open) : undefined;
    if (like !== undefined) findings.push(finding("sheet-unread", placeOn(sheet.sheet, sheet.likely!.headerRow), null, { like: like.sheet }));
  }
  return findings;
}

function noScorecard({ sheets }: Reading): Finding {
  const headed = sheets.flatMap(({ sheet, blocks }) => blocks.filter(({ kind }) => kind === "indicators").map((block) => ({ sheet, block })))[0];
  if (headed !== undefined) return finding("no-scorecard", placeOn(headed.sheet, headed.block.headerRows[0]), null, { why: "no-rows" });
  for (const { sheet, other } of sheets) if (other !== null) return finding("no-scorecard", placeOn(sheet, other.row, other.column), null, { why: "other-form" });
  const seen = sheets.filter(({ role }) => role === "none" || role === "tables" || role === "left-out");
  const why = seen.length > 0 ? "unrecognised" : sheets.some(({ role }) => role === "hidden") ? "hidden" : "empty";
  const first = seen[0] ?? sheets.find(({ role }) => role === "empty") ?? sheets[0];
  return finding("no-scorecard", placeOn(first?.sheet ?? null), null, { why });
}

/** Half of a form's headers found again: the sheet was meant to be of that form. */
function alike(sheet: SheetReading, sheets: readonly SheetReading[]): SheetReading | undefined {
  if (sheet.likely === null) return undefined;
  const headers = sheet.likely.headers.filter((header) => header !== "");
  const seen = new Set<number>();
  return sheets.find((other) => {
    if (other.form === null || seen.has(other.form)) return false;
    seen.add(other.form);
    return other.blocks.some(({ kind, columns }) => kind === "indicators" && likeness(columns.map(({ header }) => header).filter((header) => header !== ""), headers) >= 0.5);
  });
}

function placeOn(sheet: string | null, row = 0, column = 0): Place {
  return { sheet, cell: cellAddress(row, column), row: row + 1, field: null };
}
