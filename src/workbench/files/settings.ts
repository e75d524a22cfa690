import type { Parts } from "../grid/parts";
import { FileError } from "./fileError";
import { addPart, partNamed, readPart, relate, relationshipsOf, unrelate, writePart, type FilePackage } from "./filePackage";
import { childrenOf, element, parseXml, textOf, xmlText, XmlError, type XmlElement } from "./xml";

/**
 * What an add-in keeps in a workbook (设置) stands in a custom XML part of this namespace, a setting an element, its
 * value as JSON. Excel keeps settings by add-in, in parts that name the store an add-in comes from; the workbench has no
 * store, and a part of its own is carried by Excel and by other programs like any custom XML.
 */
const settingsNamespace = "urn:bsc-workbench:settings";

/** Reads settings and the other custom XML parts (自定义 XML), under the ids the file gives them. */
export function readCustomXml(parts: Parts, file: FilePackage, workbookPart: string): void {
  for (const { part, id } of customXmlParts(file, workbookPart)) {
    const root = xmlOf(file, part);
    if (root?.attributes.xmlns === settingsNamespace) readSettings(parts, root);
    else if (root) parts.customXml.set(id, { xml: textOfPart(file, part) });
  }
}

function readSettings(parts: Parts, root: XmlElement): void {
  for (const setting of childrenOf(root, "setting")) {
    const { key } = setting.attributes;
    if (key !== undefined) parts.setting.set(key, { value: valueOf(key, textOf(setting)) });
  }
}

function valueOf(key: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new FileError("damaged", `The setting ${key} is damaged: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

interface StoredXml {
  readonly relation: string;
  readonly part: string;
  readonly id: string;
}

function customXmlParts(file: FilePackage, workbookPart: string): readonly StoredXml[] {
  return relationshipsOf(file, workbookPart).flatMap(({ id: relation, kind, target }) => {
    if (kind !== "customXml" || partNamed(file, target) === null) return [];
    const properties = relationshipsOf(file, target).find((one) => one.kind === "customXmlProps");
    const id = properties ? Object.entries(readPart(file, properties.target)?.attributes ?? {}).find(([name]) => name.endsWith("itemID"))?.[1] : undefined;
    return [{ relation, part: target, id: id ?? target }];
  });
}

/** Somebody else's XML may be anything; what the workbench refuses to read it leaves alone. */
function xmlOf(file: FilePackage, part: string): XmlElement | null {
  try {
    return parseXml(textOfPart(file, part));
  } catch (error) {
    if (error instanceof XmlError) return null;
    throw error;
  }
}

function textOfPart(file: FilePackage, part: string): string {
  return new TextDecoder().decode(file.get(part));
}

/** Puts settings and custom XML into the file where they differ from what is there. */
export function writeCustomXml(file: FilePackage, workbookPart: string, now: Parts, before: Parts): void {
  const stored = customXmlParts(file, workbookPart);
  writeSettings(file, workbookPart, stored, now, before);
  for (const { id, part, relation } of stored) {
    if (!before.customXml.has(id)) continue;
    const xml = now.customXml.get(id)?.xml;
    if (xml === undefined) unrelate(file, workbookPart, relation);
    else if (xml !== before.customXml.get(id)?.xml) file.set(part, new TextEncoder().encode(xml));
  }
  for (const [id, { xml }] of now.customXml) if (!before.customXml.has(id)) addCustomXml(file, workbookPart, id, new TextEncoder().encode(xml));
}

function writeSettings(file: FilePackage, workbookPart: string, stored: readonly StoredXml[], now: Parts, before: Parts): void {
  const text = (parts: Parts): string => JSON.stringify([...parts.setting]);
  if (text(now) === text(before)) return;
  const known = stored.find(({ part }) => xmlOf(file, part)?.attributes.xmlns === settingsNamespace);
  const settings = [...now.setting].map(([key, { value }]) => element("setting", { key }, JSON.stringify(value ?? null)));
  const root = element("settings", { xmlns: settingsNamespace }, ...settings);
  if (known && settings.length === 0) unrelate(file, workbookPart, known.relation);
  else if (known) writePart(file, known.part, root);
  else addCustomXml(file, workbookPart, `{${crypto.randomUUID().toUpperCase()}}`, new TextEncoder().encode(xmlText(root)));
}

const namespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

function addCustomXml(file: FilePackage, workbookPart: string, id: string, content: Uint8Array): void {
  const part = addPart(file, "customXml/item", "xml", "application/xml", content);
  const properties = element("ds:datastoreItem", { "ds:itemID": id, "xmlns:ds": namespace });
  relate(file, part, "customXmlProps", addPart(file, "customXml/itemProps", "xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml", properties));
  relate(file, workbookPart, "customXml", part);
}
