import { IUniverInstanceService, UniverInstanceType, type ICommandInfo, type IMutationInfo, type IRange, type Workbook } from "@univerjs/core";
import { RemoveSuperTableMutation, SetSuperTableMutation } from "@univerjs/engine-formula";
import {
  DeleteRangeMoveLeftCommand, DeleteRangeMoveUpCommand, InsertColCommand, InsertRangeMoveDownCommand, InsertRangeMoveRightCommand, InsertRowCommand,
  RemoveColCommand, RemoveRowCommand, SetRangeValuesMutation, SheetInterceptorService,
} from "@univerjs/sheets";
import { editedFormula } from "../formula/editFormula";
import { contentOf } from "./cells";
import { areaAfter, areasAfter, spanAfter, type LineEdit } from "./lineEdits";
import { pointsPerPixel } from "./lines";
import { setPartMutation, type PageLayoutPart, type PartKind, type PartKinds, type Parts, type ShapePart, type TablePart } from "./parts";
import { rewritten } from "./rewriteFormulas";
import { superTable } from "./tables";
import type { Engine } from "./univer";

/** Which edit a command of Univer's makes, whoever gave it: an add-in, or a person through the grid's menu. */
const commands: { readonly [id: string]: Pick<LineEdit, "kind" | "lines"> & { readonly isPartial: boolean } } = {
  [(InsertRowCommand as { readonly id: string }).id]: { kind: "insert", lines: "rows", isPartial: false },
  [InsertColCommand.id]: { kind: "insert", lines: "columns", isPartial: false },
  [RemoveRowCommand.id]: { kind: "remove", lines: "rows", isPartial: false },
  [RemoveColCommand.id]: { kind: "remove", lines: "columns", isPartial: false },
  [InsertRangeMoveDownCommand.id]: { kind: "insert", lines: "rows", isPartial: true },
  [InsertRangeMoveRightCommand.id]: { kind: "insert", lines: "columns", isPartial: true },
  [DeleteRangeMoveUpCommand.id]: { kind: "remove", lines: "rows", isPartial: true },
  [DeleteRangeMoveLeftCommand.id]: { kind: "remove", lines: "columns", isPartial: true },
};

/** An edit of a sheet that is about to be made. */
export interface SheetEdit {
  readonly unitId: string;
  readonly sheetId: string;
  readonly edit: LineEdit;
}

/**
 * Lets the parts of a workbook follow when rows and columns are put in or taken out, in the very step of undo that does
 * so: tables, validation, conditional formats, print settings, filters, links, comments, notes, shapes.
 *
 * @param onEdit told of each edit, so that kept references can follow too
 */
export function followEdits(engine: Engine, onEdit: (edit: SheetEdit) => void): void {
  engine.injector.get(SheetInterceptorService).interceptCommand({
    getMutations(command: ICommandInfo) {
      const made = editOf(engine, command);
      if (!made) return { redos: [], undos: [] };
      onEdit(made);
      const parts = engine.parts.get(made.unitId);
      return parts ? mutations(engine, parts, made) : { redos: [], undos: [] };
    },
  });
}

function editOf(engine: Engine, { id, params }: ICommandInfo): SheetEdit | null {
  const known = commands[id];
  const { range } = (params ?? {}) as { readonly range?: IRange };
  // Univer's line commands speak of the sheet that is shown, and name no other.
  const workbook = engine.injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const sheet = workbook?.getActiveSheet();
  if (!known || !range || !workbook || !sheet) return null;
  const { kind, lines, isPartial } = known;
  const [start, end, acrossStart, acrossEnd] = lines === "rows"
    ? [range.startRow, range.endRow, range.startColumn, range.endColumn] : [range.startColumn, range.endColumn, range.startRow, range.endRow];
  return {
    unitId: workbook.getUnitId(), sheetId: sheet.getSheetId(),
    edit: { kind, lines, start, count: end - start + 1, across: isPartial ? { start: acrossStart, count: acrossEnd - acrossStart + 1 } : null },
  };
}

function mutations(engine: Engine, parts: Parts, { unitId, sheetId, edit }: SheetEdit): { readonly redos: IMutationInfo[]; readonly undos: IMutationInfo[] } {
  const redos: IMutationInfo[] = [];
  const undos: IMutationInfo[] = [];
  const replace = <Kind extends PartKind>(kind: Kind, id: string, before: PartKinds[Kind], value: PartKinds[Kind] | null): void => {
    if (value === before) return;
    redos.push({ id: setPartMutation.id, params: { unitId, kind, id, value } });
    undos.unshift({ id: setPartMutation.id, params: { unitId, kind, id, value: before } });
  };
  const ofSheet = <Kind extends PartKind>(kind: Kind): readonly (readonly [string, PartKinds[Kind]])[] =>
    [...(parts[kind] as ReadonlyMap<string, PartKinds[Kind]>)].filter(([, part]) => "sheetId" in part && part.sheetId === sheetId);
  const workbook = engine.injector.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  const name = workbook?.getSheetBySheetId(sheetId)?.getName() ?? "";

  for (const [id, table] of ofSheet("table")) {
    const after = tableAfter(table, edit);
    if (after === table) continue;
    replace("table", id, table, after);
    redos.push(after ? { id: SetSuperTableMutation.id, params: superTable(unitId, after) } : { id: RemoveSuperTableMutation.id, params: { unitId, tableName: superTable(unitId, table).tableName } });
    undos.unshift({ id: SetSuperTableMutation.id, params: superTable(unitId, table) });
    const headers = after && newHeaders(table, after);
    if (headers) redos.push({ id: SetRangeValuesMutation.id, params: { unitId, subUnitId: sheetId, cellValue: headers } });
  }
  for (const kind of ["validation", "conditionalFormat"] as const) {
    for (const [id, part] of parts[kind] as ReadonlyMap<string, PartKinds[typeof kind]>) {
      const areas = part.sheetId === sheetId ? areasAfter(part.areas, edit) : part.areas;
      const rule = rewritten(part.rule, (formula) => editedFormula(formula, edit, name, part.sheetId === sheetId)) as typeof part.rule;
      const isSame = JSON.stringify([areas, rule]) === JSON.stringify([part.areas, part.rule]);
      if (!isSame) replace(kind, id, part, areas.length === 0 ? null : { ...part, areas, rule });
    }
  }
  for (const [id, link] of ofSheet("hyperlink")) {
    const areas = areasAfter(link.areas, edit);
    if (JSON.stringify(areas) !== JSON.stringify(link.areas)) replace("hyperlink", id, link, areas.length === 0 ? null : { ...link, areas });
  }
  for (const [id, filter] of ofSheet("autoFilter")) {
    const area = areaAfter(filter.area, edit);
    if (area !== filter.area) replace("autoFilter", id, filter, area && { ...filter, area });
  }
  for (const kind of ["comment", "note"] as const) {
    for (const [id, part] of ofSheet(kind)) {
      const cell = areaAfter({ row: part.row, column: part.column, rowCount: 1, columnCount: 1 }, edit);
      if (!cell || cell.row !== part.row || cell.column !== part.column) replace(kind, id, part, cell && { ...part, row: cell.row, column: cell.column });
    }
  }
  for (const [id, layout] of ofSheet("pageLayout")) {
    const after = layoutAfter(layout, edit);
    if (JSON.stringify(after) !== JSON.stringify(layout)) replace("pageLayout", id, layout, after);
  }
  const move = workbook && edit.across === null ? distances(workbook, sheetId, edit) : null;
  if (move) for (const [id, shape] of ofSheet("shape")) replace("shape", id, shape, shapeAfter(shape, edit.lines, move));
  const past = parts.lineEdits.get(sheetId) ?? null;
  redos.push({ id: setPartMutation.id, params: { unitId, kind: "lineEdits", id: sheetId, value: { sheetId, edits: [...past?.edits ?? [], edit] } } });
  undos.unshift({ id: setPartMutation.id, params: { unitId, kind: "lineEdits", id: sheetId, value: past } });
  return { redos, undos };
}

function tableAfter(table: TablePart, edit: LineEdit): TablePart | null {
  const area = areaAfter(table.area, edit);
  if (!area || area === table.area) return area && table;
  if (edit.lines === "rows" || area.columnCount === table.area.columnCount) return { ...table, area };
  const first = edit.start - table.area.column;
  const columns = [...table.columns];
  if (edit.kind === "remove") columns.splice(Math.max(0, first), table.columns.length - area.columnCount);
  else {
    const nextId = Math.max(...columns.map(({ id }) => id)) + 1;
    columns.splice(first, 0, ...Array.from({ length: edit.count }, (_, index) => ({ id: nextId + index, name: freeColumnName(columns.map(({ name }) => name), index + 1) })));
  }
  return { ...table, area, columns };
}

function freeColumnName(taken: readonly string[], from: number): string {
  for (let number = from; ; number++) if (!taken.includes(`Column${number}`)) return `Column${number}`;
}

/** Columns put into a table get headers. */
function newHeaders(before: TablePart, after: TablePart): { readonly [row: number]: object } | null {
  const known = new Set(before.columns.map(({ id }) => id));
  const cells = Object.fromEntries(after.columns.flatMap(({ id, name }, index) => (known.has(id) ? [] : [[after.area.column + index, contentOf(name, true)] as const])));
  return after.showHeaders && Object.keys(cells).length > 0 ? { [after.area.row]: cells } : null;
}

function layoutAfter(layout: PageLayoutPart, edit: LineEdit): PageLayoutPart {
  const breaks = (lines: LineEdit["lines"], indexes: readonly number[]): readonly number[] =>
    edit.lines !== lines || edit.across !== null ? indexes : indexes.flatMap((index) => spanAfter(index, 1, edit)?.start ?? []);
  return {
    ...layout,
    printAreas: areasAfter(layout.printAreas, edit),
    titleRows: layout.titleRows && areaAfter(layout.titleRows, edit),
    titleColumns: layout.titleColumns && areaAfter(layout.titleColumns, edit),
    rowBreaks: breaks("rows", layout.rowBreaks),
    columnBreaks: breaks("columns", layout.columnBreaks),
  };
}

/** From where to where lines go away, or where room is made and how much, in points. */
interface Distances {
  readonly from: number;
  readonly by: number;
}

function distances(workbook: Workbook, sheetId: string, { kind, lines, start, count }: LineEdit): Distances | null {
  const worksheet = workbook.getSheetBySheetId(sheetId);
  if (!worksheet) return null;
  const size = (line: number): number => {
    const isShown = lines === "rows" ? worksheet.getRowVisible(line) : worksheet.getColVisible(line);
    return isShown ? (lines === "rows" ? worksheet.getRowHeight(line) : worksheet.getColumnWidth(line)) * pointsPerPixel : 0;
  };
  const sum = (first: number, end: number): number => Array.from({ length: Math.max(0, end - first) }, (_, index) => size(first + index)).reduce((total, one) => total + one, 0);
  // New lines are as high or wide as the one before them.
  return { from: sum(0, start), by: kind === "insert" ? size(Math.max(0, start - 1)) * count : -sum(start, start + count) };
}

function shapeAfter(shape: ShapePart, lines: LineEdit["lines"], { from, by }: Distances): ShapePart {
  if (shape.placement === "Absolute" || by === 0) return shape;
  const [place, size] = lines === "rows" ? (["top", "height"] as const) : (["left", "width"] as const);
  const after = (point: number): number => (by > 0 ? (point >= from ? point + by : point) : point <= from ? point : Math.max(from, point + by));
  const start = after(shape[place]);
  const end = shape.placement === "TwoCell" ? after(shape[place] + shape[size]) : start + shape[size];
  return start === shape[place] && end - start === shape[size] ? shape : { ...shape, [place]: start, [size]: end - start };
}
