/** 汇总的门: what the roll-up asks of the workbook; it arrives when it is first needed. */
import type { Assessment } from "../../scorecard/assessment";
import type { Language } from "../../scorecard/table";
import type { BringInOptions, RollUp } from "../../workbook/bringIn";
import type { WritingWork } from "../../workbook/writeScales";

/** Reads the files, and brings in their scorecards. */
export async function bringInFiles(files: readonly File[], options: BringInOptions): Promise<RollUp> {
  const { bringIn } = await import("../../workbook/bringIn");
  const read = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
  return bringIn(read, options);
}

/** Writes the ranking of what was brought in; gives back the sheet's name. */
export async function writeRanking(assessment: Assessment, language: Language, work: WritingWork): Promise<string> {
  const [{ planRollUp }, { writeScales }] = await Promise.all([import("../../workbook/planRollUp"), import("../../workbook/writeScales")]);
  const [written] = await writeScales(planRollUp(assessment, language), work);
  return written!.sheet;
}
