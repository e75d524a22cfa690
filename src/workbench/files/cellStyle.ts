import { BaselineOffset, BooleanNumber, HorizontalAlign, TextDecoration, VerticalAlign, WrapStrategy, type IStyleData } from "@univerjs/core";
import type { LookExtras } from "../grid/styles";
import { colorElement, colorOf } from "./colors";
import { borderData, bordersOf } from "./cellBorders";
import type { CellFormat, NewFormat } from "./styleSheet";
import { childOf, childrenOf, element, flagOf, numberOf, setAttribute, type XmlElement } from "./xml";

export interface FileLook {
  readonly style: IStyleData;
  readonly extras: LookExtras;
}

/**
 * A file's cell format as Univer draws it, with what only Excel knows beside it. Every feature is named, also where it
 * is absent: a cell's format stands alone in a file, while Univer lays it over those of the row and column.
 */
export function lookOfFormat({ format, font, fill, border, alignment, protection, numberFormat }: CellFormat, theme: readonly string[]): FileLook {
  const pattern = childOf(fill, "patternFill")?.attributes.patternType;
  return {
    style: {
      ...fontStyle(font, theme),
      ...alignmentStyle(alignment),
      bd: border ? borderData(border, theme) : null,
      bg: fill ? fillColor(fill, theme) : null,
      n: numberFormat === "General" ? null : { pattern: numberFormat },
    },
    extras: withoutUndefined({
      indent: numberOf(alignment, "indent"),
      shrinkToFit: flagOf(alignment, "shrinkToFit") || undefined,
      readingOrder: readingOrders[alignment?.attributes.readingOrder ?? ""],
      horizontal: horizontalBeyond[alignment?.attributes.horizontal ?? ""],
      vertical: verticalBeyond[alignment?.attributes.vertical ?? ""],
      isUnlocked: !flagOf(protection, "locked", true) || undefined,
      isFormulaHidden: flagOf(protection, "hidden") || undefined,
      underline: accountings[childOf(font, "u")?.attributes.val ?? ""],
      fillPattern: pattern !== undefined && pattern !== "solid" && pattern !== "none" ? pattern : undefined,
      isQuoted: flagOf(format, "quotePrefix") || undefined,
    }),
  };
}

const fontKeys = ["ff", "fs", "bl", "it", "ul", "st", "cl", "va"] as const;
const alignmentKeys = ["ht", "vt", "tb", "tr"] as const;

/**
 * The pieces in which a look differs from the format its cell came with: what the look does not touch stays the file's
 * own, theme colours and all.
 */
export function piecesOfLook({ style, extras }: FileLook, before: CellFormat, theme: readonly string[]): NewFormat {
  const was = lookOfFormat(before, theme);
  const isChanged = (key: keyof IStyleData): boolean => !isSame(spelledOut(key, style), spelledOut(key, was.style));
  const isExtraChanged = (...keys: readonly (keyof LookExtras)[]): boolean => keys.some((key) => (extras[key] || undefined) !== (was.extras[key] || undefined));
  return {
    ...((fontKeys.some(isChanged) || isExtraChanged("underline")) && { font: fontOf(style, extras, before.font, isChanged) }),
    ...((alignmentKeys.some(isChanged) || isExtraChanged("indent", "shrinkToFit", "readingOrder", "horizontal", "vertical")) && { alignment: alignmentOf(style, extras, before.alignment) }),
    ...(isChanged("bd") && { border: bordersOf(style.bd ?? {}, before.border, was.style.bd ?? {}) }),
    ...((isChanged("bg") || isExtraChanged("fillPattern")) && { fill: fillOf(style, extras, before.fill) }),
    ...(isChanged("n") && { numberFormat: style.n?.pattern ?? "General" }),
    ...(isExtraChanged("isUnlocked", "isFormulaHidden") && {
      protection: element("protection", { locked: extras.isUnlocked ? 0 : undefined, hidden: extras.isFormulaHidden ? 1 : undefined }),
    }),
  };
}

/** Alignments that Univer need not name stand for Excel's own. */
function spelledOut(key: keyof IStyleData, style: IStyleData): unknown {
  if (key === "vt") return style.vt || VerticalAlign.BOTTOM;
  return key === "tb" ? style.tb || WrapStrategy.OVERFLOW : style[key];
}

/** Univer writes "no" in several ways: missing, null, 0, an empty object, a decoration that is not shown. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function plain(value: unknown): unknown {
  if (value === null || value === undefined || value === 0) return null;
  if (typeof value !== "object") return value;
  if ("s" in value && value.s === BooleanNumber.FALSE) return null;
  const entries = Object.entries(value).map(([key, inner]) => [key, plain(inner)] as const).filter(([, inner]) => inner !== null).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

function fontStyle(font: XmlElement | null, theme: readonly string[]): IStyleData {
  const color = colorOf(childOf(font, "color"), theme);
  const underline = childOf(font, "u");
  const kind = underline?.attributes.val ?? "single";
  const lift = childOf(font, "vertAlign")?.attributes.val;
  return {
    ff: (childOf(font, "name") ?? childOf(font, "rFont"))?.attributes.val ?? "Calibri",
    fs: numberOf(childOf(font, "sz"), "val") ?? 11,
    bl: flag(isOn(font, "b")),
    it: flag(isOn(font, "i")),
    ul: underline && kind !== "none" ? { s: BooleanNumber.TRUE, t: kind.startsWith("double") ? TextDecoration.DOUBLE : TextDecoration.SINGLE } : { s: BooleanNumber.FALSE },
    st: { s: flag(isOn(font, "strike")) },
    cl: color === undefined ? null : { rgb: color },
    va: lift === "subscript" ? BaselineOffset.SUBSCRIPT : lift === "superscript" ? BaselineOffset.SUPERSCRIPT : BaselineOffset.NORMAL,
  };
}

function isOn(font: XmlElement | null, name: string): boolean {
  const mark = childOf(font, name);
  return mark !== null && flagOf(mark, "val", true);
}

function flag(isTrue: boolean): BooleanNumber {
  return isTrue ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

const fontOrder = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

const accountings: { readonly [word: string]: LookExtras["underline"] } = { singleAccounting: "SingleAccountant", doubleAccounting: "DoubleAccountant" };

/** The file's own font with the changed features put in. A new name takes the old one's family and theme away. */
function fontOf(style: IStyleData, extras: LookExtras, before: XmlElement | null, isChanged: (key: keyof IStyleData) => boolean): XmlElement {
  const pieces = new Map(childrenOf(before).map((piece) => [piece.name, piece]));
  const put = (name: string, piece: XmlElement | null): void => {
    if (piece) pieces.set(name, piece);
    else pieces.delete(name);
  };
  if (isChanged("ff") || !pieces.has("name")) {
    put("name", element("name", { val: style.ff ?? "Calibri" }));
    for (const bound of ["family", "charset", "scheme"]) put(bound, null);
  }
  if (isChanged("fs") || !pieces.has("sz")) put("sz", element("sz", { val: style.fs ?? 11 }));
  if (isChanged("bl")) put("b", style.bl ? element("b") : null);
  if (isChanged("it")) put("i", style.it ? element("i") : null);
  if (isChanged("st")) put("strike", style.st?.s ? element("strike") : null);
  if (isChanged("cl")) put("color", style.cl?.rgb ? colorElement("color", style.cl.rgb) : null);
  if (isChanged("va")) put("vertAlign", style.va === BaselineOffset.SUBSCRIPT ? element("vertAlign", { val: "subscript" }) : style.va === BaselineOffset.SUPERSCRIPT ? element("vertAlign", { val: "superscript" }) : null);
  const kind = wordFor(accountings, extras.underline) ?? (style.ul?.t === TextDecoration.DOUBLE ? "double" : undefined);
  put("u", style.ul?.s ? element("u", { val: kind }) : null);
  return element("font", {}, ...[...pieces.values()].sort((a, b) => fontOrder.indexOf(a.name) - fontOrder.indexOf(b.name)));
}

const horizontals: { readonly [word: string]: HorizontalAlign } = {
  general: HorizontalAlign.UNSPECIFIED, left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT, fill: HorizontalAlign.LEFT,
  justify: HorizontalAlign.JUSTIFIED, centerContinuous: HorizontalAlign.CENTER, distributed: HorizontalAlign.DISTRIBUTED,
};

const horizontalBeyond: { readonly [word: string]: LookExtras["horizontal"] } = {
  fill: "Fill", centerContinuous: "CenterAcrossSelection", distributed: "Distributed", justify: "Justify",
};

const verticals: { readonly [word: string]: VerticalAlign } = {
  top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM, distributed: VerticalAlign.MIDDLE, justify: VerticalAlign.TOP,
};

const verticalBeyond: { readonly [word: string]: LookExtras["vertical"] } = { distributed: "Distributed", justify: "Justify" };

const readingOrders: { readonly [word: string]: LookExtras["readingOrder"] } = { 1: "LeftToRight", 2: "RightToLeft" };

function alignmentStyle(alignment: XmlElement | null): IStyleData {
  const { horizontal = "general", vertical = "bottom" } = alignment?.attributes ?? {};
  return {
    ht: horizontals[horizontal] ?? HorizontalAlign.UNSPECIFIED,
    vt: verticals[vertical] ?? VerticalAlign.BOTTOM,
    tb: flagOf(alignment, "wrapText") ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    tr: rotationStyle(numberOf(alignment, "textRotation") ?? 0),
  };
}

/** A file counts up from 0 to 90 for text that rises, from 91 to 180 for text that falls; 255 stands upright. */
function rotationStyle(rotation: number): IStyleData["tr"] {
  if (rotation === 255) return { a: 0, v: BooleanNumber.TRUE };
  if (rotation === 0) return null;
  return { a: rotation > 90 ? rotation - 90 : -rotation, v: BooleanNumber.FALSE };
}

function fileRotation(rotation: IStyleData["tr"]): number | undefined {
  if (rotation?.v) return 255;
  if (!rotation?.a) return undefined;
  return rotation.a > 0 ? 90 + rotation.a : -rotation.a;
}

function alignmentOf(style: IStyleData, extras: LookExtras, before: XmlElement | null): XmlElement {
  const alignment = element("alignment", before?.attributes);
  const horizontal = wordFor(horizontalBeyond, extras.horizontal) ?? Object.keys(horizontals).find((word) => horizontals[word] === (style.ht ?? 0) && !horizontalBeyond[word]);
  const vertical = wordFor(verticalBeyond, extras.vertical) ?? Object.keys(verticals).find((word) => verticals[word] === (style.vt || VerticalAlign.BOTTOM) && !verticalBeyond[word]);
  setAttribute(alignment, "horizontal", horizontal === "general" ? undefined : horizontal);
  setAttribute(alignment, "vertical", vertical === "bottom" ? undefined : vertical);
  setAttribute(alignment, "wrapText", style.tb === WrapStrategy.WRAP ? 1 : undefined);
  setAttribute(alignment, "textRotation", fileRotation(style.tr));
  setAttribute(alignment, "indent", extras.indent || undefined);
  setAttribute(alignment, "shrinkToFit", extras.shrinkToFit ? 1 : undefined);
  setAttribute(alignment, "readingOrder", wordFor(readingOrders, extras.readingOrder));
  return alignment;
}

function wordFor(words: { readonly [word: string]: string | undefined }, wanted: string | undefined): string | undefined {
  return wanted === undefined ? undefined : Object.keys(words).find((word) => words[word] === wanted);
}

function fillColor(fill: XmlElement, theme: readonly string[]): IStyleData["bg"] {
  const gradient = childOf(fill, "gradientFill");
  const pattern = childOf(fill, "patternFill");
  const kind = pattern?.attributes.patternType ?? "none";
  const color = gradient ? childOf(childrenOf(gradient, "stop")[0], "color")
    : kind === "none" ? null : kind === "solid" ? childOf(pattern, "fgColor") : childOf(pattern, "bgColor") ?? childOf(pattern, "fgColor");
  const rgb = colorOf(color, theme);
  return rgb === undefined ? null : { rgb };
}

/** A pattern keeps its lines when only the colour behind them changes. */
function fillOf({ bg }: IStyleData, extras: LookExtras, before: XmlElement | null): XmlElement {
  const rgb = bg?.rgb;
  const pattern = extras.fillPattern;
  if (pattern !== undefined && rgb) {
    const lines = childOf(childOf(before, "patternFill"), "fgColor");
    return element("fill", {}, element("patternFill", { patternType: pattern }, ...(lines ? [lines] : []), colorElement("bgColor", rgb)));
  }
  if (!rgb) return element("fill", {}, element("patternFill", { patternType: "none" }));
  return element("fill", {}, element("patternFill", { patternType: "solid" }, colorElement("fgColor", rgb), element("bgColor", { indexed: 64 })));
}

function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Value;
}
