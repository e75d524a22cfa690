/**
 * 实绩: actuals reported by period, and the actual to date that they add up to where
 * 实际值 is blank. A filled 实际值 wins.
 */
import { accumulate } from "./accumulation";
import { type CardColumns, INDICATOR, cellOf, pathOf } from "./cardColumns";
import { type RowReader, errorIn, textIn } from "./cells";
import { type Finding, finding } from "./finding";
import { type NodeAt, indexNodes } from "./findNode";
import type { PeriodActual } from "./model";
import { text } from "./nodes";
import { readNumber } from "./number";
import { readAll } from "./readLists";
import type { Field, Table } from "./table";
import { areDifferent } from "./unitConflicts";
import { accumulationOf } from "./words";

/**
 * Reads the 实绩 tables and, where an indicator's own 实际值 is blank, fills it with its
 * reports, accumulated as 累计 says.
 *
 * @param cards the cards' columns; their actuals are filled in place
 */
export function readActuals(tables: readonly Table[], cards: readonly CardColumns[], findings: Finding[]): readonly PeriodActual[] {
  if (!tables.some(({ kind, rows }) => kind === "actuals" && rows.length > 0)) return [];
  const index = indexNodes(cards);
  const indicatorsNamed = (name: string): readonly NodeAt[] => index.find(name).filter(({ card, index: node }) => cards[card]!.level[node] === INDICATOR);
  const reported = new Map<string, { readonly node: NodeAt; readonly reports: PeriodActual[] }>();

  const readReport = (headerUnit: string | undefined) => (row: RowReader<"actuals">): PeriodActual | null => {
    const [indicator, period] = [row.text("indicator"), row.text("period")];
    if (indicator === null) return null;
    const found = indicatorsNamed(indicator);
    const node = found.length === 1 ? found[0]! : null;
    const card = node === null ? null : cards[node.card]!.names[0]!;
    if (node === null) {
      const candidates = found.map((one) => pathOf(cards[one.card]!, one.index));
      findings.push(finding("indicator-unknown", row.place("indicator"), null, { name: indicator, candidates }));
    }
    const cell = row.cell("actual");
    const read = readNumber(cell);
    const error = errorIn(cell);
    if (error !== null) findings.push(finding("cell-error", row.place("actual"), card, { name: indicator, table: "actuals", error }));
    else if (typeof read === "object") findings.push(finding("value-unreadable", row.place("actual"), card, { name: indicator, table: "actuals", value: textIn(cell) ?? "" }));
    const isMixed = node !== null && typeof read === "number" && headerUnit !== undefined && refuseUnit(cards[node.card]!, node.index, headerUnit, row, findings);
    const actual = { indicator, period: period ?? "", actual: typeof read === "number" && !isMixed ? read : null, at: row.place("actual") };
    if (node !== null) remember(reported, node, actual);
    return actual;
  };
  const actuals = tables.flatMap((table) => readAll([table], "actuals", findings, readReport((table as Table<"actuals">).headerUnits?.actual)));
  for (const { node, reports } of reported.values()) fill(cards[node.card]!, node.index, reports, findings);
  return actuals;
}

/** 实际值（元） over the reports of an indicator in 万元: they are not used, and that is said once. */
function refuseUnit(columns: CardColumns, node: number, unit: string, row: RowReader<"actuals">, findings: Finding[]): boolean {
  const own = columns.units[node]!;
  if (own === null || !areDifferent(unit, own)) return false;
  const known = columns.unread.get(node);
  if (known?.has("actual") === true) return true;
  (columns.unread as Map<number, ReadonlySet<Field>>).set(node, new Set(known).add("actual"));
  if (columns.scored[node] === 1) findings.push(finding("units-differ", row.place("actual"), columns.names[0]!, { name: columns.names[node]!, table: "actuals", unit, ownField: "unit", own }));
  return true;
}

function remember(reported: Map<string, { readonly node: NodeAt; readonly reports: PeriodActual[] }>, node: NodeAt, actual: PeriodActual): void {
  const key = `${node.card} ${node.index}`;
  const known = reported.get(key);
  if (known === undefined) reported.set(key, { node, reports: [actual] });
  else known.reports.push(actual);
}

function fill(columns: CardColumns, node: number, reports: readonly PeriodActual[], findings: Finding[]): void {
  const isFilled = !Number.isNaN(columns.actual[node]) || columns.words.has(node) || columns.unread.get(node)?.has("actual") === true;
  if (isFilled) return;
  const word = text(columns, node, "accumulation");
  const kind = word === null ? "last" : accumulationOf(word);
  if (kind === null) {
    const facts = { name: columns.names[node]!, table: "indicators", value: word ?? "" } as const;
    findings.push(finding("value-unreadable", cellOf(columns, node, "accumulation"), columns.names[0]!, facts));
    return;
  }
  columns.actual[node] = accumulate(kind, reports) ?? NaN;
}
