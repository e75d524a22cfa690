/**
 * 找回我们的表: which sheets of the workbook are ours, and what stands on those
 * that are to be written again. One round trip to see what there is, one more for
 * their contents (in parts where these are large).
 */
import { filedSheets } from "./filedSheet";
import { shapeToken } from "./drawShapes";
import { markedAreas, markOf, unfinishedOf, writtenName } from "./marks";
import type { FoundSheets, OwnShapes, OwnSheet } from "./ownSheet";
import { areaAddress } from "./sheetDrawing";

/** What one round trip tells about a workbook. */
export interface WorkbookSheets {
  readonly sheets: readonly { readonly name: string; readonly position: number; readonly isProtected: boolean }[];
  readonly names: readonly { readonly name: string; readonly formula: string; readonly comment: string }[];
  /** The names of its Excel tables. */
  readonly tables: readonly string[];
}

/** 工作簿的表与名称, in one round trip. */
export async function loadSheets(context: Excel.RequestContext): Promise<WorkbookSheets> {
  const { worksheets, names, tables } = context.workbook;
  worksheets.load("items/name,items/position,items/protection/protected");
  names.load("items/name,items/formula,items/comment");
  tables.load("items/name");
  await context.sync();
  return {
    sheets: worksheets.items.map((sheet) => ({ name: sheet.name, position: sheet.position, isProtected: sheet.protection.protected })),
    names: names.items.map(({ name, formula, comment }) => ({ name, formula: String(formula), comment })),
    tables: tables.items.map(({ name }) => name),
  };
}

/** Whether a writing was left unfinished. */
export function hasUnfinished({ sheets }: WorkbookSheets): boolean {
  return sheets.some(({ name }) => unfinishedOf(name) !== null);
}

/** The writing that was completed last. */
export function lastWritten({ names }: WorkbookSheets): string | null {
  const mark = names.find(({ name }) => name === writtenName);
  return mark === undefined ? null : mark.formula.replace(/^="?|"$/g, "");
}

/** Cells of which three readings fit into one answer. */
const cellsInOneAnswer = 60_000;

type Marked = Pick<OwnSheet, "name" | "mark" | "areas" | "isProtected" | "filed">;

/** 我们的表 with their contents, of those `wanted` asks for. */
export async function loadOwnSheets(context: Excel.RequestContext, workbook: WorkbookSheets, wanted: (mark: OwnSheet["mark"]) => boolean): Promise<FoundSheets> {
  const filed = filedSheets(workbook.names);
  const marked = workbook.names.flatMap(({ name, formula }): readonly Marked[] => {
    const mark = markOf(name);
    const areas = mark === null ? null : markedAreas(formula);
    const sheet = areas === null ? undefined : workbook.sheets.find((each) => each.name === areas.sheet);
    return mark === null || areas === null || sheet === undefined || !wanted(mark) ? [] : [{ name, mark, areas, isProtected: sheet.isProtected, filed: filed.get(sheet.name) ?? null }];
  });
  const own: OwnSheet[] = [];
  for (const part of inAnswers(marked)) own.push(...(await loadContents(context, part)));
  return { names: workbook.sheets.map(({ name }) => name), own };
}

async function loadContents(context: Excel.RequestContext, marked: readonly Marked[]): Promise<readonly OwnSheet[]> {
  const asked = marked.map((each) => {
    const sheet = context.workbook.worksheets.getItem(each.areas.sheet);
    const range = cellsOf(sheet, each).load("formulas,values,numberFormat");
    const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
    const shapes = each.mark.kind === "map" ? sheet.shapes.load("items/name") : null;
    return { each, range, used, shapes };
  });
  await context.sync();
  return asked.map(({ each, range, used, shapes }) => ({
    ...each,
    shapes: shapes === null ? null : ownShapes(shapes.items.map(({ name }) => name)),
    hasMore: !used.isNullObject && reachesBeyond(each, used),
    formulas: range.formulas as unknown[][],
    values: range.values as unknown[][],
    numberFormats: range.numberFormat as string[][],
  }));
}

function ownShapes(names: readonly string[]): OwnShapes {
  const ours = names.filter((name) => shapeToken(name) !== null);
  return { ours, others: names.length - ours.length };
}

/** The area we drew; of a calculation sheet, which is all ours, everything. */
function cellsOf(sheet: Excel.Worksheet, { mark, areas }: Marked): Excel.Range {
  return mark.kind === "calculation" ? sheet.getRange("A1").getBoundingRect(sheet.getUsedRange(true)) : sheet.getRange(areaAddress(areas.area));
}

/** Whether something stands outside the area we drew. */
function reachesBeyond({ areas: { area } }: Marked, used: Excel.Range): boolean {
  return (
    used.rowIndex < area.row ||
    used.columnIndex < area.column ||
    used.rowIndex + used.rowCount > area.row + area.rows ||
    used.columnIndex + used.columnCount > area.column + area.columns
  );
}

function inAnswers(marked: readonly Marked[]): readonly (readonly Marked[])[] {
  const parts: Marked[][] = [];
  let cells = Infinity;
  for (const each of marked) {
    const { rows, columns } = each.areas.area;
    if (cells + rows * columns > cellsInOneAnswer) {
      parts.push([]);
      cells = 0;
    }
    parts.at(-1)!.push(each);
    cells += rows * columns;
  }
  return parts;
}
