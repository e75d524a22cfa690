/**
 * 定稿的标记: which of our sheets were frozen for the file. One hidden name each
 * that refers to the area, so that Excel follows it; the sheet keeps its own mark.
 * A filed sheet is not written to again.
 */
import { isSupported } from "./features";
import { markedAreas } from "./marks";
import { callBytes, type Step } from "./requests";
import { areaAddress, type Area } from "./sheetDrawing";
import { quotedSheet } from "./sheetNames";
import type { FiledSheet } from "./writingPlan";

const shape = /^_BSC\.filed\.([0-9a-z]+)\.(\d+)$/;

/** 定稿标记名: of the writing that filed the sheet, and its number in it. */
export function filedName(token: string, n: number): string {
  return `_BSC.filed.${token}.${n}`;
}

/** What such a name says; null for any other name. */
export function filedOf(name: string): { readonly token: string; readonly n: number } | null {
  const [, token, n] = shape.exec(name) ?? [];
  return token === undefined ? null : { token, n: Number(n) };
}

/** The setting that keeps what a sheet held when it was filed. */
export function recordKey(name: string): string {
  return `BSC.filed.${name.replace(/^_BSC\.filed\./, "")}`;
}

/** 已定稿的表: the sheets filed, each with the latest name that says so. */
export function filedSheets(names: readonly { readonly name: string; readonly formula: string }[]): ReadonlyMap<string, string> {
  const own = names.filter(({ name }) => filedOf(name) !== null).sort((a, b) => (a.name < b.name ? -1 : 1));
  return new Map(own.flatMap(({ name, formula }) => {
    const sheet = markedAreas(formula)?.sheet;
    return sheet === undefined ? [] : [[sheet, name] as const];
  }));
}

/** Before the sheet's cells change. */
export function filedMarkStep({ sheet, area }: FiledSheet, token: string, n: number): Step {
  return {
    bytes: callBytes * 2,
    run: (context) => {
      context.workbook.names.add(filedName(token, n), `=${quotedSheet(sheet)}!${absolute(area)}`).visible = false;
    },
  };
}

function absolute(area: Area): string {
  return areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

const noteHeight = 30;

/** Once all is written: the note's look, the printed area, and the record. */
export function filedEndStep({ sheet, area, noteRow, record }: FiledSheet, token: string, n: number): Step {
  return {
    bytes: callBytes * 8 + record.length * 3,
    run: (context) => {
      context.workbook.settings.add(recordKey(filedName(token, n)), record);
      if (noteRow === null) return;
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const note = worksheet.getRange(areaAddress({ ...area, row: noteRow, rows: 1 }));
      note.merge(false);
      note.format.wrapText = true;
      note.format.rowHeight = noteHeight;
      note.format.font.size = 9;
      if (isSupported("print")) worksheet.pageLayout.setPrintArea(areaAddress(area));
    },
  };
}
