/**
 * 节点: the nodes of a card as a person reads them, made from its columns; and the
 * columns of a card that comes as nodes, such as a kept version.
 */
import { type CardColumns, CARD, OBJECTIVE, PERSPECTIVE, cellOf, levels } from "./cardColumns";
import { textIn } from "./cells";
import type { CardNode, Indicator, Missing, Objective, Perspective, Scorecard, ScorecardNode } from "./model";
import { namesIn } from "./sameName";
import type { Cell, Field } from "./table";
import { accumulationOf, termOf } from "./words";

const known = new WeakMap<Scorecard, CardColumns>();

/** Remembers the columns a card was assembled with. */
export function withColumns(card: Scorecard, columns: CardColumns): Scorecard {
  known.set(card, columns);
  return card;
}

/** The nodes of a card, column by column (按列). A card that comes without its tables is set down from its nodes. */
export function columnsOf(card: Scorecard): CardColumns {
  const columns = known.get(card) ?? columnsFrom(card.nodes);
  known.set(card, columns);
  return columns;
}

/**
 * Makes the nodes of a card (节点).
 *
 * @param orders 次序 of its perspectives, in order
 */
export function nodesFrom(columns: CardColumns, orders: readonly number[]): readonly ScorecardNode[] {
  const rest = [...orders];
  return Array.from({ length: columns.size }, (_, node) => {
    switch (columns.level[node]) {
      case CARD:
        return cardNode(columns, node);
      case PERSPECTIVE:
        return perspective(columns, node, rest.shift() ?? 1);
      case OBJECTIVE:
        return objective(columns, node);
      default:
        return indicator(columns, node);
    }
  });
}

/** Unscored NaN inside, null outside. */
function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

// The fields are written out on every level: spreading a common part first costs a hundred times as much, and there may be 100 000 of them.

function cardNode(columns: CardColumns, node: number): CardNode {
  return {
    level: "card",
    name: columns.names[node]!,
    code: columns.codes[node]!,
    parent: columns.parent[node]!,
    weight: numberOrNull(columns.weight[node]!),
    at: cellOf(columns, node, null),
  };
}

function perspective(columns: CardColumns, node: number, order: number): Perspective {
  return {
    level: "perspective",
    name: columns.names[node]!,
    code: columns.codes[node]!,
    parent: columns.parent[node]!,
    weight: numberOrNull(columns.weight[node]!),
    at: cellOf(columns, node, null),
    order,
  };
}

function objective(columns: CardColumns, node: number): Objective {
  const term = text(columns, node, "term");
  return {
    level: "objective",
    name: columns.names[node]!,
    code: columns.codes[node]!,
    parent: columns.parent[node]!,
    weight: numberOrNull(columns.weight[node]!),
    at: cellOf(columns, node, null),
    theme: text(columns, node, "theme"),
    alignsWith: namesIn(text(columns, node, "alignsWith") ?? ""),
    term: term === null ? null : termOf(term),
    owner: text(columns, node, "owner"),
  };
}

function indicator(columns: CardColumns, node: number): Indicator {
  return {
    level: "indicator",
    name: columns.names[node]!,
    code: columns.codes[node]!,
    parent: columns.parent[node]!,
    weight: numberOrNull(columns.weight[node]!),
    at: cellOf(columns, node, null),
    theme: text(columns, node, "theme"),
    definition: text(columns, node, "definition"),
    nature: natures[columns.nature[node]!]!,
    use: columns.scored[node] === 1 ? "scored" : "monitored",
    method: columns.methods[node]!,
    ruleText: columns.ruleTexts[node]!,
    unit: columns.units[node]!,
    baseline: numberOrNull(columns.baseline[node]!),
    target: numberOrNull(columns.target[node]!),
    targetText: columns.targetWords.get(node) ?? null,
    actual: columns.words.get(node) ?? numberOrNull(columns.actual[node]!),
    given: numberOrNull(columns.given[node]!),
    full: numberOrNull(columns.full[node]!),
    frequency: text(columns, node, "frequency"),
    accumulation: accumulationOf(text(columns, node, "accumulation") ?? "") ?? "last",
    dataSource: text(columns, node, "dataSource"),
    owner: text(columns, node, "owner"),
    missing: columns.missing.get(node) ?? null,
    remark: text(columns, node, "remark"),
  };
}

const natures = [null, "result", "process"] as const;

/** Text of a field in the row that states the node. */
export function text(columns: CardColumns, node: number, field: Field): string | null {
  const table = columns.tables[columns.table[node]!];
  const at = (table?.columns as Readonly<Record<string, number | undefined>> | undefined)?.[field];
  const cell: Cell | undefined = at === undefined ? null : table?.values[columns.row[node]!]?.[at];
  return textIn(cell ?? null);
}

function columnsFrom(nodes: readonly ScorecardNode[]): CardColumns {
  const size = nodes.length;
  const nowhere = new Int32Array(size).fill(-1);
  const indicators = nodes.map((node) => (node.level === "indicator" ? node : null));
  const numbers = (of: (node: Indicator) => number | null): Float64Array => Float64Array.from(indicators, (node) => (node === null ? NaN : (of(node) ?? NaN)));
  const listed = <T>(of: (node: Indicator) => T | null): ReadonlyMap<number, T> =>
    new Map(
      indicators.flatMap((node, i) => {
        const value = node === null ? null : of(node);
        return value === null ? [] : [[i, value] as const];
      }),
    );
  const parent = Int32Array.from(nodes, (node) => node.parent);
  const level = Uint8Array.from(nodes, (node) => levels.indexOf(node.level));
  return {
    size, level, parent,
    end: endsOf(parent),
    names: nodes.map((node) => node.name),
    codes: nodes.map((node) => node.code),
    tables: [], table: nowhere, row: nowhere, firstTable: nowhere, firstRow: nowhere,
    places: nodes.map((node) => node.at),
    scored: scoredOf(nodes, parent),
    weight: Float64Array.from(nodes, (node) => node.weight ?? NaN),
    nature: Uint8Array.from(indicators, (node) => natures.indexOf(node?.nature ?? null)),
    methods: indicators.map((node) => node?.method ?? null),
    ruleTexts: indicators.map((node) => node?.ruleText ?? null),
    units: indicators.map((node) => node?.unit ?? null),
    baseline: numbers((node) => node.baseline),
    target: numbers((node) => node.target),
    actual: numbers((node) => (typeof node.actual === "number" ? node.actual : null)),
    words: listed((node) => (typeof node.actual === "string" ? node.actual : null)),
    targetWords: listed((node) => node.targetText),
    given: numbers((node) => node.given),
    full: numbers((node) => node.full),
    missing: listed<Missing>((node) => node.missing),
    unread: new Map(),
  };
}

/** One past the last node below each: nodes stand parent first, each with all that is below it. */
function endsOf(parent: Int32Array): Int32Array {
  const end = Int32Array.from(parent, (_, node) => node + 1);
  for (let i = parent.length - 1; i > 0; i--) end[parent[i]!] = Math.max(end[parent[i]!]!, end[i]!);
  return end;
}

function scoredOf(nodes: readonly ScorecardNode[], parent: Int32Array): Uint8Array {
  const scored = Uint8Array.from(nodes, (node) => (node.level === "indicator" ? Number(node.use === "scored") : Number(node.weight !== null)));
  for (let i = nodes.length - 1; i > 0; i--) if (scored[i] === 1) scored[parent[i]!] = 1;
  return scored;
}
