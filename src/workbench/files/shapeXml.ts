import { connectorPath } from "../grid/connectorPath";
import { blankShape, ends } from "../grid/shapes";
import type { ConnectorPart, ShapePart } from "../grid/parts";
import { boxOfAnchor, corners, placementOf, rounded, unitsPerPoint, type Box, type LineSizes } from "./anchors";
import { arrowheadOf, fillElement, fillOf, lineElement, lineOf, textElement, textOfShape } from "./shapeLook";
import { connectors, geometryInFile, geometryOfFile } from "./shapeWords";
import { childOf, element, flagOf, localName, numberOf, setAttribute, type XmlElement } from "./xml";

/** Shapes, connectors and pictures of a drawing, one by one. */

/** The numbers by which a drawing knows its shapes, and back. */
export interface ShapeIds {
  readonly idOf: (number: string) => string | null;
  readonly numberOf: (id: string) => string | null;
  readonly shapeOf: (id: string) => ShapePart | null;
}

/** What is drawn in an anchor, where it is something office.js has as a shape. */
export function drawnIn(anchor: XmlElement): XmlElement | null {
  return childOf(anchor, "sp") ?? childOf(anchor, "cxnSp") ?? childOf(anchor, "pic");
}

/** Name, number and description of what is drawn. */
export function aboutOf(drawn: XmlElement): XmlElement | null {
  const about = childOf(drawn, "nvSpPr") ?? childOf(drawn, "nvCxnSpPr") ?? childOf(drawn, "nvPicPr");
  return childOf(about, "cNvPr");
}

export interface ShapeReading {
  readonly sheetId: string;
  readonly order: number;
  readonly sizes: LineSizes;
  readonly theme: readonly string[];
  readonly ids: Pick<ShapeIds, "idOf">;
  readonly image: ShapePart["image"];
}

/** A shape of a file (形状). */
export function shapeOfFile(anchor: XmlElement, drawn: XmlElement, { sheetId, order, sizes, theme, ids, image }: ShapeReading): ShapePart {
  const [about, properties, style] = [aboutOf(drawn), childOf(drawn, "spPr"), childOf(drawn, "style")];
  const transform = childOf(properties, "xfrm");
  const tag = localName(drawn.name);
  const rotation = rounded((numberOf(transform, "rot") ?? 0) / 60_000);
  const geometry = childOf(properties, "prstGeom")?.attributes.prst;
  const isLine = tag === "cxnSp";
  const box = turned(boxOfAnchor(anchor, sizes), transform, isLine);
  return {
    ...blankShape, ...box, sheetId, order, isAnchoredByFile: true, name: about?.attributes.name ?? "", kind: isLine ? "Line" : tag === "pic" ? "Image" : flagOf(childOf(childOf(drawn, "nvSpPr"), "cNvSpPr"), "txBox") ? "TextBox" : "GeometricShape",
    geometry: isLine || tag === "pic" ? null : geometry === undefined ? "Rectangle" : geometryOfFile(geometry), rotation: isLine ? 0 : rotation,
    isVisible: !flagOf(about, "hidden"), altTextTitle: about?.attributes.title ?? "", altTextDescription: about?.attributes.descr ?? "",
    lockAspectRatio: hasKeptRatio(drawn), placement: placementOf(anchor),
    fill: isLine ? null : fillOf(properties, style, theme), line: lineOf(properties, style, theme, blankShape.line), text: textOfShape(childOf(drawn, "txBody"), style, theme, blankShape.text),
    connector: isLine ? connectorOf(drawn, properties, geometry, transform, ids) : null, image,
  };
}

function hasKeptRatio(drawn: XmlElement): boolean {
  const about = childOf(drawn, "nvPicPr") ?? childOf(drawn, "nvSpPr");
  const own = childOf(about, "cNvPicPr") ?? childOf(about, "cNvSpPr");
  return flagOf(childOf(own, "picLocks") ?? childOf(own, "spLocks"), "noChangeAspect");
}

/** A shape lying on its side is anchored by what it covers, and measured upright. */
function turned({ left, top, width, height }: Box, transform: XmlElement | null, isLine: boolean): Box {
  const quarter = Math.round((numberOf(transform, "rot") ?? 0) / 5_400_000) % 2;
  if (quarter === 0 || isLine) return { left, top, width, height };
  return { left: rounded(left + (width - height) / 2), top: rounded(top + (height - width) / 2), width: height, height: width };
}

function connectorOf(drawn: XmlElement, properties: XmlElement | null, geometry: string | undefined, transform: XmlElement | null, { idOf }: Pick<ShapeIds, "idOf">): ConnectorPart {
  const glue = childOf(childOf(drawn, "nvCxnSpPr"), "cNvCxnSpPr");
  const end = (name: string, head: "headEnd" | "tailEnd"): ConnectorPart["begin"] => {
    const held = childOf(glue, name);
    const shapeId = held ? idOf(held.attributes.id ?? "") : null;
    return { shapeId, site: shapeId === null ? 0 : numberOf(held, "idx") ?? 0, arrowhead: arrowheadOf(properties, head) };
  };
  // Turned by quarters, a line still runs between two corners of the box it covers: which ones, the turn decides.
  let [right, down] = [flagOf(transform, "flipH") ? -1 : 1, flagOf(transform, "flipV") ? -1 : 1];
  for (let turns = Math.round((numberOf(transform, "rot") ?? 0) / 5_400_000); turns > 0; turns--) [right, down] = [-down, right];
  return {
    type: geometry?.startsWith("bent") ? "Elbow" : geometry?.startsWith("curved") ? "Curve" : "Straight",
    isFlippedHorizontally: right < 0, isFlippedVertically: down < 0, begin: end("stCxn", "headEnd"), end: end("endCxn", "tailEnd"),
  };
}

/** Puts into a shape's XML what has changed of it; the rest stays as the file has it. */
export function writeShape(anchor: XmlElement, drawn: XmlElement, now: ShapePart, before: ShapePart, sizes: LineSizes, ids: ShapeIds): void {
  const differs = (...names: readonly (keyof ShapePart)[]): boolean => names.some((name) => JSON.stringify(now[name]) !== JSON.stringify(before[name]));
  const properties = childOf(drawn, "spPr");
  const about = aboutOf(drawn);
  if (!properties || !about) throw new Error("bug: a shape without properties");
  writeAbout(about, now, before);
  if (!now.isAnchoredByFile) {
    const covered = coveredBox(now);
    replaceChildren(anchor, ["from", "to", "pos", "ext"], 0, corners(covered, sizes));
    replaceChildren(properties, ["xfrm"], 0, [transformElement(now, ids)]);
    if (localName(anchor.name) !== "twoCellAnchor") Object.assign(anchor, { name: "xdr:twoCellAnchor" });
  }
  if (differs("placement")) setAttribute(anchor, "editAs", { TwoCell: undefined, OneCell: "oneCell", Absolute: "absolute" }[now.placement]);
  if (differs("geometry") || now.connector?.type !== before.connector?.type) replaceChildren(properties, ["prstGeom", "custGeom"], 1, [geometryElement(now)]);
  if (differs("fill")) replaceChildren(properties, ["noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"], 2, [fillElement(now.fill)]);
  if (differs("line", "connector")) replaceChildren(properties, ["ln"], now.connector ? 2 : 3, [lineElement(now)]);
  if (differs("connector")) replaceChildren(childOf(childOf(drawn, "nvCxnSpPr"), "cNvCxnSpPr"), ["stCxn", "endCxn"], 0, glueElements(now.connector, ids));
  if (differs("text")) replaceChildren(drawn, ["txBody"], drawn.children.length, [textElement(now.text)]);
}

function writeAbout(about: XmlElement, now: ShapePart, before: ShapePart): void {
  if (now.name !== before.name) about.attributes.name = now.name;
  if (now.altTextTitle !== before.altTextTitle) setAttribute(about, "title", now.altTextTitle || undefined);
  if (now.altTextDescription !== before.altTextDescription) setAttribute(about, "descr", now.altTextDescription || undefined);
  if (now.isVisible !== before.isVisible) setAttribute(about, "hidden", now.isVisible ? undefined : 1);
}

/** Puts elements in the place of those named, or at an index where there are none. */
function replaceChildren(parent: XmlElement | null, names: readonly string[], index: number, replacements: readonly XmlElement[]): void {
  if (!parent) return;
  const isReplaced = (child: XmlElement | string): boolean => typeof child !== "string" && names.includes(localName(child.name));
  const first = parent.children.findIndex(isReplaced);
  const kept = parent.children.filter((child) => !isReplaced(child));
  kept.splice(first < 0 ? Math.min(index, kept.length) : first, 0, ...replacements);
  parent.children.splice(0, parent.children.length, ...kept);
}

/** What a new shape is in a drawing, but for its anchor. */
export function newShape(shape: ShapePart, id: string, number: string, ids: ShapeIds, pictureRelation: string | null): XmlElement {
  const about = element("xdr:cNvPr", { id: number, name: shape.name, descr: shape.altTextDescription || undefined, title: shape.altTextTitle || undefined, hidden: shape.isVisible ? undefined : 1 },
    element("a:extLst", {}, element("a:ext", { uri: "{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}" }, element("a16:creationId", { "xmlns:a16": "http://schemas.microsoft.com/office/drawing/2014/main", id }))));
  const place = transformElement(shape, ids);
  if (shape.kind === "Line") {
    return element("xdr:cxnSp", { macro: "" }, element("xdr:nvCxnSpPr", {}, about, element("xdr:cNvCxnSpPr", {}, ...glueElements(shape.connector, ids))),
      element("xdr:spPr", {}, place, geometryElement(shape), lineElement(shape)));
  }
  if (shape.kind === "Image") {
    return element("xdr:pic", {}, element("xdr:nvPicPr", {}, about, element("xdr:cNvPicPr", {}, element("a:picLocks", { noChangeAspect: shape.lockAspectRatio ? 1 : 0 }))),
      element("xdr:blipFill", {}, element("a:blip", { "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:embed": pictureRelation ?? undefined }), element("a:stretch", {}, element("a:fillRect"))),
      element("xdr:spPr", {}, place, geometryElement(shape), ...(shape.line.isVisible ? [lineElement(shape)] : [])));
  }
  return element("xdr:sp", { macro: "", textlink: "" },
    element("xdr:nvSpPr", {}, about, element("xdr:cNvSpPr", { txBox: shape.kind === "TextBox" ? 1 : undefined }, ...(shape.lockAspectRatio ? [element("a:spLocks", { noChangeAspect: 1 })] : []))),
    element("xdr:spPr", {}, place, geometryElement(shape), fillElement(shape.fill), lineElement(shape)), textElement(shape.text));
}

function geometryElement(shape: ShapePart): XmlElement {
  const preset = shape.connector ? connectors[shape.connector.type] : shape.geometry === null ? "rect" : geometryInFile(shape.geometry);
  return element("a:prstGeom", { prst: preset }, element("a:avLst"));
}

function glueElements(connector: ConnectorPart | null, { numberOf: numberOfShape }: ShapeIds): readonly XmlElement[] {
  const ofEnd = (name: string, shapeId: string | null, site: number): readonly XmlElement[] => {
    const number = shapeId === null ? null : numberOfShape(shapeId);
    return number === null ? [] : [element(name, { id: number, idx: site })];
  };
  return connector ? [...ofEnd("a:stCxn", connector.begin.shapeId, connector.begin.site), ...ofEnd("a:endCxn", connector.end.shapeId, connector.end.site)] : [];
}

/** What a shape covers on its sheet, by which it is anchored. */
export function coveredBox(shape: ShapePart): Box {
  const { left, top, width, height, rotation } = shape;
  const isOnItsSide = (rotation >= 45 && rotation < 135) || (rotation >= 225 && rotation < 315);
  return isOnItsSide ? { left: left + (width - height) / 2, top: top + (height - width) / 2, width: height, height: width } : { left, top, width, height };
}

/** Size and turn of a shape. A bent connector that leaves upright is one that lies, turned by a quarter. */
function transformElement(shape: ShapePart, { shapeOf }: ShapeIds): XmlElement {
  const units = (length: number): number => Math.round(length * unitsPerPoint);
  const written = ({ left, top, width, height }: Box, turn: { readonly rot?: number; readonly flipH?: boolean; readonly flipV?: boolean }): XmlElement =>
    element("a:xfrm", { rot: turn.rot || undefined, flipH: turn.flipH ? 1 : undefined, flipV: turn.flipV ? 1 : undefined },
      element("a:off", { x: units(left), y: units(top) }), element("a:ext", { cx: units(width), cy: units(height) }));
  const { connector, left, top, width, height } = shape;
  if (!connector) return written(shape, { rot: Math.round(shape.rotation * 60_000) });
  if (!connectorPath(shape, shapeOf).isUpright) return written(shape, { flipH: connector.isFlippedHorizontally, flipV: connector.isFlippedVertically });
  const { begin, end } = ends(shape);
  const box = { left: left + (width - height) / 2, top: top + (height - width) / 2, width: height, height: width };
  const isDown = end.y >= begin.y;
  // Turned a quarter to the right it runs down and to the left, to the left up and to the right; else it is flipped first.
  return written(box, { rot: isDown ? 5_400_000 : 16_200_000, flipV: isDown ? end.x > begin.x : end.x < begin.x });
}
