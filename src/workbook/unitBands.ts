/**
 * 单位分段: titles across one table that part the units it speaks of, one under the
 * other: 财政所 over its rows, 农业所 over the next. Each is a card of its own.
 */
import { textIn } from "../scorecard/cells";
import { withoutDust } from "../scorecard/number";
import { isUnit } from "../scorecard/units";
import { outsideRowOf } from "../scorecard/words";
import type { Field } from "../scorecard/table";
import { isCardLabel, nameInTitle } from "../wording/cardTitles";
import type { DataRows } from "./dataRows";
import type { Header } from "./headerRows";
import { countOf, noTitles, titleIn, withoutNumber, type SectionTitle, type Titled } from "./sectionTitles";
import type { SheetCells } from "./sheetCells";
import { weightInName } from "./weightInName";

/** What units are called; a title of a part (党建工作, 财务维度) ends otherwise. */
const unitName = /(?:局|所|科|处|部|院|中心|镇|乡|街道|办|公司|村|社区|队|站|室|组|行|库|店|场|厂|车间|学校|大学|中学|小学|[一二三四五六七八九十]班|系|委|会|department|branch|unit|team|division|office|ward|school|region)$/i;

/**
 * 各段的单位: which rows stand under which unit; null where the titles part no units.
 * They do where most indicators stand in several parts, or more than half of the parts add up
 * to 100 % by themselves and the table has its perspectives in a column; without
 * one, where all do and all are named as units are.
 *
 * @param from  the first row that belongs to no block above
 * @param above the unit that goes on from the block above
 */
export function unitBands(sheet: SheetCells, header: Header, data: DataRows, from: number, above: SectionTitle | null): Titled | null {
  const columns = header.found.columns as Partial<Record<Field, number>>;
  if (header.kind !== "indicators" || columns.card !== undefined || data.rows.length === 0) return null;
  const inside = data.passedOver.flatMap(({ row, why }) => (why === "total" ? [] : (bandIn(sheet, header, row) ?? [])));
  const first = above ?? (inside.length > 0 && data.rows[0]! < inside[0]!.row && header.first > from ? bandIn(sheet, header, header.first - 1) : null);
  const bands = first === null ? inside : [first, ...inside];
  if (bands.length === 0 || (above === null && new Set(bands.map(({ text }) => text)).size < 2)) return null;
  const over = new Map(data.rows.flatMap((row) => {
    const band = bands.findLast((title) => title === first || title.row < row);
    return band === undefined ? [] : [[row, { ...noTitles, card: band }] as const];
  }));
  const titled: Titled = { data, over, last: { ...noTitles, card: bands.at(-1)! } };
  if (above !== null) return titled;
  const isWhole = (band: SectionTitle): boolean => {
    const rows = data.rows.filter((row) => over.get(row)?.card === band);
    const total = rows.reduce((sum, row) => sum + (columns.weight === undefined ? 0 : (countOf(sheet.values[row]![columns.weight]!) ?? 0)), 0);
    return withoutDust(total) === 1 || withoutDust(total) === 100;
  };
  const whole = bands.filter(isWhole).length;
  const repeat = areAlike(sheet, columns, data.rows.map((row) => ({ row, band: over.get(row)?.card })));
  const areUnits = columns.perspective === undefined ? (repeat || whole === bands.length) && bands.every(({ text }) => unitName.test(text)) : repeat || 2 * whole > bands.length;
  return areUnits && over.size === data.rows.length ? titled : null;
}

/** Whether most names of one part stand in another again, as the same indicators of several units do. */
function areAlike(sheet: SheetCells, { indicator }: Partial<Record<Field, number>>, rows: readonly { readonly row: number; readonly band: SectionTitle | null | undefined }[]): boolean {
  const named = rows.map(({ row, band }) => ({ band, name: textIn(sheet.values[row]![indicator ?? -1]) }));
  const again = named.filter(({ name, band }) => name !== null && named.some((other) => other.band !== band && other.name === name));
  return again.length > rows.length / 2;
}

/** The unit that a row across the columns names: 财政所, 一、财政所, 单位：财政所. */
function bandIn(sheet: SheetCells, header: Header, row: number): SectionTitle | null {
  const title = titleIn(sheet.values[row]!, header, row);
  if (title === null || weightInName(title.text) !== null || outsideRowOf(title.text) !== null) return null;
  const [, label, name] = /^([^:：]{1,12})[:：]\s*(\S.*)$/.exec(title.text) ?? [];
  if (label !== undefined) return isCardLabel(label) && !isUnit(name!) ? { ...title, text: name!.trim() } : null;
  if (/[:：。；;]/.test(title.text)) return null;
  return { ...title, text: nameInTitle(title.text) ?? withoutNumber(title.text) };
}
