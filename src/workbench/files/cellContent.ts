import { CellValueType, type ICellData } from "@univerjs/core";
import { movedFormula } from "../formula/moveFormula";
import { contentOf, isErrorText } from "../grid/cells";
import { FileError } from "./fileError";
import { formulaFromFile } from "./formulaText";
import { escaped, textOfItem, unescaped, type FileText } from "./sharedStrings";
import type { FileCell, SheetFormulas } from "./sheetCells";
import { childOf, childrenOf, element, textOf, type XmlElement } from "./xml";

/** What a cell of a file holds, as the workbench keeps it; null where it holds nothing. */
export function contentOfCell(cell: FileCell, strings: readonly FileText[], formulas: SheetFormulas): ICellData | null {
  const constant = constantOf(cell.element, strings);
  const formula = formulaOf(cell, formulas);
  if (formula === null) return constant;
  return { ...(constant && { v: constant.v, t: constant.t }), f: formula };
}

/** The formula of a cell as people read it; null where it has none of its own. */
function formulaOf({ row, column, element: cell }: FileCell, { shared }: SheetFormulas): string | null {
  const formula = childOf(cell, "f");
  if (!formula) return null;
  const text = textOf(formula);
  const { t, si } = formula.attributes;
  // A what-if table's values come from Excel alone.
  if (t === "dataTable") return null;
  if (text !== "") return formulaFromFile(unescaped(text));
  const master = t === "shared" && si !== undefined ? shared.get(si) : undefined;
  return master ? movedFormula(master.text, row - master.row, column - master.column) : null;
}

function constantOf(cell: XmlElement, strings: readonly FileText[]): ICellData | null {
  const { t = "n", r = "?" } = cell.attributes;
  const stored = childOf(cell, "v");
  const text = textOf(stored);
  switch (t) {
    case "inlineStr": return textContent(textOfItem(childOf(cell, "is")));
    case "s": return stored ? textContent(strings[Number(text)] ?? missingText(r, text)) : null;
    case "str": return textContent({ text: unescaped(text), isRich: false });
    case "b": return stored ? plainContent(text === "1" || text === "true") : null;
    case "e": return stored ? plainContent(text) : null;
    case "d": return stored ? plainContent(serialOf(text, r)) : null;
  }
  if (text.trim() === "") return null;
  const number = Number(text);
  if (!Number.isFinite(number)) throw new FileError("damaged", `The cell ${r} should hold a number and holds ${JSON.stringify(text.slice(0, 40))}.`);
  return plainContent(number);
}

function missingText(address: string, number: string): never {
  throw new FileError("damaged", `The cell ${address} names text number ${number.slice(0, 20)}, which the file does not have.`);
}

function textContent({ text, isRich }: FileText): ICellData | null {
  const content = plainContent(text, looksTyped(text));
  return content && isRich ? { ...content, custom: { isRich: true } } : content;
}

/** A number, text or flag as Univer keeps it, without the marks that clear what was there before. */
function plainContent(value: number | string | boolean, isForced = false): ICellData | null {
  const { v, t } = contentOf(value, isForced);
  return v == null ? null : { v, t };
}

/** Text that Univer would take for a number, a flag or an error must be marked as text. */
function looksTyped(text: string): boolean {
  return isErrorText(text) || (text.trim() !== "" && (!Number.isNaN(Number(text)) || /^(true|false)$/i.test(text)));
}

/**
 * A date as Excel counts it (日期序号): days since the last day of 1899.
 *
 * @example serialOf("2026-01-01", "A1") // 46023
 * @example serialOf("2026-01-01T12:00:00", "A1") // 46023.5
 */
export function serialOf(text: string, address: string): number {
  const milliseconds = Date.parse(/[TZ]/.test(text) ? text.replace(/Z?$/, "Z") : text);
  if (Number.isNaN(milliseconds)) throw new FileError("damaged", `The cell ${address} should hold a date and holds ${JSON.stringify(text.slice(0, 40))}.`);
  const days = milliseconds / 86_400_000 + 25569;
  return Math.round((days < 61 ? days - 1 : days) * 86_400_000) / 86_400_000;
}

/** What a cell is to hold: a formula as the file writes it, with the block it fills where it may fill one. */
export interface NewContent {
  readonly formula: { readonly text: string; readonly array: string | null } | null;
  readonly value: number | string | boolean;
  readonly type: ICellData["t"];
}

/** Puts new content into a cell's XML in place of the old; its format stays. */
export function setContent(cell: XmlElement, { formula, value, type }: NewContent, dynamicArrayMark: () => number): void {
  for (const name of ["cm", "vm", "ph"]) delete cell.attributes[name];
  cell.children.splice(0, cell.children.length);
  if (formula) {
    if (formula.array !== null) cell.attributes.cm = String(dynamicArrayMark());
    cell.children.push(element("f", formula.array === null ? {} : { t: "array", ref: formula.array }, escaped(formula.text)));
  }
  setValue(cell, { value, type });
}

/** Puts a new value into a cell's XML; its formula stays as the file has it. */
export function setValue(cell: XmlElement, { value, type }: Pick<NewContent, "value" | "type">): void {
  delete cell.attributes.t;
  const formulas = childrenOf(cell, "f");
  cell.children.splice(0, cell.children.length, ...formulas);
  if (value === "") return;
  if (typeof value === "number") cell.children.push(element("v", {}, String(value)));
  else if (typeof value === "boolean") addTyped(cell, "b", element("v", {}, value ? "1" : "0"));
  else if (isErrorText(value) && type !== CellValueType.FORCE_STRING) addTyped(cell, "e", element("v", {}, value));
  else if (formulas.length > 0) addTyped(cell, "str", textElement("v", value));
  else addTyped(cell, "inlineStr", element("is", {}, textElement("t", value)));
}

function addTyped(cell: XmlElement, type: string, child: XmlElement): void {
  cell.attributes.t = type;
  cell.children.push(child);
}

function textElement(name: string, text: string): XmlElement {
  return element(name, /^\s|\s$|\n/.test(text) ? { "xml:space": "preserve" } : {}, escaped(text));
}
