/**
 * XML as files of Excel hold it: elements, attributes, text. Nothing else is needed, and a document type declaration,
 * with which entities could be made to grow without end, is refused.
 */

export interface XmlElement {
  readonly name: string;
  readonly attributes: { [name: string]: string };
  readonly children: (XmlElement | string)[];
}

/** What is wrong with a piece of XML, in words. */
export class XmlError extends Error {}

/** More than any workbook under the size limit needs. */
const limits = { depth: 100, elements: 8_000_000 } as const;

/**
 * Reads XML.
 *
 * @throws XmlError for what is not well-formed, and for what the workbench refuses
 * @example parseXml("<a b='1'>x&amp;y</a>") // { name: "a", attributes: { b: "1" }, children: ["x&y"] }
 */
export function parseXml(text: string): XmlElement {
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let place = 0;
  let count = 0;

  const add = (child: XmlElement | string): void => {
    const parent = open[open.length - 1];
    if (parent) return addChild(parent, child);
    if (typeof child === "string" ? child.trim() !== "" : root !== null) throw new XmlError("there is something outside the root element");
    if (typeof child !== "string") root = child;
  };

  while (place < text.length) {
    const next = text.indexOf("<", place);
    if (next < 0) { add(decoded(text.slice(place))); break; }
    if (next > place) add(decoded(text.slice(place, next)));
    const mark = text.charAt(next + 1);
    if (mark === "?") place = after(text, "?>", next);
    else if (mark === "!") {
      if (text.startsWith("<!--", next)) place = after(text, "-->", next);
      else if (text.startsWith("<![CDATA[", next)) {
        place = after(text, "]]>", next);
        add(text.slice(next + 9, place - 3));
      } else throw new XmlError("it holds a document type declaration");
    } else if (mark === "/") {
      place = after(text, ">", next);
      const closed = open.pop();
      if (closed?.name !== text.slice(next + 2, place - 1).trimEnd()) throw new XmlError(`the end of <${closed?.name ?? "?"}> is missing`);
      withoutIndent(closed);
    } else {
      if (++count > limits.elements) throw new XmlError("it holds too many elements");
      const tag = openingTag(text, next);
      add(tag.element);
      if (!tag.isClosed) {
        open.push(tag.element);
        if (open.length > limits.depth) throw new XmlError("its elements are nested too deeply");
      }
      place = tag.end;
    }
  }
  if (open.length > 0 || root === null) throw new XmlError("it ends too early");
  return root;
}

function addChild(parent: XmlElement, child: XmlElement | string): void {
  const last = parent.children[parent.children.length - 1];
  if (typeof child === "string" && typeof last === "string") parent.children[parent.children.length - 1] = last + child;
  else parent.children.push(child);
}

/** White space between elements only makes a file readable; alone in its element it is text. */
function withoutIndent({ children }: XmlElement): void {
  if (!children.some((child) => typeof child !== "string") || !children.some((child) => typeof child === "string")) return;
  const kept = children.filter((child) => typeof child !== "string" || child.trim() !== "");
  children.splice(0, children.length, ...kept);
}

const tagName = /[^\s/>=<"']+/y;
const tagAttribute = /\s+([^\s/>=<"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const tagEnd = /\s*(\/?)>/y;

function openingTag(text: string, start: number): { readonly element: XmlElement; readonly isClosed: boolean; readonly end: number } {
  tagName.lastIndex = start + 1;
  const name = tagName.exec(text)?.[0];
  if (name === undefined) throw new XmlError("a tag has no name");
  let place = tagName.lastIndex;
  const attributes: { [name: string]: string } = {};
  for (;;) {
    tagAttribute.lastIndex = place;
    const found = tagAttribute.exec(text);
    if (!found) break;
    attributes[found[1] ?? ""] = decoded(found[2] ?? found[3] ?? "");
    place = tagAttribute.lastIndex;
  }
  tagEnd.lastIndex = place;
  const end = tagEnd.exec(text);
  if (!end) throw new XmlError(`the tag <${name}> is broken`);
  return { element: { name, attributes, children: [] }, isClosed: end[1] === "/", end: tagEnd.lastIndex };
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  if (found < 0) throw new XmlError("it ends too early");
  return found + mark.length;
}

const named: { readonly [name: string]: string } = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const known = whole.endsWith(";") ? named[name] : undefined;
    if (known !== undefined) return known;
    const code = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
    const point = code ? parseInt(code[1] ?? code[2] ?? "", code[1] === undefined ? 10 : 16) : NaN;
    if (!whole.endsWith(";") || !(point <= 0x10ffff)) throw new XmlError(`it holds the unknown entity ${whole}`);
    return String.fromCodePoint(point);
  });
}

/** XML as text, with its declaration. */
export function xmlText(root: XmlElement): string {
  const pieces: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  write(root, pieces);
  return pieces.join("");
}

function write({ name, attributes, children }: XmlElement, pieces: string[]): void {
  pieces.push("<", name);
  for (const key of Object.keys(attributes)) pieces.push(" ", key, '="', encoded(attributes[key] ?? "", true), '"');
  if (children.length === 0) {
    pieces.push("/>");
    return;
  }
  pieces.push(">");
  for (const child of children) {
    if (typeof child === "string") pieces.push(encoded(child, false));
    else write(child, pieces);
  }
  pieces.push("</", name, ">");
}

const special: { readonly [character: string]: string } = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;" };

/** In an attribute a reader would turn line breaks into spaces, so they are written as numbers there. */
function encoded(text: string, isAttribute: boolean): string {
  const pattern = isAttribute ? /[<>&"\n\r\t]/g : /[<>&\r]/g;
  return text.replace(pattern, (character) => special[character] ?? character);
}

/** A new element. */
export function element(name: string, attributes: { readonly [name: string]: string | number | undefined } = {}, ...children: readonly (XmlElement | string)[]): XmlElement {
  const given = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)] as const]));
  return { name, attributes: Object.fromEntries(given), children: [...children] };
}

/** The name without its namespace's prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The first child of this name, whatever its prefix; null where there is none. */
export function childOf(parent: XmlElement | null | undefined, name: string): XmlElement | null {
  if (!parent) return null;
  for (const child of parent.children) if (typeof child !== "string" && (child.name === name || localName(child.name) === name)) return child;
  return null;
}

/** All children of this name, or all elements among the children. */
export function childrenOf(parent: XmlElement | null | undefined, name?: string): readonly XmlElement[] {
  if (!parent) return [];
  return parent.children.filter((child): child is XmlElement => typeof child !== "string" && (name === undefined || child.name === name || localName(child.name) === name));
}

/** The text directly in an element. */
export function textOf(parent: XmlElement | null | undefined): string {
  return parent ? parent.children.filter((child) => typeof child === "string").join("") : "";
}

/** Is this attribute of type xsd:boolean set? */
export function flagOf(parent: XmlElement | null | undefined, name: string, missing = false): boolean {
  const value = parent?.attributes[name];
  return value === undefined ? missing : value === "1" || value === "true" || value === "on";
}

/** A number in an attribute; undefined where it is missing or none. */
export function numberOf(parent: XmlElement | null | undefined, name: string): number | undefined {
  const value = parent?.attributes[name];
  const number = value === undefined || value.trim() === "" ? NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** Sets an attribute, or takes it away with undefined. */
export function setAttribute(target: XmlElement, name: string, value: string | number | undefined): void {
  if (value === undefined) delete target.attributes[name];
  else target.attributes[name] = String(value);
}
