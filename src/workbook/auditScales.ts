/**
 * 核对量表: every scale as it stands, compared cell by cell with what today's
 * assessment would write in the same form, and a filed one with what it said when
 * it was filed. Writes nothing.
 */
import type { Assessment } from "../scorecard/assessment";
import { withoutDust } from "../scorecard/number";
import type { Table } from "../scorecard/table";
import { recordKey } from "./filedSheet";
import { cellOf, loadStanding, type Standing } from "./filing";
import { keptValue, recordFrom, type FilingRecord } from "./filingRecord";
import { aboutHash, extentOf, markedPart, structureHash } from "./marks";
import { contentOf, type OwnSheet } from "./ownSheet";
import { planScalesBySheet } from "./planScales";
import { usualChoices, type ScaleChoices, type ScaleLayout } from "./scaleChoices";
import { isFormula, type PlacedCell, type SheetDrawing } from "./sheetDrawing";
import { inSlices } from "./slices";
import { fromExcel } from "./workbookError";
import type { WritingWork } from "./writeScales";
import type { PlannedSheet, SheetKind } from "./writingPlan";

/** One cell that differs. */
export interface AuditDifference {
  readonly cell: string;
  /** What the row and the column are called on the sheet. */
  readonly row: string;
  readonly column: string;
  readonly onSheet: string | number | boolean | null;
  readonly today: string | number | null;
  /** What it said when it was filed; undefined where nothing was recorded. */
  readonly filed: string | number | boolean | null | undefined;
  /** sheet: the scale itself was changed; sources: what it was made from; typed: a value stands where our formula was. */
  readonly changed: "sheet" | "sources" | "typed" | "unknown";
}

export interface ScaleAudit {
  readonly sheet: string;
  readonly kind: SheetKind;
  /** When it was filed; null where it was not, or nobody recorded it. */
  readonly filedOn: string | null;
  /** same, differs: compared cell by cell; form: rows or columns differ from what would be written today; moved: rows or columns were inserted or deleted; orphan: its card or person is no longer in the workbook. */
  readonly outcome: "same" | "differs" | "form" | "moved" | "orphan";
  readonly differences: readonly AuditDifference[];
}

/** 核对 of all scales in the workbook, in the order of the sheets. */
export async function auditScales(assessment: Assessment, tables: readonly Table[], date: string, { signal, onProgress }: WritingWork): Promise<readonly ScaleAudit[]> {
  const { own, records, order } = await loadAudited();
  const formOf = todaysForms(assessment, tables, date);
  const sorted = [...own].sort((a, b) => order.indexOf(a.areas.sheet) - order.indexOf(b.areas.sheet));
  const audits: ScaleAudit[] = [];
  for (const sheet of sorted) {
    signal?.throwIfAborted();
    audits.push(await auditOne(sheet, records.get(sheet.filed ?? "") ?? null, formOf));
    onProgress?.(audits.length, sorted.length);
  }
  return audits;
}

async function loadAudited(): Promise<Standing & { readonly records: ReadonlyMap<string, FilingRecord> }> {
  return fromExcel(async (context) => {
    const standing = await loadStanding(context);
    const filed = standing.own.flatMap(({ filed: name }) => (name === null ? [] : [{ name, setting: context.workbook.settings.getItemOrNullObject(recordKey(name)).load("value") }]));
    if (filed.length > 0) await context.sync();
    const records = new Map(filed.flatMap(({ name, setting }) => {
      const record = setting.isNullObject ? null : recordFrom(setting.value);
      return record === null ? [] : [[name, record] as const];
    }));
    return { ...standing, records };
  });
}

async function auditOne(own: OwnSheet, record: FilingRecord | null, formOf: FormOf): Promise<ScaleAudit> {
  const about = { sheet: own.areas.sheet, kind: own.mark.kind, filedOn: record?.date ?? null };
  if (own.mark.extent !== extentOf(own.areas.area)) return { ...about, outcome: "moved", differences: [] };
  const form = await formOf(own);
  if (form === "orphan" || form === "form") return { ...about, outcome: form, differences: [] };
  const differences = differencesOf(own, form, record);
  return { ...about, outcome: differences.length === 0 ? "same" : "differs", differences };
}

/** A sheet as it would be written today: with its formulas, and with their values. */
interface TodaysForm {
  readonly formulas: SheetDrawing;
  readonly values: SheetDrawing;
}

type FormOf = (own: OwnSheet) => Promise<TodaysForm | "form" | "orphan">;

/**
 * 今天的样子: finds the form a sheet was written in, by its structure, among all the
 * choices a person has; each is planned once, when it is first asked for, those
 * found for earlier sheets first.
 */
function todaysForms(assessment: Assessment, tables: readonly Table[], date: string): FormOf {
  const planned = new Map<string, ReadonlyMap<string, PlannedSheet>>();
  let candidates = allChoices(date);
  const sheetsOf = async (choices: ScaleChoices): Promise<ReadonlyMap<string, PlannedSheet>> => {
    const key = JSON.stringify(choices);
    const known = planned.get(key) ?? bySheet((await inSlices(planScalesBySheet(assessment, choices, tables))).sheets);
    planned.set(key, known);
    return known;
  };
  return async (own) => {
    const key = sheetKeyOf(own.mark);
    let isKnown = false;
    for (const choices of candidates) {
      const sheet = (await sheetsOf(choices)).get(key);
      isKnown ||= sheet !== undefined;
      if (sheet === undefined || structureHash(markedPart(sheet)) !== own.mark.structure) continue;
      candidates = [choices, ...candidates.filter((other) => other !== choices)];
      const values = (await sheetsOf({ ...choices, cells: "frozen" })).get(key)!;
      return { formulas: sheet.drawing, values: values.drawing };
    }
    return isKnown ? "form" : "orphan";
  };
}

function bySheet(sheets: readonly PlannedSheet[]): ReadonlyMap<string, PlannedSheet> {
  return new Map(sheets.map((sheet) => [sheetKeyOf({ kind: sheet.kind, about: aboutHash(sheet.about) }), sheet]));
}

function sheetKeyOf({ kind, about }: { readonly kind: SheetKind; readonly about: string }): string {
  return `${kind} ${about}`;
}

const layouts: readonly ScaleLayout[] = ["full", "compact", "county"];

/** Every form in which a person can have scales written. */
function allChoices(date: string): readonly ScaleChoices[] {
  const usual: ScaleChoices = { ...usualChoices, date, extras: ["people", "indicators", "ranking"] };
  return (["auto", "zh", "en"] as const).flatMap((language) =>
    (["auto", "portrait", "landscape"] as const).flatMap((orientation) =>
      layouts.flatMap((layout) => (["formulas", "frozen"] as const).map((cells): ScaleChoices => ({ ...usual, language, orientation, layout, cells }))),
    ),
  );
}

function differencesOf(own: OwnSheet, { formulas, values }: TodaysForm, record: FilingRecord | null): readonly AuditDifference[] {
  const today = new Map(values.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  return formulas.cells.flatMap((cell): readonly AuditDifference[] => {
    // The note tells its own day; what people fill in is theirs.
    if (cell.kept !== null || cell.look === "note") return [];
    const { row, column } = cell;
    const standing = own.values[row]?.[column];
    const expected = today.get(`${row} ${column}`)!.content as string | number | null;
    const filed = record?.values[row]?.[column];
    const isAsToday = isSame(standing, expected);
    const isAsFiled = filed === undefined || keptValue(standing) === filed;
    const isTyped = own.filed === null && isFormula(cell.content) && !isFormula(contentOf(own, row, column)) && hasFormulas(own);
    if (isAsToday && isAsFiled && !isTyped) return [];
    return [
      {
        cell: cellOf(own, row, column),
        row: rowName(values, cell),
        column: columnName(values, cell),
        onSheet: valueShown(standing),
        today: expected,
        filed: record === null ? undefined : (filed ?? null),
        changed: isTyped ? "typed" : filed === undefined ? "unknown" : isAsFiled ? "sources" : "sheet",
      },
    ];
  });
}

function hasFormulas(own: OwnSheet): boolean {
  return own.formulas.some((cells, row) => cells.some((_, column) => isFormula(contentOf(own, row, column))));
}

/** Excel hands a number over as it is kept: dust in the last digits is no difference. */
function isSame(standing: unknown, expected: string | number | null): boolean {
  if (typeof standing === "number" && typeof expected === "number") return Math.abs(standing - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
  return String(valueShown(standing) ?? "").trim() === String(expected ?? "").trim();
}

function valueShown(value: unknown): AuditDifference["onSheet"] {
  if (typeof value === "number") return withoutDust(value);
  return typeof value === "boolean" ? value : typeof value === "string" && value !== "" ? value : null;
}

/** The first words of the cell's row that are no number: the indicator's name, or what the line is. */
function rowName({ cells }: SheetDrawing, { row, column }: PlacedCell): string {
  const texts = cells.filter((cell) => cell.row <= row && row < cell.row + cell.rows && cell.column < column && typeof cell.content === "string" && !/^[\d.]*$/.test(cell.content));
  const name = texts.sort((a, b) => b.row - a.row || a.column - b.column)[0]?.content;
  return typeof name === "string" ? name : "";
}

/** The header above the cell. */
function columnName({ cells, print }: SheetDrawing, { row, column }: PlacedCell): string {
  const last = print.titleRows?.last ?? -1;
  const header = row > last ? cells.find((cell) => cell.row === last && cell.column <= column && column < cell.column + cell.columns) : undefined;
  return typeof header?.content === "string" ? header.content : "";
}
