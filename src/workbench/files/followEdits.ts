import { addressOf, areaOf } from "../address";
import { editedFormula } from "../formula/editFormula";
import { renamedFormula } from "../formula/renameInFormula";
import { nameOf, type Book } from "../grid/book";
import { areasAfter, type LineEdit } from "../grid/lineEdits";
import { moveDrawing, moveNotes, moveVml } from "./followDrawings";
import { moveGrid } from "./followGrid";
import { readPart, relationshipsOf, writePart, type FilePackage } from "./filePackage";
import type { FileWorkbook } from "./fileWorkbook";
import type { MatchedSheet } from "./matchSheets";
import type { Origin } from "./openFile";
import { childrenOf, localName, textOf, xmlText, type XmlElement } from "./xml";

/** What happened to a sheet since its file was opened: its name, and the rows and columns put in and taken out. */
interface SheetHistory {
  readonly part: string;
  readonly nameBefore: string;
  readonly nameNow: string;
  readonly edits: readonly LineEdit[];
}

/**
 * Lets everything in the file follow what happened to its sheets (引用跟随): references in charts, conditional formats,
 * sparklines, links; places of notes, drawings, protected ranges. Cells, tables and names are compared with the workbook
 * afterwards.
 */
export function followEdits(file: FilePackage, workbook: FileWorkbook, book: Book, sheets: readonly MatchedSheet[], origin: Origin | null): void {
  const namesBefore = new Map(origin?.sheets.map(({ part, name }) => [part, name]));
  const histories = sheets.flatMap(({ sheet, part }): readonly SheetHistory[] => {
    const nameBefore = namesBefore.get(part);
    const edits = book.parts.lineEdits.get(sheet.id)?.edits ?? [];
    const nameNow = nameOf(sheet);
    return nameBefore === undefined || (nameBefore === nameNow && edits.length === 0) ? [] : [{ part, nameBefore, nameNow, edits }];
  });
  if (histories.length === 0) return;
  followReferences(workbook.root, "", histories);
  for (const name of [...file.keys()]) {
    // A workbook's tables, styles and texts hold no reference that is not compared with the workbook.
    if (!/\.xml$/i.test(name) || /sharedStrings|styles|theme|calcChain|\/tables\//i.test(name) || name === workbook.part || name.startsWith("docProps/") || name.startsWith("customXml/")) continue;
    const root = readPart(file, name);
    if (!root) continue;
    const before = xmlText(root);
    const own = histories.find(({ part }) => part === name);
    for (const edit of own?.edits ?? []) moveSheet(root, edit);
    followReferences(root, name, histories);
    if (xmlText(root) !== before) writePart(file, name, root);
  }
  for (const { part, edits } of histories) for (const edit of edits) moveRelated(file, part, edit);
}

/** Places that stand in a sheet's own XML. */
function moveSheet(root: XmlElement, edit: LineEdit): void {
  moveGrid(root, edit);
  moveAddresses(root, edit);
}

/** Elements outside the cells whose `ref` or `sqref` is a place on the sheet. One that lost its place goes. */
function moveAddresses(parent: XmlElement, edit: LineEdit): void {
  const kept = parent.children.filter((child) => typeof child === "string" || localName(child.name) === "sheetData" || isKept(child, edit));
  parent.children.splice(0, parent.children.length, ...kept);
}

function isKept(element: XmlElement, edit: LineEdit): boolean {
  for (const name of ["ref", "sqref"]) {
    const text = element.attributes[name];
    const after = text === undefined ? undefined : placesAfter(text, edit);
    if (after === "") return false;
    if (after !== undefined) element.attributes[name] = after;
  }
  if (localName(element.name) === "sqref") {
    const after = placesAfter(textOf(element), edit);
    element.children.splice(0, element.children.length, after);
  }
  moveAddresses(element, edit);
  // What stands for places given inside it goes with the last of them.
  return !childrenOf(element, "sqref").some((inner) => textOf(inner) === "");
}

function placesAfter(text: string, edit: LineEdit): string {
  const areas = text.split(/\s+/).flatMap((address) => areaOf(address) ?? []);
  return areas.length === 0 ? text : areasAfter(areas, edit).map(addressOf).join(" ");
}

/** What stands in parts of its own and is placed on the sheet. */
function moveRelated(file: FilePackage, sheetPart: string, edit: LineEdit): void {
  for (const { kind, target } of relationshipsOf(file, sheetPart)) {
    if (kind === "vmlDrawing") moveVml(file, target, edit);
    const root = kind === "drawing" || kind === "comments" || kind === "threadedComment" || kind === "pivotTable" ? readPart(file, target) : null;
    if (!root) continue;
    const before = xmlText(root);
    if (kind === "drawing") moveDrawing(root, edit);
    else if (kind === "pivotTable") moveAddresses(root, edit);
    else moveNotes(root, edit);
    if (xmlText(root) !== before) writePart(file, target, root);
  }
}

const formulaElements = new Set(["f", "formula", "formula1", "formula2", "definedName"]);

/** Formulas in an XML part, other than those of cells. */
function followReferences(element: XmlElement, part: string, histories: readonly SheetHistory[]): void {
  const name = localName(element.name);
  if (name === "sheetData") return;
  if (formulaElements.has(name) && textOf(element) !== "" && childrenOf(element).length === 0) {
    element.children.splice(0, element.children.length, followed(textOf(element), part, histories));
  }
  if (name === "hyperlink" && element.attributes.location !== undefined) element.attributes.location = followed(element.attributes.location, part, histories);
  if (element.attributes.textlink !== undefined && element.attributes.textlink !== "") element.attributes.textlink = followed(element.attributes.textlink, part, histories);
  if (name === "worksheetSource") followSource(element, histories);
  for (const child of childrenOf(element)) followReferences(child, part, histories);
}

/** @param part the part the formula stands in: references without a sheet's name are to that sheet */
function followed(formula: string, part: string, histories: readonly SheetHistory[]): string {
  const edited = histories.reduce((text, history) => history.edits.reduce((one, edit) => editedFormula(one, edit, history.nameBefore, history.part === part), text), `=${formula}`);
  const sheets = new Map(histories.map(({ nameBefore, nameNow }) => [nameBefore.toLowerCase(), nameNow]));
  const renamed = renamedFormula(edited, { sheets }).slice(1);
  return formula.startsWith("=") ? `=${renamed.replace(/^=/, "")}` : renamed;
}

/** Where a pivot table's data come from. */
function followSource({ attributes }: XmlElement, histories: readonly SheetHistory[]): void {
  const history = histories.find(({ nameBefore }) => nameBefore === attributes.sheet);
  if (!history) return;
  attributes.sheet = history.nameNow;
  if (attributes.ref !== undefined) attributes.ref = history.edits.reduce((text, edit) => placesAfter(text, edit) || text, attributes.ref);
}
