import { BooleanNumber, BorderStyleTypes, type IBorderData, type IStyleData } from "@univerjs/core";
import { colorOf, themeColors } from "../files/colors";
import { element } from "../files/xml";
import type { Area } from "../address";
import type { TablePart } from "../grid/parts";

/** What Excel's own table styles (表格样式) do to a cell: the families it offers, drawn from the Office theme's colours. */

const theme = themeColors(null);

/** A colour of the theme: 0 white, 1 black, 4 to 9 the accents. */
function themed(index: number, tint = 0): string {
  return colorOf(element("color", { theme: index, tint }), theme) ?? "#000000";
}

interface Palette {
  readonly header?: IStyleData;
  readonly body?: string;
  readonly band?: string;
  readonly line?: string;
  readonly hasRowLines?: boolean;
  readonly hasColumnLines?: boolean;
  readonly text?: string;
}

const bold = { bl: BooleanNumber.TRUE } as const;
const filled = (color: string, text = "#FFFFFF"): IStyleData => ({ ...bold, bg: { rgb: color }, cl: { rgb: text } });
const lettered = (text: string): IStyleData => ({ ...bold, cl: { rgb: text } });

/** Each family has seven members: one without colour, and one for each accent. */
function paletteOf(style: string): Palette | null {
  const [, family = "", digits = ""] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style) ?? [];
  const number = Number(digits);
  const member = (number - 1) % 7;
  const main = member === 0 ? themed(1) : themed(3 + member);
  const tint = (share: number): string => (member === 0 ? themed(0, { 0.8: -0.15, 0.6: -0.35, 0.4: -0.5 }[share] ?? 0) : themed(3 + member, share));
  const band = Math.floor((number - 1) / 7);
  if (family === "Light") {
    const text = member === 0 ? themed(1) : themed(3 + member, -0.25);
    return [
      { header: lettered(text), band: tint(0.8), line: main, text },
      { header: filled(main), line: main, hasRowLines: true },
      { header: bold, band: tint(0.8), line: main, hasRowLines: true, hasColumnLines: true },
    ][band] ?? null;
  }
  if (family === "Medium") {
    return [
      { header: filled(main), band: tint(0.8), line: tint(0.4), hasRowLines: true },
      { header: filled(main), body: tint(0.8), band: tint(0.6), line: "#FFFFFF", hasRowLines: true, hasColumnLines: true },
      { header: filled(main), band: themed(0, -0.15), line: themed(1) },
      { header: { ...bold, bg: { rgb: tint(0.8) } }, body: tint(0.8), band: tint(0.6), line: main, hasRowLines: true, hasColumnLines: true },
    ][band] ?? null;
  }
  if (family !== "Dark") return null;
  return number <= 7
    ? { header: filled(themed(1)), body: member === 0 ? themed(1, 0.45) : main, band: member === 0 ? themed(1, 0.25) : themed(3 + member, -0.25), text: "#FFFFFF" }
    : { header: filled(themed(1)), body: tint(0.8), band: tint(0.6) };
}

/** What a table lays under a cell's own look; null for a style the workbench does not know, or none. */
export function tableLookAt(table: TablePart, row: number, column: number): IStyleData | null {
  const palette = paletteOf(table.style);
  if (!palette) return null;
  const { area } = table;
  const isHeader = table.showHeaders && row === area.row;
  const isTotal = table.showTotals && row === area.row + area.rowCount - 1;
  const bodyRow = row - area.row - (table.showHeaders ? 1 : 0);
  const isBand = (table.showBandedRows && bodyRow % 2 === 0) || (table.showBandedColumns && (column - area.column) % 2 === 0);
  const ground = isHeader || isTotal ? undefined : isBand ? palette.band ?? palette.body : palette.body;
  const isStrong = isTotal || (table.highlightFirstColumn && column === area.column) || (table.highlightLastColumn && column === area.column + area.columnCount - 1);
  return {
    ...(ground !== undefined && { bg: { rgb: ground } }), ...(palette.text !== undefined && { cl: { rgb: palette.text } }), ...(isStrong && bold), ...(isHeader && palette.header),
    ...(palette.line !== undefined && { bd: borders(area, row, column, palette, isHeader || isTotal) }),
  };
}

function borders(area: Area, row: number, column: number, { line = "#000000", hasRowLines = false, hasColumnLines = false }: Palette, isEdgeRow: boolean): IBorderData {
  const stroke = { s: BorderStyleTypes.THIN, cl: { rgb: line } };
  const [isTop, isBottom] = [row === area.row, row === area.row + area.rowCount - 1];
  const [isLeft, isRight] = [column === area.column, column === area.column + area.columnCount - 1];
  return {
    ...((isTop || hasRowLines) && { t: stroke }), ...((isBottom || hasRowLines || isEdgeRow) && { b: stroke }),
    ...((hasColumnLines || (hasRowLines && isLeft)) && { l: stroke }), ...((hasColumnLines || (hasRowLines && isRight)) && { r: stroke }),
  };
}
