import { FileError } from "./fileError";
import { childrenOf, element, localName, parseXml, xmlText, XmlError, type XmlElement } from "./xml";

/** The parts of a workbook's file by name, with how they point at each other (文件包). Changed in place while saving. */
export type FilePackage = Map<string, Uint8Array>;

/** One part pointing at another, or at something outside the file. */
export interface Relationship {
  readonly id: string;
  /** The last word of the relationship's type, such as `worksheet`. */
  readonly kind: string;
  /** The part's name in the package; for something outside, its address. */
  readonly target: string;
  readonly isExternal: boolean;
}

const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const mainNamespaces = new Set([mainNamespace, "http://purl.oclc.org/ooxml/spreadsheetml/main"]);

/** The name a part has in this package: names are the same whatever their case. */
export function partNamed(file: FilePackage, name: string): string | null {
  if (file.has(name)) return name;
  const wanted = name.toLowerCase();
  for (const known of file.keys()) if (known.toLowerCase() === wanted) return known;
  return null;
}

/**
 * The XML in a part; null where there is no such part. Elements of Excel's own namespace come without a prefix.
 *
 * @throws FileError damaged
 */
export function readPart(file: FilePackage, name: string): XmlElement | null {
  const known = partNamed(file, name);
  const bytes = known === null ? undefined : file.get(known);
  if (!bytes) return null;
  try {
    return withoutMainPrefix(parseXml(textOfPart(bytes)));
  } catch (error) {
    if (!(error instanceof XmlError) && !(error instanceof TypeError)) throw error;
    throw new FileError("damaged", `The part ${name} is damaged: ${error.message}.`);
  }
}

export function writePart(file: FilePackage, name: string, root: XmlElement): void {
  file.set(name, new TextEncoder().encode(xmlText(root)));
}

/** @throws TypeError for bytes that are no text */
function textOfPart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const declared = isWide ? undefined : /^[^>]{0,80}encoding=["']([\w-]+)["']/.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 100)))?.[1];
  const encoding = isWide ? (first === 0xff ? "utf-16le" : "utf-16be") : declared ?? "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new TypeError(`it is no text in ${encoding}`, { cause: error });
  }
}

function withoutMainPrefix(root: XmlElement): XmlElement {
  const declaration = Object.keys(root.attributes).find((name) => name.startsWith("xmlns:") && mainNamespaces.has(root.attributes[name] ?? ""));
  if (declaration === undefined || !root.name.startsWith(`${declaration.slice(6)}:`)) return root;
  const prefix = `${declaration.slice(6)}:`;
  const bare = (one: XmlElement): XmlElement => ({
    ...one, name: one.name.startsWith(prefix) ? one.name.slice(prefix.length) : one.name, children: one.children.map((child) => (typeof child === "string" ? child : bare(child))),
  });
  const plain = bare(root);
  return { ...plain, attributes: { xmlns: root.attributes[declaration] ?? mainNamespace, ...plain.attributes } };
}

/** Where a part's relationships stand: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package's own for "". */
function relationshipsPart(name: string): string {
  const slash = name.lastIndexOf("/");
  return `${name.slice(0, slash + 1)}_rels/${name.slice(slash + 1)}.rels`;
}

/** What a part points at, in the file's order. */
export function relationshipsOf(file: FilePackage, name: string): readonly Relationship[] {
  return childrenOf(readPart(file, relationshipsPart(name)), "Relationship").map(({ attributes }) => {
    const { Id = "", Type = "", Target = "", TargetMode } = attributes;
    const isExternal = TargetMode === "External";
    return { id: Id, kind: Type.slice(Type.lastIndexOf("/") + 1), target: isExternal ? Target : resolved(file, name, Target), isExternal };
  });
}

/** The part of this kind another part points at; null where it points at none. */
export function relatedPart(file: FilePackage, name: string, kind: string): string | null {
  return relationshipsOf(file, name).find((relation) => relation.kind === kind && !relation.isExternal && file.has(relation.target))?.target ?? null;
}

function resolved(file: FilePackage, from: string, target: string): string {
  const steps = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  const name = steps.join("/");
  return partNamed(file, name) ?? name;
}

/** Makes a part point at another. @returns the relationship's id */
export function relate(file: FilePackage, name: string, type: string, target: string): string {
  return addRelationship(file, name, type, { Target: `/${target}` });
}

/** Makes a part point at something outside the file, such as a page on the web. @returns the relationship's id */
export function relateOutside(file: FilePackage, name: string, type: string, address: string): string {
  return addRelationship(file, name, type, { Target: address, TargetMode: "External" });
}

function addRelationship(file: FilePackage, name: string, type: string, target: { readonly [attribute: string]: string }): string {
  const part = relationshipsPart(name);
  const root = readPart(file, part) ?? element("Relationships", { xmlns: `${packageNamespace}/relationships` });
  const taken = new Set(childrenOf(root).map(({ attributes }) => attributes.Id));
  let number = 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  root.children.push(element("Relationship", { Id: id, Type: type.includes("/") ? type : `${officeTypes}/${type}`, ...target }));
  writePart(file, partNamed(file, part) ?? part, root);
  return id;
}

export function unrelate(file: FilePackage, name: string, id: string): void {
  const part = partNamed(file, relationshipsPart(name));
  const root = part === null ? null : readPart(file, part);
  if (part === null || !root) return;
  const kept = root.children.filter((child) => typeof child === "string" || child.attributes.Id !== id);
  root.children.splice(0, root.children.length, ...kept);
  writePart(file, part, root);
}

/** What kind of part this is: its content type. */
export function contentTypeOf(file: FilePackage, name: string): string | null {
  const types = childrenOf(readPart(file, "[Content_Types].xml"));
  const own = types.find(({ attributes }) => attributes.PartName?.toLowerCase() === `/${name}`.toLowerCase());
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return (own ?? types.find(({ attributes }) => attributes.Extension?.toLowerCase() === extension))?.attributes.ContentType ?? null;
}

/** Adds a new part under the first free name such as `xl/tables/table3.xml`. @returns its name */
export function addPart(file: FilePackage, stem: string, extension: string, contentType: string, content: XmlElement | Uint8Array): string {
  let number = 1;
  while (partNamed(file, `${stem}${number}.${extension}`) !== null) number += 1;
  return addNamedPart(file, `${stem}${number}.${extension}`, contentType, content);
}

export function addNamedPart(file: FilePackage, name: string, contentType: string, content: XmlElement | Uint8Array): string {
  if (content instanceof Uint8Array) file.set(name, content);
  else writePart(file, name, content);
  const types = readPart(file, "[Content_Types].xml") ?? element("Types", { xmlns: `${packageNamespace}/content-types` });
  types.children.push(element("Override", { PartName: `/${name}`, ContentType: contentType }));
  writePart(file, "[Content_Types].xml", types);
  return name;
}

/** Takes out the parts nothing points at any more, such as the drawing of a deleted sheet. */
export function dropUnreachable(file: FilePackage, before: ReadonlySet<string>): void {
  const now = reachableParts(file);
  const gone = [...before].filter((name) => !now.has(name) && file.has(name));
  if (gone.length === 0) return;
  for (const name of gone) {
    file.delete(name);
    const relations = partNamed(file, relationshipsPart(name));
    if (relations !== null) file.delete(relations);
  }
  const types = readPart(file, "[Content_Types].xml");
  if (!types) return;
  const lost = new Set(gone.map((name) => `/${name}`.toLowerCase()));
  const kept = types.children.filter((child) => typeof child === "string" || localName(child.name) !== "Override" || !lost.has((child.attributes.PartName ?? "").toLowerCase()));
  types.children.splice(0, types.children.length, ...kept);
  writePart(file, "[Content_Types].xml", types);
}

/** Every part that can be reached from the package's root. */
export function reachableParts(file: FilePackage): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [""];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    for (const { target, isExternal } of relationshipsOf(file, name)) {
      if (isExternal || found.has(target) || !file.has(target)) continue;
      found.add(target);
      waiting.push(target);
    }
  }
  return found;
}
