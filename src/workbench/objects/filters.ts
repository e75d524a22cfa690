import { recordAt, textAt, wholeNumberAt } from "../callArguments";
import { ExcelError } from "../excelError";
import type { Sheet } from "../grid/book";
import { clearFilters, filterOf, reapplyFilters, removeFilter, setFilter, type FilterCriteria } from "../grid/filters";
import { requireUnprotected } from "../grid/protection";
import { tableOf } from "../grid/tables";
import type { ObjectType } from "../objectModel";
import type { AutoFilterPart } from "../grid/parts";
import { afterCalculation } from "./afterCalculation";
import { rangeObject, rangeOfArgument, rangeOrNull } from "./rangeTarget";
import type { AutoFilterTarget, TableColumnTarget } from "./targets";

/** AutoFilter (自动筛选): of a sheet, or of a table. */
export const autoFilterType: ObjectType<AutoFilterTarget> = {
  properties: {
    Enabled: { get: (target) => partOf(target) !== null },
    IsDataFiltered: { get: (target) => Object.keys(partOf(target)?.criteria ?? {}).length > 0 },
    Criteria: {
      get: (target) => {
        const part = partOf(target);
        return part ? Array.from({ length: part.area.columnCount }, (_, column) => part.criteria[column] ?? {}) : [];
      },
    },
  },
  methods: afterCalculation({
    Apply: (target, values) => {
      requireUnprotected(target.sheet, [], "allowAutoFilter");
      const { area } = target.tableId === null ? rangeOfArgument(target.session, target.sheet, values[0]) : tableOf(target.sheet.book, target.tableId);
      const column = values[1] == null ? null : wholeNumberAt(values, 1);
      setFilter(target.sheet, ownerOf(target), area, column, values[2] == null ? null : criteriaOf(values[2]), target.session.locale());
    },
    ClearColumnCriteria: (target, values) => {
      const part = partOf(target);
      if (part) setFilter(target.sheet, ownerOf(target), part.area, wholeNumberAt(values, 0), null, target.session.locale());
    },
    ClearCriteria: (target) => clearFilters(target.sheet, ownerOf(target)),
    Reapply: (target) => reapplyFilters(target.sheet, ownerOf(target), target.session.locale()),
    Remove: (target) => removeFilter(target.sheet, { sheetId: target.sheet.id }),
    GetRange: (target) => {
      const part = partOf(target);
      if (!part) throw new ExcelError("ItemNotFound");
      return rangeObject(target, part.area);
    },
    GetRangeOrNullObject: (target) => rangeOrNull(target, partOf(target)?.area ?? null),
  }),
};

/** Filter: of one column of a table. */
export const filterType: ObjectType<TableColumnTarget> = {
  properties: { Criteria: { get: (target) => placeOf(target).filter?.criteria[placeOf(target).column] ?? null } },
  methods: afterCalculation({
    Apply: (target, values) => apply(target, criteriaOf(values[0])),
    ApplyValuesFilter: (target, values) => apply(target, criteriaOf({ filterOn: "Values", values: values[0] })),
    ApplyCustomFilter: (target, values) => apply(target, criteriaOf({ filterOn: "Custom", criterion1: textAt(values, 0), criterion2: values[1], operator: values[2] })),
    ApplyTopItemsFilter: (target, values) => apply(target, counted("TopItems", values)),
    ApplyTopPercentFilter: (target, values) => apply(target, counted("TopPercent", values)),
    ApplyBottomItemsFilter: (target, values) => apply(target, counted("BottomItems", values)),
    ApplyBottomPercentFilter: (target, values) => apply(target, counted("BottomPercent", values)),
    ApplyCellColorFilter: (target, values) => apply(target, criteriaOf({ filterOn: "CellColor", color: textAt(values, 0) })),
    ApplyFontColorFilter: (target, values) => apply(target, criteriaOf({ filterOn: "FontColor", color: textAt(values, 0) })),
    ApplyDynamicFilter: (target, values) => apply(target, criteriaOf({ filterOn: "Dynamic", dynamicCriteria: textAt(values, 0) })),
    Clear: (target) => apply(target, null),
  }),
};

function ownerOf({ sheet, tableId }: AutoFilterTarget): { readonly sheetId: string } | { readonly tableId: string } {
  return tableId === null ? { sheetId: sheet.id } : { tableId };
}

function partOf(target: AutoFilterTarget): AutoFilterPart | null {
  return filterOf(target.sheet.book, ownerOf(target));
}

function counted(filterOn: string, values: readonly unknown[]): FilterCriteria {
  return { filterOn, criterion1: String(wholeNumberAt(values, 0)) };
}

function criteriaOf(value: unknown): FilterCriteria {
  const given = Object.entries(recordAt([value], 0)).filter(([, each]) => each != null);
  if (!given.some(([name]) => name === "filterOn")) throw new ExcelError("InvalidArgument");
  return Object.fromEntries(given);
}

function placeOf({ session, tableId, columnId }: TableColumnTarget): { readonly sheet: Sheet; readonly column: number; readonly filter: AutoFilterPart | null } {
  const table = tableOf(session.book, tableId);
  const column = table.columns.findIndex(({ id }) => id === columnId);
  if (column < 0) throw new ExcelError("ItemNotFound");
  return { sheet: { book: session.book, id: table.sheetId }, column, filter: filterOf(session.book, { tableId }) };
}

function apply(target: TableColumnTarget, criteria: FilterCriteria | null): void {
  const { sheet, column } = placeOf(target);
  requireUnprotected(sheet, [], "allowAutoFilter");
  setFilter(sheet, { tableId: target.tableId }, tableOf(sheet.book, target.tableId).area, column, criteria, target.session.locale());
}
