import { asFlag, asNumber, asText, choiceAt, flagAt } from "../callArguments";
import { ExcelError } from "../excelError";
import { setPart } from "../grid/book";
import { requireUnprotected } from "../grid/protection";
import { sortCells, type SortField } from "../grid/sortCells";
import { bodyArea, tableOf } from "../grid/tables";
import type { ObjectType } from "../objectModel";
import { afterCalculation } from "./afterCalculation";
import type { RangeTarget, TableTarget } from "./targets";

/** RangeSort (排序). */
export const rangeSortType: ObjectType<RangeTarget> = {
  methods: afterCalculation({
    Apply: ({ sheet, area }, values) => {
      requireUnprotected(sheet, [area], "allowSort");
      sortCells(sheet, area, fieldsOf(values[0]), {
        matchesCase: flagAt(values, 1, false), hasHeaders: flagAt(values, 2, false), sortsColumns: choiceAt(values, 3, ["Rows", "Columns"], "Rows") === "Columns",
      });
    },
  }),
};

/** TableSort: the rows of data, with the order remembered. */
export const tableSortType: ObjectType<TableTarget> = {
  properties: {
    Fields: { get: (target) => tableOf(target.session.book, target.tableId).sort?.fields ?? [] },
    MatchCase: { get: (target) => tableOf(target.session.book, target.tableId).sort?.matchCase ?? false },
    Method: { get: () => "PinYin" },
  },
  methods: afterCalculation({
    Apply: (target, values) => {
      const fields = Array.isArray(values[0]) ? (values[0] as readonly object[]) : [];
      remember(target, { fields, matchCase: flagAt(values, 1, false) });
      sortTable(target);
    },
    Reapply: sortTable,
    Clear: (target) => remember(target, null),
  }),
};

function remember({ session, tableId }: TableTarget, sort: { readonly fields: readonly object[]; readonly matchCase: boolean } | null): void {
  const { sort: _before, ...table } = tableOf(session.book, tableId);
  setPart(session.book, "table", tableId, sort ? { ...table, sort } : table);
}

function sortTable({ session, tableId }: TableTarget): void {
  const table = tableOf(session.book, tableId);
  if (!table.sort) return;
  const sheet = { book: session.book, id: table.sheetId };
  requireUnprotected(sheet, [bodyArea(table)], "allowSort");
  sortCells(sheet, bodyArea(table), fieldsOf(table.sort.fields), { matchesCase: table.sort.matchCase, hasHeaders: false, sortsColumns: false });
}

function fieldsOf(value: unknown): readonly SortField[] {
  if (!Array.isArray(value)) throw new ExcelError("InvalidArgument");
  return value.map((field: unknown) => {
    if (typeof field !== "object" || field === null) throw new ExcelError("InvalidArgument");
    const { key, ascending, sortOn, color, dataOption } = field as { readonly [name: string]: unknown };
    return {
      key: asNumber(key), isDescending: ascending == null ? false : !asFlag(ascending), sortsOn: choiceAt([sortOn], 0, ["Value", "CellColor", "FontColor", "Icon"], "Value"),
      color: color == null ? null : asText(color), textAsNumber: choiceAt([dataOption], 0, ["Normal", "TextAsNumber"], "Normal") === "TextAsNumber",
    };
  });
}
