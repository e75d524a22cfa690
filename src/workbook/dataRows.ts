/**
 * 找数据行: which rows under a header carry data, and why the others do not.
 * Nothing is left out in silence: every row that was passed over has its reason.
 */
import type { Cell, Field, TableKind } from "../scorecard/table";
import { isBlank } from "../wording/columns";
import { endsAsTotal, isTotal } from "../wording/headers";
import type { Header } from "./headerRows";
import { covers, type Merges, type SheetCells } from "./sheetCells";

/** 合计行, 备注或签名, 小标题: why a row that holds something carries no data. */
export type PassedOver = "total" | "remark" | "section";

export interface DataRows {
  readonly rows: readonly number[];
  /** 续行: rows that only go on with the rule text of the data row named first. */
  readonly lines: ReadonlyMap<number, readonly number[]>;
  readonly passedOver: readonly { readonly row: number; readonly why: PassedOver }[];
}

/** The columns of which at least one must be filled for a row to carry data. */
const keyFields: { readonly [K in TableKind]: readonly Field[] } = {
  strategy: ["item"],
  swot: ["text", "category"],
  cards: ["card"],
  perspectives: ["perspective"],
  objectives: ["objective"],
  links: ["cause", "effect"],
  indicators: ["indicator"],
  posts: ["person", "post"],
  actions: ["action", "objective"],
  actuals: ["indicator"],
  adjustments: ["matter", "kind"],
  evaluations: ["party", "rating"],
  grades: ["grade"],
  current: ["card"],
};
/** Columns that only place a row; a row that fills nothing else may be a title or a remark. */
const placing: ReadonlySet<Field> = new Set<Field>(["card", "code", "perspective", "perspectiveWeight", "theme", "objective", "objectiveWeight"]);

const remarkWords = /^(?:注|备注|说明|填表说明|附注|附|note|notes|remarks?)\s*[:：.、\d]|^(?:注|备注|说明|填表说明)$/i;
const signatureWords =
  /(?:签字|签名|签章|盖章)\s*(?:[(（].*[)）])?[\s:：_]*$|^.{0,8}(?:人|领导|日期|单位|部门|时间|signature|signed|date|prepared by|approved by)\s*(?:[(（][^)）]*[)）])?\s*[:：]/i;

/**
 * 数据行: from the row after the header to `bottom`.
 *
 * A total row is one whose first text is 合计, 小计, 总计 or Total and that names
 * no indicator. A row that names something and says nothing more about it
 * carries data (the rest is yet to be typed), unless it is a remark, a
 * signature, a title across the columns, or stands apart under the table. A rule
 * text written over several rows of one indicator is one rule text.
 */
export function dataRows(sheet: SheetCells, merges: Merges, header: Header, bottom: number): DataRows {
  const shape = shapeOf(header);
  const rows: number[] = [];
  const lines = new Map<number, number[]>();
  const passedOver: { row: number; why: PassedOver }[] = [];
  /** Whether the table was left: by a blank row, a total or a remark. */
  let apart = false;
  let before: RowRole = "blank";
  for (let row = header.last + 1; row <= bottom; row++) {
    const goesOn = before === "data" || before === "line";
    const role = roleOf(sheet, merges, shape, row, apart, goesOn);
    const tells = role === "data" && shape.telling.some((column) => saysSomething(sheet.values[row]![column]));
    if (role === "data") rows.push(row);
    else if (role === "line") lines.set(rows.at(-1)!, [...(lines.get(rows.at(-1)!) ?? []), row]);
    else if (role !== "blank") passedOver.push({ row, why: role });
    apart = role === "blank" || role === "total" || role === "remark" || (apart && !tells);
    before = role;
  }
  return { rows, lines, passedOver };
}

type RowRole = "data" | "line" | "blank" | PassedOver;

/** The columns of a header by what they tell about a row. */
interface Shape {
  readonly header: Header;
  /** Columns that name the row. */
  readonly keys: readonly number[];
  /** Columns that say something about what is named. */
  readonly telling: readonly number[];
  /** Columns of which each row has its own: a weight, else an actual or points. */
  readonly own: readonly number[];
  readonly ruleText: number | undefined;
}

function shapeOf(header: Header): Shape {
  const columns = header.found.columns as Partial<Record<Field, number>>;
  const keys = keyFields[header.kind].flatMap((field) => columns[field] ?? []);
  const telling = (Object.entries(columns) as [Field, number][]).filter(([field, column]) => !keys.includes(column) && !placing.has(field)).map(([, column]) => column);
  const own = columns.weight === undefined ? [columns.actual ?? [], columns.points ?? []].flat() : [columns.weight];
  return { header, keys, telling, own, ruleText: columns.ruleText };
}

/**
 * @param apart  whether the table was already left
 * @param goesOn whether the row above carries data
 */
function roleOf(sheet: SheetCells, merges: Merges, shape: Shape, row: number, apart: boolean, goesOn: boolean): RowRole {
  const { header, keys, telling } = shape;
  const cells = sheet.values[row]!;
  if (isLabel(firstText(cells, header))) return "remark";
  const tells = telling.some((column) => saysSomething(cells[column]));
  const key = keys.find((column) => !isBlank(cells[column]));
  if (key === undefined) return tells ? roleOfUnnamed(sheet, merges, shape, row, goesOn) : whyNoData(cells, header);
  if (isTotalRow(cells, header, key)) return "total";
  if (tells || (keys.length > 1 && keys.every((column) => saysSomething(cells[column])))) return "data";
  return whyNameOnly(cells, header, merges, row, key, apart && telling.length > 0) ?? "data";
}

/** A row without a name of its own: named by a cell merged over it, or a further line of the rule above, or nothing of ours. */
function roleOfUnnamed(sheet: SheetCells, merges: Merges, { header, keys, own, ruleText }: Shape, row: number, goesOn: boolean): RowRole {
  const cells = sheet.values[row]!;
  const why = whyNoData(cells, header);
  if (why === "total" || why === "remark") return why;
  if (keys.some((column) => isNamedAcross(sheet, merges, row, column))) return "data";
  const isUnderItsName = goesOn && keys.some((column) => (merges.at(row, column)?.row ?? row) < row);
  if (isUnderItsName && own.some((column) => !isBlank(cells[column]))) return "data";
  const onlyRule = cells.every((cell, column) => isBlank(cell) || column === ruleText || column < header.left || column > header.right);
  return goesOn && ruleText !== undefined && !isBlank(cells[ruleText]) && (isUnderItsName || onlyRule) ? "line" : why;
}

function saysSomething(cell: Cell | undefined): boolean {
  return !isBlank(cell) && !(typeof cell === "string" && isSignature(cell));
}

/** The first text of the row, past what only counts rows. */
function firstText(cells: readonly Cell[], header: Header): string {
  for (let column = header.left; column <= header.right; column++) {
    const cell = cells[column];
    if (typeof cell === "string" && !isBlank(cell)) return cell;
  }
  return "";
}

/** Whether the name stands in a cell merged over the columns left of it. */
function isNamedAcross(sheet: SheetCells, merges: Merges, row: number, column: number): boolean {
  const area = merges.at(row, column);
  if (area === undefined || area.row !== row || !covers(area, column)) return false;
  const cell = sheet.values[row]![area.column];
  return typeof cell === "string" && !isBlank(cell) && !isTotal(cell);
}

function isTotalRow(cells: readonly Cell[], header: Header, key: number): boolean {
  const name = cells[key];
  if (typeof name === "string" && isTotal(name)) return true;
  return header.kind !== "indicators" && isTotal(firstText(cells, header));
}

/** Why a row without a name carries no data. */
function whyNoData(cells: readonly Cell[], header: Header): PassedOver | "blank" {
  const text = firstText(cells, header);
  if (text === "") return "blank";
  for (let column = header.left; column <= header.right; column++) {
    const cell = cells[column];
    if (typeof cell === "string" && endsAsTotal(cell)) return "total";
  }
  return isRemark(text) || isSignature(text) ? "remark" : "section";
}

/** Why a row that has only a name is none of the table's; null when it is one yet to be filled. */
function whyNameOnly(cells: readonly Cell[], header: Header, merges: Merges, row: number, key: number, apart: boolean): PassedOver | null {
  const name = cells[key];
  const text = typeof name === "string" ? name : "";
  if (apart || isRemark(firstText(cells, header)) || isRemark(text) || isSignature(text)) return "remark";
  const acrossColumns = (merges.at(row, key)?.columns ?? 1) > 1;
  return acrossColumns ? "section" : null;
}

/** `姓名：` speaks of the cell beside it, not of a column. */
function isLabel(text: string): boolean {
  return text.length <= 12 && /[:：]\s*$/.test(text);
}

function isRemark(text: string): boolean {
  return remarkWords.test(text.trim());
}

function isSignature(text: string): boolean {
  return text.length < 60 && signatureWords.test(text.trim());
}
