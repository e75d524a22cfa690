/** 可以向下填充的: blank cells that go on from the one above, where writing them out changes nothing of what is read. */
import { assemble } from "../scorecard/assemble";
import type { Book } from "../scorecard/model";
import type { Field, Table } from "../scorecard/table";
import { placeOfFill } from "../workbook/fillDown";
import type { CellFill } from "../workbook/fillDown";
import type { RepairLine } from "./repairs";
import type { Reading } from "../workbook/reading";
import { rest } from "../workbook/slices";

/** The cells that can be filled with certainty: all there are, else those of cards and people alone, else none. */
export async function certainFills({ sheets, tables }: Reading): Promise<readonly CellFill[]> {
  const all = sheets.flatMap(({ sheet, blocks }) =>
    blocks.flatMap(({ goesOn }) => goesOn.map(({ row, column, field, content }) => ({ sheet, row, column, field, from: null, to: content }))),
  );
  if (all.length === 0) return [];
  const before = meaningOf(tables);
  const isCertain = async (fills: readonly FieldFill[]): Promise<boolean> => {
    // Each assembling is a task of its own, so that the pane answers between them.
    await rest();
    return fills.length > 0 && meaningOf(filled(tables, fills)) === before;
  };
  const outer = all.filter(({ field }) => field === "card" || field === "person");
  const certain = (await isCertain(all)) ? all : (await isCertain(outer)) ? outer : [];
  return certain.map(({ sheet, row, column, from, to }) => ({ sheet, row, column, from, to }));
}

/** Each fill as a line to look at: its cell, that it is blank, and what it would say. */
export function fillLines(fills: readonly CellFill[], blank: string): readonly RepairLine[] {
  return fills.map((fill) => ({ name: `${fill.sheet}!${placeOfFill(fill).cell}`, from: blank, to: String(fill.to) }));
}

type FieldFill = CellFill & { readonly field: Field };

/** The tables as they would be read with the cells written out. */
function filled(tables: readonly Table[], fills: readonly FieldFill[]): readonly Table[] {
  const bySheet = new Map<string, FieldFill[]>();
  for (const fill of fills) bySheet.set(fill.sheet, [...(bySheet.get(fill.sheet) ?? []), fill]);
  return tables.map((table) => {
    const own = bySheet.get(table.sheet ?? "") ?? [];
    if (own.length === 0) return table;
    const values = [...table.values];
    for (const { row, column, to } of own) {
      const at = row - table.top;
      const cells = [...values[at]!];
      cells[column - table.left] = to;
      values[at] = cells;
    }
    return { ...table, values };
  });
}

/** What a workbook's tables say, as far as names can change it: every node of every card with its weights, and who holds which post. */
function meaningOf(tables: readonly Table[]): string {
  const { book, findings } = assemble(tables);
  return JSON.stringify([book.cards.map(cardOf), book.posts.map(({ person, card, share }) => [person, card, share]), book.adjustments.map(({ card, matter }) => [card, matter]), book.evaluations.length, findings.length]);
}

function cardOf({ name, convention, nodes }: Book["cards"][number]): unknown {
  return [name, convention, nodes.map(({ level, name: node, parent, at }) => [level, node, parent, level === "indicator" ? `${at.sheet}!${at.row}` : ""])];
}
