import type { Parts, SheetPropertyPart } from "../grid/parts";
import { addPart, relate, relationshipsOf, unrelate, type FilePackage } from "./filePackage";
import { replaceElements } from "./sheetElements";
import { childOf, childrenOf, element, type XmlElement } from "./xml";

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";

/** A sheet's custom properties (工作表自定义属性), under keys whose case does not count: the file keeps each value in a part of its own, two bytes to a letter. */
export function readSheetProperties(parts: Parts, sheetId: string, file: FilePackage, sheetPart: string, root: XmlElement): void {
  for (const part of propertiesOf(sheetId, file, sheetPart, root)) parts.sheetProperty.set(`${sheetId} ${part.key.toLowerCase()}`, part);
}

function propertiesOf(sheetId: string, file: FilePackage, sheetPart: string, root: XmlElement): readonly SheetPropertyPart[] {
  const relations = relationshipsOf(file, sheetPart);
  return childrenOf(childOf(root, "customProperties"), "customPr").flatMap(({ attributes }) => {
    const relation = relations.find(({ id }) => id === relationIn(attributes));
    const value = relation ? file.get(relation.target) : undefined;
    return attributes.name === undefined || !value ? [] : [{ sheetId, key: attributes.name, value: new TextDecoder("utf-16le").decode(value) }];
  });
}

function relationIn(attributes: { readonly [name: string]: string }): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1];
}

/** Puts a sheet's custom properties into the file where they differ from what is there. @returns has the sheet's own XML changed? */
export function writeSheetProperties(file: FilePackage, sheetPart: string, root: XmlElement, sheetId: string, now: readonly SheetPropertyPart[]): boolean {
  const before = propertiesOf(sheetId, file, sheetPart, root);
  if (JSON.stringify(now) === JSON.stringify(before)) return false;
  for (const { attributes } of childrenOf(childOf(root, "customProperties"), "customPr")) {
    const relation = relationIn(attributes);
    if (relation !== undefined) unrelate(file, sheetPart, relation);
  }
  root.attributes["xmlns:r"] ??= "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const written = now.map(({ key, value }) => {
    const part = addPart(file, "xl/customProperty", "bin", contentType, wide(value));
    return element("customPr", { name: key, "r:id": relate(file, sheetPart, "customProperty", part) });
  });
  replaceElements(root, "customProperties", ...(written.length > 0 ? [element("customProperties", {}, ...written)] : []));
  return true;
}

function wide(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}
