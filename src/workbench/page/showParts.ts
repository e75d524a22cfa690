import { SetWorksheetActiveOperation, RemoveSheetMutation } from "@univerjs/sheets";
import type { Book } from "../grid/book";
import { setPartMutation, type PartKind, type SetPartParameters } from "../grid/parts";
import type { Engine } from "../grid/univer";
import { showConditionalFormats } from "./showConditionalFormats";
import { showNotes, showValidation } from "./showRules";
import { startShapeScene } from "./showShapes";
import { showTables } from "./showTables";

/** Shows in the grid what a workbook holds beside its cells: tables, rules, notes, shapes. They are the workbench's; Univer only draws them. */
export interface PartsView {
  /** Shows everything of the workbook that has just been opened. */
  readonly all: () => void;
}

export function startPartsView(engine: Engine, book: () => Book | null): PartsView {
  const shapes = startShapeScene();
  let isStarted = false;
  const painters: { readonly [Kind in PartKind]?: (open: Book) => void } = {
    conditionalFormat: showConditionalFormats, validation: showValidation, note: showNotes, comment: showNotes, shape: shapes.draw, table: () => undefined,
  };
  const due = new Set<PartKind>();
  let isAsked = false;

  /** Many parts change in one go; each kind is shown once, when the page next draws. */
  function ask(...kinds: readonly PartKind[]): void {
    for (const kind of kinds) due.add(kind);
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      const now = [...due];
      due.clear();
      const open = book();
      if (open) for (const kind of now) painters[kind]?.(open);
    });
  }

  engine.commands.onCommandExecuted((command) => {
    if (command.id === setPartMutation.id) ask((command.params as SetPartParameters).kind);
    if (command.id === SetWorksheetActiveOperation.id || command.id === RemoveSheetMutation.id) ask("shape");
  });
  return {
    all() {
      // What cells look like can be changed only once Univer has a workbook.
      if (!isStarted) showTables(engine, book);
      isStarted = true;
      ask("conditionalFormat", "validation", "note", "shape");
    },
  };
}
