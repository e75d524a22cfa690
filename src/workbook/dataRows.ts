/**
 * 找数据行: which rows under a header carry data, and why the others do not.
 * Nothing is left out in silence: every row that was passed over has its reason.
 */
import type { Cell, Field, TableKind } from "../scorecard/table";
import { isBlank } from "../wording/columns";
import { isTotal } from "../wording/headers";
import { covers } from "./filledDown";
import type { Header } from "./headerRows";
import type { Merges, SheetCells } from "./sheetCells";

/** 合计行, 备注或签名, 小标题: why a row that holds something carries no data. */
export type PassedOver = "total" | "remark" | "section";

export interface DataRows {
  readonly rows: readonly number[];
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
 * signature, a title across the columns, or stands apart under the table.
 */
export function dataRows(sheet: SheetCells, merges: Merges, header: Header, bottom: number): DataRows {
  const columns = header.found.columns as Partial<Record<Field, number>>;
  const keys = keyFields[header.kind].flatMap((field) => columns[field] ?? []);
  const telling = (Object.entries(columns) as [Field, number][]).filter(([field, column]) => !keys.includes(column) && !placing.has(field)).map(([, column]) => column);
  const rows: number[] = [];
  const passedOver: { row: number; why: PassedOver }[] = [];
  /** Whether the table was left: by a blank row, a total or a remark. */
  let apart = false;
  for (let row = header.last + 1; row <= bottom; row++) {
    const cells = sheet.values[row]!;
    const tellsOfIt = telling.some((column) => saysSomething(cells[column]));
    const key = keys.find((column) => !isBlank(cells[column])) ?? (tellsOfIt ? keys.find((column) => isNamedAcross(sheet, merges, row, column)) : undefined);
    if (key === undefined) {
      const why = whyNoData(cells, header);
      if (why !== null) passedOver.push({ row, why });
      if (why !== "section") apart = true;
      continue;
    }
    const tells = tellsOfIt || (keys.length > 1 && keys.every((column) => saysSomething(cells[column])));
    const why: PassedOver | null = isTotalRow(cells, header, key) ? "total" : tells ? null : whyNameOnly(cells, header, merges, row, key, apart && telling.length > 0);
    if (why === null) rows.push(row);
    else passedOver.push({ row, why });
    apart = why === "total" || why === "remark" || (apart && !tells);
  }
  return { rows, passedOver };
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

/** Why a row without a name carries no data; null for a blank row. */
function whyNoData(cells: readonly Cell[], header: Header): PassedOver | null {
  const text = firstText(cells, header);
  if (text === "") return null;
  for (let column = header.left; column <= header.right; column++) {
    const cell = cells[column];
    if (typeof cell === "string" && isTotal(cell)) return "total";
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

function isRemark(text: string): boolean {
  return remarkWords.test(text.trim());
}

function isSignature(text: string): boolean {
  return text.length < 60 && signatureWords.test(text.trim());
}
