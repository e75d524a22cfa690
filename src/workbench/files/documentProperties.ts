import type { DocumentPropertyPart, Parts } from "../grid/parts";
import { addNamedPart, readPart, relate, relatedPart, writePart, type FilePackage } from "./filePackage";
import { childOf, childrenOf, element, parseXml, textOf, type XmlElement } from "./xml";

const packageTypes = "http://schemas.openxmlformats.org/package/2006";
const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006";

/** The three parts a workbook's properties (文档属性) stand in. */
const places = {
  core: {
    kind: "core-properties", type: `${packageTypes}/relationships/metadata/core-properties`, part: "docProps/core.xml", contentType: "application/vnd.openxmlformats-package.core-properties+xml",
    blank: `<cp:coreProperties xmlns:cp="${packageTypes}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>`,
  },
  app: {
    kind: "extended-properties", type: "extended-properties", part: "docProps/app.xml", contentType: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    blank: `<Properties xmlns="${officeTypes}/extended-properties" xmlns:vt="${officeTypes}/docPropsVTypes"/>`,
  },
  custom: {
    kind: "custom-properties", type: "custom-properties", part: "docProps/custom.xml", contentType: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    blank: `<Properties xmlns="${officeTypes}/custom-properties" xmlns:vt="${officeTypes}/docPropsVTypes"/>`,
  },
} as const;

type Place = keyof typeof places;

/** Excel's names of its own properties, where each stands, and what it is called there. */
const named: readonly (readonly [name: string, place: Place, element: string])[] = [
  ["Title", "core", "dc:title"], ["Subject", "core", "dc:subject"], ["Author", "core", "dc:creator"], ["Keywords", "core", "cp:keywords"], ["Comments", "core", "dc:description"],
  ["Category", "core", "cp:category"], ["LastAuthor", "core", "cp:lastModifiedBy"], ["RevisionNumber", "core", "cp:revision"], ["CreationDate", "core", "dcterms:created"],
  ["Company", "app", "Company"], ["Manager", "app", "Manager"],
];

function rootOf(file: FilePackage, place: Place): XmlElement | null {
  const part = relatedPart(file, "", places[place].kind);
  return part === null ? null : readPart(file, part);
}

/** Reads a workbook's properties, Excel's own and those users have added. */
export function readDocumentProperties(parts: Parts, file: FilePackage): void {
  for (const [name, place, stored] of named) {
    const text = textOf(childOf(rootOf(file, place), stored.replace(/^.*:/, "")));
    if (text !== "") parts.documentProperty.set(name, { value: valueOf(name, text) });
  }
  for (const property of childrenOf(rootOf(file, "custom"), "property")) {
    const [value] = childrenOf(property);
    if (property.attributes.name !== undefined && value) parts.customDocumentProperty.set(property.attributes.name, { value: customValue(value) });
  }
}

function valueOf(name: string, text: string): DocumentPropertyPart["value"] {
  if (name === "CreationDate") return new Date(text);
  return name === "RevisionNumber" && /^\d+$/.test(text) ? Number(text) : text;
}

function customValue(value: XmlElement): DocumentPropertyPart["value"] {
  const text = textOf(value);
  switch (value.name.replace(/^.*:/, "")) {
    case "i1": case "i2": case "i4": case "i8": case "int": case "uint": case "ui4": case "r4": case "r8": case "decimal": return Number(text);
    case "bool": return text === "true" || text === "1";
    case "filetime": case "date": return new Date(text);
    default: return text;
  }
}

/** Puts properties into the file where they differ from what is there. */
export function writeDocumentProperties(file: FilePackage, now: Parts, before: Parts): void {
  for (const place of ["core", "app"] as const) {
    const changed = named.filter(([name, where]) => where === place && textFor(now.documentProperty.get(name)) !== textFor(before.documentProperty.get(name)));
    if (changed.length > 0) change(file, place, (root) => { for (const [name, , stored] of changed) setText(root, stored, textFor(now.documentProperty.get(name))); });
  }
  const text = (parts: Parts): string => JSON.stringify([...parts.customDocumentProperty]);
  if (text(now) !== text(before)) change(file, "custom", (root) => { replaceCustom(root, now, before); });
}

function textFor(part: DocumentPropertyPart | undefined): string {
  const value = part?.value ?? "";
  return value instanceof Date ? value.toISOString() : String(value);
}

function setText(root: XmlElement, name: string, text: string): void {
  const local = name.replace(/^.*:/, "");
  const known = childOf(root, local);
  const others = root.children.filter((child) => child !== known);
  const attributes = known?.attributes ?? (local === "created" ? { "xsi:type": "dcterms:W3CDTF" } : {});
  root.children.splice(0, root.children.length, ...others, ...(text === "" ? [] : [element(known?.name ?? name, attributes, text)]));
}

/** Properties that stay keep their numbers and types. */
function replaceCustom(root: XmlElement, now: Parts, before: Parts): void {
  const stored = new Map(childrenOf(root, "property").map((property) => [property.attributes.name, property]));
  let next = Math.max(1, ...[...stored.values()].map(({ attributes }) => Number(attributes.pid))) + 1;
  const written = [...now.customDocumentProperty].map(([name, part]) => {
    const known = stored.get(name);
    if (known && textFor(part) === textFor(before.customDocumentProperty.get(name))) return known;
    return element("property", { fmtid: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", pid: known?.attributes.pid ?? next++, name }, element(typeFor(part.value), {}, textFor(part)));
  });
  root.children.splice(0, root.children.length, ...written);
}

function typeFor(value: DocumentPropertyPart["value"]): string {
  if (value instanceof Date) return "vt:filetime";
  if (typeof value === "boolean") return "vt:bool";
  if (typeof value === "string") return "vt:lpwstr";
  return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? "vt:i4" : "vt:r8";
}

function change(file: FilePackage, place: Place, edit: (root: XmlElement) => void): void {
  const { kind, type, part, contentType, blank } = places[place];
  const known = relatedPart(file, "", kind);
  const root = (known === null ? null : readPart(file, known)) ?? parseXml(blank);
  edit(root);
  if (known !== null) {
    writePart(file, known, root);
    return;
  }
  addNamedPart(file, part, contentType, root);
  relate(file, "", type, part);
}
