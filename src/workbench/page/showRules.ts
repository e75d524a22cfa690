import { DataValidationErrorStyle, DataValidationOperator, DataValidationRenderMode, DataValidationType, type ISheetDataValidationRule } from "@univerjs/core";
import { DataValidationModel } from "@univerjs/data-validation";
import { SheetsNoteModel } from "@univerjs/sheets-note";
import { rangeOf, sheetsOf, type Book } from "../grid/book";
import type { CommentPart, NotePart, ValidationPart } from "../grid/parts";

/** Shows in the grid what cells allow (数据验证): the arrow of a list, the message beside a cell, the refusal of what is not allowed. */
export function showValidation(book: Book): void {
  const model = book.engine.injector.get(DataValidationModel);
  for (const { id: sheetId } of sheetsOf(book)) {
    for (const { uid } of [...model.getRules(book.unitId, sheetId)]) model.removeRule(book.unitId, sheetId, uid, "patched");
  }
  for (const [id, part] of book.parts.validation) model.addRule(book.unitId, part.sheetId, validationRule(id, part), "patched");
}

const types: { readonly [kind: string]: DataValidationType } = {
  wholeNumber: DataValidationType.WHOLE, decimal: DataValidationType.DECIMAL, list: DataValidationType.LIST, date: DataValidationType.DATE, time: DataValidationType.TIME,
  textLength: DataValidationType.TEXT_LENGTH, custom: DataValidationType.CUSTOM,
};

const operators: { readonly [operator: string]: DataValidationOperator } = {
  Between: DataValidationOperator.BETWEEN, NotBetween: DataValidationOperator.NOT_BETWEEN, EqualTo: DataValidationOperator.EQUAL, NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN, LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL, LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const errorStyles: { readonly [style: string]: DataValidationErrorStyle } = {
  Stop: DataValidationErrorStyle.STOP, Warning: DataValidationErrorStyle.WARNING, Information: DataValidationErrorStyle.INFO,
};

function validationRule(id: string, { areas, rule, ignoreBlanks, prompt, errorAlert }: ValidationPart): ISheetDataValidationRule {
  const [kind] = Object.keys(rule);
  const details = (kind === undefined ? {} : rule[kind]) as { readonly source?: string; readonly formula?: string; readonly formula1?: unknown; readonly formula2?: unknown; readonly operator?: string; readonly inCellDropDown?: boolean };
  // A number is compared at once, a formula is calculated first.
  const text = (bound: unknown): string | undefined => (typeof bound === "string" ? bound.replace(/^=(?=-?\d+(?:\.\d+)?$)/, "") : undefined);
  return {
    uid: id, ranges: areas.map(rangeOf), type: types[kind ?? ""] ?? DataValidationType.ANY, allowBlank: ignoreBlanks,
    formula1: text(details.source ?? details.formula ?? details.formula1), formula2: text(details.formula2),
    // A list, a formula and a mere prompt compare nothing: with an operator Univer would refuse every text.
    ...(details.formula1 !== undefined && { operator: operators[details.operator ?? "Between"] }),
    showDropDown: kind === "list" && details.inCellDropDown !== false, renderMode: kind === "list" ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT,
    showErrorMessage: errorAlert.showAlert, error: [errorAlert.title, errorAlert.message].filter((words) => words !== "").join("\n"), errorStyle: errorStyles[errorAlert.style],
    showInputMessage: prompt.showPrompt, prompt: prompt.message, promptTitle: prompt.title,
  };
}

/** Shows notes and comments (附注、批注): a red corner, and the text while the mouse is over the cell. Prompts of validation are shown the same way. */
export function showNotes(book: Book): void {
  const model = book.engine.injector.get(SheetsNoteModel);
  for (const [sheetId, notes] of [...model.getUnitNotes(book.unitId) ?? []]) {
    for (const { id } of [...notes.values()]) model.removeNote(book.unitId, sheetId, { noteId: id, silent: true });
  }
  for (const [id, note] of [...book.parts.note, ...[...book.parts.comment].map(([id, comment]) => [id, noteOf(comment)] as const)]) model.updateNote(book.unitId, note.sheetId, note.row, note.column, { id, note: note.text, show: false, ...sizeOf(note) }, true);
}

/** A thread as one text: who wrote what, one after the other. */
function noteOf({ sheetId, row, column, replies, ...first }: CommentPart): NotePart {
  return { sheetId, row, column, text: [first, ...replies].map(({ authorName, content }) => (authorName === "" ? content : `${authorName}: ${content}`)).join("\n") };
}

/** Wide enough for a sentence, high enough for its lines. */
function sizeOf({ text }: NotePart): { readonly width: number; readonly height: number } {
  const lines = text.split("\n").reduce((count, line) => count + Math.max(1, Math.ceil(line.length / 16)), 0);
  return { width: 220, height: Math.min(240, 28 + lines * 20) };
}
