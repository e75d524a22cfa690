import { mergeWorksheetSnapshotWithDefault, type IWorksheetData } from "@univerjs/core";
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import { choiceAt, isObjectOf, recordAt, textAt } from "../callArguments";
import { ExcelError } from "../excelError";
import { FileError } from "../files/fileError";
import { unseenOn } from "../files/losses";
import { readFile, type OpenedFile } from "../files/openFile";
import { activeSheet, findSheet, type Book, type Sheet } from "../grid/book";
import { nameOfUniver } from "../grid/names";
import { insertSheets, placeFor, seedlings } from "../grid/transplant";
import type { Session } from "../session";

const positions = ["None", "Before", "After", "Beginning", "End"] as const;

/**
 * Puts sheets of another workbook, given as an .xlsx file in base64, into this one (插入其他工作簿的工作表).
 *
 * @returns the new sheets' ids, in the order of the file
 * @throws ExcelError InvalidArgument when it is no workbook or has no such sheet, UnsupportedFeature when a sheet holds comments
 */
export async function insertWorksheetsFromBase64(session: Session, values: readonly unknown[]): Promise<readonly string[]> {
  const { book } = session;
  const options = recordAt(values, 1);
  const file = opened(textAt(values, 0));
  const sheets = chosen(file, options.sheetNamesToInsert);
  requireSupported(file, new Set(sheets.map(({ id }) => id)));
  const position = choiceAt([options.positionType], 0, positions, "End");
  const index = placeFor(book, position, relativeSheet(book, options.relativeTo, position));
  const stored = file.snapshot.resources?.find(({ name }) => name === "SHEET_DEFINED_NAME_PLUGIN")?.data ?? "{}";
  const defined = Object.values(JSON.parse(stored) as { readonly [id: string]: IDefinedNamesServiceParam }).map(nameOfUniver);
  const inserted = insertSheets(book, seedlings(sheets, file.snapshot.styles, file.parts, defined), index);
  await session.calculation.all();
  return inserted.map(({ id }) => id);
}

/** Excel inserts no sheet that has a pivot table, a chart, a comment or a slicer. */
function requireSupported({ parts, origin }: OpenedFile, ids: ReadonlySet<string>): void {
  const unseen = origin.sheets.filter(({ id }) => ids.has(id)).flatMap(({ part }) => [...unseenOn(new Map(origin.file), part)]);
  const other = unseen.find((each) => each === "charts" || each === "slicers" || each === "pivot-tables");
  if (other !== undefined) throw new ExcelError("UnsupportedFeature", other);
  if ([...parts.comment.values()].some(({ sheetId }) => ids.has(sheetId))) throw new ExcelError("UnsupportedFeature", "comments");
}

function opened(base64: string): OpenedFile {
  try {
    return readFile(Uint8Array.from(atob(base64.replace(/^data:[^,]*,/, "")), (character) => character.charCodeAt(0)));
  } catch (error) {
    if (error instanceof FileError || error instanceof DOMException) throw new ExcelError("InvalidArgument", error.message);
    throw error;
  }
}

/** The sheets asked for, in the order they are asked for; all of them where none is named. */
function chosen({ snapshot }: OpenedFile, names: unknown): readonly IWorksheetData[] {
  const all = snapshot.sheetOrder.flatMap((id) => snapshot.sheets[id] ?? []).map((sheet) => mergeWorksheetSnapshotWithDefault(sheet));
  if (!Array.isArray(names) || names.length === 0) return all;
  return names.map((wanted: unknown) => {
    const found = all.find(({ name }) => typeof wanted === "string" && name.toLowerCase() === wanted.toLowerCase());
    if (!found) throw new ExcelError("InvalidArgument", String(wanted));
    return found;
  });
}

/** A sheet given as an object, by name or by id; Before and After want one. */
export function relativeSheet(book: Book, value: unknown, position: (typeof positions)[number]): Sheet | null {
  if (position !== "Before" && position !== "After") return null;
  if (isObjectOf(value, "Worksheet")) return value.target.sheet;
  if (value == null) return activeSheet(book);
  const found = typeof value === "string" ? findSheet(book, value) : null;
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}
