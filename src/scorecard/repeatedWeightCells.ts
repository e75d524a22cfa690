import { type CardColumns, INDICATOR, weightCellOf, weightFields } from "./cardColumns";
import { type Place, placeOf, type Table } from "./table";

/**
 * Cells that repeat the weight of a group (重复写出的权重): in a flat sheet 维度权重 stands in
 * the row of every indicator. Whoever changes the group's weight must change them all.
 *
 * @param node a perspective or an objective; an indicator's weight stands once
 * @returns the other cells, in the order of the sheet; blank or covered ones among them
 */
export function repeatedWeightCells(columns: CardColumns, node: number): readonly Place[] {
  if (columns.places !== null || columns.level[node] === INDICATOR) return [];
  const field = weightFields[columns.level[node]!]!;
  const main = weightCellOf(columns, node);
  const cells: Place[] = [];
  for (let member = node + 1; member < columns.end[node]!; member++) {
    const table = columns.level[member] === INDICATOR ? columns.tables[columns.table[member]!] : undefined;
    if (table === undefined || (table.columns as Readonly<Record<string, number | undefined>>)[field] === undefined) continue;
    const place = placeOf(table as Table<never>, columns.row[member]!, field as never);
    if (place.sheet !== main.sheet || place.cell !== main.cell) cells.push(place);
  }
  return cells.filter((place) => place.sheet === main.sheet && sameColumn(place.cell, main.cell));
}

/** A card whose groups have tables of their own states their weights there, not beside the indicators. */
function sameColumn(a: string, b: string): boolean {
  return a.replace(/\d+$/, "") === b.replace(/\d+$/, "");
}
