/**
 * 表单: what makes a drawn sheet a form that people fill in: an Excel table, lists
 * to choose from, what may be typed, what a header means. As data; `fitForm.ts`
 * puts it onto a sheet.
 */
import { quotedSheet } from "./sheetNames";
import type { Area } from "./sheetDrawing";

export interface FormFittings {
  readonly table: FormTable;
  /** Columns that lists on other sheets refer to. */
  readonly lists: readonly FormList[];
  readonly checks: readonly FormCheck[];
  readonly hints: readonly FormHint[];
  readonly alerts: readonly FormAlert[];
  /** Rows from the top and columns from the left that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly tabColour: string;
}

export interface FormTable {
  /** The name it shall have, if that is free. */
  readonly wantedName: string;
  readonly area: Area;
}

export interface FormList {
  readonly role: ListRole;
  /** The name it shall have in formulas, if that is free. */
  readonly wantedName: string;
  readonly column: number;
  /** Counted from 1; more rows than people fill. */
  readonly lastRow: number;
}

/** 名单, and beside it 所属: whose each of them is. */
export type ListRole = "names" | "owners";

/** What may be typed into an area, and what is said of anything else. */
export interface FormCheck {
  readonly area: Area;
  readonly rule: FormRule;
  readonly message: string;
  /** Whether anything else is refused, or only remarked upon. */
  readonly isStrict: boolean;
}

export type FormRule =
  | { readonly rule: "words"; readonly words: readonly string[] }
  | { readonly rule: "list"; readonly list: ListUse }
  | { readonly rule: "number"; readonly least: number; readonly most: number | null }
  | { readonly rule: "date" };

/** A list of another sheet; where `within` says so, only the part that belongs to what stands in a cell of the same row. */
export interface ListUse {
  /** What the other sheet is about. */
  readonly about: string;
  /** The column of the own sheet that says to whom the row belongs; null for the whole list. */
  readonly within: number | null;
}

/** 输入提示: shown when the cell is selected. */
export interface FormHint {
  readonly area: Area;
  readonly title: string;
  readonly message: string;
}

/** Cells turn red where the formula, seen from the first of them, holds. */
export interface FormAlert {
  readonly area: Area;
  readonly formula: string;
}

/**
 * 名单的公式: the cells a list stands for, as far as they are filled. It begins at
 * the header, so that rows put in above the first are in it as well.
 *
 * @example listFormula("维度", { role: "owners", wantedName: "维度所属", column: 0, lastRow: 500 }) // "='维度'!$A$1:$A$500"
 */
export function listFormula(sheet: string, { column, role, lastRow }: FormList): string {
  const letters = columnLetters(column);
  const cells = `${quotedSheet(sheet)}!$${letters}$1:$${letters}$${lastRow}`;
  return role === "owners" ? `=${cells}` : `=INDEX(${cells},2):INDEX(${cells},MAX(2,COUNTA(${cells})))`;
}

/**
 * 下拉列表的来源.
 *
 * @param nameOf the names of the list's two parts
 * @example listSource({ about: "cards", within: null }, () => "卡名单") // "=卡名单"
 */
export function listSource({ within }: ListUse, nameOf: (role: ListRole) => string): string {
  const names = nameOf("names");
  if (within === null) return `=${names}`;
  const [own, owners] = [inSameRow(within), nameOf("owners")];
  const count = `COUNTIF(${owners},${own})`;
  return `=IF(${count}>0,OFFSET(${names},MATCH(${own},${owners},0)-2,0,${count}),${names})`;
}

/**
 * 同一行的格: a cell of the row that a rule is looked at for.
 *
 * @example inSameRow(0) // "INDEX($A:$A,ROW())"
 */
export function inSameRow(column: number): string {
  const letters = columnLetters(column);
  return `INDEX($${letters}:$${letters},ROW())`;
}

/** @example columnLetters(27) // "AB" */
export function columnLetters(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnLetters((column - rest) / 26 - 1) + letter;
}
