import { BaselineOffset, BooleanNumber, BorderStyleTypes, HorizontalAlign, TextDecoration, VerticalAlign, WrapStrategy, type IBorderData, type IBorderStyleData, type IStyleData } from "@univerjs/core";
import type { Alignment, Border, Borders, BorderStyle, Fill, Font, Style } from "@cj-tech-master/excelts";
import type { LookExtras } from "../grid/styles";
import { colorOf } from "./colors";

/** A file's style of cells as Univer draws it, with what only Excel knows beside it. */
export function lookOfStyle(style: Partial<Style>, theme: readonly string[]): { readonly style: IStyleData; readonly extras: LookExtras } {
  const { font, alignment, border, fill, numFmt, protection } = style;
  const pattern = typeof numFmt === "string" ? numFmt : numFmt?.formatCode;
  return {
    style: withoutUndefined({
      ...(font && fontStyle(font, theme)),
      ...(alignment && alignmentStyle(alignment)),
      bd: border && borderData(border, theme),
      bg: fill && fillColor(fill, theme),
      n: pattern === undefined || pattern === "General" ? undefined : { pattern },
    }),
    extras: withoutUndefined({
      indent: alignment?.indent,
      shrinkToFit: alignment?.shrinkToFit,
      readingOrder: alignment?.readingOrder === "rtl" ? "RightToLeft" : alignment?.readingOrder === "ltr" ? "LeftToRight" : undefined,
      horizontal: alignment?.horizontal && horizontalBeyond[alignment.horizontal],
      vertical: alignment?.vertical === "distributed" ? "Distributed" : alignment?.vertical === "justify" ? "Justify" : undefined,
      isUnlocked: protection?.locked === false ? true : undefined,
      isFormulaHidden: protection?.hidden ? true : undefined,
      underline: font?.underline === "singleAccounting" ? "SingleAccountant" : font?.underline === "doubleAccounting" ? "DoubleAccountant" : undefined,
      fillPattern: fill?.type === "pattern" && fill.pattern !== "solid" && fill.pattern !== "none" ? fill.pattern : undefined,
    }),
  };
}

/**
 * A look as a file keeps it, on top of the style the cell came with: what the look does not touch stays as it was,
 * theme colours and all.
 */
export function styleOfLook(style: IStyleData, extras: LookExtras, before: Partial<Style>, theme: readonly string[]): Partial<Style> {
  const was = lookOfStyle(before, theme);
  const changed = (key: keyof IStyleData): boolean => JSON.stringify(style[key] ?? null) !== JSON.stringify(was.style[key] ?? null);
  const changedExtras = JSON.stringify(extras) !== JSON.stringify(was.extras);
  const after: Partial<Style> = { ...before };
  if (["ff", "fs", "bl", "it", "ul", "st", "cl", "va"].some((key) => changed(key as keyof IStyleData)) || extras.underline !== was.extras.underline) after.font = fontOf(style, extras, before.font ?? {}, changed("cl"));
  if (["ht", "vt", "tb", "tr"].some((key) => changed(key as keyof IStyleData)) || changedExtras) after.alignment = alignmentOf(style, extras, before.alignment ?? {});
  if (changed("bd")) after.border = bordersOf(style.bd ?? {}, before.border ?? {}, was.style.bd ?? {});
  if (changed("bg")) after.fill = style.bg?.rgb ? { type: "pattern", pattern: "solid", fgColor: { argb: argbOf(style.bg.rgb) } } : { type: "pattern", pattern: "none" };
  if (changed("n")) after.numFmt = style.n?.pattern ?? "General";
  if (extras.isUnlocked !== was.extras.isUnlocked || extras.isFormulaHidden !== was.extras.isFormulaHidden) {
    after.protection = { locked: !extras.isUnlocked, hidden: extras.isFormulaHidden ?? false };
  }
  return after;
}

function fontStyle(font: Partial<Font>, theme: readonly string[]): IStyleData {
  const color = colorOf(font.color, theme);
  return {
    ff: font.name,
    fs: font.size,
    bl: font.bold ? BooleanNumber.TRUE : undefined,
    it: font.italic ? BooleanNumber.TRUE : undefined,
    ul: font.underline && font.underline !== "none"
      ? { s: BooleanNumber.TRUE, t: font.underline === "double" || font.underline === "doubleAccounting" ? TextDecoration.DOUBLE : TextDecoration.SINGLE }
      : undefined,
    st: font.strike ? { s: BooleanNumber.TRUE } : undefined,
    cl: color === undefined ? undefined : { rgb: color },
    va: font.vertAlign === "subscript" ? BaselineOffset.SUBSCRIPT : font.vertAlign === "superscript" ? BaselineOffset.SUPERSCRIPT : undefined,
  };
}

function fontOf(style: IStyleData, extras: LookExtras, before: Partial<Font>, isColorChanged: boolean): Partial<Font> {
  const isNewName = style.ff != null && style.ff !== before.name;
  const { scheme, family, charset, ...rest } = before;
  const kept: Partial<Font> = isNewName ? rest : { ...rest, ...withoutUndefined({ scheme, family, charset }) };
  const { color: oldColor, ...plain } = kept;
  const isDouble = style.ul?.t === TextDecoration.DOUBLE;
  const underline: Font["underline"] = !style.ul?.s ? "none"
    : extras.underline === "SingleAccountant" ? "singleAccounting" : extras.underline === "DoubleAccountant" ? "doubleAccounting" : isDouble ? "double" : "single";
  return withoutUndefined({
    ...plain,
    name: style.ff ?? before.name ?? "Calibri",
    size: style.fs ?? before.size ?? 11,
    bold: style.bl ? true : undefined,
    italic: style.it ? true : undefined,
    underline: underline === "none" ? undefined : underline,
    strike: style.st?.s ? true : undefined,
    color: isColorChanged ? (style.cl?.rgb ? { argb: argbOf(style.cl.rgb) } : undefined) : oldColor,
    vertAlign: style.va === BaselineOffset.SUBSCRIPT ? "subscript" as const : style.va === BaselineOffset.SUPERSCRIPT ? "superscript" as const : undefined,
  });
}

const horizontals: { readonly [word in Alignment["horizontal"]]: HorizontalAlign } = {
  left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT, fill: HorizontalAlign.LEFT, justify: HorizontalAlign.JUSTIFIED,
  centerContinuous: HorizontalAlign.CENTER, distributed: HorizontalAlign.DISTRIBUTED,
};

const horizontalBeyond: { readonly [word: string]: LookExtras["horizontal"] } = {
  fill: "Fill", centerContinuous: "CenterAcrossSelection", distributed: "Distributed", justify: "Justify",
};

const verticals: { readonly [word in Alignment["vertical"]]: VerticalAlign } = {
  top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM, distributed: VerticalAlign.MIDDLE, justify: VerticalAlign.TOP,
};

function alignmentStyle(alignment: Partial<Alignment>): IStyleData {
  const { textRotation } = alignment;
  return {
    ht: alignment.horizontal && horizontals[alignment.horizontal],
    vt: alignment.vertical && verticals[alignment.vertical],
    tb: alignment.wrapText ? WrapStrategy.WRAP : undefined,
    tr: textRotation === "vertical" ? { a: 0, v: BooleanNumber.TRUE } : textRotation ? { a: -textRotation, v: BooleanNumber.FALSE } : undefined,
  };
}

function alignmentOf(style: IStyleData, extras: LookExtras, before: Partial<Alignment>): Partial<Alignment> {
  const beyond = Object.entries(horizontalBeyond).find(([, word]) => word !== undefined && word === extras.horizontal)?.[0];
  const plain = Object.entries(horizontals).find(([word, number]) => number === style.ht && horizontalBeyond[word] === undefined)?.[0];
  const vertical = extras.vertical === "Distributed" ? "distributed" : extras.vertical === "Justify" ? "justify"
    : Object.entries(verticals).find(([, number]) => number === style.vt)?.[0];
  return withoutUndefined({
    ...before,
    horizontal: (beyond ?? plain) as Alignment["horizontal"] | undefined,
    vertical: vertical as Alignment["vertical"] | undefined,
    wrapText: style.tb === WrapStrategy.WRAP ? true : undefined,
    textRotation: style.tr?.v ? "vertical" as const : style.tr?.a ? -style.tr.a : undefined,
    indent: extras.indent || undefined,
    shrinkToFit: extras.shrinkToFit || undefined,
    readingOrder: extras.readingOrder === "RightToLeft" ? "rtl" as const : extras.readingOrder === "LeftToRight" ? "ltr" as const : undefined,
  });
}

const lineTypes: { readonly [style in BorderStyle]: BorderStyleTypes } = {
  thin: BorderStyleTypes.THIN, dotted: BorderStyleTypes.DOTTED, hair: BorderStyleTypes.HAIR, medium: BorderStyleTypes.MEDIUM, double: BorderStyleTypes.DOUBLE,
  thick: BorderStyleTypes.THICK, dashed: BorderStyleTypes.DASHED, dashDot: BorderStyleTypes.DASH_DOT, dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT, mediumDashed: BorderStyleTypes.MEDIUM_DASHED, mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
};

const sides = [["t", "top"], ["b", "bottom"], ["l", "left"], ["r", "right"]] as const;

function borderData(borders: Partial<Borders>, theme: readonly string[]): IBorderData | undefined {
  const data: IBorderData = {};
  for (const [short, long] of sides) {
    const line = lineData(borders[long], theme);
    if (line) data[short] = line;
  }
  const diagonal = lineData(borders.diagonal, theme);
  if (diagonal && borders.diagonal?.down) data.tl_br = diagonal;
  if (diagonal && borders.diagonal?.up) data.bl_tr = diagonal;
  return Object.keys(data).length === 0 ? undefined : data;
}

function lineData(line: Partial<Border> | undefined, theme: readonly string[]): IBorderStyleData | undefined {
  return line?.style === undefined ? undefined : { s: lineTypes[line.style], cl: { rgb: colorOf(line.color, theme) ?? "#000000" } };
}

/** Sides that did not change keep the file's own line, with its theme colour. */
function bordersOf(data: IBorderData, before: Partial<Borders>, was: IBorderData): Partial<Borders> {
  const borders: Partial<Borders> = {};
  for (const [short, long] of sides) {
    const line = data[short];
    if (JSON.stringify(line ?? null) === JSON.stringify(was[short] ?? null)) {
      if (before[long]) borders[long] = before[long];
    } else if (line) borders[long] = lineFor(line);
  }
  const diagonal = data.tl_br ?? data.bl_tr;
  if (diagonal) borders.diagonal = { ...lineFor(diagonal), down: Boolean(data.tl_br), up: Boolean(data.bl_tr) };
  return borders;
}

function lineFor(line: IBorderStyleData): Border {
  const style = Object.entries(lineTypes).find(([, type]) => type === line.s)?.[0] ?? "thin";
  return { style: style as BorderStyle, color: { argb: argbOf(line.cl.rgb ?? "#000000") } };
}

function fillColor(fill: Fill, theme: readonly string[]): { readonly rgb: string } | undefined {
  if (fill.type === "gradient") {
    const rgb = colorOf(fill.stops[0]?.color, theme);
    return rgb === undefined ? undefined : { rgb };
  }
  if (fill.pattern === "none") return undefined;
  const rgb = colorOf(fill.pattern === "solid" ? fill.fgColor : fill.bgColor ?? fill.fgColor, theme);
  return rgb === undefined ? undefined : { rgb };
}

function argbOf(rgb: string): string {
  return `FF${rgb.slice(1).toUpperCase()}`;
}

function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Value;
}
