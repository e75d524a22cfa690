/** 战略地图的门: what the map asks of the workbook; it arrives when it is first needed. */
import type { Assessment } from "../../scorecard/assessment";
import type { Scorecard } from "../../scorecard/model";
import type { Language } from "../../scorecard/table";
import type { LinkEdits, LinkPlan } from "../../workbook/planLinks";
import type { MapChoices } from "../../workbook/planMaps";
import type { Reading } from "../../workbook/reading";
import type { Written, WritingWork } from "../../workbook/writeScales";
import type { WritingPlan } from "../../workbook/writingPlan";

export async function planMaps(assessment: Assessment, choices: MapChoices): Promise<WritingPlan> {
  const { planMaps: plan } = await import("../../workbook/planMaps");
  return plan(assessment, choices);
}

export async function planLinks(edits: LinkEdits, reading: Reading, cards: readonly Scorecard[], language: Language): Promise<LinkPlan> {
  const { planLinks: plan } = await import("../../workbook/planLinks");
  return plan(edits, reading, cards, language);
}

/** What a plan would write; writes nothing. */
export async function preview(plan: WritingPlan): Promise<readonly Written[]> {
  const { previewScales } = await import(/* webpackChunkName: "scales" */ "../../workbook/writeScales");
  return previewScales(plan);
}

export async function write(plan: WritingPlan, work: WritingWork): Promise<readonly Written[]> {
  const { writeScales } = await import(/* webpackChunkName: "scales" */ "../../workbook/writeScales");
  return writeScales(plan, work);
}
