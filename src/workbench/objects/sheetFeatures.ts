import { intersection, isEntireColumn, isEntireRow, sheetLimit } from "../address";
import { asText, recordAt, textAt, textOrNullAt, wholeNumberOrAt } from "../callArguments";
import { ExcelError } from "../excelError";
import { setPart } from "../grid/book";
import { opens, passwordMark } from "../grid/password";
import { isProtected, isStructureProtected, protectStructure, unprotectStructure } from "../grid/protection";
import { freeze, frozenArea } from "../grid/sheets";
import { officeObject, type ObjectType, type OfficeObject } from "../objectModel";
import { rangeObject, rangeOfArgument } from "./rangeTarget";
import type { Session } from "../session";
import type { SheetTarget } from "./targets";

/** WorksheetFreezePanes (冻结窗格). */
export const freezePanesType: ObjectType<SheetTarget> = {
  methods: {
    FreezeRows: ({ sheet }, values) => freeze(sheet, wholeNumberOrAt(values, 0, 1), 0),
    FreezeColumns: ({ sheet }, values) => freeze(sheet, 0, wholeNumberOrAt(values, 0, 1)),
    FreezeAt: (target, values) => {
      const { area } = rangeOfArgument(target.session, target.sheet, values[0]);
      const first = intersection(area, { row: 0, column: 0, rowCount: 1, columnCount: 1 }) ? area : { ...area, row: 0, column: 0, rowCount: area.row + area.rowCount, columnCount: area.column + area.columnCount };
      freeze(target.sheet, isEntireColumn(first) ? 0 : first.rowCount, isEntireRow(first) ? 0 : first.columnCount);
    },
    Unfreeze: ({ sheet }) => freeze(sheet, 0, 0),
    GetLocation: (target) => location(target) ?? missing(),
    GetLocationOrNullObject: location,
  },
};

function location(target: SheetTarget): OfficeObject | null {
  const area = frozenArea(target.sheet);
  return area && rangeObject(target, { ...area, rowCount: Math.min(area.rowCount, sheetLimit.rowCount), columnCount: Math.min(area.columnCount, sheetLimit.columnCount) });
}

/** WorksheetProtection (工作表保护). */
export const protectionType: ObjectType<SheetTarget> = {
  properties: {
    Protected: { get: ({ sheet }) => isProtected(sheet) },
    Options: { get: ({ sheet }) => sheet.book.parts.protection.get(sheet.id)?.options ?? null },
    CanPauseProtection: { get: () => false },
    IsPasswordProtected: { get: ({ sheet }) => Boolean(sheet.book.parts.protection.get(sheet.id)?.password) },
    IsPaused: { get: () => false },
  },
  methods: {
    Protect: ({ sheet }, values) => {
      if (isProtected(sheet)) throw new ExcelError("InvalidOperation", "The sheet is protected already.");
      const options = { ...nothingAllowed, ...recordAt(values, 0) } as { readonly [permission: string]: boolean | string };
      setPart(sheet.book, "protection", sheet.id, { sheetId: sheet.id, options, password: passwordMark(textOrNullAt(values, 1)) });
    },
    Unprotect: ({ sheet }, values) => {
      const protection = sheet.book.parts.protection.get(sheet.id);
      if (protection && !opens(protection.password, textOrNullAt(values, 0))) throw new ExcelError("AccessDenied");
      if (protection) setPart(sheet.book, "protection", sheet.id, null);
    },
  },
};

/** WorkbookProtection (工作簿保护). */
export const workbookProtectionType: ObjectType<Session> = {
  properties: { Protected: { get: ({ book }) => isStructureProtected(book) } },
  methods: {
    Protect: ({ book }, values) => protectStructure(book, textOrNullAt(values, 0)),
    Unprotect: ({ book }, values) => unprotectStructure(book, textOrNullAt(values, 0)),
  },
};

/** What Excel forbids on a protected sheet unless it is told otherwise. */
const nothingAllowed = {
  allowAutoFilter: false, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false, allowEditScenarios: false, allowFormatCells: false,
  allowFormatColumns: false, allowFormatRows: false, allowInsertColumns: false, allowInsertHyperlinks: false, allowInsertRows: false, allowPivotTables: false,
  allowSort: false, selectionMode: "Normal",
};

/** WorksheetCustomPropertyCollection: what an add-in keeps with a sheet. */
export const sheetPropertyCollectionType: ObjectType<SheetTarget> = {
  items: (target) => [...target.sheet.book.parts.sheetProperty.values()].filter(({ sheetId }) => sheetId === target.sheet.id).map(({ key }) => officeObject("WorksheetCustomProperty", { ...target, key })),
  item: (target, key) => {
    const found = target.sheet.book.parts.sheetProperty.get(idOf(target, asText(key)));
    return found ? officeObject("WorksheetCustomProperty", { ...target, key: found.key }) : null;
  },
  methods: {
    Add: (target, values) => {
      const key = textAt(values, 0);
      setPart(target.sheet.book, "sheetProperty", idOf(target, key), { sheetId: target.sheet.id, key, value: textAt(values, 1) });
      return officeObject("WorksheetCustomProperty", { ...target, key });
    },
  },
};

/** WorksheetCustomProperty. */
export const sheetPropertyType: ObjectType<SheetTarget & { readonly key: string }> = {
  identity: ({ key }) => ({ Key: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: (target) => target.sheet.book.parts.sheetProperty.get(idOf(target, target.key))?.value ?? missing(),
      set: (target, value) => setPart(target.sheet.book, "sheetProperty", idOf(target, target.key), { sheetId: target.sheet.id, key: target.key, value: asText(value) }),
    },
  },
  methods: { Delete: (target) => setPart(target.sheet.book, "sheetProperty", idOf(target, target.key), null) },
};

/** Keys count regardless of case. */
function idOf({ sheet }: SheetTarget, key: string): string {
  return `${sheet.id} ${key.toLowerCase()}`;
}

function missing(): never {
  throw new ExcelError("ItemNotFound");
}

