/**
 * 写因果连线的计划: what a person changed on the strategy map, as changes of the
 * workbook's own 因果 table: only the cells that differ, rows added below it. Where
 * there is no such table yet, a new sheet holds one. Pure.
 */
import type { Link, Scorecard } from "../scorecard/model";
import { nameKey } from "../scorecard/sameName";
import type { Cell, FieldsOf, Language, Table } from "../scorecard/table";
import { fieldsOf, headerOf, tableName } from "../wording/headers";
import { mapSheetWords } from "../wording/mapSheet";
import type { Reading } from "./reading";
import { place, type Content, type SheetDrawing } from "./sheetDrawing";
import type { ChangedCell, TableChange, WritingPlan } from "./writingPlan";

/** What a person may say about a link. */
export interface LinkValues {
  readonly strength: string | null;
  /** 滞后(月) */
  readonly lag: number | null;
  readonly feedback: boolean;
}

/** An objective, as a table may name it. */
export interface LinkEnd {
  readonly code: string | null;
  readonly name: string;
}

export interface NewLink extends LinkValues {
  readonly cause: LinkEnd;
  readonly effect: LinkEnd;
}

export interface LinkEdits {
  readonly added: readonly NewLink[];
  readonly changed: readonly { readonly link: Link; readonly to: LinkValues }[];
  readonly removed: readonly Link[];
}

type LinkField = FieldsOf["links"];
type LinkTable = Table<"links">;

/** A plan, or the columns the table would need for it. */
export type LinkPlan = { readonly plan: WritingPlan; readonly missing: null } | { readonly plan: null; readonly missing: readonly LinkField[] };

/** 写因果连线的计划 */
export function planLinks(edits: LinkEdits, reading: Reading, cards: readonly Scorecard[], language: Language): LinkPlan {
  const tables = reading.tables.filter((table): table is LinkTable => table.kind === "links" && table.sheet !== null);
  const [first] = tables;
  if (first === undefined) return { plan: { sheets: [{ kind: "links", about: null, wantedName: tableName(language, "links"), drawing: linkSheet(edits.added, language), isHidden: false }] }, missing: null };
  const missing = new Set<LinkField>();
  const changes = tables.flatMap((table): readonly TableChange[] => {
    const cells = new Map<string, ChangedCell>();
    const put = (row: number, field: LinkField, to: Content): void => {
      const column = table.columns[field];
      if (column === undefined) {
        if (to !== null) missing.add(field);
        return;
      }
      const from = shownOf(table.values[row]?.[column] ?? null);
      if (from === to) cells.delete(`${row} ${column}`);
      else cells.set(`${row} ${column}`, { row: table.top + row, column: table.left + column, from, to });
    };
    const say = (row: number, values: LinkValues): void => {
      put(row, "strength", values.strength);
      put(row, "lag", values.lag);
      put(row, "feedback", values.feedback ? mapSheetWords(table.language).yes : null);
    };
    const removed = edits.removed.flatMap((link) => rowOf(table, link) ?? []);
    for (const row of removed) for (const field of fieldsOf("links")) put(row, field, null);
    for (const { link, to } of edits.changed) {
      const row = rowOf(table, link);
      if (row === null) continue;
      if (to.strength !== link.strength) put(row, "strength", to.strength);
      if (to.lag !== link.lag) put(row, "lag", to.lag);
      if (to.feedback !== link.feedback) put(row, "feedback", to.feedback ? mapSheetWords(table.language).yes : null);
    }
    const last = lastRow(table, reading);
    if (table === first) {
      const named = areCodes(table, cards) ? ({ code, name }: LinkEnd) => code ?? name : ({ name }: LinkEnd) => name;
      edits.added.forEach((link, index) => {
        // A row that has just become free, then the rows below the table.
        const row = removed[index] ?? last + 1 + index - removed.length;
        put(row, "cause", named(link.cause));
        put(row, "effect", named(link.effect));
        say(row, link);
      });
    }
    const columns = Object.values(table.columns).map((column) => table.left + column);
    return cells.size === 0 ? [] : [{ sheet: table.sheet!, kind: "links", cells: [...cells.values()], left: Math.min(...columns), right: Math.max(...columns), lastRow: table.top + last }];
  });
  return missing.size > 0 ? { plan: null, missing: [...missing] } : { plan: { sheets: [], changes }, missing: null };
}

/** What stands in a cell, as `foreignEdits` finds it again. */
function shownOf(cell: Cell): Content {
  if (cell === null || cell === "") return null;
  if (typeof cell === "object") return cell.error;
  return typeof cell === "boolean" ? String(cell).toUpperCase() : cell;
}

/** The row of a link within the table's values. */
function rowOf({ sheet, rows }: LinkTable, { at }: Link): number | null {
  return at.sheet === sheet && rows.includes(at.row - 1) ? at.row - 1 : null;
}

/** The last row that carries data, or the header's. */
function lastRow(table: LinkTable, { sheets }: Reading): number {
  const last = table.rows.at(-1);
  if (last !== undefined) return last;
  const block = sheets.find(({ sheet }) => sheet === table.sheet)!.blocks.find(({ kind }) => kind === "links")!;
  return block.headerRows[1] - table.top;
}

/** Whether a table names objectives by their codes. */
function areCodes({ columns, rows, values }: LinkTable, cards: readonly Scorecard[]): boolean {
  const objectives = cards.flatMap(({ nodes }) => nodes.filter(({ level }) => level === "objective"));
  const names = new Set(objectives.map(({ name }) => nameKey(name)));
  const codes = new Set(objectives.flatMap(({ code }) => (code === null ? [] : nameKey(code))));
  const said = rows.flatMap((row) => [columns.cause, columns.effect].map((column) => nameKey(textOf(column === undefined ? null : values[row]![column]))));
  return said.some((text) => codes.has(text) && !names.has(text));
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
}

/** A 因果 table of its own, as people go on with it. */
function linkSheet(links: readonly NewLink[], language: Language): SheetDrawing {
  const fields = fieldsOf("links");
  const contentOf = (link: NewLink, field: LinkField): Content => {
    if (field === "cause" || field === "effect") return link[field].name;
    if (field === "feedback") return link.feedback ? mapSheetWords(language).yes : null;
    return field === "note" ? null : link[field];
  };
  const widths: { readonly [F in LinkField]: number } = { cause: 150, effect: 150, strength: 48, lag: 66, feedback: 48, note: 150 };
  return {
    language,
    cells: [
      ...fields.map((field, column) => place(0, column, headerOf(language, "links", field), "header")),
      ...links.flatMap((link, row) => fields.map((field, column) => place(row + 1, column, contentOf(link, field), field === "lag" ? "number" : "text"))),
    ],
    rows: links.length + 1,
    columns: fields.length,
    columnWidths: fields.map((field) => widths[field]),
    rowHeights: new Array<number>(links.length + 1).fill(20),
    print: { orientation: "portrait", titleRows: { first: 0, last: 0 }, footer: "" },
  };
}
