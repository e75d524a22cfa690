/**
 * 写入的步骤: everything a writing does to the workbook, in order. New sheets come
 * first, under names that mark them as unfinished. What exists changes only in
 * the last request, and only after the journal says what it was before.
 */
import { calculationReference } from "./calculationSheet";
import { drawSteps, sizeOf, written } from "./drawSheet";
import { shapeSteps } from "./drawShapes";
import { checkSteps, tableSteps, type FormNames } from "./fitForm";
import { editEntry, journalName, journalSteps } from "./journal";
import { extentOf, aboutHash, markedPart, markFormula, markName, unfinishedName, writtenName } from "./marks";
import { filedEndStep, filedMarkStep } from "./filedSheet";
import type { FiledSheet } from "./writingPlan";
import { renewal, type Edit } from "./renewal";
import { callBytes, drawingRoom, packed, requestRoom, type Step } from "./requests";
import type { SettledSheet } from "./settleSheets";
import { areaAddress, isFormula, type SheetDrawing } from "./sheetDrawing";
import { freeTableName, quotedSheet, sheetKey } from "./sheetNames";

/** What the writing must know of the workbook besides its sheets. */
export interface WritingPlace {
  readonly token: string;
  /** Whether the name that says a writing is complete exists already. */
  readonly hasWrittenName: boolean;
  /** Names of marks whose sheets are gone. */
  readonly deadMarks: readonly string[];
  /** Names that formulas know already, of tables and of anything else. */
  readonly takenNames: readonly string[];
  readonly positionOf: (sheet: string) => number;
}

type NewSheet = Extract<SettledSheet, { readonly action: "create" | "replace" }> & { readonly n: number };
type RenewedSheet = Extract<SettledSheet, { readonly action: "renew" | "redraw" }>;

/** What a writing changes on sheets that are not ours. */
export interface ForeignEdits {
  readonly edits: readonly Edit[];
  /** Excel tables that must reach further down. */
  readonly resized: readonly ResizedTable[];
}

export interface ResizedTable {
  readonly sheet: string;
  readonly table: string;
  readonly before: string;
  readonly after: string;
}

/** New sheets get their numbers, and formulas the name under which they find the calculation sheet now; Excel follows when it is renamed. */
function numberedSheets(settled: readonly SettledSheet[], token: string): readonly (NewSheet | RenewedSheet)[] {
  let n = 0;
  const numbered = settled.map((sheet) => (isStanding(sheet) ? sheet : { ...sheet, n: ++n }));
  const calculation = numbered.find(({ planned }) => planned.kind === "calculation");
  if (calculation === undefined) return numbered;
  const name = isStanding(calculation) ? calculation.sheet : unfinishedName(token, "new", calculation.n);
  return numbered.map((sheet) => ({ ...sheet, planned: { ...sheet.planned, drawing: lookingAt(sheet.planned.drawing, name) } }));
}

/** Whether a sheet is written where it stands. */
function isStanding<S extends SettledSheet>(sheet: S): sheet is Extract<S, RenewedSheet> {
  return sheet.action === "renew" || sheet.action === "redraw";
}

function lookingAt(drawing: SheetDrawing, calculation: string): SheetDrawing {
  const reference = `${quotedSheet(calculation)}!`;
  const cells = drawing.cells.map((cell) => (isFormula(cell.content) ? { ...cell, content: { formula: cell.content.formula.replaceAll(calculationReference, reference) } } : cell));
  return { ...drawing, cells };
}

/** 写入的请求: the steps, packed; the last request holds everything that changes what exists. */
export function writingRequests(settled: readonly SettledSheet[], place: WritingPlace, foreign: ForeignEdits, filed: readonly FiledSheet[] = []): readonly (readonly Step[])[] {
  const numbered = numberedSheets(settled, place.token);
  const fresh = numbered.filter((sheet) => !isStanding(sheet));
  const standing = numbered.filter(isStanding);
  const redrawn = standing.filter(({ action }) => action === "redraw");
  const edits = [...standing.flatMap((sheet) => renewal(sheet.own, sheet.planned.drawing)), ...foreign.edits];
  const replaced = fresh.flatMap((sheet) => (sheet.action === "replace" ? [{ n: sheet.n, sheet: sheet.own.areas.sheet }] : []));
  const entries = [
    ...edits.map(editEntry),
    ...foreign.resized.map(({ sheet, table, before: was }) => ({ entry: "resized" as const, sheet, table, before: was })),
    ...redrawn.map(({ sheet }) => ({ entry: "redrawn" as const, sheet })),
    ...replaced.map(({ n, sheet }) => ({ entry: "renamed" as const, n, sheet })),
  ];
  const before = [...fresh.flatMap((sheet) => newSheetSteps(sheet, place.token)), ...formSteps(fresh, place), ...journalSteps(place.token, entries)];
  const last = [
    ...fresh.map((sheet) => markStep(sheet, place.token)),
    ...filed.map((sheet, n) => filedMarkStep(sheet, place.token, n)),
    beginStep(place.token),
    ...foreign.resized.map(resizeStep),
    ...edits.map(editStep),
    ...redrawn.flatMap((sheet) => shapeSteps(sheet.sheet, place.token, sheet.planned.shapes!, sheet.planned.drawing.language)),
    ...fresh.map((sheet) => nameStep(sheet, place)),
    writtenStep(place),
    ...filed.map((sheet, n) => filedEndStep(sheet, place.token, n)),
    ...redrawn.map((sheet) => oldShapesStep(sheet)),
    ...fresh.flatMap((sheet) => (sheet.action === "replace" ? [removeStep(unfinishedName(place.token, "old", sheet.n), sheet.own.name)] : [])),
    clearingStep(place),
  ];
  return withLast(packed(before, numbered.some(({ planned }) => planned.shapes !== undefined) ? drawingRoom : requestRoom), last);
}

/** The last steps share the last request where they fit. */
function withLast(requests: readonly (readonly Step[])[], last: readonly Step[]): readonly (readonly Step[])[] {
  const bytes = (steps: readonly Step[]): number => steps.reduce((total, step) => total + step.bytes, 0);
  const end = requests.at(-1) ?? [];
  return bytes(end) + bytes(last) <= requestRoom ? [...requests.slice(0, -1), [...end, ...last]] : [...requests, last];
}

function newSheetSteps(sheet: NewSheet, token: string): readonly Step[] {
  const name = unfinishedName(token, "new", sheet.n);
  const add: Step = {
    bytes: callBytes * 2,
    run: (context) => {
      context.workbook.worksheets.add(name).visibility = "Hidden";
    },
  };
  const { drawing, shapes } = sheet.planned;
  return [add, ...drawSteps(name, drawing), ...(shapes === undefined ? [] : shapeSteps(name, token, shapes, drawing.language)), keptStep(name, sheet)];
}

/** Forms: first the tables of all, then what refers to them. */
function formSteps(fresh: readonly NewSheet[], { token, takenNames }: WritingPlace): readonly Step[] {
  const taken = new Set(takenNames.map(sheetKey));
  const free = (wanted: string): string => {
    const name = freeTableName(wanted, taken);
    taken.add(sheetKey(name));
    return name;
  };
  const forms = fresh.flatMap(({ n, planned: { fittings, about } }) => {
    if (fittings === undefined) return [];
    const lists = Object.fromEntries(fittings.lists.map(({ role, wantedName }) => [role, free(wantedName)]));
    return [{ sheet: unfinishedName(token, "new", n), about, fittings, names: { table: free(fittings.table.wantedName), lists } }];
  });
  const namesOf = (about: string): FormNames["lists"] => forms.find((form) => form.about === about)!.names.lists;
  return [...forms.flatMap(({ sheet, fittings, names }) => tableSteps(sheet, names, token, fittings)), ...forms.flatMap(({ sheet, fittings }) => checkSteps(sheet, fittings, namesOf))];
}

/** What people wrote on the old sheet goes onto the new one. */
function keptStep(name: string, { kept }: NewSheet): Step {
  return {
    bytes: kept.reduce((total, { content }) => total + sizeOf(content) + callBytes * 2, 0),
    run: (context) => {
      for (const { cell, content, numberFormat } of kept) {
        const range = context.workbook.worksheets.getItem(name).getCell(cell.row, cell.column);
        range.numberFormat = [[numberFormat]];
        range.formulas = [[written(content)]];
      }
    },
  };
}

function markStep({ planned, structure, n }: NewSheet, token: string): Step {
  const { kind, about } = planned;
  const drawing = markedPart(planned);
  const name = markName({ kind, about: aboutHash(about), structure, extent: extentOf(drawing), token });
  const formula = markFormula(unfinishedName(token, "new", n), drawing);
  return {
    bytes: callBytes * 2 + formula.length * 3,
    run: (context) => {
      context.workbook.names.add(name, formula).visible = false;
    },
  };
}

/** From here on existing sheets change. */
function beginStep(token: string): Step {
  return {
    bytes: callBytes,
    run: (context) => {
      context.workbook.worksheets.getItem(journalName(token, false)).name = journalName(token, true);
    },
  };
}

function editStep({ what, sheet, area, after }: Edit): Step {
  return {
    bytes: sizeOf(after) + callBytes,
    run: (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(areaAddress(area));
      range[what] = after.map((row) => [...row]);
    },
  };
}

function resizeStep({ table, after }: ResizedTable): Step {
  return { bytes: callBytes, run: (context) => context.workbook.tables.getItem(table).resize(after) };
}

/** The shapes an earlier writing drew; what a person drew has other names. */
function oldShapesStep({ sheet, own }: RenewedSheet): Step {
  const ours = own.shapes?.ours ?? [];
  return {
    bytes: ours.length * callBytes,
    run: (context) => {
      const { shapes } = context.workbook.worksheets.getItem(sheet);
      for (const name of ours) shapes.getItem(name).delete();
    },
  };
}

/** A new sheet takes its name; where it replaces one, that one's place as well. */
function nameStep(sheet: NewSheet, { token, positionOf }: WritingPlace): Step {
  return {
    bytes: callBytes * 4,
    run: (context) => {
      const { worksheets } = context.workbook;
      const target = worksheets.getItem(unfinishedName(token, "new", sheet.n));
      if (sheet.action === "replace") {
        worksheets.getItem(sheet.own.areas.sheet).name = unfinishedName(token, "old", sheet.n);
        target.position = positionOf(sheet.own.areas.sheet);
      }
      if (!sheet.planned.isHidden) target.visibility = "Visible";
      target.name = sheet.sheet;
    },
  };
}

/** 写成: all is there; what follows only clears up. */
function writtenStep({ token, hasWrittenName }: WritingPlace): Step {
  return {
    bytes: callBytes * 2,
    run: (context) => {
      const { names } = context.workbook;
      if (hasWrittenName) names.getItem(writtenName).formula = `="${token}"`;
      else names.add(writtenName, `="${token}"`).visible = false;
    },
  };
}

function removeStep(sheet: string, mark: string): Step {
  return {
    bytes: callBytes * 2,
    run: (context) => {
      context.workbook.names.getItem(mark).delete();
      context.workbook.worksheets.getItem(sheet).delete();
    },
  };
}

function clearingStep({ token, deadMarks }: WritingPlace): Step {
  return {
    bytes: callBytes * (deadMarks.length + 1),
    run: (context) => {
      for (const name of deadMarks) context.workbook.names.getItem(name).delete();
      context.workbook.worksheets.getItem(journalName(token, true)).delete();
    },
  };
}
