/** 撤销: what takes a repair back. Excel's own undo does not know what an add-in wrote. */
import type { CellChange } from "../workbook/changeCells";
import type { CellFill } from "../workbook/fillDown";

export type Undo = { readonly changes: readonly CellChange[] } | { readonly fills: readonly CellFill[] };

/** Weights go back to what they were; numbers that stood as text are the same numbers, and stay. */
export function changesBack(changes: readonly CellChange[]): Undo | null {
  if (changes.some(({ isWeight }) => isWeight !== true)) return null;
  return { changes: changes.map((change) => ({ ...change, from: change.to, to: change.from })) };
}

export function fillsBack(fills: readonly CellFill[]): readonly CellFill[] {
  return fills.map((fill) => ({ ...fill, from: fill.to, to: fill.from }));
}
