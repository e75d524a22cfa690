/**
 * 表单: what makes a drawn sheet a form that people fill in: an Excel table, lists
 * to choose from, what may be typed, what a header means. As data; `fitForm.ts`
 * puts it onto a sheet.
 */
import { quotedSheet } from "./sheetNames";
import type { Area } from "./sheetDrawing";

export interface FormFittings {
  readonly table: FormTable;
  /** Names that only this sheet has, for lists on other sheets to refer to. */
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
  readonly name: string;
  /** The header of the column it lists. */
  readonly column: string;
  /** Only the filled cells, or the whole column. */
  readonly reach: "filled" | "whole";
}

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
  readonly name: string;
  readonly within: { readonly owners: string; readonly column: number } | null;
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
 * 名单的公式: the cells a list stands for. It grows with its table.
 *
 * @example listFormula("卡", { name: "名单", column: "卡", reach: "whole" }) // "=卡[卡]"
 */
export function listFormula(table: string, { column, reach }: FormList): string {
  const cells = `${table}[${column}]`;
  return reach === "whole" ? `=${cells}` : `=INDEX(${cells},1):INDEX(${cells},MAX(1,COUNTA(${cells})))`;
}

/**
 * 下拉列表的来源.
 *
 * @example listSource("卡", { about: "cards", name: "名单", within: null }) // "='卡'!名单"
 */
export function listSource(sheet: string, { name, within }: ListUse): string {
  const of = (list: string): string => `${quotedSheet(sheet)}!${list}`;
  if (within === null) return `=${of(name)}`;
  const own = inSameRow(within.column);
  const count = `COUNTIF(${of(within.owners)},${own})`;
  return `=IF(${count}>0,OFFSET(${of(name)},MATCH(${own},${of(within.owners)},0)-1,0,${count}),${of(name)})`;
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
