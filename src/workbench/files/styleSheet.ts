import { childOf, childrenOf, element, numberOf, parseXml, setAttribute, type XmlElement } from "./xml";
import { mainNamespace } from "./filePackage";

/** A file's styles (样式表), as they stand in its own XML. Saving only ever adds to them. */
export interface StyleSheet {
  readonly root: XmlElement;
  readonly theme: readonly string[];
}

/** One format of cells, its pieces looked up. */
export interface CellFormat {
  readonly format: XmlElement;
  readonly font: XmlElement | null;
  readonly fill: XmlElement | null;
  readonly border: XmlElement | null;
  readonly alignment: XmlElement | null;
  readonly protection: XmlElement | null;
  readonly numberFormat: string;
}

/** What a workbook without styles looks like. */
export function blankStyles(): XmlElement {
  return parseXml(`<styleSheet xmlns="${mainNamespace}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`);
}

/** All cell formats, by number. */
export function cellFormats({ root }: StyleSheet): readonly CellFormat[] {
  const [fonts, fills, borders] = [childrenOf(childOf(root, "fonts"), "font"), childrenOf(childOf(root, "fills"), "fill"), childrenOf(childOf(root, "borders"), "border")];
  const own = new Map(childrenOf(childOf(root, "numFmts"), "numFmt").map((format) => [numberOf(format, "numFmtId"), format.attributes.formatCode]));
  return childrenOf(childOf(root, "cellXfs"), "xf").map((format) => {
    const numberFormatId = numberOf(format, "numFmtId") ?? 0;
    return {
      format,
      font: fonts[numberOf(format, "fontId") ?? 0] ?? null, fill: fills[numberOf(format, "fillId") ?? 0] ?? null, border: borders[numberOf(format, "borderId") ?? 0] ?? null,
      alignment: childOf(format, "alignment"), protection: childOf(format, "protection"),
      numberFormat: own.get(numberFormatId) ?? builtIn[numberFormatId] ?? "General",
    };
  });
}

/** Excel's own number formats, which files name by number only. Dates and money depend on the country; these are the file format's. */
const builtIn: { readonly [id: number]: string } = {
  0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm",
  17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm", 37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
  27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: "m-d-yy", 31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
};

/** Formats that stand for "the country's own" and so may not be used for a format that was spelled out. */
const byCountry = new Set([14, 22, 27, 28, 29, 30, 31, 32, 33, 57, 58]);

/** The pieces of a new cell format; what is left out is taken from the format it builds on. */
export interface NewFormat {
  readonly font?: XmlElement;
  readonly fill?: XmlElement;
  readonly border?: XmlElement;
  readonly alignment?: XmlElement | null;
  readonly protection?: XmlElement | null;
  readonly numberFormat?: string;
}

/** Adds a cell format that differs from another in these pieces. @returns its number */
export function addFormat(sheet: StyleSheet, base: number, pieces: NewFormat): number {
  const formats = childrenOf(childOf(sheet.root, "cellXfs"), "xf");
  const format = formats[base] ?? formats[0] ?? element("xf");
  const added = element("xf", format.attributes, ...format.children.filter((child) => typeof child === "string" || !["alignment", "protection"].includes(child.name)));
  if (pieces.font) mark(added, "fontId", addPiece(sheet, "fonts", pieces.font), "applyFont");
  if (pieces.fill) mark(added, "fillId", addPiece(sheet, "fills", pieces.fill), "applyFill");
  if (pieces.border) mark(added, "borderId", addPiece(sheet, "borders", pieces.border), "applyBorder");
  if (pieces.numberFormat !== undefined) mark(added, "numFmtId", numberFormatId(sheet, pieces.numberFormat), "applyNumberFormat");
  const alignment = pieces.alignment === undefined ? childOf(format, "alignment") : pieces.alignment;
  const protection = pieces.protection === undefined ? childOf(format, "protection") : pieces.protection;
  // The order of the file format: alignment, protection, anything else.
  added.children.unshift(...[alignment, protection].filter((child) => child !== null));
  if (pieces.alignment !== undefined) setAttribute(added, "applyAlignment", 1);
  if (pieces.protection !== undefined) setAttribute(added, "applyProtection", 1);
  return addPiece(sheet, "cellXfs", added);
}

function mark(format: XmlElement, attribute: string, id: number, apply: string): void {
  setAttribute(format, attribute, id);
  setAttribute(format, apply, 1);
}

/** The number of a piece: of one that is there already, or of the new last. */
function addPiece({ root }: StyleSheet, list: string, piece: XmlElement): number {
  const parent = childOf(root, list);
  if (!parent) throw new Error(`bug: styles without ${list}`);
  const text = JSON.stringify(piece);
  const known = childrenOf(parent).findIndex((other) => JSON.stringify(other) === text);
  if (known >= 0) return known;
  parent.children.push(piece);
  const count = childrenOf(parent).length;
  setAttribute(parent, "count", count);
  return count - 1;
}

/** The number of an item of a list that may be missing yet, such as `dxfs`. */
export function addListItem(sheet: StyleSheet, list: string, item: XmlElement): number {
  if (!childOf(sheet.root, list)) putInOrder(sheet.root, element(list));
  return addPiece(sheet, list, item);
}

export function numberFormatId({ root }: StyleSheet, code: string): number {
  const known = Object.entries(builtIn).find(([id, format]) => format === code && !byCountry.has(Number(id)));
  if (known) return Number(known[0]);
  let list = childOf(root, "numFmts");
  if (!list) {
    list = element("numFmts");
    root.children.unshift(list);
  }
  const formats = childrenOf(list, "numFmt");
  const same = formats.find(({ attributes }) => attributes.formatCode === code);
  const id = same ? numberOf(same, "numFmtId") : undefined;
  if (id !== undefined) return id;
  const next = Math.max(163, ...formats.map((format) => numberOf(format, "numFmtId") ?? 0)) + 1;
  list.children.push(element("numFmt", { numFmtId: next, formatCode: code }));
  setAttribute(list, "count", formats.length + 1);
  return next;
}

/** Puts in the lists every style sheet must have, where a file left them out. */
export function completeStyles(root: XmlElement): XmlElement {
  for (const needed of childrenOf(blankStyles())) {
    if (childrenOf(childOf(root, needed.name)).length > 0 || needed.name === "cellStyles") continue;
    putInOrder(root, needed);
  }
  return root;
}

const order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];

/** Puts a list in its place, instead of one of its name. */
function putInOrder(root: XmlElement, list: XmlElement): void {
  const kept = root.children.filter((child) => typeof child === "string" || child.name !== list.name);
  const place = kept.findIndex((child) => typeof child !== "string" && order.indexOf(child.name) > order.indexOf(list.name));
  kept.splice(place < 0 ? kept.length : place, 0, list);
  root.children.splice(0, root.children.length, ...kept);
}
