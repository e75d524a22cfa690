import type { Workbook } from "@cj-tech-master/excelts";
import type { DefinedName } from "../grid/names";
import { formulaFromFile } from "./formulaText";

/** The defined names of a file; its own words for print settings (`_xlnm…`) are not among them. */
export function namesOfFile(workbook: Workbook, sheetIdOf: (index: number) => string | null): readonly DefinedName[] {
  return workbook.definedNames.model.filter(({ name }) => !name.startsWith("_xlnm")).flatMap(({ name, ranges, localSheetId, formulaExpression, rawText, hidden }) => {
    const formula = formulaExpression ?? rawText ?? ranges.join(",");
    if (formula === "") return [];
    const sheetId = localSheetId === undefined ? null : sheetIdOf(localSheetId);
    return [{ id: sheetId === null ? name : `${sheetId} ${name}`, name, formula: formulaFromFile(formula).slice(1), comment: "", isVisible: !hidden, sheetId }];
  });
}
