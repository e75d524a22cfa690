/** 多工作簿汇总表的计划: the ranking of all cards brought in, on a sheet of its own beside the open workbook's ranking. */
import type { Assessment } from "../scorecard/assessment";
import type { Language } from "../scorecard/table";
import { rollUpSheet } from "../wording/rollUp";
import { scaleWords } from "../wording/scale";
import type { ScalePlan } from "./planScales";
import { rankingSheet } from "./rankingSheet";

/** By this the sheet is known again, in whatever language it was written. */
const about = "roll-up";

export function planRollUp(assessment: Assessment, language: Language): ScalePlan {
  const drawing = rankingSheet({ words: scaleWords(language), language, cells: "formulas", live: null }, assessment);
  return { sheets: [{ kind: "ranking", about, wantedName: rollUpSheet(language), drawing, isHidden: false }], notLive: [] };
}
