import { assemble } from "../../src/scorecard/assemble";
import { assess } from "../../src/scorecard/assess";
import type { Assessment } from "../../src/scorecard/assessment";
import type { Table } from "../../src/scorecard/table";
import type { ScaleChoices } from "../../src/workbook/scaleChoices";
import { planScales, usualChoices, type PlannedSheet } from "../../src/workbook/planScales";
import { sampleTables } from "../scorecard/sampleTables";

/** A sample workbook read and assessed. */
export async function assessedSample(name: string): Promise<{ readonly assessment: Assessment; readonly tables: readonly Table[] }> {
  const tables = await sampleTables(name);
  return { tables, assessment: assessed(tables) };
}

export function assessed(tables: readonly Table[]): Assessment {
  const { book, findings } = assemble(tables);
  return assess(book, findings);
}

/** Choices that differ from the usual. */
export function choosing(choices: Partial<ScaleChoices> = {}): ScaleChoices {
  return { ...usualChoices, date: "2026-01-15", ...choices };
}

/** The planned scale of a card. */
export function scaleOf(assessment: Assessment, card: string, choices: Partial<ScaleChoices> = {}): PlannedSheet {
  return planScales(assessment, choosing({ cards: [card], ...choices })).sheets.find(({ kind }) => kind === "scale")!;
}
