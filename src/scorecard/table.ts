/**
 * What a workbook says, before it means anything: tables of cells whose columns
 * have been recognised. `src/workbook` finds the tables on the sheets,
 * `src/functions` takes one from a range, and `assemble` turns them into
 * scorecards. A table keeps the cells as they came, by reference, and only knows
 * which column is which field and which rows carry data.
 */

/** A cell's content. Blank cells are `""` or `null`; an error cell says which error. */
export type Cell = string | number | boolean | null | CellError;

/** 错误单元格: a cell that shows `#N/A`, `#DIV/0!` and so on. */
export interface CellError {
  readonly error: string;
}

export type Language = "zh" | "en";

/**
 * The columns each table may have (DESIGN.md, section 2). Only `indicators` is
 * required of a workbook; the others add what they name.
 */
export interface FieldsOf {
  readonly strategy: "item" | "text";
  readonly swot: "category" | "text" | "objective";
  readonly cards: "card" | "kind" | "parent" | "owner" | "group";
  readonly perspectives: "card" | "code" | "perspective" | "order" | "perspectiveWeight";
  readonly objectives:
    | "card" | "code" | "perspective" | "theme" | "objective" | "objectiveWeight" | "alignsWith" | "term" | "owner";
  readonly links: "cause" | "effect" | "strength" | "lag" | "feedback" | "note";
  readonly indicators:
    | "card" | "code" | "perspective" | "perspectiveWeight" | "theme" | "objective" | "objectiveWeight"
    | "indicator" | "definition" | "nature" | "use" | "weight" | "method" | "ruleText" | "unit" | "baseline"
    | "target" | "actual" | "points" | "frequency" | "accumulation" | "dataSource" | "owner" | "missing" | "remark";
  readonly posts: "person" | "post" | "card" | "share" | "difficulty";
  readonly actions:
    | "code" | "objective" | "action" | "owner" | "start" | "due" | "progress" | "budget" | "spent" | "remark";
  readonly actuals: "indicator" | "period" | "actual" | "reporter" | "date" | "evidence";
  readonly adjustments: "card" | "matter" | "kind" | "points" | "evidence";
  readonly evaluations: "card" | "party" | "rater" | "rating" | "weight";
  readonly grades: "grade" | "minimum" | "coefficient" | "quota";
  readonly current: "card" | "score" | "grade";
}

export type TableKind = keyof FieldsOf;
export type Field = FieldsOf[TableKind];

export interface Table<K extends TableKind = TableKind> {
  readonly kind: K;
  /** The sheet it stands on; null for a range handed to a custom function. */
  readonly sheet: string | null;
  /** The language of its header row. */
  readonly language: Language;
  /** Index into a row of `values` for each field that was found. */
  readonly columns: { readonly [F in FieldsOf[K]]?: number };
  /** Fields whose header counts in points (分值, 各项分值): their bare numbers are points. */
  readonly inPoints: ReadonlySet<FieldsOf[K]>;
  /** Units that headers name, by field: 权重（%）, 目标值（万元）. */
  readonly headerUnits?: { readonly [F in FieldsOf[K]]?: string };
  /** The cells, row by row, from the top left corner named below; merged areas are filled down. */
  readonly values: readonly (readonly Cell[])[];
  /** Which rows of `values` carry data: no titles, headers, totals, remarks or blank rows. */
  readonly rows: readonly number[];
  /** The name of the card when there is no 卡 column: the sheet's name. */
  readonly cardName: string | null;
  /** Where `values[0][0]` stands on the sheet, counted from 0. */
  readonly top: number;
  readonly left: number;
  /** 小标题: columns the sheet does not have, by their index; what they say for a row stands in a title above it, counted from 0 within `values`. */
  readonly titles?: ReadonlyMap<number, ReadonlyMap<number, { readonly row: number; readonly column: number }>>;
}

/**
 * A place a person can go to: a finding's or a value's cell.
 * In a workbook `sheet` and `cell` say it ("指标", "O12"); for a range handed to a
 * custom function `sheet` is null and `row` counts within the range, its header being row 1.
 */
export interface Place {
  readonly sheet: string | null;
  readonly cell: string;
  readonly row: number;
  readonly field: Field | null;
}

/**
 * 单元格地址: the A1 address of a row and column counted from 0.
 *
 * @example cellAddress(1, 14) // "O2"
 */
export function cellAddress(row: number, column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** 定位: where a field of a row stands: in a title above the row where that says it; without the field's column, the row's first cell. */
export function placeOf<K extends TableKind>(table: Table<K>, row: number, field: FieldsOf[K] | null): Place {
  const column = (field === null ? undefined : table.columns[field]) ?? 0;
  const at = table.titles?.get(column)?.get(row) ?? { row, column };
  return { sheet: table.sheet, cell: cellAddress(table.top + at.row, table.left + at.column), row: at.row + 1, field };
}
