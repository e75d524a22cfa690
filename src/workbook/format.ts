/** 格式: fonts, shading, lines and sizes of a drawn sheet, in few calls. */
import { areasBy, coverOf } from "./lookAreas";
import { fonts, gridColour, looks, type Look } from "./looks";
import { callBytes, type Step } from "./requests";
import { areaAddress, type Area, type LookName, type SheetDrawing } from "./sheetDrawing";
import { cellAddress, type Language } from "../scorecard/table";

/** 格式步骤: one for the looks, one for the lines, one for the sizes. */
export function formatSteps(sheet: string, drawing: SheetDrawing): readonly Step[] {
  return [lookStep(sheet, drawing), gridStep(sheet, drawing), sizeStep(sheet, drawing)];
}

const plain: Look = looks.text;

function lookStep(sheet: string, drawing: SheetDrawing): Step {
  const cover = coverOf(drawing);
  const byLook = areasBy<LookName>(drawing.rows, drawing.columns, (row, column) => cover[row]![column]?.look ?? null);
  const whole = areaAddress({ row: 0, column: 0, rows: drawing.rows, columns: drawing.columns });
  return {
    bytes: callBytes * 4 + [...byLook.values()].reduce((total, areas) => total + areas.length * 14 + callBytes * 2, 0),
    run: (context) => applyLooks(context.workbook.worksheets.getItem(sheet), whole, byLook, drawing.language),
  };
}

function applyLooks(sheet: Excel.Worksheet, whole: string, byLook: ReadonlyMap<LookName, readonly Area[]>, language: Language): void {
  const faces = fonts[language];
  applyBase(sheet.getRange(whole).format, faces.body);
  for (const [name, areas] of byLook) {
    for (const address of addressLists(areas)) applyLook(sheet.getRanges(address).format, looks[name], faces);
  }
  sheet.showGridlines = false;
}

function applyBase(format: Excel.RangeFormat, face: string): void {
  format.font.name = face;
  format.font.size = plain.size;
  format.verticalAlignment = "Center";
  format.wrapText = true;
}

function applyLook(format: Excel.RangeFormat, look: Look, faces: (typeof fonts)["zh"]): void {
  format.horizontalAlignment = look.align;
  if (look.font !== plain.font) format.font.name = faces[look.font];
  if (look.size !== plain.size) format.font.size = look.size;
  if (look.bold) format.font.bold = true;
  if (look.colour !== plain.colour) format.font.color = look.colour;
  if (look.fill !== null) format.fill.color = look.fill;
}

/** Addresses of many areas, in lists as long as Excel takes (8 192 characters). */
function addressLists(areas: readonly Area[]): readonly string[] {
  const lists: string[] = [];
  for (const address of areas.map(areaAddress)) {
    const last = lists.at(-1);
    if (last === undefined || last.length + address.length > 8000) lists.push(address);
    else lists[lists.length - 1] = `${last},${address}`;
  }
  return lists;
}

function gridStep(sheet: string, drawing: SheetDrawing): Step {
  const cover = coverOf(drawing);
  const ruled = areasBy(drawing.rows, drawing.columns, (row, column) => (cover[row]![column] !== undefined && looks[cover[row]![column].look].grid ? true : null)).get(true) ?? [];
  return {
    bytes: ruled.length * callBytes * 4,
    run: (context) => {
      for (const area of ruled) rule(context.workbook.worksheets.getItem(sheet).getRange(areaAddress(area)).format.borders, area);
    },
  };
}

function rule(borders: Excel.RangeBorderCollection, area: Area): void {
  for (const edge of edgesOf(area)) {
    const border = borders.getItem(edge);
    border.style = "Continuous";
    border.color = gridColour;
  }
}

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** A single row or column has no lines inside. */
function edgesOf({ rows, columns }: Area): readonly Edge[] {
  return ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", ...(rows > 1 ? (["InsideHorizontal"] as const) : []), ...(columns > 1 ? (["InsideVertical"] as const) : [])];
}

/** Rows and columns of one size are set together. */
function sizeStep(sheet: string, drawing: SheetDrawing): Step {
  const heights = runs(drawing.rowHeights);
  const widths = runs(drawing.columnWidths);
  return {
    bytes: (heights.length + widths.length) * callBytes,
    run: (context) => applySizes(context.workbook.worksheets.getItem(sheet), heights, widths),
  };
}

function applySizes(sheet: Excel.Worksheet, heights: readonly Run[], widths: readonly Run[]): void {
  for (const { first, last, size } of heights) sheet.getRange(`${first + 1}:${last + 1}`).format.rowHeight = size;
  for (const { first, last, size } of widths) sheet.getRange(`${letters(first)}:${letters(last)}`).format.columnWidth = size;
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly size: number;
}

function runs(sizes: readonly number[]): readonly Run[] {
  const found: { first: number; last: number; size: number }[] = [];
  sizes.forEach((size, index) => {
    const last = found.at(-1);
    if (last !== undefined && last.size === size) last.last = index;
    else found.push({ first: index, last: index, size });
  });
  return found;
}

function letters(column: number): string {
  return cellAddress(0, column).slice(0, -1);
}
