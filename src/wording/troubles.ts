/**
 * 故障说明: what Excel refused, and what to do next. These are faults of the
 * moment, not of the workbook's author; those are findings.
 */
import type { Language } from "../scorecard/table";

/**
 * 故障: `editing` a cell is being edited; `protected` sheet or workbook;
 * `too-large` more than Excel hands over at once; `gone` a sheet or cell that was
 * there is no more; `hidden` the sheet cannot be shown; `taken` a name is in
 * use; `stale` cells are not as they were read; `no-room` there is something below
 * the table; `disconnected` Excel no longer answers; `unsupported` this Excel cannot
 * do it; `refused` anything else Excel will not do.
 */
export type Trouble = "editing" | "protected" | "too-large" | "gone" | "hidden" | "taken" | "stale" | "no-room" | "disconnected" | "unsupported" | "refused";

type Sentences = { readonly [T in Trouble]: (where: string | null) => string };

const zh: Sentences = {
  editing: () => "正在编辑单元格，Excel 暂时不接受操作。请按回车键结束编辑，再试一次。",
  protected: (where) => `${where === null ? "工作簿或工作表" : `工作表「${where}」`}受保护，不能改动。请先撤销保护（审阅 → 撤销保护），再试一次。`,
  "too-large": (where) => `${where === null ? "内容" : `工作表「${where}」`}太大，Excel 一次交不出来。请删除用不到的行和列，或拆成几个工作簿，再试一次。`,
  gone: (where) => `${where === null ? "要找的工作表或单元格" : `「${where}」`}已经不在了，可能刚被删除或改名。请重新读取。`,
  hidden: (where) => `${where === null ? "这张工作表" : `工作表「${where}」`}是隐藏的，无法选中。请先取消隐藏，再试一次。`,
  taken: (where) => `${where === null ? "这个名称" : `名称「${where}」`}已被占用。请换一个名称，再试一次。`,
  stale: (where) => `${where === null ? "表" : `工作表「${where}」`}里的内容和读到的不一样了，没有改动。请重新读取再试；表里有合并单元格的，请先取消合并。`,
  "no-room": (where) => `${where === null ? "表" : `工作表「${where}」里的表`}下面有别的内容，放不下新的行。请在表的下面插入几个空行，再试一次。`,
  disconnected: () => "Excel 没有应答，连接可能断了。请保存工作簿，重新打开本面板，再试一次。",
  unsupported: () => "这个版本的 Excel 不支持该操作。请更新 Excel，或在新版 Excel 中打开。",
  refused: (where) => `Excel 拒绝了这个操作${where === null ? "" : `（${where}）`}。请再试一次；仍不行时，请复制详情并交给管理员。`,
};

const en: Sentences = {
  editing: () => "A cell is being edited, so Excel takes no orders. Press Enter to finish editing, then try again.",
  protected: (where) => `${where === null ? "The workbook or a sheet" : `Sheet “${where}”`} is protected. Unprotect it (Review → Unprotect), then try again.`,
  "too-large": (where) => `${where === null ? "The content" : `Sheet “${where}”`} is more than Excel hands over at once. Delete unused rows and columns, or split the workbook, then try again.`,
  gone: (where) => `${where === null ? "The sheet or cell" : `“${where}”`} is no longer there; it may just have been deleted or renamed. Read the workbook again.`,
  hidden: (where) => `${where === null ? "The sheet" : `Sheet “${where}”`} is hidden, so it cannot be selected. Unhide it, then try again.`,
  taken: (where) => `${where === null ? "The name" : `The name “${where}”`} is already in use. Choose another, then try again.`,
  stale: (where) => `${where === null ? "The table" : `What stands on sheet “${where}”`} is no longer what was read, so nothing was changed. Read again and retry; where the table has merged cells, unmerge them first.`,
  "no-room": (where) => `Something stands below the table${where === null ? "" : ` on sheet “${where}”`}, so there is no room for new rows. Insert a few blank rows below it, then try again.`,
  disconnected: () => "Excel does not answer; the connection may be lost. Save the workbook, open this pane again, then try again.",
  unsupported: () => "This version of Excel cannot do that. Update Excel, or open the workbook in a newer one.",
  refused: (where) => `Excel refused${where === null ? "" : ` (${where})`}. Try again; if it happens again, copy the details and hand them to your administrator.`,
};

const byLanguage: { readonly [L in Language]: Sentences } = { zh, en };

/**
 * 故障的说明: the sentence for a trouble, with its next step.
 *
 * @param where the sheet or name it concerns, or null
 */
export function troubleSentence(language: Language, trouble: Trouble, where: string | null): string {
  return byLanguage[language][trouble](where);
}
