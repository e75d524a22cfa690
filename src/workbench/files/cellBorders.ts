import { BorderStyleTypes, type IBorderData, type IBorderStyleData, type Nullable } from "@univerjs/core";
import { colorElement, colorOf } from "./colors";
import { childOf, element, flagOf, type XmlElement } from "./xml";

/** The kinds of line (线型), a file's words and Univer's numbers. */
const lineTypes: { readonly [style: string]: BorderStyleTypes } = {
  thin: BorderStyleTypes.THIN, dotted: BorderStyleTypes.DOTTED, hair: BorderStyleTypes.HAIR, medium: BorderStyleTypes.MEDIUM, double: BorderStyleTypes.DOUBLE,
  thick: BorderStyleTypes.THICK, dashed: BorderStyleTypes.DASHED, dashDot: BorderStyleTypes.DASH_DOT, dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT, mediumDashed: BorderStyleTypes.MEDIUM_DASHED, mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
};

/** In the order a file has them; right-to-left files say start and end. */
const sides = [["l", "left", "start"], ["r", "right", "end"], ["t", "top", "top"], ["b", "bottom", "bottom"]] as const;

/** A file's borders (边框) as Univer draws them; null where there are none. */
export function borderData(border: XmlElement, theme: readonly string[]): IBorderData | null {
  const data: IBorderData = {};
  for (const [short, ...words] of sides) {
    const line = lineData(sideOf(border, words), theme);
    if (line) data[short] = line;
  }
  const diagonal = lineData(childOf(border, "diagonal"), theme);
  if (diagonal && flagOf(border, "diagonalDown")) data.tl_br = diagonal;
  if (diagonal && flagOf(border, "diagonalUp")) data.bl_tr = diagonal;
  return Object.keys(data).length === 0 ? null : data;
}

function sideOf(border: XmlElement | null, words: readonly string[]): XmlElement | null {
  return childOf(border, words[0] ?? "") ?? childOf(border, words[1] ?? "");
}

function lineData(line: XmlElement | null, theme: readonly string[]): IBorderStyleData | undefined {
  const type = lineTypes[line?.attributes.style ?? ""];
  return type === undefined ? undefined : { s: type, cl: { rgb: colorOf(childOf(line, "color"), theme) ?? "#000000" } };
}

/** Univer's borders as a file keeps them. Sides that did not change keep the file's own line, with its theme colour. */
export function bordersOf(data: IBorderData, before: XmlElement | null, was: IBorderData): XmlElement {
  const lines = sides.map(([short, ...words]) => (isSameLine(data[short], was[short]) ? sideOf(before, words) : null) ?? lineElement(words[0], data[short]));
  const isSameDiagonal = isSameLine(data.tl_br, was.tl_br) && isSameLine(data.bl_tr, was.bl_tr);
  return element("border", { diagonalUp: data.bl_tr ? 1 : undefined, diagonalDown: data.tl_br ? 1 : undefined },
    ...lines, (isSameDiagonal ? childOf(before, "diagonal") : null) ?? lineElement("diagonal", data.tl_br ?? data.bl_tr));
}

function isSameLine(one: Nullable<IBorderStyleData>, other: Nullable<IBorderStyleData>): boolean {
  return (one?.s ?? null) === (other?.s ?? null) && (one?.cl.rgb ?? null) === (other?.cl.rgb ?? null);
}

function lineElement(name: string, line: Nullable<IBorderStyleData>): XmlElement {
  const style = line ? Object.keys(lineTypes).find((word) => lineTypes[word] === line.s) : undefined;
  return style === undefined ? element(name) : element(name, { style }, colorElement("color", line?.cl.rgb ?? "#000000"));
}
