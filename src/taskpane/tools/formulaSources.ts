/** 公式可用的表: the tables that were read, as ranges a formula can name, and the nodes in each. */
import type { Book, Scorecard } from "../../scorecard/model";
import { pathOf } from "../../scorecard/cardColumns";
import { columnsOf } from "../../scorecard/nodes";
import { cellAddress, type TableKind } from "../../scorecard/table";
import type { ExcelTable } from "../../workbook/formulaCell";
import type { Reading } from "../../workbook/reading";
import { areaOf, type Reference } from "./formulaText";

export interface TableSource {
  readonly kind: TableKind;
  readonly reference: Reference;
}

/** 读到的表: from the header row to the last row with data; one that is an Excel table goes by its name. */
export function tableSources(reading: Reading, excelTables: readonly ExcelTable[]): readonly TableSource[] {
  // The tables of a reading stand in the order of its sheets and their blocks.
  let next = 0;
  return reading.sheets.flatMap(({ sheet, blocks }) =>
    blocks.flatMap((block): TableSource[] => {
      const table = reading.tables[next++];
      if (table === undefined || table.rows.length === 0) return [];
      const columns = block.columns.map(({ column }) => column);
      const [top, left, right] = [block.headerRows[0], Math.min(...columns), Math.max(...columns)];
      const bottom = table.top + Math.max(...table.rows);
      const address = `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
      const named = excelTables.find((each) => each.sheet === sheet && each.address === address);
      return [{ kind: block.kind, reference: { sheet, address, text: named === undefined ? rangeText(sheet, address) : `${named.name}[#All]` } }];
    }),
  );
}

/** `指标` and `B2:E9` as a formula names them. */
export function rangeText(sheet: string, address: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${address}`;
}

/** 区域内的卡: the cards whose rows stand in a range. */
export function cardsIn({ cards }: Book, { sheet, address }: Reference): readonly Scorecard[] {
  const area = areaOf(address);
  if (area === null) return [];
  const rowOf = (cell: string): number => Number(/\d+$/.exec(cell)?.[0] ?? 0) - 1;
  return cards.filter((card) => card.nodes.some(({ level, at }) => level === "indicator" && at.sheet === sheet && rowOf(at.cell) > area.top && rowOf(at.cell) <= area.bottom));
}

export interface NodeChoice {
  /** As the function finds it. */
  readonly value: string;
  readonly name: string;
  /** How deep it stands: 1 a perspective. */
  readonly depth: number;
}

/** 卡内的节点: by path; in a range with one card a path begins below the card. */
export function nodesIn(card: Scorecard, isOnly: boolean): readonly NodeChoice[] {
  const columns = columnsOf(card);
  const depthOf = (node: number): number => (node === 0 ? 0 : 1 + depthOf(columns.parent[node]!));
  return card.nodes.slice(1).map(({ name }, index) => {
    const path = pathOf(columns, index + 1);
    return { value: isOnly && card.name !== "" ? path.slice(card.name.length + 1) : path, name, depth: depthOf(index + 1) };
  });
}
