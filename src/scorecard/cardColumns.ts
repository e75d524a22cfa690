/**
 * 按列存放的计分卡: the nodes of one card, column by column. A card of the pane is
 * read node by node, a list of a hundred thousand indicators is not: an object for
 * every row would cost more than all the arithmetic. `Scorecard.nodes` are views
 * of these columns, made when somebody asks for them.
 */
import type { Level, Missing, ScoringMethod } from "./model";
import { type Field, type Place, type Table, placeOf } from "./table";

export const levels: readonly Level[] = ["card", "perspective", "objective", "indicator"];

/** The levels as `CardColumns.level` counts them. */
export const CARD = 0;
export const PERSPECTIVE = 1;
export const OBJECTIVE = 2;
export const INDICATOR = 3;

export interface CardColumns {
  /** How many nodes, the card itself included. Every column has as many entries. */
  readonly size: number;
  /** Index into `levels`. */
  readonly level: Uint8Array;
  /** The parent's index, always smaller than the node's own; −1 for the card. */
  readonly parent: Int32Array;
  /** One past the last node below this one. */
  readonly end: Int32Array;
  readonly names: readonly string[];
  readonly codes: readonly (string | null)[];

  /** The tables the nodes stand in. */
  readonly tables: readonly Table[];
  /** Which of `tables` states the node, −1 for none, and in which row of its `values`. */
  readonly table: Int32Array;
  readonly row: Int32Array;
  /** For groups: the first indicator row that names them, for cells their own table lacks. */
  readonly firstTable: Int32Array;
  readonly firstRow: Int32Array;
  /** The nodes' places, where they come without their tables (a kept version). */
  readonly places: readonly Place[] | null;

  /** 考核: an indicator that counts, or a group with one below it or with a weight of its own; 0 for 监控. */
  readonly scored: Uint8Array;
  /** The weight as stated, share; NaN where none is. */
  readonly weight: Float64Array;

  // Indicators only; NaN, null or 0 elsewhere. Missing numbers are NaN in here and null outside.
  /** 0 not stated, 1 result, 2 process. */
  readonly nature: Uint8Array;
  readonly methods: readonly (ScoringMethod | null)[];
  readonly ruleTexts: readonly (string | null)[];
  readonly units: readonly (string | null)[];
  readonly baseline: Float64Array;
  readonly target: Float64Array;
  readonly actual: Float64Array;
  /** Actuals and targets that are words: 完成, 良. */
  readonly words: ReadonlyMap<number, string>;
  readonly targetWords: ReadonlyMap<number, string>;
  /** 得分 as typed. */
  readonly given: Float64Array;
  /** 分值 */
  readonly full: Float64Array;
  /** 缺数 of the indicator's own. */
  readonly missing: ReadonlyMap<number, Missing>;
  /** Fields whose cell could not be read, which a finding already says. */
  readonly unread: ReadonlyMap<number, ReadonlySet<Field>>;
}

/** The column that names a node of each level. */
export const nameFields = ["card", "perspective", "objective", "indicator"] as const;
/** The column that weighs a node of each level; a card has none. */
export const weightFields = ["card", "perspectiveWeight", "objectiveWeight", "weight"] as const;

/** What finding a node's cells needs of its card. */
export type PlacedNodes = Pick<CardColumns, "level" | "tables" | "table" | "row" | "firstTable" | "firstRow" | "places">;

function column(table: Table, field: Field): number | undefined {
  return (table.columns as Readonly<Record<string, number | undefined>>)[field];
}

/**
 * Where a field of a node stands (节点单元格): in the row that states the node, else in
 * the first indicator row that names it, else at the cell with its name.
 *
 * @param field null for the name itself
 */
export function cellOf(columns: PlacedNodes, node: number, field: Field | null): Place {
  if (columns.places !== null) return columns.places[node]!;
  const name = nameFields[columns.level[node]!]!;
  const own = columns.tables[columns.table[node]!];
  const first = columns.tables[columns.firstTable[node]!];
  const rows = [
    { table: own, row: columns.row[node]! },
    { table: first, row: columns.firstRow[node]! },
  ];
  for (const wanted of [field ?? name, name, null]) {
    for (const { table, row } of rows) {
      if (table !== undefined && (wanted === null || column(table, wanted) !== undefined)) return placeOf(table as Table<never>, row, wanted as never);
    }
  }
  return { sheet: null, cell: "A1", row: 1, field: null };
}

/** Where a node's weight stands. */
export function weightCellOf(columns: PlacedNodes, node: number): Place {
  return cellOf(columns, node, weightFields[columns.level[node]!]!);
}

/**
 * Names from the card down to a node, joined by `/` (路径); a level that does not exist is left out.
 */
export function pathOf(columns: Pick<CardColumns, "names" | "parent">, node: number): string {
  const names: string[] = [];
  // A range without a card column has a card without a name.
  for (let i = node; i >= 0; i = columns.parent[i]!) if (columns.names[i] !== "") names.push(columns.names[i]!);
  return names.reverse().join("/");
}
