/** 读判断表: the judgements of all experts from the open workbook; reads only. */
import { cellsOf, sheetProperties } from "./sheets";
import { findJudgements, judgementsInRange, type FoundJudgements } from "./findJudgements";
import { readSelectedRange } from "./selection";
import { fromExcel } from "./workbookError";

/** 找遍所有可见的工作表, those we handed out ourselves included. */
export async function readJudgements(members: readonly string[]): Promise<readonly FoundJudgements[]> {
  return fromExcel(async (context) => {
    const worksheets = context.workbook.worksheets.load(sheetProperties);
    await context.sync();
    const isRead = ({ visibility }: Excel.Worksheet): boolean => visibility === Excel.SheetVisibility.visible;
    const { sheets } = await cellsOf(context, { worksheets: worksheets.items, tables: [], ours: new Set(), isRead }, {});
    return findJudgements(sheets, members);
  });
}

/** 读选中的区域; null where it is no judgement matrix of these members. */
export async function readSelectedJudgements(members: readonly string[]): Promise<FoundJudgements | null> {
  const { sheet, values, top, left } = await readSelectedRange();
  return judgementsInRange({ name: sheet, values, top, left }, members);
}
