import type { IStyleData, Nullable } from "@univerjs/core";
import { workbookOf, type Book } from "../grid/book";
import type { ImportedStyle, LookExtras } from "../grid/styles";
import { lookOfFormat, piecesOfLook } from "./cellStyle";
import { addFormat, cellFormats, type StyleSheet } from "./styleSheet";

/** The look of a cell: the column's and the row's show through where it has none of its own. */
export interface CellLook {
  readonly under: readonly Nullable<IStyleData | string>[];
  readonly own: Nullable<IStyleData | string>;
  readonly extras: LookExtras | undefined;
}

/**
 * Finds or adds the cell format of a look (单元格格式). A look that came from the file, or builds on one, keeps all of
 * that format it does not change.
 */
export function formatter(book: Book, sheet: StyleSheet): (look: CellLook) => number {
  const styles = workbookOf(book).getStyles();
  const formats = cellFormats(sheet);
  const [standard] = formats;
  if (!standard) throw new Error("bug: styles without a cell format");
  const made = new Map<string, number>();
  const styleOf = (style: CellLook["own"]): ImportedStyle => (typeof style === "string" ? styles.get(style) : style) ?? {};

  function numberFor(style: ImportedStyle, extras: LookExtras | undefined): number {
    const { excelStyle, extras: imported, ...plain } = style;
    const base = excelStyle === undefined ? 0 : Number(excelStyle);
    const before = formats[base] ?? standard;
    if (!before) throw new Error("bug: a look of another file");
    const full = excelStyle === undefined ? { ...lookOfFormat(before, sheet.theme).style, ...plain } : plain;
    const pieces = piecesOfLook({ style: full, extras: { ...imported, ...extras } }, before, sheet.theme);
    return Object.keys(pieces).length === 0 ? base : addFormat(sheet, base, pieces);
  }

  return ({ under, own, extras }) => {
    const key = JSON.stringify([under, own, extras]);
    const known = made.get(key);
    if (known !== undefined) return known;
    const ownStyle = styleOf(own);
    const style = ownStyle.excelStyle === undefined ? Object.assign({}, ...under.map(styleOf), ownStyle) as ImportedStyle : ownStyle;
    const format = numberFor(style, extras);
    made.set(key, format);
    return format;
  };
}
