import type { ConnectorEnd, ShapeLine, ShapePart, ShapeText } from "../grid/parts";
import { unitsPerPoint } from "./anchors";
import { colorOf } from "./colors";
import { arrowheads, arrowSizes, dashes, horizontals, lineStyles, orientations, overflows, underlines, verticals, wordOf } from "./shapeWords";
import { childOf, childrenOf, element, flagOf, localName, numberOf, textOf, type XmlElement } from "./xml";

/** Fills, lines and texts of shapes, read from a file and written into one. */

type Fill = ShapePart["fill"];

const schemeColors = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
const schemeAliases: { readonly [name: string]: string } = { bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2" };

/** What XML cannot hold and a drawing has no mark for. */
const unspeakable = /[\u0000-\u0008\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The colour and transparency in a `solidFill` or a reference to the theme's style. */
function paintOf(parent: XmlElement | null, theme: readonly string[]): Fill {
  const [color] = childrenOf(parent);
  if (!color) return null;
  const base = baseColor(color, theme);
  if (base === undefined) return null;
  const change = (name: string): number | undefined => numberOf(childOf(color, name), "val");
  // A file says "more" or "less light" by parts of 100 000; white light is what is missing.
  const tint = (change("lumOff") ?? 0) / 100_000 || ((change("lumMod") ?? change("shade") ?? 100_000) / 100_000) - 1;
  const rgb = tint === 0 ? `#${base}` : colorOf(element("color", { rgb: `FF${base}`, tint }), theme) ?? `#${base}`;
  return { color: rgb, transparency: Math.round((1 - (change("alpha") ?? 100_000) / 100_000) * 1000) / 1000 };
}

function baseColor(color: XmlElement, theme: readonly string[]): string | undefined {
  const { val = "", lastClr } = color.attributes;
  const name = localName(color.name);
  const rgb = name === "schemeClr" ? theme[schemeColors.indexOf(schemeAliases[val] ?? val)] : name === "sysClr" ? lastClr : val;
  return rgb !== undefined && /^[0-9a-f]{6}$/i.test(rgb) ? rgb.toUpperCase() : undefined;
}

export function fillOf(properties: XmlElement | null, style: XmlElement | null, theme: readonly string[]): Fill {
  if (childOf(properties, "noFill")) return null;
  const gradient = childOf(childOf(properties, "gradFill"), "gsLst");
  const reference = childOf(style, "fillRef");
  return paintOf(childOf(properties, "solidFill") ?? (gradient && childrenOf(gradient)[0]) ?? (reference?.attributes.idx === "0" ? null : reference), theme);
}

export function lineOf(properties: XmlElement | null, style: XmlElement | null, theme: readonly string[], standard: ShapeLine): ShapeLine {
  const line = childOf(properties, "ln");
  const reference = childOf(style, "lnRef");
  const paint = childOf(line, "noFill") ? null : paintOf(childOf(line, "solidFill") ?? (reference?.attributes.idx === "0" ? null : reference), theme);
  return {
    isVisible: paint !== null, color: paint?.color ?? standard.color, transparency: paint?.transparency ?? 0,
    weight: Math.round(((numberOf(line, "w") ?? 12_700) / unitsPerPoint) * 1000) / 1000,
    dashStyle: wordOf(dashes, childOf(line, "prstDash")?.attributes.val) ?? "Solid", style: wordOf(lineStyles, line?.attributes.cmpd) ?? "Single",
  };
}

export function arrowheadOf(properties: XmlElement | null, which: "headEnd" | "tailEnd"): ConnectorEnd["arrowhead"] {
  const head = childOf(childOf(properties, "ln"), which)?.attributes;
  return { style: wordOf(arrowheads, head?.type) ?? "None", length: wordOf(arrowSizes.length, head?.len) ?? "Medium", width: wordOf(arrowSizes.width, head?.w) ?? "Medium" };
}

export function textOfShape(body: XmlElement | null, style: XmlElement | null, theme: readonly string[], standard: ShapeText): ShapeText {
  const frame = childOf(body, "bodyPr");
  const paragraphs = childrenOf(body, "p");
  const runs = paragraphs.flatMap((paragraph) => childrenOf(paragraph, "r"));
  const look = childOf(runs[0] ?? null, "rPr") ?? childOf(paragraphs[0] ?? null, "endParaRPr");
  const margin = (name: string, missing: number): number => { const own = numberOf(frame, name); return own === undefined ? missing : Math.round((own / unitsPerPoint) * 1000) / 1000; };
  return {
    content: paragraphs.map((paragraph) => childrenOf(paragraph).map((piece) => (localName(piece.name) === "br" ? "\u000b" : textOf(childOf(piece, "t")))).join("")).join("\n"),
    font: {
      name: childOf(look, "latin")?.attributes.typeface ?? childOf(look, "ea")?.attributes.typeface ?? standard.font.name, size: (numberOf(look, "sz") ?? 1100) / 100,
      color: (paintOf(childOf(look, "solidFill"), theme) ?? paintOf(childOf(style, "fontRef"), theme))?.color ?? "#000000",
      bold: flagOf(look, "b"), italic: flagOf(look, "i"), underline: wordOf(underlines, look?.attributes.u) ?? "None",
    },
    horizontal: wordOf(horizontals, childOf(paragraphs[0] ?? null, "pPr")?.attributes.algn) ?? "Left", vertical: wordOf(verticals, frame?.attributes.anchor) ?? "Top",
    margins: { left: margin("lIns", 7.2), right: margin("rIns", 7.2), top: margin("tIns", 3.6), bottom: margin("bIns", 3.6) },
    autoSize: childOf(frame, "spAutoFit") ? "AutoSizeShapeToFitText" : childOf(frame, "normAutofit") ? "AutoSizeTextToFitShape" : "AutoSizeNone",
    orientation: wordOf(orientations, frame?.attributes.vert) ?? "Horizontal",
    horizontalOverflow: wordOf(overflows, frame?.attributes.horzOverflow) ?? "Overflow", verticalOverflow: wordOf(overflows, frame?.attributes.vertOverflow) ?? "Overflow",
    readingOrder: flagOf(childOf(paragraphs[0] ?? null, "pPr"), "rtl") ? "RightToLeft" : "LeftToRight",
  };
}

export function fillElement(fill: Fill): XmlElement {
  if (!fill) return element("a:noFill");
  const opacity = fill.transparency > 0 ? [element("a:alpha", { val: Math.round((1 - fill.transparency) * 100_000) })] : [];
  return element("a:solidFill", {}, element("a:srgbClr", { val: fill.color.slice(1) }, ...opacity));
}

export function lineElement({ line, connector }: Pick<ShapePart, "line" | "connector">): XmlElement {
  const ends = connector ? [["a:headEnd", connector.begin] as const, ["a:tailEnd", connector.end] as const] : [];
  const heads = ends.flatMap(([name, { arrowhead: { style, length, width } }]) => (style === "None" ? [] : [
    element(name, { type: arrowheads[style], w: arrowSizes.width[width], len: arrowSizes.length[length] }),
  ]));
  if (!line.isVisible) return element("a:ln", {}, element("a:noFill"), ...heads);
  return element("a:ln", { w: Math.round(line.weight * unitsPerPoint), cmpd: line.style === "Single" ? undefined : lineStyles[line.style] },
    fillElement({ color: line.color, transparency: line.transparency }), ...(line.dashStyle === "Solid" ? [] : [element("a:prstDash", { val: dashes[line.dashStyle] })]), ...heads);
}

export function textElement(text: ShapeText): XmlElement {
  const { font, margins } = text;
  const fit = { AutoSizeShapeToFitText: "a:spAutoFit", AutoSizeTextToFitShape: "a:normAutofit" }[text.autoSize];
  const look = (name: string): XmlElement => element(name, { lang: "zh-CN", altLang: "en-US", sz: Math.round(font.size * 100), b: font.bold ? 1 : 0, i: font.italic ? 1 : 0, u: font.underline === "None" ? undefined : underlines[font.underline] },
    fillElement({ color: font.color, transparency: 0 }), element("a:latin", { typeface: font.name }), element("a:ea", { typeface: font.name }));
  const paragraph = (line: string): XmlElement => element("a:p", {},
    element("a:pPr", { algn: horizontals[text.horizontal], rtl: text.readingOrder === "RightToLeft" ? 1 : undefined }),
    ...line.split("\u000b").flatMap((piece, index) => [...(index > 0 ? [element("a:br", {}, look("a:rPr"))] : []), ...(piece === "" ? [] : [element("a:r", {}, look("a:rPr"), element("a:t", {}, piece.replace(unspeakable, "")))])]),
    ...(line === "" ? [look("a:endParaRPr")] : []));
  return element("xdr:txBody", {},
    element("a:bodyPr", {
      vertOverflow: overflows[text.verticalOverflow], horzOverflow: overflows[text.horizontalOverflow], vert: text.orientation === "Horizontal" ? undefined : orientations[text.orientation], wrap: "square",
      lIns: Math.round(margins.left * unitsPerPoint), tIns: Math.round(margins.top * unitsPerPoint), rIns: Math.round(margins.right * unitsPerPoint), bIns: Math.round(margins.bottom * unitsPerPoint),
      rtlCol: 0, anchor: verticals[text.vertical],
    }, ...(fit === undefined ? [] : [element(fit)])),
    element("a:lstStyle"), ...text.content.split(/\r\n|\r|\n/).map(paragraph));
}
