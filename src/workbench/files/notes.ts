import { areaOf } from "../address";
import type { Parts } from "../grid/parts";
import { readPart, relatedPart, type FilePackage } from "./filePackage";
import { textOfItem } from "./sharedStrings";
import { childOf, childrenOf } from "./xml";

/** The notes of a file's sheet (附注). They stay in the file as they are; the workbench shows them. */
export function readNotes(parts: Parts, sheetId: string, file: FilePackage, sheetPart: string): void {
  const part = relatedPart(file, sheetPart, "comments");
  const list = part === null ? null : childOf(readPart(file, part), "commentList");
  for (const note of childrenOf(list, "comment")) {
    const cell = areaOf(note.attributes.ref ?? "");
    if (cell) parts.note.set(`note${parts.note.size + 1}`, { sheetId, row: cell.row, column: cell.column, text: textOfItem(childOf(note, "text")).text });
  }
}
