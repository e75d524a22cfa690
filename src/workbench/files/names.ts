import type { DefinedName } from "../grid/names";
import { formulaFromFile } from "./formulaText";
import { childOf, childrenOf, element, flagOf, numberOf, setAttribute, textOf, type XmlElement } from "./xml";

/** A name as it stands in a file: the sheet it belongs to is the number of a sheet there. */
interface FileName {
  readonly name: string;
  readonly sheetIndex: number | null;
  readonly stored: XmlElement;
}

function fileNames(workbook: XmlElement): readonly FileName[] {
  return childrenOf(childOf(workbook, "definedNames"), "definedName").map((stored) => ({ name: stored.attributes.name ?? "", sheetIndex: numberOf(stored, "localSheetId") ?? null, stored }));
}

/** The file's own words for print settings and filters are no names to people. */
function isOwnWord(name: string): boolean {
  return /^_xlnm\b/i.test(name);
}

/** The defined names of a file (名称). */
export function namesOfFile(workbook: XmlElement, sheetIdOf: (index: number) => string | null): readonly DefinedName[] {
  const names = new Map<string, DefinedName>();
  for (const { name, sheetIndex, stored } of fileNames(workbook)) {
    const sheetId = sheetIndex === null ? null : sheetIdOf(sheetIndex);
    if (isOwnWord(name) || textOf(stored) === "" || (sheetIndex !== null && sheetId === null)) continue;
    // Of two alike, which LibreOffice writes for scenarios, the first counts.
    const read = definedName(name, sheetId, stored);
    if (!names.has(read.id)) names.set(read.id, read);
  }
  return [...names.values()];
}

function definedName(name: string, sheetId: string | null, stored: XmlElement): DefinedName {
  return {
    id: sheetId === null ? name : `${sheetId} ${name}`, name, formula: formulaFromFile(textOf(stored)).slice(1),
    comment: stored.attributes.comment ?? "", isVisible: !flagOf(stored, "hidden"), sheetId,
  };
}

/** The file's own word of a sheet, such as its print area; null where it has none. */
export function ownWord(workbook: XmlElement, word: "Print_Area" | "Print_Titles", sheetIndex: number): string | null {
  const found = fileNames(workbook).find((name) => name.sheetIndex === sheetIndex && name.name.toLowerCase() === `_xlnm.${word}`.toLowerCase());
  return found ? textOf(found.stored) : null;
}

/** What the names of a file are to become. */
export interface NewNames {
  readonly names: readonly DefinedName[];
  /** The sheets as the file numbered them, by id; null for one that is no grid. */
  readonly sheetsBefore: readonly (string | null)[];
  /** The numbers sheets have from now on. */
  readonly indexOf: (sheetId: string) => number | null;
  /** Where a sheet that is no grid stands from now on. */
  readonly otherIndexOf: (indexBefore: number) => number | null;
  /** Print areas and titles that have changed, by sheet and word; null takes one out. */
  readonly ownWords: readonly { readonly sheetId: string; readonly word: string; readonly text: string | null }[];
  readonly formulaForFile: (formula: string) => string;
}

/** Puts names into the workbook's XML where they differ from what the file says; names that stay are left as they are. */
export function writeNames(workbook: XmlElement, wanted: NewNames): void {
  const { names, sheetsBefore, indexOf, otherIndexOf, ownWords } = wanted;
  const rest = new Map(names.map((name) => [`${name.sheetId ?? ""} ${name.name}`, name]));
  const words = new Map(ownWords.map(({ sheetId, word, text }) => [`${sheetId} ${word}`, text]));
  const seen = new Set<string>();
  const kept = fileNames(workbook).flatMap(({ name, sheetIndex, stored }) => {
    const sheetId = sheetIndex === null ? null : sheetsBefore[sheetIndex] ?? null;
    const index = sheetIndex === null ? null : sheetId === null ? otherIndexOf(sheetIndex) : indexOf(sheetId);
    if (sheetIndex !== null && index === null) return [];
    const placed = element("definedName", stored.attributes, ...stored.children);
    setAttribute(placed, "localSheetId", index ?? undefined);
    const key = `${sheetId ?? ""} ${name}`;
    if (isOwnWord(name)) return words.has(key) ? [] : [placed];
    if (seen.has(key)) return [placed];
    seen.add(key);
    const now = rest.get(key);
    rest.delete(key);
    if (!now && textOf(stored) !== "" && (sheetIndex === null || sheetId !== null)) return [];
    return [now && !isSame(now, definedName(name, sheetId, stored)) ? nameElement(now, placed, wanted) : placed];
  });
  const added = [...rest.values()].map((name) => nameElement(name, element("definedName", { name: name.name, localSheetId: name.sheetId === null ? undefined : indexOf(name.sheetId) ?? undefined }), wanted));
  const own = ownWords.flatMap(({ sheetId, word, text }) => (text === null ? [] : [element("definedName", { name: word, localSheetId: indexOf(sheetId) ?? undefined }, text)]));
  const stored = fileNames(workbook).map((name) => name.stored);
  const isUntouched = added.length + own.length === 0 && JSON.stringify(kept) === JSON.stringify(stored);
  if (!isUntouched) replaceNames(workbook, element("definedNames", {}, ...[...kept, ...added, ...own].sort((a, b) => order(a).localeCompare(order(b), "en"))));
}

function isSame(one: DefinedName, other: DefinedName): boolean {
  return one.formula === other.formula && one.comment === other.comment && one.isVisible === other.isVisible;
}

function nameElement(name: DefinedName, placed: XmlElement, { formulaForFile }: NewNames): XmlElement {
  const written = element("definedName", placed.attributes, formulaForFile(name.formula));
  setAttribute(written, "comment", name.comment || undefined);
  setAttribute(written, "hidden", name.isVisible ? undefined : 1);
  return written;
}

/** Excel lists names in the order of the alphabet. */
function order(name: XmlElement): string {
  return `${name.attributes.name?.toLowerCase() ?? ""} ${name.attributes.localSheetId ?? ""}`;
}

/** Names stand after the sheets and what is linked, and before how to calculate. */
function replaceNames(workbook: XmlElement, list: XmlElement): void {
  const others = workbook.children.filter((child) => typeof child === "string" || child.name !== "definedNames");
  const before = ["sheets", "functionGroups", "externalReferences"];
  const place = others.reduce((last, child, index) => (typeof child !== "string" && before.includes(child.name) ? index + 1 : last), 0);
  if (list.children.length > 0) others.splice(place, 0, list);
  workbook.children.splice(0, workbook.children.length, ...others);
}
