/**
 * 定稿: our scales as they stand in the workbook, and freezing them for the file:
 * every formula becomes the value it shows, a note says when and from what, and the
 * sheet is not written to again. All of the chosen sheets, or none.
 */
import { loadOwnSheets, loadSheets } from "./findOwnSheets";
import { recordOf } from "./filingRecord";
import { contentOf, type OwnSheet } from "./ownSheet";
import { areaAddress, isFormula, type Content } from "./sheetDrawing";
import { quotedSheet } from "./sheetNames";
import { fromExcel, WorkbookError } from "./workbookError";
import { writeScales, type Written, type WritingWork } from "./writeScales";
import type { FiledSheet, SheetKind, TableChange } from "./writingPlan";

/** filed: frozen for the file; frozen: values only; formulas: plain formulas; live: `=BSC` formulas that follow the scorecard. */
export type ScaleState = "filed" | "frozen" | "formulas" | "live";

/** A sheet of ours, and whether it can be filed. */
export interface StandingScale {
  readonly sheet: string;
  readonly kind: SheetKind;
  readonly state: ScaleState;
  /** Why it cannot be filed; null where it can. */
  readonly obstacle: { readonly because: "protected" } | { readonly because: "error"; readonly cell: string; readonly value: string } | null;
}

const fileable: ReadonlySet<SheetKind> = new Set<SheetKind>(["scale", "person", "indicators", "ranking"]);

/** 我们的量表: every one in the workbook, in the order of the sheets. */
export async function listScales(): Promise<readonly StandingScale[]> {
  return fromExcel(async (context) => {
    const { own, calculation, order } = await loadStanding(context);
    return own
      .map((sheet) => ({ sheet: sheet.areas.sheet, kind: sheet.mark.kind, state: stateOf(sheet, calculation), obstacle: obstacleOf(sheet) }))
      .sort((a, b) => order.indexOf(a.sheet) - order.indexOf(b.sheet));
  });
}

export interface Standing {
  readonly own: readonly OwnSheet[];
  /** The name of the hidden calculation sheet, where there is one. */
  readonly calculation: string | null;
  /** All sheets in their order. */
  readonly order: readonly string[];
}

/** Our scales with what stands on them; of several marks on one sheet the latest. */
export async function loadStanding(context: Excel.RequestContext): Promise<Standing> {
  const workbook = await loadSheets(context);
  const { own, names } = await loadOwnSheets(context, workbook, ({ kind }) => fileable.has(kind) || kind === "calculation");
  return {
    own: own.filter(({ mark }) => fileable.has(mark.kind)),
    calculation: own.find(({ mark }) => mark.kind === "calculation")?.areas.sheet ?? null,
    order: names,
  };
}

function stateOf(own: OwnSheet, calculation: string | null): ScaleState {
  if (own.filed !== null) return "filed";
  const formulas = formulasOf(own).map(({ from }) => from.formula);
  if (formulas.length === 0) return "frozen";
  const reference = calculation === null ? null : [`${quotedSheet(calculation)}!`, `${calculation}!`];
  return formulas.some((formula) => /\bBSC\./i.test(formula) || reference?.some((text) => formula.includes(text)) === true) ? "live" : "formulas";
}

interface FormulaCell {
  /** Within the sheet's area. */
  readonly row: number;
  readonly column: number;
  readonly from: Extract<Content, { readonly formula: string }>;
  readonly to: Content;
}

/** Every formula of a sheet, and the value it shows. */
function formulasOf(own: OwnSheet): readonly FormulaCell[] {
  return own.formulas.flatMap((cells, row) =>
    cells.flatMap((_, column): FormulaCell[] => {
      const from = contentOf(own, row, column);
      return isFormula(from) ? [{ row, column, from, to: valueOf(own.values[row]![column]) }] : [];
    }),
  );
}

function valueOf(value: unknown): Content {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return String(value).toUpperCase();
  return typeof value === "string" && value !== "" ? value : null;
}

const errorValue = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA)/;

function obstacleOf(own: OwnSheet): StandingScale["obstacle"] {
  if (own.isProtected) return { because: "protected" };
  for (const { row, column, to } of formulasOf(own)) if (typeof to === "string" && errorValue.test(to)) return { because: "error", cell: cellOf(own, row, column), value: to };
  return null;
}

/** The address of a cell of a sheet's area. */
export function cellOf({ areas: { area } }: OwnSheet, row: number, column: number): string {
  return areaAddress({ row: area.row + row, column: area.column + column, rows: 1, columns: 1 });
}

export interface Freezing {
  /** `2026-01-15` */
  readonly date: string;
  /** The note a sheet gets, by the hash of the card or person it is about. */
  readonly noteFor: (about: string) => string;
}

/** 定稿: freezes the sheets of these names. What is protected, shows an error, or is gone is refused, and nothing is changed. */
export async function fileScales(sheets: readonly string[], { date, noteFor }: Freezing, work: WritingWork = {}): Promise<readonly Written[]> {
  const { own } = await fromExcel(loadStanding);
  const chosen = sheets.map((name) => {
    const sheet = own.find(({ areas }) => areas.sheet === name);
    if (sheet === undefined) throw new WorkbookError("gone", name, "a scale to be filed is gone");
    const obstacle = obstacleOf(sheet);
    if (obstacle !== null) throw new WorkbookError(obstacle.because === "protected" ? "protected" : "refused", name, `cannot be filed: ${obstacle.because}`);
    return sheet;
  });
  const open = chosen.filter(({ filed }) => filed === null);
  return writeScales(
    { sheets: [], changes: open.flatMap((sheet) => frozenCells(sheet, noteFor(sheet.mark.about))), filed: open.map((sheet) => filedSheet(sheet, date)) },
    work,
  );
}

/** A sheet's formulas as values, and the note below; a sheet of values alone has its note. */
function frozenCells(own: OwnSheet, note: string): readonly TableChange[] {
  const { sheet, area } = own.areas;
  const formulas = formulasOf(own);
  if (formulas.length === 0) return [];
  const lastRow = area.row + area.rows - 1;
  return [
    {
      sheet,
      kind: own.mark.kind,
      cells: [...formulas.map(({ row, column, from, to }) => ({ row: area.row + row, column: area.column + column, from, to })), { row: lastRow + 1, column: area.column, from: null, to: note }],
      left: area.column,
      right: area.column + area.columns - 1,
      lastRow,
    },
  ];
}

function filedSheet(own: OwnSheet, date: string): FiledSheet {
  const { sheet, area } = own.areas;
  const hasNote = formulasOf(own).length > 0;
  return { sheet, area: hasNote ? { ...area, rows: area.rows + 1 } : area, noteRow: hasNote ? area.row + area.rows : null, record: recordOf(own, date) };
}
