/** 定稿的门: what freezing and auditing ask of the workbook; it arrives when it is first needed. */
import type { Assessment } from "../../scorecard/assessment";
import type { Table } from "../../scorecard/table";
import type { ScaleAudit } from "../../workbook/auditScales";
import type { StandingScale } from "../../workbook/filing";
import type { WritingWork } from "../../workbook/writeScales";
import { isoDay } from "../../workbook/days";

export async function listScales(): Promise<readonly StandingScale[]> {
  return (await import("../../workbook/filing")).listScales();
}

/** Freezes sheets with a note that names the day, the sheets they were made from, and the rules. */
export async function fileScales(sheets: readonly string[], assessment: Assessment, work: WritingWork): Promise<number> {
  const [{ fileScales: file }, { filingNotes }] = await Promise.all([import("../../workbook/filing"), import("../../workbook/filingNotes")]);
  const date = isoDay(new Date());
  await file(sheets, { date, noteFor: filingNotes(assessment, date) }, work);
  return sheets.length;
}

export async function auditScales(assessment: Assessment, tables: readonly Table[], work: WritingWork): Promise<readonly ScaleAudit[]> {
  return (await import("../../workbook/auditScales")).auditScales(assessment, tables, isoDay(new Date()), work);
}
