/**
 * 日志: a hidden sheet that stands in the workbook while a writing is under way:
 * what the cells to be changed held before, and what the sheets to be replaced
 * were called. With it the workbook can be put back as it was, at once or when
 * the add-in starts again.
 */
import { sizeOf, written } from "./drawSheet";
import { unfinishedName } from "./marks";
import { callBytes, type Step } from "./requests";
import type { Edit } from "./renewal";
import { areaAddress } from "./sheetDrawing";

/** One line of the journal. */
export type JournalEntry =
  | { readonly entry: "edit"; readonly what: Edit["what"]; readonly sheet: string; readonly address: string; readonly before: Edit["before"] }
  | { readonly entry: "renamed"; readonly n: number; readonly sheet: string }
  /** A map drawn anew where it stands: each writing knows its own shapes by their names. */
  | { readonly entry: "redrawn"; readonly sheet: string }
  /** A table that was made longer. */
  | { readonly entry: "resized"; readonly sheet: string; readonly table: string; readonly before: string };

/** The journal's name before existing sheets change, and from then on. */
export function journalName(token: string, hasBegun: boolean): string {
  return unfinishedName(token, "journal", hasBegun ? 1 : null);
}

/** Text of one cell; Excel takes 32 767 characters. */
const cellText = 30_000;

/** 一处更改 as the journal keeps it. */
export function editEntry({ what, sheet, area, before }: Edit): JournalEntry {
  return { entry: "edit", what, sheet, address: areaAddress(area), before };
}

/** 写日志: the sheet, and its lines. */
export function journalSteps(token: string, entries: readonly JournalEntry[]): readonly Step[] {
  const name = journalName(token, false);
  const add: Step = {
    bytes: callBytes * 2,
    run: (context) => {
      context.workbook.worksheets.add(name).visibility = "Hidden";
    },
  };
  return [add, ...entries.map((entry, row) => lineStep(name, row, entry))];
}

function lineStep(name: string, row: number, entry: JournalEntry): Step {
  const text = JSON.stringify(entry);
  const parts = Array.from({ length: Math.ceil(text.length / cellText) }, (_, part) => written(text.slice(part * cellText, (part + 1) * cellText)));
  return {
    bytes: sizeOf(parts) + callBytes,
    run: (context) => {
      context.workbook.worksheets.getItem(name).getRangeByIndexes(row, 0, 1, parts.length).values = [parts];
    },
  };
}

/** 读日志: the lines of a journal, from the values of its cells. */
export function journalEntries(values: readonly (readonly unknown[])[]): readonly JournalEntry[] {
  // A writing that changes nothing that exists has a journal without lines.
  return values.map((row) => row.filter((cell) => cell !== "" && cell !== null).join("")).filter((text) => text !== "").map((text) => JSON.parse(text) as JournalEntry);
}
