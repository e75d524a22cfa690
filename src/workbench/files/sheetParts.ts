import type { Parts, SheetViewPart } from "../grid/parts";
import { readComments } from "./comments";
import type { FilePackage } from "./filePackage";
import { readHyperlinks } from "./hyperlinks";
import { pageLayoutOfFile, type PrintNames } from "./pageLayout";
import { protectionOfFile } from "./protection";
import { readSheetProperties } from "./sheetProperties";
import { viewOfFile } from "./sheetView";
import { readTables } from "./tables";
import { readValidations } from "./validation";
import type { XmlElement } from "./xml";

/** A sheet of a file, whose parts are to be read. */
export interface SheetSource {
  readonly id: string;
  readonly part: string;
  readonly workbookPart: string;
  readonly root: XmlElement;
  readonly isVeryHidden: boolean;
  readonly printNames: PrintNames;
}

/** Reads from a file's sheet what Univer has no place for. */
export function readSheetParts(parts: Parts, { id, part, workbookPart, root, isVeryHidden, printNames }: SheetSource, file: FilePackage): void {
  parts.pageLayout.set(id, pageLayoutOfFile(root, id, printNames));
  parts.sheetView.set(id, sheetViewOfFile(root, id, isVeryHidden));
  const protection = protectionOfFile(root, id);
  if (protection) parts.protection.set(id, protection);
  readTables(parts, id, file, part);
  readValidations(parts, id, root);
  readComments(parts, id, file, workbookPart, part);
  readHyperlinks(parts, id, file, part, root);
  readSheetProperties(parts, id, file, part, root);
}

export function sheetViewOfFile(root: XmlElement, sheetId: string, isVeryHidden: boolean): SheetViewPart {
  return { sheetId, isVeryHidden, showHeadings: viewOfFile(root).showHeadings };
}
