import { areaOf, sheetLimit, splitAddress, type Area } from "../address";
import { asFlag, asNumber, asText, choice, choiceAt, flagAt, textAt, textOrNullAt, wholeNumberAt } from "../callArguments";
import { eventType } from "../events";
import { ExcelError } from "../excelError";
import { activeSheet, findSheet, nameOf, sheetsOf, worksheetOf, type Sheet } from "../grid/book";
import { usedArea } from "../grid/cells";
import { pointsPerPixel, setStandardDigits, standardDigits } from "../grid/lines";
import { requireUnprotected } from "../grid/protection";
import { activate } from "../grid/selection";
import {
  addSheet, deleteSheet, moveSheet, positionOfSheet, renameSheet, setGridlines, setTabColor, setView, setVisibility, showsGridlines, tabColorOf, viewOf, visibilityOf,
} from "../grid/sheets";
import { cuttingOf, insertSheets, placeFor } from "../grid/transplant";
import { officeObject, type ObjectType, type OfficeObject } from "../objectModel";
import type { Session } from "../session";
import { relativeSheet } from "./insertWorksheets";
import { sheetEditingMethods } from "./rangeEditing";
import { registrations } from "./registrations";
import { areasObject, rangeObject, rangeOfText } from "./rangeTarget";
import { fixed } from "./workbook";
import type { SheetTarget } from "./targets";

/** WorksheetCollection (工作表集合). */
export const worksheetCollectionType: ObjectType<Session> = {
  items: (session) => sheetsOf(session.book).map((sheet) => sheetObject(session, sheet)),
  item: (session, key) => sheetOrNull(session, findSheet(session.book, asText(key))),
  methods: {
    Add: (session, values) => sheetObject(session, addSheet(session.book, textOrNullAt(values, 0))),
    GetActiveWorksheet: (session) => sheetObject(session, activeSheet(session.book)),
    GetCount: (session, values) => among(session, flagAt(values, 0, false)).length,
    GetFirst: (session, values) => firstOf(session, among(session, flagAt(values, 0, false))),
    GetLast: (session, values) => firstOf(session, [...among(session, flagAt(values, 0, false))].reverse()),
    ...registrations({
      DataChanged: eventType.dataChanged, SelectionChanged: eventType.selectionChanged, Activated: eventType.activated, Deactivated: eventType.deactivated,
      Added: eventType.sheetAdded, Deleted: eventType.sheetDeleted, Calculated: eventType.calculated, FormatChanged: eventType.formatChanged,
      EventNameChanged: eventType.nameChanged, EventVisibilityChanged: eventType.visibilityChanged, EventMoved: eventType.moved,
      FormulaChanged: eventType.formulaChanged, RowHiddenChanged: eventType.rowHiddenChanged, ProtectionChanged: eventType.protectionChanged,
    }, (session: Session) => ({ session, target: "Workbook" })),
  },
};

/** Worksheet (工作表). */
export const worksheetType: ObjectType<SheetTarget> = {
  identity: ({ sheet }) => ({ Id: sheet.id }),
  properties: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: { get: ({ sheet }) => nameOf(sheet), set: ({ sheet }, value) => renameSheet(sheet, asText(value)) },
    Position: { get: ({ sheet }) => positionOfSheet(sheet), set: ({ sheet }, value) => moveSheet(sheet, asNumber(value)) },
    Visibility: { get: ({ sheet }) => visibilityOf(sheet), set: ({ sheet }, value) => setVisibility(sheet, choice(value, ["Visible", "Hidden", "VeryHidden"])) },
    TabColor: { get: ({ sheet }) => tabColorOf(sheet), set: ({ sheet }, value) => setTabColor(sheet, asText(value)) },
    ShowGridlines: { get: ({ sheet }) => showsGridlines(sheet), set: ({ sheet }, value) => setGridlines(sheet, asFlag(value)) },
    ShowHeadings: { get: ({ sheet }) => viewOf(sheet).showHeadings, set: ({ sheet }, value) => setView(sheet, { showHeadings: asFlag(value) }) },
    StandardWidth: { get: ({ sheet }) => standardDigits(sheet), set: ({ sheet }, value) => setStandardWidth(sheet, asNumber(value)) },
    StandardHeight: { get: ({ sheet }) => worksheetOf(sheet).getConfig().defaultRowHeight * pointsPerPixel },
    EnableCalculation: fixed("Worksheet.enableCalculation", true),
    TabId: { get: ({ sheet }) => positionOfSheet(sheet) + 1 },
  },
  children: {
    Tables: ({ session, sheet }) => officeObject("TableCollection", { session, sheet }),
    Names: ({ session, sheet }) => officeObject("NamedItemCollection", { session, sheet }),
    PageLayout: (target) => officeObject("PageLayout", target),
    Comments: ({ session, sheet }) => officeObject("CommentCollection", { session, sheet }),
    AutoFilter: ({ session, sheet }) => officeObject("AutoFilter", { session, sheet, tableId: null }),
    Shapes: (target) => officeObject("ShapeCollection", target),
    HorizontalPageBreaks: (target) => officeObject("PageBreakCollection", { ...target, lines: "rowBreaks" }),
    VerticalPageBreaks: (target) => officeObject("PageBreakCollection", { ...target, lines: "columnBreaks" }),
    FreezePanes: (target) => officeObject("WorksheetFreezePanes", target),
    Protection: (target) => officeObject("WorksheetProtection", target),
    CustomProperties: (target) => officeObject("WorksheetCustomPropertyCollection", target),
  },
  methods: {
    Activate: ({ sheet }) => {
      if (visibilityOf(sheet) !== "Visible") throw new ExcelError("InvalidOperation", nameOf(sheet));
      activate(sheet);
    },
    Copy: async (target, values) => {
      const position = choiceAt(values, 0, ["None", "Before", "After", "Beginning", "End"], "None");
      const [copy] = insertSheets(target.sheet.book, cuttingOf(target.sheet), placeFor(target.sheet.book, position, relativeSheet(target.sheet.book, values[1], position)));
      await target.session.calculation.all();
      return existing(sheetOrNull(target.session, copy ?? null));
    },
    _GetAnotherWorksheetById: ({ session }, values) => existing(sheetOrNull(session, findSheet(session.book, textAt(values, 0)))),
    _GetSheetById: ({ session }, values) => existing(sheetOrNull(session, findSheet(session.book, textAt(values, 0)))),
    Delete: ({ sheet }) => deleteSheet(sheet),
    Calculate: ({ session }, values) => (flagAt(values, 0, false) ? session.calculation.all() : session.calculation.due()),
    GetRange: (target, values) => rangeOf(target, textOrNullAt(values, 0)),
    GetRanges: (target, values) => areasObject(target, areasOf(textOrNullAt(values, 0))),
    GetCell: (target, values) => rangeObject(target, { row: wholeNumberAt(values, 0), column: wholeNumberAt(values, 1), rowCount: 1, columnCount: 1 }),
    GetRangeByIndexes: (target, values) => rangeObject(target, {
      row: wholeNumberAt(values, 0), column: wholeNumberAt(values, 1), rowCount: wholeNumberAt(values, 2), columnCount: wholeNumberAt(values, 3),
    }),
    GetUsedRange: (target, values) => rangeObject(target, usedArea(target.sheet, flagAt(values, 0, false)) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 }),
    GetUsedRangeOrNullObject: (target, values) => {
      const used = usedArea(target.sheet, flagAt(values, 0, false));
      return used && rangeObject(target, used);
    },
    ...sheetEditingMethods,
    GetNext: (target, values) => existing(neighbour(target, 1, flagAt(values, 0, false))),
    GetNextOrNullObject: (target, values) => neighbour(target, 1, flagAt(values, 0, false)),
    GetPrevious: (target, values) => existing(neighbour(target, -1, flagAt(values, 0, false))),
    GetPreviousOrNullObject: (target, values) => neighbour(target, -1, flagAt(values, 0, false)),
    ...registrations({
      DataChanged: eventType.dataChanged, SelectionChanged: eventType.selectionChanged, Activated: eventType.activated, Deactivated: eventType.deactivated,
      Calculated: eventType.calculated, FormatChanged: eventType.formatChanged, FormulaChanged: eventType.formulaChanged,
      EventNameChanged: eventType.nameChanged, EventVisibilityChanged: eventType.visibilityChanged, RowHiddenChanged: eventType.rowHiddenChanged,
      ProtectionChanged: eventType.protectionChanged,
    }, ({ session, sheet }: SheetTarget) => ({ session, target: sheet.id })),
  },
};

export function sheetObject(session: Session, sheet: Sheet): OfficeObject<"Worksheet"> {
  return officeObject("Worksheet", { session, sheet });
}

function sheetOrNull(session: Session, sheet: Sheet | null): OfficeObject<"Worksheet"> | null {
  return sheet && sheetObject(session, sheet);
}

function among(session: Session, onlyVisible: boolean): readonly Sheet[] {
  return sheetsOf(session.book).filter((sheet) => !onlyVisible || visibilityOf(sheet) === "Visible");
}

function firstOf(session: Session, sheets: readonly Sheet[]): OfficeObject {
  return existing(sheetOrNull(session, sheets[0] ?? null));
}

function existing(object: OfficeObject | null): OfficeObject {
  if (!object) throw new ExcelError("ItemNotFound");
  return object;
}

function neighbour({ session, sheet }: SheetTarget, step: 1 | -1, onlyVisible: boolean): OfficeObject | null {
  const sheets = sheetsOf(session.book);
  let place = sheets.findIndex(({ id }) => id === sheet.id) + step;
  while (onlyVisible && sheets[place] !== undefined && visibilityOf(sheets[place] as Sheet) !== "Visible") place += step;
  return sheetOrNull(session, sheets[place] ?? null);
}

function setStandardWidth(sheet: Sheet, digits: number): void {
  if (digits < 0 || digits > 255) throw new ExcelError("InvalidArgument");
  requireUnprotected(sheet, [], "allowFormatColumns");
  setStandardDigits(sheet, digits);
}

function rangeOf(target: SheetTarget, text: string | null): OfficeObject {
  if (text === null || text === "") return rangeObject(target, { row: 0, column: 0, ...sheetLimit });
  const { session, sheet, area } = rangeOfText(target.session, target.sheet, text);
  return rangeObject({ session, sheet }, area);
}

/** `"A1:B2, D4"` as areas of one sheet. */
function areasOf(text: string | null): readonly Area[] {
  if (text === null) return [{ row: 0, column: 0, ...sheetLimit }];
  return text.split(/[,;]/).map((part) => {
    const area = areaOf(splitAddress(part.trim()).cells);
    if (!area) throw new ExcelError("InvalidArgument", part);
    return area;
  });
}
