/** 多工作簿汇总的表名 */
import type { Language } from "../scorecard/table";

/**
 * The sheet on which the cards of several workbooks are ranked.
 *
 * @example rollUpSheet("zh") // "各工作簿考核结果汇总"
 */
export function rollUpSheet(language: Language): string {
  return language === "zh" ? "各工作簿考核结果汇总" : "Results of all workbooks";
}
