/** Excel 的工作簿: the pane's door to the workbook, as Excel opens it. */
import { onChange } from "../workbook/changes";
import { loadConfirmedRules, saveConfirmedRules } from "../workbook/confirmedRules";
import { goTo, goToSheet } from "../workbook/goTo";
import { onOutcome, takeOutcome } from "../workbook/outcome";
import { planScales } from "../workbook/planScales";
import { readScorecard } from "../workbook/readScorecard";
import { loadMapping, saveMapping } from "../workbook/remember";
import { removeUnfinished } from "../workbook/unfinished";
import { previewScales, writeScales } from "../workbook/writeScales";
import type { Workbook } from "./workbook";

export const excelWorkbook: Workbook = {
  tidy: removeUnfinished,
  read: readScorecard,
  plan: planScales,
  preview: previewScales,
  write: writeScales,
  loadMapping,
  saveMapping,
  loadConfirmedRules,
  saveConfirmedRules,
  onOutcome: (brought) => {
    const take = (): void => {
      const outcome = takeOutcome();
      if (outcome !== null) brought(outcome);
    };
    take();
    return onOutcome(take);
  },
  goTo,
  goToSheet,
  onChange,
};
