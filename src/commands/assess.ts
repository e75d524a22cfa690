/**
 * 无窗格考核: the main job for whoever has no screen. It knows only Office.js and
 * runs wherever Excel does: read, check, score and, when asked, write the scales.
 */
import { assess as assessBook } from "../scorecard/assess";
import { isoDay, serialDay } from "../workbook/days";
import { planScales, usualChoices } from "../workbook/planScales";
import { readScorecard } from "../workbook/readScorecard";
import { writeScales } from "../workbook/writeScales";
import { linesOf, report, type Report } from "./report";

export interface AssessOptions {
  /** Whether the appraisal scales are written into the workbook. */
  readonly write: boolean;
}

/** The report, and the same as lines of text. */
export type AssessResult = Report & { readonly texts: readonly string[] };

export async function assess({ write }: AssessOptions): Promise<AssessResult> {
  const now = new Date();
  const { book, tables, findings } = await readScorecard();
  const assessment = assessBook(book, findings, { today: serialDay(now) });
  const written = write && assessment.cards.length > 0 ? await writeScales(planScales(assessment, { ...usualChoices, date: isoDay(now) }, tables)) : [];
  return { ...report(assessment, written), texts: linesOf(assessment, written) };
}
