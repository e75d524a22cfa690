/**
 * 认表: from the cells of a workbook to its tables. Pure: it is told what the
 * sheets hold and what a person corrected, and says what it recognised.
 */
import type { Cell, Field, Table } from "../scorecard/table";
import { isBlank, repeatsSerial, unitsIn } from "../wording/columns";
import { kindOfName, languageOf } from "../wording/headers";
import { cardsAbove } from "./cardsAbove";
import { corrected } from "./corrected";
import { dataRows, type DataRows } from "./dataRows";
import { filledDown } from "./filledDown";
import { goingOn } from "./goesOn";
import { headerNames } from "./headerNames";
import { headersIn, lexicon, type Header, type Lexicon, type Region } from "./headerRows";
import { likelyHeader } from "./likelyHeader";
import { isLeftOut, noMapping, type Mapping } from "./mapping";
import { otherForm } from "./otherForms";
import type { BlockReading, ColumnReading, Reading, SheetReading } from "./reading";
import { noTitles, titledRows, withTitles, type Titled } from "./sectionTitles";
import { wholeOf } from "./slices";
import { mergesOf, type Merges, type SheetCells } from "./sheetCells";
import { unitBands } from "./unitBands";
import { withNamedWeights } from "./weightInName";

interface Block {
  readonly reading: BlockReading;
  readonly table: Table;
}

/**
 * Finds the tables of all sheets: header rows anywhere, merged or in several
 * rows; data rows without titles, totals and remarks; merged areas filled down.
 * Hidden sheets that nobody chose and sheets we wrote are listed and left out.
 */
export function findTables(sheets: readonly SheetCells[], mapping: Mapping = noMapping): Reading {
  return wholeOf(findTablesBySheet(sheets, mapping));
}

/** 逐表认表: the same, resting after every sheet, so that 71 of them do not hold up the pane. */
export function* findTablesBySheet(sheets: readonly SheetCells[], mapping: Mapping): Generator<void, Reading> {
  const words = lexicon();
  const forms = new Map<string, number>();
  const tables: Table[] = [];
  const readings: SheetReading[] = [];
  const readingOf = (sheet: SheetCells): SheetReading => {
    const about = { id: sheet.id, sheet: sheet.name, hidden: sheet.hidden };
    const nothing = { ...about, certainty: 1, blocks: [], form: null, other: null, likely: null };
    if (sheet.ours) return { ...nothing, role: "ours" };
    if (sheet.hidden && !mapping.shown.includes(sheet.id)) return { ...nothing, role: "hidden" };
    if (isLeftOut(mapping, sheet.id)) return { ...nothing, role: "left-out" };
    if (sheet.values.length === 0) return { ...nothing, role: "empty" };
    const { blocks, leftOut } = blocksOf(sheet, words, mapping);
    if (blocks.length === 0) return { ...nothing, role: leftOut ? "left-out" : "none", other: otherForm(sheet), likely: likelyHeader(sheet) };
    tables.push(...blocks.map((block) => block.table));
    const form = blocks.map(({ reading }) => `${reading.kind}:${reading.columns.map((column) => column.header).join("|")}`).join("\n");
    if (!forms.has(form)) forms.set(form, forms.size);
    return {
      ...about,
      role: "tables",
      certainty: Math.min(...blocks.map(({ reading }) => reading.certainty)),
      blocks: blocks.map(({ reading }) => reading),
      form: forms.get(form)!,
      other: null,
      likely: null,
    };
  };
  for (const sheet of sheets) {
    readings.push(readingOf(sheet));
    yield;
  }
  return { sheets: readings, tables };
}

function blocksOf(sheet: SheetCells, words: Lexicon, mapping: Mapping): { readonly blocks: readonly Block[]; readonly leftOut: boolean } {
  const merges = mergesOf(sheet);
  const found = headersOf(sheet, merges, words);
  const headers = corrected(sheet, merges, found, mapping);
  const blocks = blocksUnder(sheet, merges, headers);
  return { blocks: withoutCounters(sheet, blocks.filter((block) => block.table.rows.length > 0 || block.reading.certainty > 0.8)), leftOut: found.length > 0 };
}

type Bounded = Header & { readonly bottom: number };

/** Excel tables first, each with its one header; then what stands around them. */
function headersOf(sheet: SheetCells, merges: Merges, words: Lexicon): readonly Bounded[] {
  const whole = { top: 0, bottom: sheet.values.length - 1, left: 0, right: (sheet.values[0]?.length ?? 0) - 1 };
  const sheetKind = kindOfName(sheet.name);
  const headers: Bounded[] = [];
  const read: Region[] = [];
  for (const table of sheet.tables) {
    const region = {
      top: Math.max(0, table.row),
      bottom: Math.min(table.row + table.rows - 1, whole.bottom),
      left: Math.max(0, table.column),
      right: Math.min(table.column + table.columns - 1, whole.right),
    };
    if (region.bottom < region.top || region.right < region.left) continue;
    const inside = headersIn(sheet, merges, words, region, kindOfName(table.name) ?? sheetKind, true);
    if (inside.length === 0) continue;
    headers.push(...inside.map((header) => ({ ...header, bottom: region.bottom })));
    read.push(region);
  }
  const around = withoutRegions(sheet, read);
  if (around !== null) {
    const bare = headersIn(around, merges, words, whole, sheetKind);
    headers.push(...bare.map((header) => ({ ...header, bottom: endOf(header, bare, read, whole.bottom) })));
  }
  return headers.sort((a, b) => a.first - b.first || a.left - b.left);
}

/** A bare table ends above the next header or Excel table in its columns. */
function endOf(header: Header, others: readonly Header[], regions: readonly Region[], bottom: number): number {
  let end = bottom;
  const stopAbove = (top: number, other: { readonly left: number; readonly right: number }): void => {
    if (top > header.last && top <= end && other.left <= header.right && header.left <= other.right) end = top - 1;
  };
  for (const other of others) stopAbove(other.first, other);
  for (const region of regions) stopAbove(region.top, region);
  return end;
}

/** The sheet without the cells of the Excel tables already read; null when nothing is left. */
function withoutRegions(sheet: SheetCells, regions: readonly Region[]): SheetCells | null {
  if (regions.length === 0) return sheet;
  const width = sheet.values[0]?.length ?? 0;
  if (regions.some((region) => region.top === 0 && region.bottom === sheet.values.length - 1 && region.left === 0 && region.right === width - 1)) return null;
  const values: (readonly Cell[])[] = [...sheet.values];
  for (const { top, bottom, left, right } of regions)
    for (let row = top; row <= bottom; row++) values[row] = values[row]!.map((cell, column) => (column >= left && column <= right ? "" : cell));
  return { ...sheet, values };
}

type Corrected = Bounded & { readonly corrected: boolean };

/** The blocks in order: titles and units named between two blocks speak for the second. */
function blocksUnder(sheet: SheetCells, merges: Merges, headers: readonly Corrected[]): readonly Block[] {
  const all = headers.map((header) => dataRows(sheet, merges, header, endOf(header, headers, [], header.bottom)));
  const gaps = headers.map((header, at) => gapAbove(header, headers.slice(0, at), all));
  const cards = cardsAbove(sheet, headers, gaps, all);
  let before = noTitles;
  return headers.map((header, at) => {
    const goesOn = at > 0 && headers[at - 1]!.paths === header.paths && cards[at - 1] === cards[at];
    const above = goesOn ? before : noTitles;
    const { data, over, last } = unitBands(sheet, header, all[at]!, gaps[at]!, above.card) ?? titledRows(sheet, header, all[at]!, gaps[at]!, above);
    before = last;
    return blockOf(sheet, merges, header, data, over, cards[at] ?? sheet.name);
  });
}

/** The first row between a header and the last data row above it in its columns. */
function gapAbove(header: Header, above: readonly Header[], all: readonly DataRows[]): number {
  const ends = above.flatMap((other, at) => (other.left <= header.right && header.left <= other.right ? [(all[at]!.rows.at(-1) ?? other.last) + 1] : []));
  return Math.max(0, ...ends);
}

function blockOf(sheet: SheetCells, merges: Merges, header: Corrected, { rows, lines, passedOver }: DataRows, over: Titled["over"], cardName: string): Block {
  const names = headerNames(header);
  const filled = filledDown(sheet, header, { rows, lines });
  const titled = withTitles(header, filled, over);
  const { columns: found, values, titles } = header.kind === "indicators" ? withNamedWeights(titled, sheet.values, rows) : titled;
  const columns = header.kind === "indicators" ? withoutBlankCards(found, values, rows) : found;
  const table: Table = {
    kind: header.kind,
    sheet: sheet.name,
    language: languageOf(Object.values<number>(header.found.columns).map((column) => names[column - header.left]!)),
    columns,
    inPoints: header.found.inPoints,
    headerUnits: unitsIn(Object.fromEntries(Object.entries<number>(header.found.columns).map(([field, column]) => [field, column - header.left])), header.paths.map((path) => path.join(""))),
    values,
    rows,
    cardName: (columns as Partial<Record<Field, number>>).card === undefined ? cardName : null,
    top: sheet.top,
    left: sheet.left,
    ...(titles.size > 0 && { titles }),
  };
  const certainties: readonly number[] = Object.values(header.found.certainty);
  const reading: BlockReading = {
    kind: header.kind,
    certainty: certainties.reduce((total, certainty) => total + certainty, 0) / Math.max(1, certainties.length),
    corrected: header.corrected,
    headerRows: [sheet.top + header.first, sheet.top + header.last],
    columns: names.map((name, at) => columnReading(header, header.left + at, sheet.left, name)),
    rows: rows.length,
    passedOver: passedOver.map((passed) => ({ ...passed, row: sheet.top + passed.row })),
    goesOn: goingOn(header, rows, merges, sheet.values, filled).map((blank) => ({ ...blank, row: sheet.top + blank.row, column: sheet.left + blank.column })),
  };
  return { table, reading };
}

/** A 卡 column in which nobody is named is as good as none: the sheet's name is the card. */
function withoutBlankCards<C extends Table["columns"]>(columns: C, values: Table["values"], rows: Table["rows"]): C {
  const { card, ...others } = columns as Partial<Record<Field, number>>;
  if (card === undefined || rows.length === 0 || rows.some((row) => !isBlank(values[row]![card]))) return columns;
  return others as C;
}

function columnReading(header: Header, column: number, left: number, name: string): ColumnReading {
  const { columns, certainty, rivals } = header.found as { columns: Partial<Record<Field, number>>; certainty: Partial<Record<Field, number>>; rivals: Header["found"]["rivals"] };
  const field = (Object.entries(columns) as [Field, number][]).find(([, at]) => at === column)?.[0] ?? null;
  return {
    column: left + column,
    header: name,
    field,
    certainty: field === null ? null : (certainty[field] ?? 0),
    rival: field === null ? (rivals.find((rival) => rival.column === column)?.field ?? null) : null,
  };
}

/** 序号 that starts again within a card names nothing: the sheet's tables are read without codes. */
function withoutCounters(sheet: SheetCells, blocks: readonly Block[]): readonly Block[] {
  const codes = new Map<Cell, Cell[]>();
  const counters = blocks.filter(({ table }) => table.kind === "indicators");
  for (const { table } of counters) {
    const { code, card } = table.columns as Partial<Record<Field, number>>;
    if (code === undefined) continue;
    for (const row of table.rows) {
      const name = card === undefined ? sheet.name : table.values[row]![card]!;
      const list = codes.get(name) ?? [];
      list.push(table.values[row]![code]!);
      codes.set(name, list);
    }
  }
  return blocks.map((block) => {
    const column = block.reading.columns.find(({ field }) => field === "code");
    if (block.table.kind !== "indicators" || column === undefined) return block;
    if (![...codes.values()].some((cells) => repeatsSerial(column.header, cells))) return block;
    const columns = Object.fromEntries(Object.entries(block.table.columns).filter(([field]) => field !== "code"));
    const unread = block.reading.columns.map((other) => (other === column ? { ...other, field: null, certainty: null } : other));
    return { table: { ...block.table, columns }, reading: { ...block.reading, columns: unread } };
  });
}

