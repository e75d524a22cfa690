import { BaselineOffset, TextDecoration, type IBorderData, type IBorderStyleData, type IStyleData } from "@univerjs/core";
import type { Area } from "../address";
import { asFlag, asNumber, asText, choice } from "../callArguments";
import { ExcelError } from "../excelError";
import { autofitColumns, autofitRows } from "../grid/autofit";
import { borderAt, borderChange, borderStyles, borderWeights, type BorderLine } from "../grid/borders";
import { usedArea } from "../grid/cells";
import { columnWidthOf, rowHeightOf, setColumnWidths, setRowHeights, standardHeight, standardWidth } from "../grid/lines";
import { requireUnprotected } from "../grid/protection";
import {
  changeLook, flagNumber, horizontalChange, horizontalChoices, horizontalOf, lookAt, verticalChange, verticalChoices, verticalOf, wrapChange, wrapsText,
  type Look, type LookChange,
} from "../grid/styles";
import { officeObject, type ObjectType, type Property } from "../objectModel";
import { colour } from "./colors";
import { isUnbounded } from "./rangeTarget";
import type { BorderEdge, RangeAreasTarget } from "./targets";

/** RangeFormat (格式): how cells look. What the cells do not agree on is null. */
export const rangeFormatType: ObjectType<RangeAreasTarget> = {
  properties: {
    HorizontalAlignment: look(horizontalOf, (value) => horizontalChange(choice(value, horizontalChoices))),
    VerticalAlignment: look(verticalOf, (value) => verticalChange(choice(value, verticalChoices))),
    WrapText: look(wrapsText, (value) => wrapChange(asFlag(value))),
    IndentLevel: look(({ extras }) => extras.indent ?? 0, (value) => ({ extras: { indent: inRange(value, 0, 250) } })),
    ShrinkToFit: look(({ extras }) => extras.shrinkToFit ?? false, (value) => ({ extras: { shrinkToFit: asFlag(value) } })),
    ReadingOrder: look(({ extras }) => extras.readingOrder ?? "Context", (value) => ({ extras: { readingOrder: choice(value, ["Context", "LeftToRight", "RightToLeft"]) } })),
    TextOrientation: look(orientationOf, (value) => ({ style: { tr: value === 180 ? { a: 0, v: 1 } : { a: -inRange(value, -90, 90), v: 0 } } })),
    AutoIndent: { get: () => false },
    ColumnWidth: { get: ({ sheet, areas }) => columnWidthOf(sheet, areas), set: setWidth },
    RowHeight: { get: ({ sheet, areas }) => rowHeightOf(sheet, areas), set: setHeight },
    UseStandardHeight: { get: ({ sheet, areas }) => isStandard(rowHeightOf(sheet, areas), standardHeight(sheet)), set: (target, value) => { if (asFlag(value)) setHeight(target, standardHeight(target.sheet)); } },
    UseStandardWidth: { get: ({ sheet, areas }) => isStandard(columnWidthOf(sheet, areas), standardWidth(sheet)), set: (target, value) => { if (asFlag(value)) setWidth(target, standardWidth(target.sheet)); } },
  },
  children: {
    Fill: (target) => officeObject("RangeFill", target),
    Font: (target) => officeObject("RangeFont", target),
    Borders: (target) => officeObject("RangeBorderCollection", target),
    Protection: (target) => officeObject("FormatProtection", target),
  },
  methods: {
    AutofitColumns: ({ sheet, areas }) => { for (const area of areas) autofitColumns(sheet, area); },
    AutofitRows: ({ sheet, areas }) => { for (const area of areas) autofitRows(sheet, area); },
    AdjustIndent: (target, [amount]) => setLook(target, (before) => ({ extras: { indent: Math.min(250, Math.max(0, (before.extras.indent ?? 0) + asNumber(amount))) } })),
  },
};

/** RangeFill (填充). */
export const rangeFillType: ObjectType<RangeAreasTarget> = {
  properties: {
    Color: look(({ style }) => style.bg?.rgb ?? "#FFFFFF", (value) => (value === "" ? noFill : { style: { bg: { rgb: colour(value) } }, extras: { fillPattern: undefined } })),
    Pattern: look(({ style, extras }) => extras.fillPattern ?? (style.bg?.rgb ? "Solid" : "None"), (value) => (asText(value) === "None" ? noFill : { extras: { fillPattern: asText(value) } })),
    PatternColor: look(({ extras }) => extras.fillPatternColor ?? "#000000", (value) => ({ extras: { fillPatternColor: colour(value) } })),
    TintAndShade: noTint(),
    PatternTintAndShade: noTint(),
  },
  methods: { Clear: (target) => setLook(target, () => noFill) },
};

const noFill: LookChange = { style: { bg: null }, extras: { fillPattern: undefined, fillPatternColor: undefined } };

/** RangeFont (字体). */
export const rangeFontType: ObjectType<RangeAreasTarget> = {
  properties: {
    Name: look(({ style }) => style.ff ?? defaultFont.name, (value) => ({ style: { ff: asText(value) } })),
    Size: look(({ style }) => style.fs ?? defaultFont.size, (value) => ({ style: { fs: inRange(value, 1, 409) } })),
    Bold: look(({ style }) => Boolean(style.bl), (value) => ({ style: { bl: flagNumber(asFlag(value)) } })),
    Italic: look(({ style }) => Boolean(style.it), (value) => ({ style: { it: flagNumber(asFlag(value)) } })),
    Color: look(({ style }) => style.cl?.rgb ?? "#000000", (value) => ({ style: { cl: { rgb: colour(value) } } })),
    Strikethrough: look(({ style }) => Boolean(style.st?.s), (value) => ({ style: { st: { s: flagNumber(asFlag(value)) } } })),
    Underline: look(underlineOf, (value) => underlineChange(choice(value, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]))),
    Subscript: look(({ style }) => style.va === BaselineOffset.SUBSCRIPT, (value) => ({ style: { va: asFlag(value) ? BaselineOffset.SUBSCRIPT : BaselineOffset.NORMAL } })),
    Superscript: look(({ style }) => style.va === BaselineOffset.SUPERSCRIPT, (value) => ({ style: { va: asFlag(value) ? BaselineOffset.SUPERSCRIPT : BaselineOffset.NORMAL } })),
    TintAndShade: noTint(),
  },
};

/** The font of a cell nobody has formatted. */
export const defaultFont = { name: "Calibri", size: 11 } as const;

/** FormatProtection (锁定): what holds once the sheet is protected. */
export const formatProtectionType: ObjectType<RangeAreasTarget> = {
  properties: {
    Locked: look(({ extras }) => !extras.isUnlocked, (value) => ({ extras: { isUnlocked: !asFlag(value) } })),
    FormulaHidden: look(({ extras }) => extras.isFormulaHidden ?? false, (value) => ({ extras: { isFormulaHidden: asFlag(value) } })),
  },
};

export const borderEdges: readonly BorderEdge[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"];

/** RangeBorderCollection (边框). */
export const rangeBorderCollectionType: ObjectType<RangeAreasTarget> = {
  properties: { Count: { get: () => borderEdges.length }, TintAndShade: noTint() },
  items: (target) => borderEdges.map((edge) => officeObject("RangeBorder", { ...target, edge })),
  item: (target, key) => officeObject("RangeBorder", { ...target, edge: choice(key, borderEdges) }),
};

/** RangeBorder: the lines on one side of all cells, or between them. */
export const rangeBorderType: ObjectType<RangeAreasTarget & { readonly edge: BorderEdge }> = {
  identity: ({ edge }) => ({ SideIndex: edge }),
  properties: {
    SideIndex: { get: ({ edge }) => edge },
    Style: { get: (target) => lineOf(target, (line) => line.style), set: (target, value) => setLine(target, { style: choice(value, borderStyles) }) },
    Weight: { get: (target) => lineOf(target, (line) => line.weight), set: (target, value) => setLine(target, { weight: choice(value, borderWeights) }) },
    Color: { get: (target) => lineOf(target, (line) => line.color), set: (target, value) => setLine(target, { color: colour(value) }) },
    TintAndShade: noTint(),
  },
};

/** The workbench lightens and darkens no colours. @throws ExcelError NotImplemented for anything but 0 */
function noTint(): Property<RangeAreasTarget> {
  return { get: () => 0, set: (_target, value) => { if (inRange(value, -1, 1) !== 0) throw new ExcelError("NotImplemented", "tintAndShade"); } };
}

function look(read: (look: Look) => unknown, changeOf: (value: unknown) => LookChange): Property<RangeAreasTarget> {
  return {
    get: (target) => uniformLook(target, read),
    set: (target, value) => {
      const change = changeOf(value);
      setLook(target, () => change);
    },
  };
}

function setLook({ sheet, areas }: RangeAreasTarget, changeOf: (before: Look) => LookChange): void {
  requireUnprotected(sheet, [], "allowFormatCells");
  for (const area of areas) changeLook(sheet, area, (row, column) => changeOf(lookAt(sheet, row, column)));
}

/** What all cells agree on, or null. Of whole rows and columns, the cells in use and one beyond them are asked. */
function uniformLook({ sheet, areas }: RangeAreasTarget, read: (look: Look) => unknown): unknown {
  let seen: unknown = null;
  let isFirst = true;
  for (const area of areas) {
    const asked = isUnbounded(area) ? askedOf(area, usedArea(sheet, false)) : area;
    for (let row = asked.row; row < asked.row + asked.rowCount; row++) {
      for (let column = asked.column; column < asked.column + asked.columnCount; column++) {
        const value = read(lookAt(sheet, row, column));
        if (isFirst) [seen, isFirst] = [value, false];
        else if (value !== seen) return null;
      }
    }
  }
  return seen;
}

function askedOf(area: Area, used: Area | null): Area {
  const lastRow = Math.max(area.row, used ? used.row + used.rowCount : 0);
  const lastColumn = Math.max(area.column, used ? used.column + used.columnCount : 0);
  return { ...area, rowCount: Math.min(area.rowCount, lastRow - area.row + 1), columnCount: Math.min(area.columnCount, lastColumn - area.column + 1) };
}

function inRange(value: unknown, least: number, most: number): number {
  const number = asNumber(value);
  if (number < least || number > most) throw new ExcelError("InvalidArgument", String(number));
  return number;
}

function orientationOf({ style }: Look): number {
  if (style.tr?.v) return 180;
  return style.tr?.a ? -style.tr.a : 0;
}

function underlineOf({ style, extras }: Look): string {
  if (!style.ul?.s) return "None";
  return extras.underline ?? (style.ul.t === TextDecoration.DOUBLE ? "Double" : "Single");
}

function underlineChange(word: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant"): LookChange {
  const isDouble = word === "Double" || word === "DoubleAccountant";
  const style: IStyleData = { ul: { s: flagNumber(word !== "None"), t: isDouble ? TextDecoration.DOUBLE : TextDecoration.SINGLE } };
  return { style, extras: { underline: word === "SingleAccountant" || word === "DoubleAccountant" ? word : undefined } };
}

function setWidth({ sheet, areas }: RangeAreasTarget, value: unknown): void {
  const width = inRange(value, 0, 1340);
  requireUnprotected(sheet, [], "allowFormatColumns");
  for (const area of areas) setColumnWidths(sheet, area, () => width);
}

function setHeight({ sheet, areas }: RangeAreasTarget, value: unknown): void {
  const height = inRange(value, 0, 409.5);
  requireUnprotected(sheet, [], "allowFormatRows");
  for (const area of areas) setRowHeights(sheet, area, () => height);
}

/** null where the lines differ. */
function isStandard(size: number | null, standard: number): boolean | null {
  return size === null ? null : Math.abs(size - standard) < 0.01;
}

function lineOf(target: RangeAreasTarget & { readonly edge: BorderEdge }, read: (line: BorderLine) => unknown): unknown {
  const values = new Set(target.areas.flatMap((area) => borderCells(target.edge, area).map((cell) => read(borderAt(target.sheet, cell.row, cell.column, cell.side)))));
  const [value] = values;
  return values.size === 1 ? value : null;
}

function setLine(target: RangeAreasTarget & { readonly edge: BorderEdge }, wanted: Partial<BorderLine>): void {
  const { sheet } = target;
  requireUnprotected(sheet, [], "allowFormatCells");
  for (const area of target.areas) {
    const within = isUnbounded(area) ? askedOf(area, usedArea(sheet, false)) : area;
    const cells = new Map<string, IBorderData>();
    for (const { row, column, side } of borderCells(target.edge, within)) {
      const line: IBorderStyleData | null = borderChange(borderAt(sheet, row, column, side), wanted);
      cells.set(`${row} ${column}`, { ...cells.get(`${row} ${column}`), [side]: line });
    }
    changeLook(sheet, within, (row, column) => {
      const bd = cells.get(`${row} ${column}`);
      return bd ? { style: { bd } } : null;
    });
  }
}

type Side = "t" | "b" | "l" | "r" | "tl_br" | "bl_tr";

/** The cells an edge of an area runs along, and on which side of them. */
function borderCells(edge: BorderEdge, area: Area): readonly { readonly row: number; readonly column: number; readonly side: Side }[] {
  const cells: { row: number; column: number; side: Side }[] = [];
  const bottom = area.row + area.rowCount - 1;
  const right = area.column + area.columnCount - 1;
  for (let row = area.row; row <= bottom; row++) {
    for (let column = area.column; column <= right; column++) {
      const add = (side: Side): void => { cells.push({ row, column, side }); };
      if (edge === "EdgeTop" && row === area.row) add("t");
      if (edge === "EdgeBottom" && row === bottom) add("b");
      if (edge === "EdgeLeft" && column === area.column) add("l");
      if (edge === "EdgeRight" && column === right) add("r");
      if (edge === "InsideHorizontal" && row < bottom) add("b");
      if (edge === "InsideVertical" && column < right) add("r");
      if (edge === "DiagonalDown") add("tl_br");
      if (edge === "DiagonalUp") add("bl_tr");
    }
  }
  return cells;
}
