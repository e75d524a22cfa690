import type { Locale } from "../session";

/** The words of the workbench page itself; those of the pane are the add-in's. */
export interface Texts {
  readonly title: string;
  readonly notExcel: string;
  readonly notExcelLong: string;
  readonly create: string;
  /** What a new workbook is called. */
  readonly blank: string;
  readonly open: string;
  readonly save: string;
  readonly sample: string;
  readonly chooseSample: string;
  readonly undo: string;
  readonly redo: string;
  readonly dark: string;
  readonly light: string;
  readonly otherLanguage: string;
  readonly pane: string;
  readonly closePane: string;
  readonly paneWidth: string;
  readonly ribbon: string;
  readonly grid: string;
  readonly working: (label: string) => string;
  readonly done: (label: string) => string;
  readonly opening: (name: string) => string;
  readonly opened: (name: string) => string;
  readonly saving: (name: string) => string;
  readonly saved: (name: string) => string;
  readonly losses: (losses: readonly string[]) => string;
  readonly unseen: (words: readonly string[]) => string;
  readonly cannotOpen: { readonly [problem: string]: string };
  readonly failed: (reason: string) => string;
  readonly unsaved: string;
  readonly replaceAsked: string;
  readonly colon: string;
}

const zh: Texts = {
  title: "平衡计分卡工作台",
  notExcel: "工作台，不是 Excel",
  notExcelLong: "这是试用和测试加载项的工作台，不是 Excel：加载项就是装进 Excel 的那一个，表格由开源电子表格 Univer 显示。",
  create: "新建",
  blank: "新工作簿",
  open: "打开…",
  save: "保存",
  sample: "示例",
  chooseSample: "打开示例工作簿",
  undo: "撤销",
  redo: "恢复",
  dark: "深色",
  light: "浅色",
  otherLanguage: "English",
  pane: "平衡计分卡面板",
  closePane: "关闭面板",
  paneWidth: "面板宽度",
  ribbon: "平衡计分卡选项卡",
  grid: "电子表格",
  working: (label) => `正在执行：${label}`,
  done: (label) => `已完成：${label}`,
  opening: (name) => `正在打开 ${name}…`,
  opened: (name) => `已打开 ${name}。`,
  saving: (name) => `正在保存 ${name}…`,
  saved: (name) => `已保存 ${name}。`,
  losses: (losses) => `请注意：${losses.join("；")}。`,
  unseen: (words) => `工作台里看不到、保存时原样保留：${words.join("、")}。`,
  cannotOpen: {
    "not-xlsx": "这不是 .xlsx 工作簿：请在 Excel 里另存为 .xlsx 再打开。", macros: "工作簿带宏（.xlsm）：请在 Excel 里另存为 .xlsx 再打开。", encrypted: "工作簿有打开密码：请在 Excel 里去掉密码再打开。", "too-large": "文件过大，无法打开：请在 Excel 里删去用不着的工作表和行，另存后再打开。", damaged: "文件已损坏，无法读取：请在 Excel 里用“打开并修复”打开，另存后再打开。",
    missing: "找不到文件。",
  },
  failed: (reason) => `出错：${reason}`,
  unsaved: "工作簿有未保存的修改。",
  replaceAsked: "打开另一个会丢掉它们，仍要打开吗？",
  colon: "：",
};

const en: Texts = {
  title: "BSC Scorecard workbench",
  notExcel: "A workbench, not Excel",
  notExcelLong: "This is a workbench for trying and testing the add-in, not Excel: the add-in is the very one Excel loads, the grid is the open-source spreadsheet Univer.",
  create: "New",
  blank: "New workbook",
  open: "Open…",
  save: "Save",
  sample: "Sample",
  chooseSample: "Open a sample workbook",
  undo: "Undo",
  redo: "Redo",
  dark: "Dark",
  light: "Light",
  otherLanguage: "中文",
  pane: "BSC Scorecard pane",
  closePane: "Close pane",
  paneWidth: "Pane width",
  ribbon: "Scorecard tab",
  grid: "Spreadsheet",
  working: (label) => `Working: ${label}`,
  done: (label) => `Done: ${label}`,
  opening: (name) => `Opening ${name}…`,
  opened: (name) => `Opened ${name}.`,
  saving: (name) => `Saving ${name}…`,
  saved: (name) => `Saved ${name}.`,
  losses: (losses) => `Please note: ${losses.join("; ")}.`,
  unseen: (words) => `Not seen in the workbench, kept when saving: ${words.join(", ")}.`,
  cannotOpen: {
    "not-xlsx": "This is not an .xlsx workbook: save it as .xlsx in Excel and open that.", macros: "The workbook holds macros (.xlsm): save it as .xlsx in Excel and open that.",
    encrypted: "The workbook has a password: take it off in Excel and open it again.", "too-large": "The file is too large to open: delete the sheets and rows that are not needed in Excel, save it and open that.",
    damaged: "The file is damaged and cannot be read: open it in Excel with Open and Repair, save it and open that.", missing: "There is no such file.",
  },
  failed: (reason) => `Failed: ${reason}`,
  unsaved: "The workbook has changes that are not saved.",
  replaceAsked: "Opening another one loses them. Open it all the same?",
  colon: ": ",
};

export const texts: { readonly [locale in Locale]: Texts } = { "zh-CN": zh, "en-US": en };
