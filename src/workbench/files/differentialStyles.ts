import type { ConditionalLook } from "../grid/parts";
import { colorElement, colorOf } from "./colors";
import { addListItem, numberFormatId, type StyleSheet } from "./styleSheet";
import { childOf, childrenOf, element, flagOf, type XmlElement } from "./xml";

/** Looks that are laid over a cell's own (差异格式): what conditional formats do to cells. */

const borderStyles: { readonly [style: string]: string } = { Continuous: "thin", Dash: "dashed", DashDot: "dashDot", DashDotDot: "dashDotDot", Dot: "dotted" };
const sides = ["left", "right", "top", "bottom"] as const;

/** All such looks of a file, by number. */
export function differentialLooks({ root, theme }: StyleSheet): readonly ConditionalLook[] {
  return childrenOf(childOf(root, "dxfs"), "dxf").map((stored) => lookOf(stored, theme));
}

function lookOf(stored: XmlElement, theme: readonly string[]): ConditionalLook {
  const [font, border] = [childOf(stored, "font"), childOf(stored, "border")];
  const pattern = childOf(childOf(stored, "fill"), "patternFill");
  // Here a fill without a pattern is solid, and its colour is the one that otherwise lies behind a pattern.
  const fillColor = pattern?.attributes.patternType === "none" ? undefined : colorOf(childOf(pattern, "bgColor"), theme) ?? colorOf(childOf(pattern, "fgColor"), theme);
  const underline = childOf(font, "u");
  const fontLook = given({
    color: colorOf(childOf(font, "color"), theme), bold: switchOf(font, "b"), italic: switchOf(font, "i"), strikethrough: switchOf(font, "strike"),
    underline: underline ? { double: "Double", none: "None" }[underline.attributes.val ?? ""] ?? "Single" : undefined,
  });
  const borders = Object.fromEntries(sides.flatMap((side) => {
    const line = childOf(border, side);
    const style = line?.attributes.style;
    return style === undefined || style === "none" ? [] : [[side, { style: Object.keys(borderStyles).find((word) => borderStyles[word] === style) ?? "Continuous", color: colorOf(childOf(line, "color"), theme) ?? "#000000" }]];
  }));
  return given({
    numberFormat: childOf(stored, "numFmt")?.attributes.formatCode, fillColor,
    font: Object.keys(fontLook).length > 0 ? fontLook : undefined, borders: Object.keys(borders).length > 0 ? borders : undefined,
  });
}

function switchOf(parent: XmlElement | null, name: string): boolean | undefined {
  const found = childOf(parent, name);
  return found ? flagOf(found, "val", true) : undefined;
}

function given<Of extends object>(record: Of): Of {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Of;
}

/** The number of such a look in a file, added where it is new; undefined for one that changes nothing. */
export function differentialId(sheet: StyleSheet, look: ConditionalLook): number | undefined {
  if (Object.keys(look).length === 0) return undefined;
  return addListItem(sheet, "dxfs", differentialElement(sheet, look));
}

function differentialElement(sheet: StyleSheet, { font, numberFormat, fillColor, borders }: ConditionalLook): XmlElement {
  const on = (name: string, isOn: boolean | undefined): readonly XmlElement[] => (isOn === undefined ? [] : [element(name, { val: isOn ? undefined : 0 })]);
  const line = (side: (typeof sides)[number]): XmlElement => {
    const { style = "None", color = "#000000" } = borders?.[side] ?? {};
    return style === "None" ? element(side) : element(side, { style: borderStyles[style] }, colorElement("color", color));
  };
  return element("dxf", {},
    ...(font ? [element("font", {}, ...on("b", font.bold), ...on("i", font.italic), ...on("strike", font.strikethrough),
      ...(font.underline === undefined ? [] : [element("u", { val: { Double: "double", None: "none" }[font.underline] })]), ...(font.color === undefined ? [] : [colorElement("color", font.color)]))] : []),
    ...(numberFormat === undefined ? [] : [element("numFmt", { numFmtId: numberFormatId(sheet, numberFormat), formatCode: numberFormat })]),
    ...(fillColor === undefined ? [] : [element("fill", {}, element("patternFill", {}, colorElement("bgColor", fillColor)))]),
    ...(borders ? [element("border", {}, ...sides.map(line))] : []));
}
