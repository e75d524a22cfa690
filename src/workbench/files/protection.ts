import { passwordAttributes, type PasswordMark } from "../grid/password";
import type { ProtectionPart, StructureProtectionPart } from "../grid/parts";
import { replaceElements } from "./sheetElements";
import { childOf, element, flagOf, setAttribute, type XmlElement } from "./xml";

/** The permissions of a file, which says what is forbidden, and of Excel's API, which says what is allowed; `true` where a file forbids unless it says otherwise. */
const permissions = [
  ["autoFilter", "allowAutoFilter", true], ["deleteColumns", "allowDeleteColumns", true], ["deleteRows", "allowDeleteRows", true], ["objects", "allowEditObjects", false],
  ["scenarios", "allowEditScenarios", false], ["formatCells", "allowFormatCells", true], ["formatColumns", "allowFormatColumns", true], ["formatRows", "allowFormatRows", true],
  ["insertColumns", "allowInsertColumns", true], ["insertHyperlinks", "allowInsertHyperlinks", true], ["insertRows", "allowInsertRows", true],
  ["pivotTables", "allowPivotTables", true], ["sort", "allowSort", true],
] as const;

/** The protection of a file's sheet (工作表保护); null where it is not protected. */
export function protectionOfFile(root: XmlElement, sheetId: string): ProtectionPart | null {
  const stored = childOf(root, "sheetProtection");
  if (!stored || !flagOf(stored, "sheet")) return null;
  const options = Object.fromEntries(permissions.map(([word, permission, isForbidden]) => [permission, !flagOf(stored, word, isForbidden)]));
  const selectionMode = flagOf(stored, "selectUnlockedCells") ? "None" : flagOf(stored, "selectLockedCells") ? "Unlocked" : "Normal";
  return { sheetId, options: { ...options, selectionMode }, password: markIn(stored, (name) => name) };
}

/** Puts protection into a sheet's XML where it differs from what the file says. */
export function writeProtection(root: XmlElement, sheetId: string, now: ProtectionPart | null): void {
  if (JSON.stringify(now) === JSON.stringify(protectionOfFile(root, sheetId))) return;
  replaceElements(root, "sheetProtection", ...(now ? [protectionElement(now)] : []));
}

function protectionElement(now: ProtectionPart): XmlElement {
  const written = element("sheetProtection", { ...now.password, sheet: 1 });
  for (const [word, permission, isForbidden] of permissions) {
    const isAllowed = now.options[permission] === true;
    if (isAllowed === isForbidden) written.attributes[word] = isAllowed ? "0" : "1";
  }
  const { selectionMode } = now.options;
  if (selectionMode === "None" || selectionMode === "Unlocked") written.attributes.selectLockedCells = "1";
  if (selectionMode === "None") written.attributes.selectUnlockedCells = "1";
  return written;
}

/** The protection of a file's list of sheets (工作簿结构保护); null where it is not protected. */
export function structureProtectionOfFile(workbook: XmlElement): StructureProtectionPart | null {
  const stored = childOf(workbook, "workbookProtection");
  return stored && flagOf(stored, "lockStructure") ? { password: markIn(stored, inWorkbook) } : null;
}

/** Puts the same into the workbook's XML where it differs; what a file says of windows and revisions stays. */
export function writeStructureProtection(workbook: XmlElement, now: StructureProtectionPart | null): void {
  if (JSON.stringify(now) === JSON.stringify(structureProtectionOfFile(workbook))) return;
  const written = element("workbookProtection", childOf(workbook, "workbookProtection")?.attributes ?? {});
  for (const name of passwordAttributes) setAttribute(written, inWorkbook(name), now?.password?.[name]);
  setAttribute(written, "lockStructure", now ? 1 : undefined);
  const others = workbook.children.filter((child) => typeof child === "string" || child.name !== "workbookProtection");
  const place = others.findIndex((child) => typeof child !== "string" && (child.name === "bookViews" || child.name === "sheets"));
  workbook.children.splice(0, workbook.children.length, ...others.slice(0, place), ...(Object.keys(written.attributes).length > 0 ? [written] : []), ...others.slice(place));
}

/** A workbook's password stands in attributes of longer names: `workbookHashValue`. */
function inWorkbook(name: string): string {
  return `workbook${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function markIn({ attributes }: XmlElement, nameOf: (name: string) => string): PasswordMark | null {
  const kept = passwordAttributes.flatMap((name) => {
    const value = attributes[nameOf(name)];
    return value === undefined ? [] : [[name, value] as const];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}
