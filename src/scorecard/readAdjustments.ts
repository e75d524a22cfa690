/**
 * 加减分与一票否决: the rows of 加减分, and the rows of an indicator table that lie
 * outside the 100 % (否定项, a weight of `/` or `—`, 一票否决).
 */
import { errorIn, isBlank, textIn } from "./cells";
import { type Finding, finding } from "./finding";
import { type OutsideRow, isDash } from "./gatherCards";
import { halfWidth } from "./halfWidth";
import { methodOf } from "./methodNames";
import type { Adjustment, Points, Scorecard } from "./model";
import { readNumber, withoutDust } from "./number";
import { pointsOf } from "./points";
import { readAll } from "./readLists";
import { vetoOf } from "./ruleText";
import { type Cell, type FieldsOf, type Place, type Table, placeOf } from "./table";
import { understand } from "./understand";
import { readWeightCell } from "./weightCells";
import { adjustmentKindOf, answerOf } from "./words";

/** Reads the 加减分 tables. A blank 卡 goes on from the row above, or means the only card. */
export function readAdjustments(tables: readonly Table[], cards: readonly Scorecard[], findings: Finding[]): readonly Adjustment[] {
  let card = cards.length === 1 ? cards[0]!.name : null;
  return readAll(tables, "adjustments", findings, (row) => {
    card = row.text("card") ?? card;
    const matter = row.text("matter");
    if (card === null || (matter === null && isBlank(row.cell("points")) && isBlank(row.cell("kind")))) return null;
    const stated = row.choice("kind", adjustmentKindOf);
    if (stated === null && !isBlank(row.cell("kind"))) return null;
    const about = { card, matter: matter ?? "", cardAt: row.place("card") };
    if (stated === "reject" || stated === "bar") return { ...about, kind: stated, points: 0 };
    const points = pointsIn(row.cell("points"));
    const kind = stated ?? (points !== null && points < 0 ? "deduction" : "bonus");
    if (points === null || (kind === "bonus" && points < 0)) {
      if (errorIn(row.cell("points")) === null) row.refuse("points");
      else row.text("points");
      return null;
    }
    return { ...about, kind, points: Math.abs(points) };
  });
}

/** 分值: 2, +2, −1.5, 2分. */
function pointsIn(cell: Cell): Points | null {
  const number = readNumber(cell);
  if (typeof number === "number") return number;
  if (typeof cell !== "string") return null;
  const text = /^(.{1,20}?)\s*分$/.exec(halfWidth(cell.slice(0, 30)));
  const counted = text === null ? null : readNumber(text[1]!);
  return typeof counted === "number" ? counted : null;
}

/** Reads the rows outside the 100 % of an indicator table (否定项). */
export function readOutsideRows(rows: readonly OutsideRow[], findings: Finding[]): readonly Adjustment[] {
  return rows.flatMap((row) => {
    const adjustment = outsideRow(row, findings);
    return adjustment === null ? [] : [adjustment];
  });
}

type IndicatorField = FieldsOf["indicators"];

interface OutsideCells {
  readonly card: string;
  readonly name: string;
  readonly cell: (field: IndicatorField) => Cell;
  readonly place: (field: IndicatorField | null) => Place;
  readonly findings: Finding[];
}

function outsideRow({ card, table, row }: OutsideRow, findings: Finding[]): Adjustment | null {
  const cell = (field: IndicatorField): Cell => {
    const column = table.columns[field];
    return column === undefined ? null : (table.values[row]?.[column] ?? null);
  };
  const cells: OutsideCells = { card, name: textIn(cell("indicator")) ?? "", cell, place: (field) => placeOf(table, row, field), findings };
  for (const field of ["ruleText", "actual", "points"] as const) {
    const error = errorIn(cell(field));
    if (error !== null) findings.push(finding("cell-error", cells.place(field), card, { name: cells.name, table: "adjustments", error }));
    if (error !== null) return null;
  }
  const sentence = textIn(cell("ruleText")) ?? textIn(cell("method")) ?? "";
  const said = sentence === "" && isBlank(cell("points")) ? textIn(cell("perspective")) : textIn(cell("method"));
  const veto = vetoOf(sentence) ?? vetoOf(said ?? "");
  return veto === null ? deductionRow(cells, sentence) : vetoRow(cells, veto);
}

/** A veto counts when the actual says that it happened. It carries no weight. */
function vetoRow(cells: OutsideCells, kind: "reject" | "bar"): Adjustment | null {
  const { card, name, cell, place, findings } = cells;
  const weight = isDash(cell("weight")) ? null : readWeightCell(cell("weight"), null).value;
  if (weight !== null && weight !== 0 && !isBlank(cell("weight"))) {
    findings.push(finding("weight-on-monitored", place("weight"), card, { name, share: Number.isNaN(weight) ? null : weight, isVeto: true }));
  }
  const actual = cell("actual");
  const number = readNumber(actual);
  const answer = typeof number === "number" ? (number > 0 ? "yes" : "no") : isBlank(actual) ? "no" : answerOf(textIn(actual) ?? "");
  if (answer === null) findings.push(unreadable(cells, "actual"));
  return answer === "yes" ? { card, matter: name, kind, points: 0, cardAt: place("card") } : null;
}

/** 发生1例，则扣10分: the rule says what each case takes away or adds; a blank actual means that nothing happened. */
function deductionRow(cells: OutsideCells, sentence: string): Adjustment | null {
  const { card, name, cell, place, findings } = cells;
  const about = { card, matter: name, cardAt: place("card") };
  const actual = readNumber(cell("actual"));
  const typed = pointsIn(cell("points"));
  if (typed !== null) {
    return { ...about, kind: isBonus(typed, sentence, textIn(cell("perspective")) ?? "") ? "bonus" : "deduction", points: Math.abs(typed) };
  }
  if (actual === "blank") return { ...about, kind: "deduction", points: 0 };
  const target = readNumber(cell("target"));
  const rule = understand({
    method: methodOf(textIn(cell("method")) ?? ""),
    ruleText: sentence,
    unit: textIn(cell("unit")),
    baseline: null,
    target: typeof target === "number" ? target : null,
    full: null,
    hasTypedPoints: false,
    isAdjustment: true,
  });
  if ("rule" in rule) {
    const { field, ...facts } = rule;
    findings.push({ ...finding("rule-missing", place(field), card, { name }), ...facts } as Finding);
    return null;
  }
  if (rule.shape !== "steps" || typeof actual !== "number") {
    findings.push(rule.shape === "steps" ? unreadable(cells, "actual") : finding("rule-unreadable", place("ruleText"), card, { name, text: sentence, clause: sentence }));
    return null;
  }
  // A bonus beside the 100 % is not held by the full mark of the 100 %.
  const points = pointsOf({ ...rule, cap: rule.cap > rule.base ? rule.cap : Infinity, scale: 1 }, actual);
  if (typeof points !== "number") {
    findings.push(unreadable(cells, "actual"));
    return null;
  }
  const change = withoutDust(points - rule.base);
  return { ...about, kind: change > 0 ? "bonus" : "deduction", points: Math.abs(change) };
}

/** 得分 of 2: as the sentence says, else as 维度 says; where both add and take away, as typed. */
function isBonus(typed: number, ...texts: readonly string[]): boolean {
  const said = texts.map((text) => ({ adds: /[加奖]|bonus/i.test(text), takes: /[扣减惩否]|deduct|veto/i.test(text) }));
  const { adds } = said.find((each) => each.adds !== each.takes) ?? { adds: said.some((each) => each.adds) };
  return typed > 0 && adds;
}

function unreadable({ card, name, cell, place }: OutsideCells, field: IndicatorField): Finding {
  return finding("value-unreadable", place(field), card, { name, table: "adjustments", value: textIn(cell(field)) ?? "" });
}
