import { childrenOf, textOf, type XmlElement } from "./xml";

/** A text of a file: rich when parts of it are formatted by themselves. */
export interface FileText {
  readonly text: string;
  readonly isRich: boolean;
}

/** The texts cells share (共享字符串), by number. */
export function sharedStringsOf(root: XmlElement | null): readonly FileText[] {
  return childrenOf(root, "si").map(textOfItem);
}

/** A text in one piece or in runs; the hints for pronouncing it are left out. */
export function textOfItem(item: XmlElement | null): FileText {
  const runs = childrenOf(item, "r");
  const pieces = [...childrenOf(item, "t"), ...runs.flatMap((run) => childrenOf(run, "t"))];
  return { text: unescaped(pieces.map(textOf).join("")), isRich: runs.length > 0 };
}

/**
 * Characters XML cannot hold stand in a file as `_x0007_`.
 *
 * @example unescaped("a_x0007_b_x005F_x0041_") // "a\u0007b_x0041_"
 */
export function unescaped(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}

const unspeakable = /[\u0000-\u0008\u000b\u000c\u000d-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * The other way: what XML cannot hold, and what would be taken for such a mark.
 *
 * @example escaped("a\u0007b_x0041_") // "a_x0007_b_x005F_x0041_"
 */
export function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(unspeakable, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** In an attribute, such as the name of a table's column, line breaks are marked the same way. */
export function escapedAttribute(text: string): string {
  return escaped(text).replace(/[\r\n\t]/g, (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, "0")}_`);
}
