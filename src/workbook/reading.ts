/** 读取结果: what was recognised in a workbook, sheet by sheet, for a person to look over and correct. */
import type { Field, Table, TableKind } from "../scorecard/table";
import type { PassedOver } from "./dataRows";
import type { GoingOn } from "./goesOn";

/**
 * 工作表的角色: `tables` it holds tables we read; `none` nothing was recognised;
 * `empty` it holds nothing; `ours` we wrote it; `hidden` it is hidden and was not
 * chosen; `left-out` a person said it is no table.
 */
export type SheetRole = "tables" | "none" | "empty" | "ours" | "hidden" | "left-out";

export interface ColumnReading {
  /** Counted from 0 on the sheet. */
  readonly column: number;
  /** The header as it reads, levels joined by `/`; the same header further right carries a number: `分值`, `分值#2`. */
  readonly header: string;
  readonly field: Field | null;
  /** 0 to 1; null where the column is no field. */
  readonly certainty: number | null;
  /** A field this column claimed and another column got. */
  readonly rival: Field | null;
}

/** One table found on a sheet. Rows count from 0 on the sheet. */
export interface BlockReading {
  readonly kind: TableKind;
  readonly certainty: number;
  readonly corrected: boolean;
  readonly headerRows: readonly [number, number];
  readonly columns: readonly ColumnReading[];
  /** Rows that carry data. */
  readonly rows: number;
  readonly passedOver: readonly { readonly row: number; readonly why: PassedOver }[];
  /** Cells left blank because they go on from the one above. */
  readonly goesOn: readonly GoingOn[];
}

export interface SheetReading {
  readonly id: string;
  readonly sheet: string;
  readonly hidden: boolean;
  readonly role: SheetRole;
  /** The certainty of its least certain table. */
  readonly certainty: number;
  readonly blocks: readonly BlockReading[];
  /** Sheets of the same form (the 71 units' sheets) share a number; null without tables. */
  readonly form: number | null;
  /** Where nothing was recognised, and rows hold something else than indicators (labels one under the other, or units): its first cell, counted from 0 on the sheet. */
  readonly other: { readonly row: number; readonly column: number } | null;
  /** Where nothing was recognised: the row most like a header, for a person to say what it is. */
  readonly likely: { readonly headerRow: number; readonly headers: readonly string[] } | null;
}

export interface Reading {
  readonly sheets: readonly SheetReading[];
  readonly tables: readonly Table[];
}
