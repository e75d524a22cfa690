/** 设置的用语: what the settings say in Chinese. */

export const settingsZh = {
  loading: "正在看工作簿记住了什么…",
  loadFailed: "没能查看记住了什么",
  clearFailed: "没有清除成",
  clear: "清除",
  clearOf: (what: string) => `清除：${what}`,
  cleared: (what: string) => `已清除：${what}。`,
  nothing: "没有记住什么。",

  language: "界面语言",
  languageNow: (name: string) => `现在用${name}。选过的语言记在这台电脑上，不在工作簿里。`,
  followOffice: "改为跟随 Office",
  followsOffice: "下次打开面板时，用 Office 的语言。",

  corrections: "读表的更正",
  correctionsMeaning: "清除后，这张表重新由面板认表头；您的表格不改动。",
  leftOut: "整张表不读",
  asTable: (table: string) => `作为「${table}」`,
  notATable: "不是要读的表",
  column: (header: string, field: string | null) => (field === null ? `「${header}」不用` : `「${header}」是${field}`),
  shownHidden: "隐藏的表，仍然读取",
  goneSheet: "已删除的工作表",
  and: "，",

  rules: "已确认的计分标准",
  rulesMeaning: "清除后，这条标准回到“待确认”；得分不变。",
  rulesAll: (n: number) => `清除全部 ${n} 条`,

  others: "其他记住的内容",
  othersMeaning: "清除后找不回来；考核的内容和已写的表不受影响。",
  known: {
    "BSC.versions": "保留的版本",
    "BSC.frozen": "定稿时的数值，核对时用",
  } as Readonly<Record<string, string>>,
  size: (characters: number) => `约 ${Math.max(1, Math.round(characters / 1000))} 千字符`,

  clearAll: "全部清除",
  clearAllAsk: (n: number) => `清除工作簿里记住的全部 ${n} 项？更正过的表头要重新更正，确认过的标准要重新确认。您的表格和已写的量表不改动。`,
  clearAllYes: "清除",
  clearAllNo: "不清除",
  allCleared: "已全部清除。",

  excel: "这个 Excel 能做什么",
  excelAll: "本加载项的功能，这个 Excel 都支持。",
  can: "可以用",
  cannot: "不能用",
  features: {
    shapes: "在表里画战略地图",
    bringIn: "汇总其他工作簿",
    functions: "=BSC 公式",
    pane: "从功能区打开面板",
    print: "打印设置",
  },
  missing: {
    shapes: "这个版本的 Excel 不能画形状，战略地图只能在面板里看。要画进表里，请用 Excel 2019 以上、Microsoft 365 或网页版。",
    bringIn: "这个版本的 Excel 不能取用其他工作簿的表。请把各单位的表复制到一个工作簿里，或改用 Microsoft 365、网页版。",
    functions: "这个版本的 Excel 不支持自定义公式，=BSC 公式会显示 #NAME?。量表请选“得分为数值”或“全部固定为数值”。",
    pane: "这个版本的 Excel 不能由按钮打开面板。按钮照样有效，结果请自己打开面板查看。",
    print: "这个版本的 Excel 不能由加载项设置打印。量表照样能写，打印前请自己设为 A4、一页宽。",
  },
};

export type SettingsWords = typeof settingsZh;
