import { boundingArea, sheetLimit, type Area } from "../address";
import { asFlag, asNumber, asText, flagAt, isObjectOf, textAt, wholeNumberOrAt } from "../callArguments";
import { eventType } from "../events";
import { ExcelError } from "../excelError";
import { activeSheet, type Sheet } from "../grid/book";
import { cellReader, changeCells, contentOf, formulaContent, valueOf, type CellChanges } from "../grid/cells";
import { clearFilters, reapplyFilters } from "../grid/filters";
import { requireUnprotected } from "../grid/protection";
import { deleteTableColumn, deleteTableRow, insertTableColumn, insertTableRows } from "../grid/tableLines";
import {
  addTable, bodyArea, findTable, headerArea, removeTable, resizeTable, storeTable, tableOf, tablesIn, tablesOf, totalsArea,
} from "../grid/tables";
import { renameColumn, renameTable } from "../grid/tableNames";
import type { TablePart } from "../grid/parts";
import { clearEverything } from "../grid/clear";
import { officeObject, type ObjectType, type OfficeObject, type Property } from "../objectModel";
import { registrations } from "./registrations";
import { rangeObject, rangeOfArgument, requireSameSheet } from "./rangeTarget";
import { readValues, sizeMismatch, writeValues } from "./rangeValues";
import type { RangeTarget, TableCollectionTarget, TableColumnTarget, TableTarget } from "./targets";

/** TableCollection (表的集合). */
export const tableCollectionType: ObjectType<TableCollectionTarget> = {
  properties: { Count: { get: (target) => idsOf(target).length } },
  items: (target) => idsOf(target).map((tableId) => officeObject("Table", { session: target.session, tableId })),
  item: (target, key) => {
    const tableId = findTable(target.session.book, target.sheet, asText(typeof key === "number" ? String(key) : key));
    return tableId !== null && idsOf(target).includes(tableId) ? officeObject("Table", { session: target.session, tableId }) : null;
  },
  methods: {
    Add: (target, values) => {
      const home = target.sheet ?? activeSheet(target.session.book);
      const { sheet, area } = rangeOfArgument(target.session, home, values[0]);
      requireUnprotected(sheet, []);
      return officeObject("Table", { session: target.session, tableId: addTable(sheet, area, flagAt(values, 1, false)) });
    },
    ...registrations(
      { DataChanged: eventType.tableChanged, Added: eventType.tableAdded, Deleted: eventType.tableDeleted },
      ({ session, sheet }: TableCollectionTarget) => ({ session, target: sheet?.id ?? "Workbook" }),
    ),
  },
};

/** Table (表). */
export const tableType: ObjectType<TableTarget> = {
  identity: ({ tableId }) => ({ Id: Number(tableId) }),
  properties: {
    Id: { get: ({ tableId }) => tableId },
    LegacyId: { get: ({ tableId }) => tableId },
    Name: { get: (target) => partOf(target).name, set: ({ session, tableId }, value) => renameTable(session.book, tableId, asText(value)) },
    Style: { get: (target) => partOf(target).style, set: (target, value) => update(target, { style: styleNamed(target, asText(value)) }) },
    ShowHeaders: { get: (target) => partOf(target).showHeaders, set: (target, value) => showHeaders(target, asFlag(value)) },
    ShowTotals: { get: (target) => partOf(target).showTotals, set: (target, value) => showTotals(target, asFlag(value)) },
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
    ShowFilterButton: flag("showFilterButton"),
  },
  children: {
    Columns: (target) => officeObject("TableColumnCollection", target),
    Rows: (target) => officeObject("TableRowCollection", target),
    AutoFilter: (target) => officeObject("AutoFilter", { session: target.session, sheet: homeOf(target), tableId: target.tableId }),
    Sort: (target) => officeObject("TableSort", target),
    Worksheet: (target) => officeObject("Worksheet", { session: target.session, sheet: homeOf(target) }),
  },
  methods: {
    GetRange: (target) => range(target, partOf(target).area),
    GetHeaderRowRange: (target) => range(target, shown(headerArea(partOf(target)))),
    GetDataBodyRange: (target) => range(target, bodyArea(partOf(target))),
    GetTotalRowRange: (target) => range(target, shown(totalsArea(partOf(target)))),
    Resize: (target, values) => {
      requireUnprotected(homeOf(target), []);
      const wanted = requireSameSheet(rangeOfArgument(target.session, homeOf(target), values[0]), homeOf(target));
      resizeTable(target.session.book, target.tableId, wanted.area);
    },
    ConvertToRange: (target) => {
      const { area } = partOf(target);
      const sheet = homeOf(target);
      removeTable(target.session.book, target.tableId);
      return rangeObject({ session: target.session, sheet }, area);
    },
    Delete: (target) => {
      const { area } = partOf(target);
      const sheet = homeOf(target);
      requireUnprotected(sheet, [area]);
      removeTable(target.session.book, target.tableId);
      clearEverything(sheet, area);
    },
    ClearFilters: (target) => clearFilters(homeOf(target), { tableId: target.tableId }),
    ReapplyFilters: (target) => reapplyFilters(homeOf(target), { tableId: target.tableId }, target.session.locale()),
    ...registrations({ DataChanged: eventType.tableChanged, SelectionChanged: eventType.tableSelectionChanged },
      ({ session, tableId }: TableTarget) => ({ session, target: tableId })),
  },
};

/** TableColumnCollection (列). */
export const tableColumnCollectionType: ObjectType<TableTarget> = {
  properties: { Count: { get: (target) => partOf(target).columns.length } },
  items: (target) => partOf(target).columns.map(({ id }) => officeObject("TableColumn", { ...target, columnId: id })),
  item: (target, key) => {
    const found = partOf(target).columns.find(({ id, name }) => id === Number(key) || (typeof key === "string" && name.toLowerCase() === key.toLowerCase()));
    return found ? officeObject("TableColumn", { ...target, columnId: found.id }) : null;
  },
  methods: {
    Add: async (target, values) => {
      requireUnprotected(homeOf(target), []);
      const index = wholeNumberOrAt(values, 0, -1);
      const columnId = await insertTableColumn(target.session.book, target.tableId, index, values[2] == null ? null : textAt(values, 2));
      if (values[1] != null) writeValues(columnRange({ ...target, columnId }), values[1]);
      return officeObject("TableColumn", { ...target, columnId });
    },
  },
};

/** TableColumn: one column with its header. */
export const tableColumnType: ObjectType<TableColumnTarget> = {
  identity: ({ columnId }) => ({ Id: columnId }),
  properties: {
    Id: { get: ({ columnId }) => columnId },
    Index: { get: indexOf },
    Name: {
      get: (target) => partOf(target).columns[indexOf(target)]?.name,
      set: ({ session, tableId, columnId }, value) => renameColumn(session.book, tableId, columnId, asText(value)),
    },
    Values: { get: (target) => readValues(columnRange(target)), set: (target, value) => writeValues(columnRange(target), value) },
  },
  children: { Filter: (target) => officeObject("Filter", target) },
  methods: {
    Delete: async (target) => {
      requireUnprotected(homeOf(target), [columnRange(target).area]);
      await deleteTableColumn(target.session.book, target.tableId, target.columnId);
    },
    GetRange: (target) => range(target, columnRange(target).area),
    GetHeaderRowRange: (target) => range(target, ofColumn(target, shown(headerArea(partOf(target))))),
    GetDataBodyRange: (target) => range(target, ofColumn(target, bodyArea(partOf(target)))),
    GetTotalRowRange: (target) => range(target, ofColumn(target, shown(totalsArea(partOf(target))))),
  },
};

/** TableRowCollection (行). */
export const tableRowCollectionType: ObjectType<TableTarget> = {
  properties: { Count: { get: (target) => bodyArea(partOf(target)).rowCount } },
  items: (target) => Array.from({ length: bodyArea(partOf(target)).rowCount }, (_, index) => officeObject("TableRow", { ...target, index })),
  methods: {
    Add: async (target, values) => {
      requireUnprotected(homeOf(target), []);
      const rows = rowsOf(values[1], partOf(target).area.columnCount);
      const index = await insertTableRows(target.session.book, target.tableId, wholeNumberOrAt(values, 0, -1), rows?.length ?? 1);
      if (rows) writeValues(rowRange({ ...target, index }, rows.length), rows);
      return officeObject("TableRow", { ...target, index });
    },
    DeleteRows: async (target, values) => {
      const rows = Array.isArray(values[0]) ? values[0].map((row: unknown) => (isObjectOf(row, "TableRow") ? row.target.index : asNumber(row))) : [];
      if (rows.length === 0) throw new ExcelError("InvalidArgument");
      requireUnprotected(homeOf(target), []);
      for (const index of [...new Set(rows)].sort((one, other) => other - one)) await deleteTableRow(target.session.book, target.tableId, index);
    },
    DeleteRowsAt: async (target, values) => {
      requireUnprotected(homeOf(target), []);
      for (let count = wholeNumberOrAt(values, 1, 1); count > 0; count--) await deleteTableRow(target.session.book, target.tableId, wholeNumberOrAt(values, 0, 0));
    },
  },
};

type RowTarget = TableTarget & { readonly index: number };

/** TableRow: one row of data. */
export const tableRowType: ObjectType<RowTarget> = {
  properties: {
    Index: { get: ({ index }) => index },
    Values: { get: (target) => readValues(rowRange(target, 1)), set: (target, value) => writeValues(rowRange(target, 1), value) },
  },
  identity: ({ index }) => ({ Index: index }),
  methods: {
    GetRange: (target) => range(target, rowRange(target, 1).area),
    Delete: async (target) => {
      requireUnprotected(homeOf(target), []);
      await deleteTableRow(target.session.book, target.tableId, target.index);
    },
  },
};

function idsOf({ session, sheet, within }: TableCollectionTarget): readonly string[] {
  return sheet && within ? tablesIn(sheet, within.area, within.onlyWhole) : tablesOf(session.book, sheet).map(([id]) => id);
}

function partOf({ session, tableId }: TableTarget): TablePart {
  return tableOf(session.book, tableId);
}

function homeOf(target: TableTarget): Sheet {
  return { book: target.session.book, id: partOf(target).sheetId };
}

function range(target: TableTarget, area: Area): OfficeObject {
  return rangeObject({ session: target.session, sheet: homeOf(target) }, area);
}

function shown(area: Area | null): Area {
  if (!area) throw new ExcelError("ItemNotFound");
  return area;
}

function update(target: TableTarget, wanted: Partial<TablePart>): void {
  storeTable(target.session.book, target.tableId, { ...partOf(target), ...wanted });
}

type TableFlag = "showBandedRows" | "showBandedColumns" | "highlightFirstColumn" | "highlightLastColumn" | "showFilterButton";

function flag(name: TableFlag): Property<TableTarget> {
  return { get: (target) => partOf(target)[name], set: (target, value) => update(target, { [name]: asFlag(value) }) };
}

function indexOf(target: TableColumnTarget): number {
  const index = partOf(target).columns.findIndex(({ id }) => id === target.columnId);
  if (index < 0) throw new ExcelError("ItemNotFound");
  return index;
}

function ofColumn(target: TableColumnTarget, area: Area): Area {
  return { ...area, column: partOf(target).area.column + indexOf(target), columnCount: 1 };
}

function columnRange(target: TableColumnTarget): RangeTarget {
  return { session: target.session, sheet: homeOf(target), area: ofColumn(target, partOf(target).area) };
}

function rowRange(target: RowTarget, rowCount: number): RangeTarget {
  const body = bodyArea(partOf(target));
  return { session: target.session, sheet: homeOf(target), area: { ...body, row: body.row + target.index, rowCount } };
}

/** The rows to be added: a list of rows, a single row, or nothing for one blank row. */
function rowsOf(value: unknown, columnCount: number): readonly (readonly unknown[])[] | null {
  if (value == null) return null;
  const rows: readonly unknown[] = Array.isArray(value) ? value : [[value]];
  const lists = Array.isArray(rows[0]) ? rows : [rows];
  if (!lists.every((row): row is readonly unknown[] => Array.isArray(row) && row.length === columnCount)) throw sizeMismatch();
  return lists;
}

/** A built-in style of Excel's, or one a table of this workbook bears: styles of one's own come with files. */
function styleNamed({ session }: TableTarget, name: string): string {
  const isBuiltIn = /^(?:|TableStyle(?:Light(?:[1-9]|1\d|2[01])|Medium(?:[1-9]|1\d|2[0-8])|Dark(?:[1-9]|1[01])))$/.test(name);
  if (!isBuiltIn && !tablesOf(session.book, null).some(([, { style }]) => style === name)) throw new ExcelError("InvalidArgument", name);
  return name;
}

/**
 * The totals row comes below the data, with the word for it in the first cell and the last column added up, or counted
 * where it holds no number; what stands below is not overwritten.
 */
function showTotals(target: TableTarget, isShown: boolean): void {
  const table = partOf(target);
  if (table.showTotals === isShown) return;
  const sheet = homeOf(target);
  const totals = { ...table.area, row: table.area.row + table.area.rowCount - (isShown ? 0 : 1), rowCount: 1 };
  if (totals.row >= sheetLimit.rowCount) throw new ExcelError("InvalidOperation");
  if (isShown && !isBlank(sheet, totals)) throw new ExcelError("InsertDeleteConflict");
  const inRow: CellChanges[number] = {};
  for (let column = totals.column; column < totals.column + totals.columnCount; column++) inRow[column] = contentOf(isShown && column === totals.column ? "Total" : null, true);
  const last = table.columns.at(-1);
  if (isShown && last && table.columns.length > 1) inRow[totals.column + totals.columnCount - 1] = formulaContent(`=SUBTOTAL(${holdsNumbers(target, last.id) ? 109 : 103},${table.name}[${last.name.replace(/['[\]#]/g, "'$&")}])`);
  update(target, { showTotals: isShown, area: isShown ? boundingArea(table.area, totals) : { ...table.area, rowCount: table.area.rowCount - 1 } });
  changeCells(sheet, { [totals.row]: inRow }, totals);
}

function holdsNumbers(target: TableTarget, columnId: number): boolean {
  const { sheet, area } = columnRange({ ...target, columnId });
  const cellOf = cellReader(sheet);
  for (let row = area.row + 1; row < area.row + area.rowCount; row++) if (typeof valueOf(cellOf(row, area.column)) === "number") return true;
  return false;
}

function showHeaders(target: TableTarget, isShown: boolean): void {
  const table = partOf(target);
  if (table.showHeaders === isShown) return;
  if (isShown && table.area.row === 0) throw new ExcelError("InvalidOperation");
  const sheet = homeOf(target);
  const header = { ...table.area, row: isShown ? table.area.row - 1 : table.area.row, rowCount: 1 };
  if (isShown && !isBlank(sheet, header)) throw new ExcelError("InsertDeleteConflict");
  const inRow: CellChanges[number] = {};
  for (const [index, { name }] of table.columns.entries()) inRow[header.column + index] = contentOf(isShown ? name : null, true);
  changeCells(sheet, { [header.row]: inRow }, header);
  const area = isShown ? boundingArea(header, table.area) : { ...table.area, row: table.area.row + 1, rowCount: table.area.rowCount - 1 };
  update(target, { showHeaders: isShown, area });
}

function isBlank(sheet: Sheet, area: Area): boolean {
  const cellOf = cellReader(sheet);
  for (let column = area.column; column < area.column + area.columnCount; column++) if (valueOf(cellOf(area.row, column)) !== "") return false;
  return true;
}
