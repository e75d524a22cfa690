/**
 * 落定: what becomes of each planned sheet in the workbook as it is: written as a
 * new sheet, its contents renewed where it stands, or the old one replaced. What
 * people wrote goes along; what is not ours stays untouched. Pure, so that the
 * pane can show it before anything is written.
 */
import { sameName } from "../scorecard/sameName";
import { reachingTo } from "./calculationSheet";
import { aboutHash, extentOf, markedPart, structureHash } from "./marks";
import { drawingBytes } from "./drawShapes";
import { renewal } from "./renewal";
import { callBytes, requestRoom } from "./requests";
import type { PlannedSheet, WritingPlan } from "./writingPlan";
import { freeSheetName, sheetKey } from "./sheetNames";
import { contentOf, type FoundSheets, type OwnSheet } from "./ownSheet";
import { isFormula, type Area, type Content, type KeptPart, type PlacedCell } from "./sheetDrawing";

/** Why a sheet of ours was left alone and another written. */
export type LeftBecause = "filed" | "protected" | "changed" | "used";

export type SettledSheet = {
  readonly planned: PlannedSheet;
  readonly structure: string;
  /** The name it bears when all is written. */
  readonly sheet: string;
} & (
  | { readonly action: "create"; /** Why not the sheet there was. */ readonly left: { readonly sheet: string; readonly because: LeftBecause } | null; readonly kept: readonly KeptText[] }
  | { readonly action: "renew"; readonly own: OwnSheet }
  /** Its cells are renewed, our shapes drawn anew; shapes a person drew stay. */
  | { readonly action: "redraw"; readonly own: OwnSheet }
  | { readonly action: "replace"; readonly own: OwnSheet; readonly kept: readonly KeptText[] }
);

/** What people wrote, and the cell of the new drawing it goes to. */
export interface KeptText {
  readonly cell: PlacedCell;
  readonly content: Content;
  readonly numberFormat: string;
}

/** 落定每一张表. */
export function settleSheets(plan: WritingPlan, found: FoundSheets): readonly SettledSheet[] {
  const taken = new Set(found.names.map(sheetKey));
  const untouched = untouchedForms(plan, found);
  let room = requestRoom;
  return plan.sheets.map((planned) => {
    const form = untouched.get(planned);
    const settled = form === undefined ? settleSheet(planned, found, taken, room) : ({ planned, structure: form.mark.structure, action: "renew", sheet: form.areas.sheet, own: form } as const);
    if (settled.action === "redraw") room -= redrawingBytes(settled.planned, settled.own);
    taken.add(sheetKey(settled.sheet));
    return settled;
  });
}

/** @param room bytes left in the last request, for maps drawn anew where they stand */
function settleSheet(planned: PlannedSheet, found: FoundSheets, taken: ReadonlySet<string>, room: number): SettledSheet {
  const structure = structureHash(markedPart(planned));
  const own = ownSheetOf(planned, found);
  const fresh = (): string => freeSheetName(planned.wantedName, taken);
  if (own === null) return { planned, structure, action: "create", sheet: fresh(), left: null, kept: [] };
  const isRedrawn = planned.shapes !== undefined && own.mark.structure === structure && redrawingBytes(planned, own) <= room;
  const because = leftBecause(own, structure, planned, isRedrawn);
  const { sheet } = own.areas;
  if (because !== null) return { planned, structure, action: "create", sheet: fresh(), left: { sheet, because }, kept: keptTexts(planned, own) };
  if (isRedrawn) return { planned, structure, action: "redraw", sheet, own };
  if (own.mark.structure === structure && planned.shapes === undefined) return { planned: reaching(planned, own), structure, action: "renew", sheet, own };
  return { planned, structure, action: "replace", sheet, own, kept: keptTexts(planned, own) };
}

/** A calculation sheet is as long as its longer version, so that nothing of the old one stays below. */
function reaching(planned: PlannedSheet, own: OwnSheet): PlannedSheet {
  return planned.kind === "calculation" ? { ...planned, drawing: reachingTo(planned.drawing, own.formulas.length) } : planned;
}

/** Tables made for people, which are theirs from then on. */
function isTheirs({ kind }: PlannedSheet): boolean {
  return kind === "links" || kind === "form";
}

/**
 * Tables made for people are found again only while all of them stand just as they
 * would be drawn: a writing of which Excel could not say that it was done is done.
 */
function untouchedForms(plan: WritingPlan, found: FoundSheets): ReadonlyMap<PlannedSheet, OwnSheet> {
  const forms = plan.sheets.filter(isTheirs);
  const standing = forms.map((planned) => [planned, latestOf(planned, found)] as const).filter((pair): pair is readonly [PlannedSheet, OwnSheet] => pair[1] !== null && isUntouched(pair[1], pair[0]));
  return new Map(standing.length === forms.length ? standing : []);
}

function isUntouched(own: OwnSheet, planned: PlannedSheet): boolean {
  const structure = structureHash(markedPart(planned));
  return own.mark.structure === structure && !own.hasMore && leftBecause(own, structure, planned, false) === null && renewal(own, planned.drawing).length === 0;
}

/** The latest sheet of ours that is the same scale, to be written again. */
function ownSheetOf(planned: PlannedSheet, found: FoundSheets): OwnSheet | null {
  return isTheirs(planned) ? null : latestOf(planned, found);
}

function latestOf({ kind, about }: PlannedSheet, { own }: FoundSheets): OwnSheet | null {
  const hash = aboutHash(about);
  const same = own.filter(({ mark }) => mark.kind === kind && mark.about === hash);
  return same.reduce<OwnSheet | null>((latest, each) => (latest === null || each.mark.token > latest.mark.token ? each : latest), null);
}

/**
 * A filed or protected sheet is not written to. Where rows or columns were inserted or
 * deleted inside our area we cannot tell our cells from theirs. Where people use
 * the rest of the sheet, or drew on it, it cannot be replaced by a new one.
 */
function leftBecause(own: OwnSheet, structure: string, planned: PlannedSheet, isRedrawn: boolean): LeftBecause | null {
  if (own.filed !== null) return "filed";
  if (own.isProtected) return "protected";
  const { area } = own.areas;
  // Sheets are drawn from A1, and their formulas look there: what was inserted before them is a change as well.
  if (own.mark.extent !== extentOf(area) || area.row > 0 || area.column > 0) return "changed";
  if (isRedrawn || (own.mark.structure === structure && planned.shapes === undefined)) return null;
  return own.hasMore || (own.shapes !== null && (own.shapes.others > 0 || isWrittenUnder(own, planned))) ? "used" : null;
}

/** What drawing a map anew takes of the last request. */
function redrawingBytes({ shapes }: PlannedSheet, own: OwnSheet): number {
  return (shapes === undefined ? 0 : drawingBytes(shapes)) + (own.shapes?.ours.length ?? 0) * callBytes;
}

/** Whether a person wrote into cells that a map leaves blank. */
function isWrittenUnder({ values }: OwnSheet, { drawing }: PlannedSheet): boolean {
  const head = Math.max(...drawing.cells.map(({ row, rows }) => row + rows));
  return values.slice(head).some((row) => row.some((value) => value !== "" && value !== null));
}

/** 已填内容: what people wrote on the old sheet, each with its place on the new one. */
export function keptTexts({ drawing }: PlannedSheet, own: OwnSheet): readonly KeptText[] {
  const old = oldTexts(own);
  const texts: KeptText[] = [];
  const lost: OldText[] = [];
  for (const text of old) {
    const cell = drawing.cells.find(({ kept }) => kept !== null && kept.part === text.part && (text.part !== "remarks" || kept.row.some((name) => text.row.some((other) => sameName(name, other)))));
    if (cell === undefined) lost.push(text);
    else texts.push({ cell, content: text.content, numberFormat: text.numberFormat });
  }
  return lost.length === 0 ? texts : withLost(drawing.cells, texts, lost);
}

interface OldText {
  readonly part: KeptPart;
  /** The texts of its row, by which a remark finds its indicator again. */
  readonly row: readonly string[];
  readonly content: Content;
  readonly numberFormat: string;
}

const singles: readonly KeptPart[] = ["remark", "appraised", "appraiser", "reviewer", "date"];

function oldTexts(own: OwnSheet): readonly OldText[] {
  const hasForm = own.mark.kind === "scale" || own.mark.kind === "person";
  return own.areas.kept.flatMap((area, index) => {
    const part = hasForm ? (singles[index] ?? "remarks") : "remarks";
    return area === null ? [] : textsIn(own, area, part);
  });
}

function textsIn(own: OwnSheet, area: Area, part: KeptPart): readonly OldText[] {
  const top = area.row - own.areas.area.row;
  const column = area.column - own.areas.area.column;
  const rows = part === "remarks" ? area.rows : 1;
  return Array.from({ length: rows }, (_, offset) => top + offset).flatMap((row) => {
    const content = contentOf(own, row, column);
    if (content === null) return [];
    const names = (own.values[row] ?? []).slice(0, column).filter((value) => typeof value === "string" || typeof value === "number").map(String);
    return [{ part, row: names, content, numberFormat: own.numberFormats[row]?.[column] ?? "General" }];
  });
}

/** A remark whose row is gone is written into the 备注 box, behind the name of its row, rather than lost. */
function withLost(cells: readonly PlacedCell[], texts: readonly KeptText[], lost: readonly OldText[]): readonly KeptText[] {
  const box = cells.find(({ kept }) => kept?.part === "remark");
  if (box === undefined) return texts;
  const present = texts.find(({ cell }) => cell === box);
  const lines = lost.map(({ row, content }) => [row.find((name) => !/^[\d.]+$/.test(name)), isFormula(content) ? content.formula : String(content)].filter((text) => text !== undefined).join("："));
  const before = present === undefined || isFormula(present.content) ? [] : [String(present.content)];
  return [...texts.filter(({ cell }) => cell !== box), { cell: box, content: [...before, ...lines].join("\n"), numberFormat: "General" }];
}
