/**
 * 填列: from the rows of a card's draft to its columns, every perspective with its
 * objectives and every objective with its indicators. Cells that cannot be read
 * become findings here, at their cell.
 */
import { type CardColumns, CARD, INDICATOR } from "./cardColumns";
import { type CardDraft, type GroupDraft, type RowOf, nowhere } from "./cardDraft";
import { errorIn, textIn } from "./cells";
import type { Finding } from "./finding";
import { readIndicatorCells } from "./indicatorCells";
import type { Cell, Table } from "./table";
import { BLANK, type WeightUnit, bareKind, readWeightCell, weightUnitOf } from "./weightCells";
import { type Convention, type SettledWeights, settleWeights } from "./weights";

/** A card set down column by column, with what its weights turned out to be. */
export interface FilledCard {
  readonly columns: CardColumns;
  readonly weights: SettledWeights;
  /** The weight cell of a node, as it stands. */
  readonly weightCell: (node: number) => Cell;
}

/**
 * Sets a card down column by column.
 *
 * @param forced the weight convention a person has chosen, if one has
 */
export function fillColumns(draft: CardDraft, tables: readonly Table[], findings: Finding[], forced: Convention | null): FilledCard {
  const laid = layOut(draft, tables);
  const cells = readIndicatorCells(laid, draft.name, findings);
  const { kind, value } = readWeightCells(laid);
  const { isMonitored, ...columns } = cells;
  const weights = settleWeights({ size: laid.size, level: laid.level, parent: laid.parent, isScored: (node) => isMonitored[node] === 0, kind, value }, forced);
  return {
    columns: { ...laid, ...columns, scored: weights.scored, weight: weights.weight, full: weights.full },
    weights,
    weightCell: (node) => weightCellIn(laid, node),
  };
}

type Laid = Pick<CardColumns, "size" | "level" | "parent" | "end" | "names" | "codes" | "tables" | "table" | "row" | "firstTable" | "firstRow" | "places"> & {
  /** The groups' drafts; null for indicators and the card. */
  readonly groups: readonly (GroupDraft | null)[];
};

/** Puts nodes in order: each parent before its children, children as they were hung. */
function layOut(draft: CardDraft, tables: readonly Table[]): Laid {
  const size = 1 + draft.indicatorRows.length + countGroups(draft.children);
  const whole = (): Int32Array => new Int32Array(size).fill(-1);
  const laid = {
    size, tables,
    level: new Uint8Array(size), parent: whole(), end: new Int32Array(size),
    names: new Array<string>(size), codes: new Array<string | null>(size).fill(null),
    table: whole(), row: whole(), firstTable: whole(), firstRow: whole(),
    groups: new Array<GroupDraft | null>(size).fill(null), places: null,
  };
  const { level, parent, end, names, codes, table, row, firstTable, firstRow, groups } = laid;
  let next = 0;

  const lay = (at: number, given: CardDraft | GroupDraft): void => {
    names[at] = given.name;
    [table[at], row[at]] = [given.own.table, given.own.row];
    const first = firstRowOf(given);
    [firstTable[at], firstRow[at]] = [first.table, first.row];
  };
  const layIndicator = (at: number, indicator: number): void => {
    const [tableIndex, rowIndex] = [draft.indicatorTables[indicator]!, draft.indicatorRows[indicator]!];
    const { columns, values } = tables[tableIndex] as Table<"indicators">;
    const cells = values[rowIndex]!;
    const nameCell = cells[columns.indicator!];
    level[at] = INDICATOR;
    names[at] = textIn(nameCell) ?? errorIn(nameCell) ?? "";
    codes[at] = columns.code === undefined ? null : textIn(cells[columns.code]);
    table[at] = tableIndex;
    row[at] = rowIndex;
  };
  const descend = (children: readonly (GroupDraft | number)[], above: number): void => {
    for (const child of children) {
      if (typeof child !== "number" && isLeftOut(child)) continue;
      const at = next++;
      parent[at] = above;
      if (typeof child === "number") layIndicator(at, child);
      else {
        level[at] = child.level;
        lay(at, child);
        codes[at] = child.code;
        groups[at] = child;
        descend(child.children, at);
      }
      end[at] = next;
    }
  };

  level[next] = CARD;
  lay(next++, draft);
  descend(draft.children, 0);
  end[0] = next;
  return laid;
}

/** The first indicator row that names a group; where none does, the row of 维度 or 目标 that named it in passing. */
function firstRowOf({ own, first, children }: Pick<GroupDraft, "own" | "first" | "children">): RowOf {
  if (own.table >= 0 || first.table >= 0) return first;
  const below = children.find((child): child is GroupDraft => typeof child !== "number");
  return below === undefined ? nowhere : below.own.table >= 0 ? below.own : firstRowOf(below);
}

/** A perspective or objective taken over from a table for all cards counts only where something hangs below it. */
function isLeftOut(group: GroupDraft): boolean {
  return group.optional && group.children.every((child) => typeof child !== "number" && isLeftOut(child));
}

function countGroups(children: readonly (GroupDraft | number)[]): number {
  let count = 0;
  for (const child of children) if (typeof child !== "number" && !isLeftOut(child)) count += 1 + countGroups(child.children);
  return count;
}

function weightCellIn({ level, groups, table, row, tables }: Laid, node: number): Cell {
  const group = groups[node] ?? null;
  if (group !== null || level[node] !== INDICATOR) return group?.weight ?? null;
  const { columns, values } = tables[table[node]!] as Table<"indicators">;
  return columns.weight === undefined ? null : (values[row[node]!]![columns.weight] ?? null);
}

/** What each weight cell says: groups remember theirs, indicators have a row. */
function readWeightCells(laid: Laid): { readonly kind: Uint8Array; readonly value: Float64Array } {
  const { size, groups, table, tables } = laid;
  const kind = new Uint8Array(size).fill(BLANK);
  const value = new Float64Array(size).fill(NaN);
  const unitsOfTables = tables.map((one): WeightUnit => (one.kind === "indicators" ? weightUnitOf(one as unknown as Table<"indicators">, "weight") : null));
  for (let i = 1; i < size; i++) {
    const group = groups[i] ?? null;
    const unit = group === null ? unitsOfTables[table[i]!]! : group.weightUnit;
    const cell = weightCellIn(laid, i);
    if (typeof cell === "number" && Number.isFinite(cell)) {
      kind[i] = bareKind(unit);
      value[i] = cell;
    } else if (cell !== null && cell !== "") {
      const read = readWeightCell(cell, unit);
      kind[i] = read.kind;
      value[i] = read.value;
    }
  }
  return { kind, value };
}
