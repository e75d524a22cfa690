import type { Parts, ShapePart } from "../grid/parts";
import { anchorElement, type LineSizes } from "./anchors";
import { addPart, contentTypeOf, readPart, relate, relatedPart, relationshipsOf, unrelate, writePart, type FilePackage } from "./filePackage";
import { elementOf, replaceElements } from "./sheetElements";
import { aboutOf, coveredBox, drawnIn, newShape, shapeOfFile, writeShape, type ShapeIds } from "./shapeXml";
import { childOf, childrenOf, element, localName, numberOf, xmlText, type XmlElement } from "./xml";

/** The id the workbench gave each shape of a file, by its drawing's part and its number there. */
export type ShapeOrigins = ReadonlyMap<string, string>;

/** The drawing on a sheet of a file. */
interface SheetDrawing {
  readonly sheetId: string;
  /** The sheet's part in the file. */
  readonly part: string;
  readonly sizes: LineSizes;
  readonly theme: readonly string[];
}

const originKey = (drawingPart: string, number: string): string => `${drawingPart}#${number}`;

/** Reads the shapes, connectors and pictures of a file's sheet (图形). Charts and groups stay in the file and are no shapes. */
export function readDrawing(parts: Parts, origins: Map<string, string>, file: FilePackage, sheet: SheetDrawing): void {
  const drawingPart = relatedPart(file, sheet.part, "drawing");
  const root = drawingPart === null ? null : readPart(file, drawingPart);
  if (drawingPart === null || !root) return;
  for (const { drawn, number } of drawnShapes(root)) {
    const own = creationId(drawn);
    const id = own !== null && !parts.shape.has(own) && ![...origins.values()].includes(own) ? own : `{${crypto.randomUUID().toUpperCase()}}`;
    origins.set(originKey(drawingPart, number), id);
  }
  for (const [id, shape] of shapesOfDrawing(file, drawingPart, root, sheet, origins)) parts.shape.set(id, shape);
}

function creationId(drawn: XmlElement): string | null {
  const extensions = childrenOf(childOf(aboutOf(drawn), "extLst"), "ext");
  const id = extensions.map((extension) => childOf(extension, "creationId")?.attributes.id).find((found) => found !== undefined);
  return id !== undefined && /^\{[0-9A-F-]{36}\}$/i.test(id) ? id : null;
}

function drawnShapes(root: XmlElement): readonly { readonly anchor: XmlElement; readonly drawn: XmlElement; readonly number: string; readonly order: number }[] {
  return childrenOf(root).flatMap((anchor, index) => {
    const drawn = drawnIn(anchor);
    const number = drawn && aboutOf(drawn)?.attributes.id;
    return drawn && number ? [{ anchor, drawn, number, order: index + 1 }] : [];
  });
}

function shapesOfDrawing(file: FilePackage, drawingPart: string, root: XmlElement, { sheetId, sizes, theme }: SheetDrawing, origins: ShapeOrigins): ReadonlyMap<string, ShapePart> {
  const ids = { idOf: (number: string) => origins.get(originKey(drawingPart, number)) ?? null };
  return new Map(drawnShapes(root).flatMap(({ anchor, drawn, number, order }) => {
    const id = ids.idOf(number);
    const image = localName(drawn.name) === "pic" ? imageOf(file, drawingPart, drawn) : null;
    // Pictures in formats no browser shows stay in the file and are no shapes.
    if (id === null || (localName(drawn.name) === "pic" && image === null)) return [];
    return [[id, shapeOfFile(anchor, drawn, { sheetId, order, sizes, theme, ids, image })] as const];
  }));
}

const pictureTypes: { readonly [type: string]: "PNG" | "JPEG" } = { "image/png": "PNG", "image/jpeg": "JPEG" };

function imageOf(file: FilePackage, drawingPart: string, picture: XmlElement): ShapePart["image"] {
  const blip = childOf(childOf(picture, "blipFill"), "blip");
  const relation = relationshipsOf(file, drawingPart).find(({ id, isExternal }) => !isExternal && id === blip?.attributes["r:embed"]);
  const bytes = relation && file.get(relation.target);
  const format = relation && pictureTypes[contentTypeOf(file, relation.target) ?? ""];
  return bytes && format ? { format, base64: base64Of(bytes) } : null;
}

function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  // Three bytes are four letters: pieces of whole threes can be joined.
  for (let start = 0; start < bytes.length; start += 0x6000) pieces.push(btoa(String(Reflect.apply(String.fromCharCode, null, bytes.subarray(start, start + 0x6000)))));
  return pieces.join("");
}

/** Puts the shapes of a sheet into its drawing where they differ from what the file says; a sheet's first shape brings a drawing with it. */
export function writeDrawing(file: FilePackage, sheetRoot: XmlElement, sheet: SheetDrawing, now: ReadonlyMap<string, ShapePart>, sizesNow: LineSizes, origins: ShapeOrigins): void {
  const known = relatedPart(file, sheet.part, "drawing");
  const root = (known === null ? null : readPart(file, known)) ?? blankDrawing();
  const before = known === null ? new Map<string, ShapePart>() : shapesOfDrawing(file, known, root, sheet, origins);
  if (sameShapes(now, before)) return;
  const drawingPart = known ?? addDrawing(file, sheetRoot, sheet.part, root);
  const textBefore = xmlText(root);
  Object.assign(root.attributes, { "xmlns:xdr": drawingNamespaces.xdr, "xmlns:a": drawingNamespaces.a });
  const anchors = new Map(drawnShapes(root).flatMap(({ anchor, drawn, number }) => {
    const id = origins.get(originKey(drawingPart, number));
    return id !== undefined && before.has(id) ? [[id, { anchor, drawn, number }] as const] : [];
  }));
  const ids = shapeNumbers(root, now, new Map([...anchors].map(([id, { number }]) => [id, number])));
  for (const [id, { anchor, drawn }] of anchors) {
    const [shape, old] = [now.get(id), before.get(id)];
    if (shape && old) writeShape(anchor, drawn, shape, old, sizesNow, ids);
  }
  const added = [...now].filter(([id]) => !anchors.has(id)).sort(([, one], [, other]) => one.order - other.order).map(([id, shape]) => {
    const relation = shape.image ? addPicture(file, drawingPart, shape.image) : null;
    const anchor = anchorElement(coveredBox(shape), shape.placement, sizesNow, newShape(shape, id, ids.numberOf(id) ?? "", ids, relation));
    return [id, anchor] as const;
  });
  const gone = new Set([...anchors].flatMap(([id, { anchor }]) => (now.has(id) ? [] : [anchor])));
  const kept = root.children.filter((child) => typeof child === "string" || !gone.has(child));
  const anchorOf = new Map<string, XmlElement>([...[...anchors].map(([id, { anchor }]) => [id, anchor] as const), ...added]);
  root.children.splice(0, root.children.length, ...inOrder([...kept, ...added.map(([, anchor]) => anchor)], now, anchorOf));
  if (childrenOf(root).length === 0) dropDrawing(file, sheetRoot, sheet.part);
  else if (xmlText(root) !== textBefore) writePart(file, drawingPart, root);
}

function sameShapes(now: ReadonlyMap<string, ShapePart>, before: ReadonlyMap<string, ShapePart>): boolean {
  return now.size === before.size && [...now].every(([id, shape]) => {
    const old = before.get(id);
    return old !== undefined && shape.isAnchoredByFile && JSON.stringify(shape) === JSON.stringify({ ...old, ...placeOf(shape) });
  });
}

/** The file's anchor follows rows and columns by cells, the workbook by points: where nobody moved the shape they mean the same. */
function placeOf({ left, top, width, height }: ShapePart): Pick<ShapePart, "left" | "top" | "width" | "height"> {
  return { left, top, width, height };
}

/** Shapes take each other's places in their new order; what is none of them, such as a chart, keeps its own. */
function inOrder(children: readonly (XmlElement | string)[], shapes: ReadonlyMap<string, ShapePart>, anchorOf: ReadonlyMap<string, XmlElement>): readonly (XmlElement | string)[] {
  const wanted = [...shapes].sort(([, one], [, other]) => one.order - other.order).flatMap(([id]) => anchorOf.get(id) ?? []);
  const theirs = new Set<XmlElement | string>(wanted);
  let next = 0;
  return children.map((child) => (theirs.has(child) ? wanted[next++] ?? child : child));
}

/** Numbers for all shapes of a drawing: the old ones keep theirs. */
function shapeNumbers(root: XmlElement, shapes: ReadonlyMap<string, ShapePart>, known: ReadonlyMap<string, string>): ShapeIds {
  const numbers = new Map(known);
  let last = Math.max(1, ...numbersIn(root));
  for (const id of shapes.keys()) if (!numbers.has(id)) numbers.set(id, String(++last));
  const idOf = new Map([...numbers].map(([id, number]) => [number, id]));
  return { idOf: (number) => idOf.get(number) ?? null, numberOf: (id) => numbers.get(id) ?? null, shapeOf: (id) => shapes.get(id) ?? null };
}

/** The numbers taken in a drawing, in groups and charts too. */
function numbersIn(parent: XmlElement): readonly number[] {
  return childrenOf(parent).flatMap((child) => [...(localName(child.name) === "cNvPr" ? [numberOf(child, "id") ?? 0] : []), ...numbersIn(child)]);
}

const drawingNamespaces = { xdr: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing", a: "http://schemas.openxmlformats.org/drawingml/2006/main" } as const;

function blankDrawing(): XmlElement {
  return element("xdr:wsDr", { "xmlns:xdr": drawingNamespaces.xdr, "xmlns:a": drawingNamespaces.a });
}

function addDrawing(file: FilePackage, sheetRoot: XmlElement, sheetPart: string, root: XmlElement): string {
  const part = addPart(file, "xl/drawings/drawing", "xml", "application/vnd.openxmlformats-officedocument.drawing+xml", root);
  const id = relate(file, sheetPart, "drawing", part);
  const mark = elementOf(sheetRoot, "drawing");
  mark.attributes["xmlns:r"] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  mark.attributes["r:id"] = id;
  return part;
}

function dropDrawing(file: FilePackage, sheetRoot: XmlElement, sheetPart: string): void {
  replaceElements(sheetRoot, "drawing");
  for (const { id } of relationshipsOf(file, sheetPart).filter(({ kind }) => kind === "drawing")) unrelate(file, sheetPart, id);
}

function addPicture(file: FilePackage, drawingPart: string, image: NonNullable<ShapePart["image"]>): string {
  const extension = image.format === "PNG" ? "png" : "jpeg";
  const bytes = Uint8Array.from(atob(image.base64), (character) => character.charCodeAt(0));
  return relate(file, drawingPart, "image", addPart(file, "xl/media/image", extension, `image/${extension}`, bytes));
}
