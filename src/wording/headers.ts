/** 认表头: which field a header means, and which header a field has. */
import type { Field, FieldsOf, Language, TableKind } from "../scorecard/table";
import { isUnit } from "../scorecard/units";
import { names, serials, totals, words, type ColumnWords } from "./headerWords";

/** 表的种类: every kind of table, in the order of the hand-out workbook. */
export const tableKinds = Object.keys(names) as readonly TableKind[];

/** One meaning a header may have, and how sure that is (1 = our own header). */
export interface HeaderMeaning<K extends TableKind = TableKind> {
  readonly field: FieldsOf[K];
  readonly certainty: number;
  readonly inPoints: boolean;
}

/** How sure a header is by the way it is written. Only their order matters. */
const certaintyOf = { own: 1, alias: 0.9, perhaps: 0.5 };

/** 半年度目标值 beside 年度目标值: the part of a year counts only where nothing says the year. */
const partOfYear = /^(?:[上下]?半年度?|第?[一二三四1-4]季度|[1-4]q|q[1-4]|季度|月度|[本当]月|(?:\d{1,2}[-~至])?\d{1,2}月份?|half-?year(?:ly)?|quarterly|monthly)(?=.)/;
const wholeYear = /^(?:(?:fy)?20\d\d年?度?|[本全当]年度?|年度|annual)(?=.)/;
const partial: ReadonlySet<Field> = new Set<Field>(["target", "ruleText", "actual", "points"]);

/**
 * 表头比较形: a header as headers are compared: width, case, blanks, marks and
 * line breaks make no difference. A colon stays: `单位：` labels the cell beside it.
 *
 * @example headerKey(" 权 重\n（％） ") // "权重(%)"
 */
export function headerKey(header: string): string {
  return header.normalize("NFKC").replace(/[\s\u200b-\u200f\u2060\ufeff_*]+/g, "").replace(/[;。,]+$/, "").toLowerCase();
}

const meanings = new Map<TableKind, ReadonlyMap<string, readonly HeaderMeaning[]>>(tableKinds.map((kind) => [kind, meaningsOf(kind)]));

function meaningsOf(kind: TableKind): ReadonlyMap<string, readonly HeaderMeaning[]> {
  const found = new Map<string, HeaderMeaning[]>();
  const learn = (text: string, field: Field, certainty: number, inPoints: boolean): void => {
    const key = headerKey(text);
    const known = found.get(key) ?? [];
    if (!known.some((meaning) => meaning.field === field)) known.push({ field, certainty, inPoints });
    found.set(key, known);
  };
  for (const [name, column] of Object.entries(words[kind]) as [Field, ColumnWords][]) {
    learn(column.zh[0], name, certaintyOf.own, false);
    learn(column.en[0], name, certaintyOf.own, false);
    for (const text of [...column.zh, ...column.en]) learn(text, name, certaintyOf.alias, false);
    for (const text of column.inPoints ?? []) learn(text, name, certaintyOf.alias, true);
    for (const text of column.perhaps ?? []) learn(text, name, certaintyOf.perhaps, false);
  }
  for (const known of found.values()) known.sort((a, b) => b.certainty - a.certainty);
  return found;
}

/**
 * 表头的含义: what a header may mean in a table, the surest first; none when
 * it is unknown. A unit or note in brackets and a year in front are looked past:
 * `权重（%）` is 权重, `2025年目标值` is 目标值.
 *
 * @example headerMeanings("indicators", "评分标准")[0].field // "ruleText"
 * @example headerMeanings("indicators", "计算方法").length   // 0 — how the figure is made, not how it is scored
 */
export function headerMeanings<K extends TableKind>(kind: K, header: string): readonly HeaderMeaning<K>[] {
  const known = meanings.get(kind) as ReadonlyMap<string, readonly HeaderMeaning<K>[]>;
  const key = headerKey(header);
  for (const { text, factor, partOnly } of spellings(key)) {
    const found = (known.get(text) ?? []).filter((meaning) => !partOnly || partial.has(meaning.field));
    if (found.length > 0)
      return found.map((meaning) => ({ ...meaning, certainty: meaning.certainty * factor, inPoints: meaning.inPoints || countsInPoints(key, meaning.field) }));
  }
  return [];
}

/**
 * 表头所说的时段: the part of a year a header speaks of, by one name; null where it speaks of none.
 *
 * @example partOfYearIn(["2025年第一季度目标"]) // "1-3"
 * @example partOfYearIn(["完成值（1-3月）"])    // "1-3"
 * @example partOfYearIn(["一季度", "目标"])     // "1-3"
 * @example partOfYearIn(["年度目标值"])         // null
 */
export function partOfYearIn(path: readonly string[]): string | null {
  for (const text of path) {
    const key = headerKey(text);
    for (const said of [key.replace(wholeYear, ""), /[([]([^()[\]]+)[)\]]$/.exec(key)?.[1] ?? ""]) {
      // The words are looked for before what they speak of; here they may stand alone.
      const part = partOfYear.exec(`${said}.`)?.[0];
      if (part !== undefined) return monthsIn(part);
    }
  }
  return null;
}

/** Quarters and half years by their months; of other parts the word itself. */
function monthsIn(part: string): string {
  const quarter = "一二三四".indexOf(/[一二三四]/.exec(part)?.[0] ?? " ") + 1 || Number(/[1-4](?=q|季)|(?<=q)[1-4]/.exec(part)?.[0] ?? 0);
  if (quarter > 0) return `${3 * quarter - 2}-${3 * quarter}`;
  return /^上?半|^half/.test(part) ? "1-6" : part.replace(/[~至]/, "-").replace(/[份月度]+$/, "");
}

/** A header key as it stands, then without brackets, without the year before or behind, without 名称 or %, and at last without the part of the year. */
function spellings(key: string): readonly { readonly text: string; readonly factor: number; readonly partOnly?: true }[] {
  const bare = key.replace(/\([^()]*\)|\[[^\]]*\]|【[^】]*】/g, "");
  const ofYear = bare.replace(wholeYear, "");
  const part = ofYear.replace(partOfYear, "");
  return [
    { text: key, factor: 1 },
    { text: bare, factor: 0.95 },
    { text: ofYear, factor: 0.95 },
    { text: bare.replace(/(?:fy)?20\d\d年?度?$/, ""), factor: 0.95 },
    { text: bare.replace(/(?:名称|name|%)$/, ""), factor: 0.95 },
    ...(part === ofYear ? [] : [{ text: part, factor: 0.4, partOnly: true as const }]),
  ];
}

/**
 * 是否表头用语: whether a text is a header word of any table.
 *
 * @example isHeaderWord("权重（％）") // true
 * @example isHeaderWord("财政收入") // false
 */
export function isHeaderWord(text: string): boolean {
  const key = headerKey(text);
  return allKeys.has(key) || spellings(key).some((spelling) => allKeys.has(spelling.text));
}
const allKeys: ReadonlySet<string> = new Set([...meanings.values()].flatMap((known) => [...known.keys()]));

/** 权重（分） counts in points, like 分值. */
function countsInPoints(key: string, field: Field): boolean {
  return (field === "weight" || field === "perspectiveWeight" || field === "objectiveWeight") && /\((?:分|分值|points?)\)/.test(key);
}

/**
 * 表头里的单位: the unit a header names in brackets or by a sign at its end; null
 * where there is none. A note in brackets (目标值（年度）) is no unit, and neither is
 * a part of the year.
 *
 * @example unitInHeader("权重（％）") // "%"
 * @example unitInHeader("目标值(单位：万元)") // "万元"
 * @example unitInHeader("目标值（年）") // null
 */
export function unitInHeader(header: string): string | null {
  const key = headerKey(header);
  const said = /[([](?:单位:|unit:)?([^()[\]]+)[)\]]$/.exec(key)?.[1] ?? (key.length > 1 && key.endsWith("%") ? "%" : null);
  return said !== null && !partsOfYear.has(said) && isUnit(said) ? said : null;
}
const partsOfYear: ReadonlySet<string> = new Set(["年", "月", "周", "日", "year", "month", "week", "day"]);

/**
 * 表头对应的字段: the field a header most likely means in a table, or null when
 * it means none. Two columns may claim one field; `columns.ts` settles that.
 *
 * @example fieldOf("indicators", "Weight")   // "weight"
 * @example fieldOf("indicators", "评价指标") // "indicator"
 * @example fieldOf("indicators", "加权得分") // null
 */
export function fieldOf<K extends TableKind>(kind: K, header: string): FieldsOf[K] | null {
  return headerMeanings(kind, header)[0]?.field ?? null;
}

/**
 * 字段的表头: the header we write over a field.
 *
 * @example headerOf("zh", "indicators", "ruleText") // "计分标准"
 * @example headerOf("en", "indicators", "ruleText") // "Rule"
 */
export function headerOf<K extends TableKind>(language: Language, kind: K, field: FieldsOf[K]): string {
  return words[kind][field][language][0];
}

/**
 * 任一字段的表头: the header of a field in the table it was found in, else in the first
 * table that has it: a 否定项 row of an indicator table speaks of 加减分.
 *
 * @example headerOfField("zh", "actual", "adjustments") // "实际值"
 */
export function headerOfField(language: Language, field: Field, table: TableKind): string {
  const order: readonly TableKind[] = [table, "indicators", "links", ...tableKinds];
  const kind = order.find((one) => (fieldsOf(one) as readonly Field[]).includes(field)) ?? table;
  return headerOf(language, kind, field);
}

/** 一张表的字段: the fields of a table in the order of the hand-out workbook. */
export function fieldsOf<K extends TableKind>(kind: K): readonly FieldsOf[K][] {
  return Object.keys(words[kind]) as FieldsOf[K][];
}

/**
 * 表名: what the hand-out workbook calls a table and its sheet.
 *
 * @example tableName("zh", "links") // "因果"
 */
export function tableName(language: Language, kind: TableKind): string {
  return names[kind][language][0];
}

/**
 * 由表名认表: the kind a sheet's or table's name says, or null. Excel refuses
 * some names for a table, so a leading `表` or `tbl` and trailing digits are looked past.
 *
 * @example kindOfName("指标")      // "indicators"
 * @example kindOfName("tbl_Links") // "links"
 * @example kindOfName("民政局")    // null
 */
export function kindOfName(name: string): TableKind | null {
  const key = headerKey(name);
  const bare = key.replace(/^(?:tbl|table|表|bsc)/, "").replace(/(?:表|\d+)$/, "");
  const known = (text: string): TableKind | undefined =>
    tableKinds.find((kind) => [...names[kind].zh, ...names[kind].en].some((word) => headerKey(word) === text));
  return known(key) ?? known(bare) ?? null;
}

/**
 * 是否序号: a header that only counts rows. Its numbers are codes where they are
 * unique in the card, else nothing.
 *
 * @example isSerial("序号") // true
 * @example isSerial("编号") // false
 */
export function isSerial(header: string): boolean {
  return serialKeys.has(headerKey(header));
}
const serialKeys = new Set(serials.map(headerKey));

/**
 * 表头的语言: Chinese as soon as one header holds a Chinese character.
 *
 * @example languageOf(["Code", "KPI", "Weight"]) // "en"
 * @example languageOf(["KPI指标", "Weight"])     // "zh"
 */
export function languageOf(headers: readonly string[]): Language {
  return headers.some((header) => /\p{Script=Han}/u.test(header)) ? "zh" : "en";
}

/**
 * 是否合计字样: a text that heads a total row.
 *
 * @example isTotal("总 计") // true
 * @example isTotal("合计（100分）") // true
 * @example isTotal("合计生育率") // false
 */
export function isTotal(text: string): boolean {
  return text.length <= 20 && totalKeys.has(headerKey(text).replace(/\([^()]*\)/g, "").replace(/:$/, ""));
}
const totalKeys = new Set(totals.map(headerKey));

/**
 * 是否以合计收尾: whether a text that names no indicator heads a total row of what it names.
 *
 * @example endsAsTotal("财政所小计") // true
 * @example endsAsTotal("Finance subtotal") // true
 */
export function endsAsTotal(text: string): boolean {
  return isTotal(text) || (text.length <= 30 && /(?:小计|合计|总计|total)[:：]?$/i.test(text.trim()));
}
