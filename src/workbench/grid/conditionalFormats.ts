import { intersection, type Area } from "../address";
import { ExcelError } from "../excelError";
import { setPart, type Book, type Sheet } from "./book";
import type { ConditionalFormatPart } from "./parts";
import { without } from "./validation";

/** The conditional formats (条件格式) that touch some cells, the first to be looked at first. */
export function conditionalFormatsOn(sheet: Sheet, areas: readonly Area[]): readonly (readonly [id: string, format: ConditionalFormatPart])[] {
  return [...sheet.book.parts.conditionalFormat]
    .filter(([, format]) => format.sheetId === sheet.id && format.areas.some((own) => areas.some((area) => intersection(own, area))))
    .sort(([, one], [, other]) => one.priority - other.priority);
}

/** @throws ExcelError ItemNotFound when it has been deleted */
export function conditionalFormatOf(book: Book, id: string): ConditionalFormatPart {
  const format = book.parts.conditionalFormat.get(id);
  if (!format) throw new ExcelError("ItemNotFound");
  return format;
}

/** Adds a format before all others of the sheet, as Excel does. @returns its id */
export function addConditionalFormat(sheet: Sheet, areas: readonly Area[], type: ConditionalFormatPart["type"], rule: ConditionalFormatPart["rule"]): string {
  const { book } = sheet;
  const id = String(1 + Math.max(0, ...[...book.parts.conditionalFormat.keys()].map(Number).filter(Number.isFinite)));
  for (const [otherId, other] of ofSheet(sheet)) setPart(book, "conditionalFormat", otherId, { ...other, priority: other.priority + 1 });
  setPart(book, "conditionalFormat", id, { sheetId: sheet.id, areas, type, priority: 0, stopIfTrue: false, rule, format: {} });
  return id;
}

export function updateConditionalFormat(book: Book, id: string, wanted: Partial<ConditionalFormatPart>): void {
  setPart(book, "conditionalFormat", id, { ...conditionalFormatOf(book, id), ...wanted });
}

/** Gives a format another place in the order; those between step aside. */
export function setPriority(sheet: Sheet, id: string, priority: number): void {
  const others = ofSheet(sheet).filter(([otherId]) => otherId !== id);
  if (!Number.isInteger(priority) || priority < 0 || priority > others.length) throw new ExcelError("InvalidArgument");
  const inOrder = [...others.slice(0, priority).map(([otherId]) => otherId), id, ...others.slice(priority).map(([otherId]) => otherId)];
  for (const [index, formatId] of inOrder.entries()) updateConditionalFormat(sheet.book, formatId, { priority: index });
}

export function removeConditionalFormat(sheet: Sheet, id: string): void {
  conditionalFormatOf(sheet.book, id);
  setPart(sheet.book, "conditionalFormat", id, null);
  for (const [index, [otherId]] of ofSheet(sheet).entries()) updateConditionalFormat(sheet.book, otherId, { priority: index });
}

/** Takes conditional formatting off an area; formats that reach further keep the rest. */
export function clearConditionalFormats(sheet: Sheet, area: Area): void {
  for (const [id, format] of conditionalFormatsOn(sheet, [area])) {
    const rest = format.areas.flatMap((own) => without(own, area));
    if (rest.length === 0) removeConditionalFormat(sheet, id);
    else updateConditionalFormat(sheet.book, id, { areas: rest });
  }
}

function ofSheet(sheet: Sheet): readonly (readonly [string, ConditionalFormatPart])[] {
  return [...sheet.book.parts.conditionalFormat].filter(([, { sheetId }]) => sheetId === sheet.id).sort(([, one], [, other]) => one.priority - other.priority);
}
