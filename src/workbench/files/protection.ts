import type { ProtectionPart } from "../grid/parts";
import { replaceElements } from "./sheetElements";
import { childOf, element, flagOf, type XmlElement } from "./xml";

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
  if (!flagOf(stored, "sheet")) return null;
  const options = Object.fromEntries(permissions.map(([word, permission, isForbidden]) => [permission, !flagOf(stored, word, isForbidden)]));
  const selectionMode = flagOf(stored, "selectUnlockedCells") ? "None" : flagOf(stored, "selectLockedCells") ? "Unlocked" : "Normal";
  return { sheetId, options: { ...options, selectionMode }, password: stored?.attributes.hashValue ?? stored?.attributes.password ?? null };
}

/** Puts protection into a sheet's XML where it differs from what the file says; a password that stays keeps its hash. */
export function writeProtection(root: XmlElement, sheetId: string, now: ProtectionPart | null): void {
  const before = protectionOfFile(root, sheetId);
  if (JSON.stringify(now) === JSON.stringify(before)) return;
  replaceElements(root, "sheetProtection", ...(now ? [protectionElement(now, before, childOf(root, "sheetProtection"))] : []));
}

const hashAttributes = ["algorithmName", "hashValue", "saltValue", "spinCount", "password"];

function protectionElement(now: ProtectionPart, before: ProtectionPart | null, stored: XmlElement | null): XmlElement {
  const isSamePassword = before !== null && now.password === before.password;
  const hash = isSamePassword ? Object.fromEntries(Object.entries(stored?.attributes ?? {}).filter(([name]) => hashAttributes.includes(name)))
    : now.password === null ? {} : { password: passwordHash(now.password) };
  const written = element("sheetProtection", { ...hash, sheet: 1 });
  for (const [word, permission, isForbidden] of permissions) {
    const isAllowed = now.options[permission] === true;
    if (isAllowed === isForbidden) written.attributes[word] = isAllowed ? "0" : "1";
  }
  const { selectionMode } = now.options;
  if (selectionMode === "None" || selectionMode === "Unlocked") written.attributes.selectLockedCells = "1";
  if (selectionMode === "None") written.attributes.selectUnlockedCells = "1";
  return written;
}

/**
 * The short hash Excel has always accepted for a sheet's password; it keeps nobody out who means harm, and neither do the
 * long ones.
 *
 * Source: ECMA-376 part 4, 14.7.1 (legacy password hash).
 *
 * @example passwordHash("abc") // "CC1A"
 */
export function passwordHash(password: string): string {
  const bytes = [...new TextEncoder().encode(password)].slice(0, 15);
  const rotated = (value: number): number => ((value >> 14) & 1) | ((value << 1) & 0x7fff);
  const hash = bytes.reduceRight((value, byte) => rotated(value) ^ byte, 0);
  return (rotated(hash) ^ bytes.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, "0");
}
