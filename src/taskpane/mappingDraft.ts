/** 对应关系的更正: what a person changes on the mapping page, until it is kept. */
import type { Field, TableKind } from "../scorecard/table";
import { fieldsOf } from "../wording/headers";
import type { Correction } from "../workbook/mapping";
import type { BlockReading, SheetReading } from "../workbook/reading";

export interface MappingDraft {
  /** Null: this is no table of ours. */
  readonly kind: TableKind | null;
  /** Only the columns a person changed. */
  readonly changes: { readonly [header: string]: Field | null };
}

/** One table of a sheet as it was read, or the row most like a header where nothing was recognised. */
export interface MappedTable {
  readonly kind: TableKind | null;
  readonly certainty: number;
  readonly headerRow: number;
  readonly columns: readonly { readonly header: string; readonly field: Field | null; readonly certainty: number | null }[];
}

export function tablesOf(sheet: SheetReading): readonly MappedTable[] {
  if (sheet.likely !== null) {
    const columns = sheet.likely.headers.filter((header) => header !== "").map((header) => ({ header, field: null, certainty: null }));
    return [{ kind: null, certainty: 0, headerRow: sheet.likely.headerRow, columns }];
  }
  return sheet.blocks.map((block: BlockReading) => ({ kind: block.kind, certainty: block.certainty, headerRow: block.headerRows[0], columns: block.columns }));
}

export function startOfDraft(table: MappedTable): MappingDraft {
  return { kind: table.kind, changes: {} };
}

/** The field a column has in the draft. A column read as a field the chosen kind does not know has none. */
export function fieldIn(draft: MappingDraft, column: MappedTable["columns"][number]): Field | null {
  const field = column.header in draft.changes ? draft.changes[column.header]! : column.field;
  return field !== null && draft.kind !== null && (fieldsOf(draft.kind) as readonly Field[]).includes(field) ? field : null;
}

/** A field belongs to one column: giving it to another takes it from the first. */
export function withField(draft: MappingDraft, table: MappedTable, header: string, field: Field | null): MappingDraft {
  const changes = { ...draft.changes, [header]: field };
  for (const column of table.columns) {
    if (field !== null && column.header !== header && fieldIn(draft, column) === field) changes[column.header] = null;
  }
  return { ...draft, changes };
}

export function isChanged(draft: MappingDraft, table: MappedTable): boolean {
  return draft.kind !== table.kind || Object.keys(draft.changes).length > 0;
}

export function correctionOf(draft: MappingDraft, table: MappedTable, sheet: string): Correction {
  return { sheet, kind: draft.kind, headers: table.columns.map((column) => column.header), fields: draft.changes };
}
