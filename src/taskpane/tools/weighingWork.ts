/** 定权重的门: what the weights tool asks of the workbook; it arrives when it is first needed. */
import type { Language } from "../../scorecard/table";
import type { CellChange, CellLeft } from "../../workbook/changeCells";
import type { FoundJudgements } from "../../workbook/findJudgements";
import type { WritingWork } from "../../workbook/writeScales";

/** Which cells could not take their weights; looks only. */
export async function cellsInTheWay(changes: readonly CellChange[]): Promise<readonly CellLeft[]> {
  return (await import("../../workbook/changeCells")).cellsInTheWay(changes);
}

/** All judgement sheets of a group in the workbook. */
export async function readJudgements(members: readonly string[]): Promise<readonly FoundJudgements[]> {
  return (await import("../../workbook/readJudgements")).readJudgements(members);
}

/** The judgements in the selected range; null where it holds none of this group. */
export async function readSelectedJudgements(members: readonly string[]): Promise<FoundJudgements | null> {
  return (await import("../../workbook/readJudgements")).readSelectedJudgements(members);
}

/** Makes an empty judgement sheet; gives back its name. */
export async function writeJudgementForm(group: string, members: readonly string[], language: Language, work: WritingWork): Promise<string> {
  const [{ planJudgementForm }, { writeScales }] = await Promise.all([import("../../workbook/judgementForm"), import("../../workbook/writeScales")]);
  const [written] = await writeScales(planJudgementForm(group, members, language, new Date().toISOString()), work);
  return written!.sheet;
}
