import type { ICellData, IColumnData, IRowData, IStyleData, IWorksheetData, Nullable } from "@univerjs/core";
import { renamedFormula, type Renames } from "../formula/renameInFormula";
import { setPart, nameOf, sheetsOf, workbookOf, worksheetOf, type Book, type Sheet } from "./book";
import { formulaAt } from "./cells";
import { addName, allNames, findName, type DefinedName } from "./names";
import { emptyParts, type PartKind, type PartKinds, type Parts } from "./parts";
import { requireOpenStructure } from "./protection";
import { rewritten } from "./rewriteFormulas";
import { insertSheet, newSheetId } from "./sheets";
import type { ImportedStyle } from "./styles";
import { findTable, storeTable } from "./tables";

/** Sheets on their way into a workbook (工作表移植), with everything that belongs to them. */
export interface Transplant {
  readonly sheets: readonly IWorksheetData[];
  /** The styles cells name by id. */
  readonly styleOf: (id: string) => IStyleData | null;
  readonly parts: Parts;
  readonly names: readonly DefinedName[];
}

/** A sheet of an open workbook, ready to be put in once more (建立副本). */
export function cuttingOf(sheet: Sheet): Transplant {
  const { book } = sheet;
  const worksheet = worksheetOf(sheet);
  const snapshot = structuredClone(worksheet.getSnapshot());
  worksheet.getCellMatrix().forValue((row, column, cell) => {
    const formula = cell ? formulaAt(sheet, cell, row, column) : null;
    const copied = snapshot.cellData[row]?.[column];
    if (formula !== null && copied) Object.assign(copied, { f: formula, si: undefined });
  });
  const styles = workbookOf(book).getStyles();
  return { sheets: [snapshot], styleOf: (id) => styles.get(id) ?? null, parts: book.parts, names: allNames(book) };
}

/**
 * Puts sheets into a workbook. They get names that are free, as do their tables; formulas among them follow. Names of
 * the workbook that speak of them come along, as names of the sheet where the name is taken already.
 */
export function insertSheets(book: Book, source: Transplant, index: number): readonly Sheet[] {
  requireOpenStructure(book);
  const taken = new Set(sheetsOf(book).map((sheet) => nameOf(sheet).toLowerCase()));
  const plans = source.sheets.map((snapshot) => {
    const name = freeCopyName(snapshot.name, taken);
    taken.add(name.toLowerCase());
    return { snapshot, id: newSheetId(), name };
  });
  const idOf = new Map(plans.map(({ snapshot, id }) => [snapshot.id, id]));
  const tables = tableNames(book, source.parts, idOf);
  const renames: Renames = { sheets: new Map(plans.map(({ snapshot, name }) => [snapshot.name.toLowerCase(), name])), tables };
  const styleId = styleAdder(book, source);
  // Formulas are read as their sheet comes in; a table or a name not known by then would stay #NAME?.
  copyParts(book, source.parts, idOf, tables, renames);
  copyNames(book, source, idOf, renames);
  return plans.map(({ snapshot, id, name }, place) => insertSheet(book, rooted(snapshot, id, name, renames, styleId), index + place));
}

/** "Plan (2)" where "Plan" is taken; 31 characters at most. */
function freeCopyName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  const stem = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = stem.slice(0, 31 - suffix.length) + suffix;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

function tableNames(book: Book, parts: Parts, idOf: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { sheetId, name } of parts.table.values()) {
    if (!idOf.has(sheetId)) continue;
    const isTaken = (candidate: string): boolean => findTable(book, null, candidate) !== null || findName(book, null, candidate) !== null
      || [...names.values()].some((other) => other.toLowerCase() === candidate.toLowerCase());
    let free = name;
    for (let number = 2; isTaken(free); number++) free = `${name}_${number}`;
    names.set(name.toLowerCase(), free);
  }
  return names;
}

/** Styles of another workbook become styles of this one; they no longer know the file they came from. */
function styleAdder(book: Book, source: Transplant): (style: Nullable<string | IStyleData>) => string | undefined {
  const styles = workbookOf(book).getStyles();
  const ids = new Map<string, string>();
  return (style) => {
    if (!style) return undefined;
    const key = typeof style === "string" ? style : JSON.stringify(style);
    const known = ids.get(key);
    if (known !== undefined) return known;
    const found = typeof style === "string" ? source.styleOf(style) : style;
    if (!found) return undefined;
    const { excelStyle, ...look }: ImportedStyle = found;
    const isOwn = typeof style === "string" && styles.get(style) === found;
    const id = (isOwn ? style : styles.setValue(look)) ?? undefined;
    if (id !== undefined) ids.set(key, id);
    return id;
  };
}

function rooted(snapshot: IWorksheetData, id: string, name: string, renames: Renames, styleId: (style: Nullable<string | IStyleData>) => string | undefined): IWorksheetData {
  const cellData: { [row: number]: { [column: number]: ICellData } } = {};
  for (const [row, cells] of entriesOf(snapshot.cellData)) {
    const inRow: { [column: number]: ICellData } = {};
    for (const [column, cell] of entriesOf(cells)) {
      if (!cell) continue;
      const { s, f, ...rest }: ICellData = cell;
      const style = styleId(s);
      inRow[column] = { ...rest, ...(style !== undefined && { s: style }), ...(f != null && f !== "" && { f: renamedFormula(f, renames) }) };
    }
    cellData[row] = inRow;
  }
  const styled = <Line extends IRowData | IColumnData>(lines: object): { [index: number]: Line } => Object.fromEntries(
    entriesOf(lines as { readonly [index: number]: Line }).map(([line, { s, ...rest }]) => [line, { ...rest, ...(s && { s: styleId(s) }) } as Line]));
  return { ...structuredClone({ ...snapshot, cellData: {}, rowData: {}, columnData: {} }), id, name, cellData, rowData: styled<IRowData>(snapshot.rowData), columnData: styled<IColumnData>(snapshot.columnData) };
}

function entriesOf<Value>(record: { readonly [index: number]: Value }): readonly (readonly [index: number, value: Value])[] {
  return Object.entries(record).map(([index, value]) => [Number(index), value] as const);
}

/** Every part that belongs to one of the sheets, under a new id; what points at shapes or tables points at the copies. */
function copyParts(book: Book, parts: Parts, idOf: ReadonlyMap<string, string>, tables: ReadonlyMap<string, string>, renames: Renames): void {
  const tableIds = new Map<string, string>();
  for (const [id, table] of [...parts.table]) {
    const sheetId = idOf.get(table.sheetId);
    if (sheetId === undefined) continue;
    const copy = freePartId(book, "table");
    tableIds.set(id, copy);
    storeTable(book, copy, { ...table, sheetId, name: tables.get(table.name.toLowerCase()) ?? table.name });
  }
  const shapeIds = new Map([...parts.shape].flatMap(([id, shape]) => (idOf.has(shape.sheetId) ? [[id, newId()] as const] : [])));
  for (const kind of sheetKinds) {
    for (const [id, part] of [...parts[kind]] as readonly (readonly [string, PartKinds[typeof kind]])[]) {
      const sheetId = idOf.get(part.sheetId);
      if (sheetId === undefined) continue;
      setPart(book, kind, copyId(book, kind, id, part.sheetId, sheetId, shapeIds), { ...pointingAt(part, shapeIds, tableIds, renames), sheetId, ...("showHeadings" in part && { copiedFrom: part.copiedFrom ?? part.sheetId }) });
    }
  }
}

/** The kinds of parts that belong to a sheet, tables aside. */
const sheetKinds = ["sheetView", "pageLayout", "protection", "validation", "sheetProperty", "conditionalFormat", "shape", "comment", "note", "autoFilter", "hyperlink"] as const;

/** Some parts are kept under their sheet's id, shapes under ids of their own, the others are numbered. */
function copyId(book: Book, kind: (typeof sheetKinds)[number], id: string, from: string, to: string, shapeIds: ReadonlyMap<string, string>): string {
  const shape = kind === "shape" ? shapeIds.get(id) : undefined;
  if (shape !== undefined) return shape;
  if (kind === "comment") return newId();
  return id.includes(from) ? id.replace(from, to) : freePartId(book, kind);
}

function newId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}

function freePartId(book: Book, kind: PartKind): string {
  return String(1 + Math.max(0, ...[...book.parts[kind].keys()].map(Number).filter(Number.isFinite)));
}

function pointingAt<Part extends PartKinds[(typeof sheetKinds)[number]]>(part: Part, shapeIds: ReadonlyMap<string, string>, tableIds: ReadonlyMap<string, string>, renames: Renames): Part {
  const copy: Part = structuredClone(part);
  if ("replies" in copy) return { ...copy, replies: copy.replies.map((reply) => ({ ...reply, id: newId() })) };
  if ("connector" in copy && copy.connector) {
    const { begin, end } = copy.connector;
    const here = (shapeId: string | null): string | null => (shapeId === null ? null : shapeIds.get(shapeId) ?? null);
    return { ...copy, connector: { ...copy.connector, begin: { ...begin, shapeId: here(begin.shapeId) }, end: { ...end, shapeId: here(end.shapeId) } } };
  }
  if ("tableId" in copy && copy.tableId !== null) return { ...copy, tableId: tableIds.get(copy.tableId) ?? null };
  if ("rule" in copy) return { ...copy, rule: rewritten(copy.rule, (formula) => renamedFormula(formula, renames)) as Part extends { readonly rule: infer Rule } ? Rule : never };
  return copy;
}

function copyNames(book: Book, source: Transplant, idOf: ReadonlyMap<string, string>, renames: Renames): void {
  const sheetNames = new Map(source.sheets.map(({ id, name }) => [name.toLowerCase(), idOf.get(id) ?? ""]));
  for (const { name, formula, comment, sheetId } of source.names) {
    const renamed = renamedFormula(formula, renames).slice(1);
    const own = sheetId === null ? undefined : idOf.get(sheetId);
    if (own !== undefined) addName(book, { book, id: own }, name, renamed, comment);
    if (sheetId !== null) continue;
    const target = [...sheetNames].find(([sheetName]) => namesSheet(formula, sheetName))?.[1];
    if (target === undefined) continue;
    addName(book, findName(book, null, name) ? { book, id: target } : null, name, renamed, comment);
  }
}

function namesSheet(formula: string, sheetName: string): boolean {
  return formula.toLowerCase().startsWith(`${sheetName}!`) || formula.toLowerCase().startsWith(`'${sheetName.replaceAll("'", "''")}'!`);
}

/** Parts and names of a workbook that is not open, as a file gives them. */
export function seedlings(sheets: readonly IWorksheetData[], styles: { readonly [id: string]: Nullable<IStyleData> }, parts: Parts | null, names: readonly DefinedName[]): Transplant {
  return { sheets, styleOf: (id) => styles[id] ?? null, parts: parts ?? emptyParts(), names };
}

/** Where a copy goes: before or after a sheet, or to either end. @returns the index */
export function placeFor(book: Book, position: "None" | "Before" | "After" | "Beginning" | "End", relativeTo: Sheet | null): number {
  const sheets = sheetsOf(book);
  const at = relativeTo ? sheets.findIndex(({ id }) => id === relativeTo.id) : -1;
  switch (position) {
    case "Before": return Math.max(0, at);
    case "After": return at < 0 ? sheets.length : at + 1;
    case "End": return sheets.length;
    default: return 0;
  }
}
