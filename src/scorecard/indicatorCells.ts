/**
 * 指标各栏: what the cells of an indicator's row say. What cannot be read becomes a
 * finding at its cell, but for monitored indicators, which do not count.
 */
import { type Amount, isOfUnit, readAmount } from "./amount";
import { type CardColumns, INDICATOR, type PlacedNodes, cellOf } from "./cardColumns";
import { errorIn, isBlank, textIn } from "./cells";
import { type Finding, finding } from "./finding";
import { methodOf } from "./methodNames";
import type { Missing, ScoringMethod } from "./model";
import { readNumber } from "./number";
import { isPercentMixed } from "./percentMix";
import type { Cell, Field, FieldsOf, Table } from "./table";
import { isNoUnit, isUnit } from "./units";
import { unitConflicts } from "./unitConflicts";
import { missingOf, natureOf, useOf } from "./words";

type IndicatorField = FieldsOf["indicators"];
type LaidNodes = PlacedNodes & Pick<CardColumns, "size" | "names">;

export type IndicatorCells = Pick<CardColumns, "nature" | "methods" | "ruleTexts" | "units" | "baseline" | "target" | "actual" | "words" | "targetWords" | "given" | "missing" | "unread"> & {
  readonly isMonitored: Uint8Array;
};

const resultWord = 1;
const processWord = 2;

/** Reads the cells of every indicator (指标各栏). */
export function readIndicatorCells(laid: LaidNodes, card: string, findings: Finding[]): IndicatorCells {
  const { size } = laid;
  const numbers = (): Float64Array => new Float64Array(size).fill(NaN);
  const columns = {
    nature: new Uint8Array(size), isMonitored: new Uint8Array(size),
    methods: new Array<ScoringMethod | null>(size).fill(null),
    ruleTexts: new Array<string | null>(size).fill(null),
    units: new Array<string | null>(size).fill(null),
    baseline: numbers(), target: numbers(), actual: numbers(), given: numbers(),
    words: new Map<number, string>(), targetWords: new Map<number, string>(), missing: new Map<number, Missing>(), unread: new Map<number, Set<Field>>(),
  };
  const meaning = { use: remembered(useOf), nature: remembered(natureOf), method: remembered(methodOf), missing: remembered(missingOf) };
  const saidOf = new Set<string>();
  let node = 0;
  let cells: readonly Cell[] = [];
  let fields: Table<"indicators">["columns"] = {};

  const cellAt = (field: IndicatorField): Cell => {
    const column = fields[field];
    return column === undefined ? null : (cells[column] ?? null);
  };
  const report = (field: IndicatorField, make: (at: ReturnType<typeof cellOf>, name: string) => Finding): void => {
    const known = columns.unread.get(node) ?? new Set<Field>();
    columns.unread.set(node, known.add(field));
    if (columns.isMonitored[node] === 0) findings.push(make(cellOf(laid, node, field), laid.names[node]!));
  };
  const reportUnread = (field: IndicatorField, cell: Cell): void => {
    const error = errorIn(cell);
    const value = textIn(cell) ?? "";
    report(field, (at, name) => {
      if (error !== null) return finding("cell-error", at, card, { name, table: "indicators", error });
      return finding("value-unreadable", at, card, { name, table: "indicators", value });
    });
  };
  /** A number, or NaN for a blank cell and for one that cannot be read. */
  const numberAt = (field: IndicatorField): number => {
    const cell = cellAt(field);
    if (typeof cell === "number" && Number.isFinite(cell)) return cell;
    if (cell === null || cell === "") return NaN;
    const read = readNumber(cell);
    if (typeof read === "number") return read;
    if (read === "blank") return NaN;
    const amount = amountAt(field);
    // Whether a word can be a target, and a bound agrees with the scoring rule, depends on that rule, which is not known yet.
    if (field === "target" && !("error" in read) && (amount === null || amount.bound !== null)) columns.targetWords.set(node, read.unreadable);
    else if (amount === null || amount.bound !== null) {
      reportUnread(field, cell);
      return NaN;
    }
    return amount?.number ?? NaN;
  };
  /** A number with words beside it that are in the row's unit; null for any other text. */
  const amountAt = (field: IndicatorField): Amount | null => {
    const amount = amountIn(cellAt(field));
    if (amount?.unit == null) return amount;
    const isOwn = field === "points" ? /^(?:分|points?)$/i.test(amount.unit) : isOfUnit(amount.unit, columns.units[node]!, unitsBeside(field));
    return isOwn ? amount : null;
  };
  /** The units that the row's other numbers say; a blank cell says nothing. */
  const unitsBeside = (field: IndicatorField): readonly (string | null)[] =>
    amountFields.flatMap((other) => (other === field || isBlank(cellAt(other)) ? [] : [amountIn(cellAt(other))?.unit ?? null]));
  const textAt = (field: IndicatorField): string | null => {
    const cell = cellAt(field);
    if (cell === null || cell === "") return null;
    const text = textIn(cell);
    if (text === null && errorIn(cell) !== null) reportUnread(field, cell);
    return text;
  };
  const readActual = (): void => {
    const cell = cellAt("actual");
    if (typeof cell === "number" && Number.isFinite(cell)) columns.actual[node] = cell;
    else if (typeof cell === "boolean") columns.words.set(node, cell ? "是" : "否");
    else if (!isBlank(cell)) {
      const isWord = typeof cell === "string" && cell.charCodeAt(0) >= 0x4e00 && cell.charCodeAt(0) <= 0x9fff;
      const read = isWord ? { unreadable: cell } : readNumber(cell);
      const amount = isWord || typeof read === "number" ? null : amountAt("actual");
      if (typeof read === "number") columns.actual[node] = read;
      else if (errorIn(cell) !== null) reportUnread("actual", cell);
      else if (amount !== null && amount.bound === null) columns.actual[node] = amount.number;
      else columns.words.set(node, textIn(cell) ?? "");
    }
  };
  /** Without points; a sentence that names per cents says itself what it cannot tell. */
  const checkPercents = (): void => {
    const [target, actual] = [columns.target[node]!, columns.actual[node]!];
    const sentence = columns.ruleTexts[node];
    if (!(Math.abs(target) <= 1.5) === !(Math.abs(actual) <= 1.5) || (sentence == null && columns.methods[node] === null) || /[%％]/.test(sentence ?? "")) return;
    if (!isPercentMixed({ name: laid.names[node]!, unit: columns.units[node]!, target, actual, typed: [cellAt("target"), cellAt("actual")] })) return;
    columns.actual[node] = NaN;
    report("actual", (at, name) => finding("percent-mixed", at, card, { name, target, actual }));
  };
  /** A header's unit that is not the row's: no number is made of both. Where two headers differ, all rows do: said once. */
  const checkUnits = (headerUnits: Table<"indicators">["headerUnits"], unit: string | null): void => {
    for (const { field, ...facts } of unitConflicts(headerUnits, unit)) {
      if (Number.isNaN(columns[field][node]) || columns.methods[node] === "given") continue;
      columns[field][node] = NaN;
      const place = `${laid.table[node]} ${field}`;
      if (facts.ownField !== "unit" && saidOf.has(place)) columns.unread.set(node, (columns.unread.get(node) ?? new Set<Field>()).add(field));
      else report(field, (at, name) => finding("units-differ", at, card, { name, table: "indicators", ...facts }));
      if (facts.ownField !== "unit" && columns.isMonitored[node] === 0) saidOf.add(place);
    }
  };
  /** 计分方法 names a method, or holds the sentence where there is no 计分标准. */
  const readRule = (): void => {
    const method = textAt("method");
    const sentence = textAt("ruleText");
    const known = method === null ? null : meaning.method(method);
    columns.methods[node] = known;
    columns.ruleTexts[node] = sentence ?? (known === null ? method : null);
    if (method !== null && known === null && sentence !== null) {
      report("method", (at, name) => finding("rule-unreadable", at, card, { name, text: method, clause: method }));
    }
  };

  for (node = 1; node < size; node++) {
    if (laid.level[node] !== INDICATOR) continue;
    const table = laid.tables[laid.table[node]!] as Table<"indicators">;
    cells = table.values[laid.row[node]!]!;
    fields = table.columns;
    const use = textAt("use");
    const meant = use === null ? "scored" : meaning.use(use);
    if (meant === "monitored") columns.isMonitored[node] = 1;
    else if (meant === null) reportUnread("use", cellAt("use"));
    const nature = textAt("nature");
    const natureMeant = nature === null ? null : meaning.nature(nature);
    columns.nature[node] = natureMeant === "result" ? resultWord : natureMeant === "process" ? processWord : 0;
    readRule();
    const unit = textAt("unit");
    const unitAbove = unitInHeaders(table);
    columns.units[node] = unit ?? unitAbove ?? unitInName(laid.names[node]!);
    columns.baseline[node] = numberAt("baseline");
    columns.target[node] = numberAt("target");
    columns.given[node] = numberAt("points");
    readActual();
    checkPercents();
    if (unitAbove !== null) checkUnits(table.headerUnits, unit);
    const missing = textAt("missing");
    if (missing !== null) {
      const policy = meaning.missing(missing);
      if (policy === null) reportUnread("missing", cellAt("missing"));
      else columns.missing.set(node, policy);
    }
    if (errorIn(cellAt("indicator")) !== null) reportUnread("indicator", cellAt("indicator"));
  }
  return columns;
}

/** 不良率（%）: the unit a name says for a row that has none. */
function unitInName(name: string): string | null {
  const last = name.charAt(name.length - 1);
  const unit = last === ")" || last === "）" ? (/[（(]([^（()）]+)[)）]$/.exec(name)?.[1] ?? "") : "";
  return isUnit(unit) && !isNoUnit(unit) && !/^[年月日]$/.test(unit) ? unit : null;
}

const amountFields = ["target", "actual", "baseline"] as const;

function amountIn(cell: Cell): Amount | null {
  return typeof cell === "string" ? readAmount(cell) : null;
}

/** 目标值（万元）: the unit a header names for the rows that name none. */
function unitInHeaders({ headerUnits = {} }: Table<"indicators">): string | null {
  return headerUnits.target ?? headerUnits.actual ?? headerUnits.baseline ?? null;
}

/** A dictionary that remembers the words it was asked: columns repeat a few words many times. */
function remembered<T>(meaning: (text: string) => T | null): (text: string) => T | null {
  const known = new Map<string, T | null>();
  return (text) => {
    const old = known.get(text);
    if (old !== undefined) return old;
    const found = meaning(text);
    known.set(text, found);
    return found;
  };
}
