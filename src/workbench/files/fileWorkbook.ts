import { FileError } from "./fileError";
import { contentTypeOf, readPart, relatedPart, relationshipsOf, type FilePackage } from "./filePackage";
import { ownWord } from "./names";
import type { PrintNames } from "./pageLayout";
import { unzip } from "./zipFile";
import { childOf, childrenOf, numberOf, type XmlElement } from "./xml";

/** The workbook's own part of a file, and the sheets it lists. */
export interface FileWorkbook {
  readonly part: string;
  readonly root: XmlElement;
  readonly sheets: readonly FileSheet[];
}

/** A sheet of a file. Only worksheets are grids; a chart may fill a sheet of its own. */
export interface FileSheet {
  readonly name: string;
  readonly part: string;
  readonly isGrid: boolean;
  readonly state: "visible" | "hidden" | "veryHidden";
  /** Its element in the list of sheets. */
  readonly listed: XmlElement;
}

/** The largest file the workbench opens, in bytes. */
const fileSizeLimit = 100 * 2 ** 20;
const sheetCountLimit = 2_000;

/**
 * The parts of an .xlsx file.
 *
 * @throws FileError for anything else
 */
export function openPackage(bytes: Uint8Array): FilePackage {
  if (bytes.length > fileSizeLimit) throw new FileError("too-large", `The file has ${bytes.length} bytes; the workbench opens up to ${fileSizeLimit}.`);
  const startsWith = (...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  if (startsWith(0xd0, 0xcf, 0x11, 0xe0)) {
    if (holdsText(bytes, "EncryptedPackage")) throw new FileError("encrypted", "The workbook is encrypted with a password.");
    throw new FileError("not-xlsx", "The file is an old .xls workbook.");
  }
  if (!startsWith(0x50, 0x4b)) throw new FileError("not-xlsx", "The file is not an .xlsx workbook.");
  return unzip(bytes);
}

/** Is this word among the stream names of an old Office container? They stand there two bytes to a letter. */
function holdsText(bytes: Uint8Array, word: string): boolean {
  return new TextDecoder("utf-16le").decode(bytes).includes(word) || new TextDecoder("utf-16le").decode(bytes.subarray(1)).includes(word);
}

/** What other programs' files and Excel's other kinds of file call their main part. */
const otherKinds: readonly (readonly [mark: string, what: string])[] = [
  ["sheet.macroEnabled", "a workbook with macros (.xlsm): save it as .xlsx in Excel first"], ["template.macroEnabled", "a template with macros (.xltm)"], ["spreadsheetml.template", "a template (.xltx)"],
  ["sheet.binary", "a binary workbook (.xlsb)"], ["addin.macroEnabled", "an add-in (.xlam)"], ["wordprocessingml", "a Word document"], ["ms-word", "a Word document"],
  ["presentationml", "a PowerPoint presentation"], ["ms-powerpoint", "a PowerPoint presentation"],
];

/**
 * Finds the workbook in a file's parts.
 *
 * @throws FileError not-xlsx when there is none, or one of another kind
 */
export function findWorkbook(file: FilePackage): FileWorkbook {
  const mimetype = new TextDecoder().decode(file.get("mimetype")?.subarray(0, 200));
  if (mimetype.includes("opendocument")) throw new FileError("not-xlsx", "The file is an OpenDocument file (.ods): save it as .xlsx first.");
  const part = relatedPart(file, "", "officeDocument");
  const type = part === null ? null : contentTypeOf(file, part);
  const other = otherKinds.find(([mark]) => type?.includes(mark));
  if (other) throw new FileError(other[0] === "sheet.macroEnabled" ? "macros" : "not-xlsx", `The file is ${other[1]}.`);
  const root = part === null ? null : readPart(file, part);
  if (part === null || root?.name !== "workbook") throw new FileError("not-xlsx", "The file is a zip file and holds no workbook.");
  const sheets = sheetsOf(file, part, root);
  if (!sheets.some(({ isGrid }) => isGrid)) throw new FileError("not-xlsx", "The file holds no worksheet.");
  return { part, root, sheets };
}

function sheetsOf(file: FilePackage, workbookPart: string, root: XmlElement): readonly FileSheet[] {
  const relations = new Map(relationshipsOf(file, workbookPart).map((relation) => [relation.id, relation]));
  const listed = childrenOf(childOf(root, "sheets"), "sheet");
  if (listed.length > sheetCountLimit) throw new FileError("too-large", `The workbook has ${listed.length} sheets; the workbench opens up to ${sheetCountLimit}.`);
  const names = new Set<string>();
  return listed.map((sheet) => {
    const { name = "", state } = sheet.attributes;
    const relation = relations.get(relationId(sheet) ?? "");
    if (!relation || !file.has(relation.target)) throw new FileError("damaged", `The sheet ${name} is missing from the file.`);
    if (name === "" || names.has(name.toLowerCase())) throw new FileError("damaged", `The workbook has two sheets named ${JSON.stringify(name)}.`);
    names.add(name.toLowerCase());
    return { name, part: relation.target, isGrid: relation.kind === "worksheet", state: state === "hidden" || state === "veryHidden" ? state : "visible", listed: sheet };
  });
}

/** The `r:id` of an element, whatever the prefix of its namespace. */
export function relationId({ attributes }: XmlElement): string | undefined {
  return attributes["r:id"] ?? Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1];
}

/** The sheet a file shows first, or the first that can be seen. */
export function shownSheet({ root, sheets }: FileWorkbook): FileSheet | null {
  const active = sheets[numberOf(childrenOf(childOf(root, "bookViews"), "workbookView")[0], "activeTab") ?? 0];
  return active?.isGrid && active.state === "visible" ? active : sheets.find(({ isGrid, state }) => isGrid && state === "visible") ?? null;
}

/** The names that hold a sheet's print areas and titles. */
export function printNames({ root, sheets }: FileWorkbook, part: string): PrintNames {
  const index = sheets.findIndex((sheet) => sheet.part === part);
  return { area: ownWord(root, "Print_Area", index), titles: ownWord(root, "Print_Titles", index) };
}
