import { asNumber } from "../callArguments";
import { ExcelError } from "../excelError";
import { pageLayoutOf, setPageLayout } from "../grid/pageLayout";
import { officeObject, type ObjectType, type OfficeObject } from "../objectModel";
import { rangeObject, rangeOfArgument } from "./rangeTarget";
import type { PageBreaksTarget, PageBreakTarget } from "./targets";

/** PageBreakCollection (分页符). */
export const pageBreakCollectionType: ObjectType<PageBreaksTarget> = {
  items: (target) => breaksOf(target).map((index) => breakObject(target, index)),
  item: (target, key) => (breaksOf(target).includes(asNumber(Number(key))) ? breakObject(target, Number(key)) : null),
  methods: {
    Add: (target, values) => {
      const { area } = rangeOfArgument(target.session, target.sheet, values[0]);
      const index = target.lines === "rowBreaks" ? area.row : area.column;
      if (index === 0) throw new ExcelError("InvalidArgument", "There is nothing before the first line.");
      if (!breaksOf(target).includes(index)) setBreaks(target, [...breaksOf(target), index].sort((one, other) => one - other));
      return breakObject(target, index);
    },
    RemovePageBreaks: (target) => setBreaks(target, []),
  },
};

/** PageBreak. */
export const pageBreakType: ObjectType<PageBreakTarget> = {
  identity: ({ index }) => ({ _Id: index }),
  properties: {
    _Id: { get: ({ index }) => index },
    RowIndex: { get: ({ lines, index }) => (lines === "rowBreaks" ? index : 0) },
    ColumnIndex: { get: ({ lines, index }) => (lines === "columnBreaks" ? index : 0) },
  },
  methods: {
    Delete: (target) => setBreaks(target, breaksOf(target).filter((index) => index !== target.index)),
    GetCellAfterBreak: (target) => rangeObject(target, {
      row: target.lines === "rowBreaks" ? target.index : 0, column: target.lines === "columnBreaks" ? target.index : 0, rowCount: 1, columnCount: 1,
    }),
  },
};

function breaksOf({ sheet, lines }: PageBreaksTarget): readonly number[] {
  return pageLayoutOf(sheet)[lines];
}

function setBreaks({ sheet, lines }: PageBreaksTarget, breaks: readonly number[]): void {
  setPageLayout(sheet, { [lines]: breaks });
}

function breakObject(target: PageBreaksTarget, index: number): OfficeObject<"PageBreak"> {
  return officeObject("PageBreak", { session: target.session, sheet: target.sheet, lines: target.lines, index });
}
