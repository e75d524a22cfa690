import type { Parts } from "../grid/parts";
import { readPart, relatedPart, relationshipsOf, type FilePackage } from "./filePackage";
import type { FileWorkbook } from "./fileWorkbook";
import { countsFrom1904 } from "./readSheet";
import { sharedStringsOf, textOfItem } from "./sharedStrings";
import { childOf, childrenOf, textOf, type XmlElement } from "./xml";

/** What a file holds that the workbench cannot keep, or cannot treat as Excel does. */
export type Loss = "signature" | "dates-1904" | "external-links";

/** What stays in the file as it is, and is not seen in the workbench. */
export type Unseen = "charts" | "groups" | "chart-sheets" | "sparklines" | "slicers" | "pivot-tables" | "controls";

type Sentences<Word extends string> = { readonly [word in Word]: { readonly zh: string; readonly en: string } };

const lossSentences: Sentences<Loss> = {
  signature: {
    zh: "数字签名（文件一经保存，签名即失效，将被去掉）",
    en: "the digital signature (it ends with the first save and is taken out)",
  },
  "dates-1904": {
    zh: "以 1904 年为起点的日期（原样保留，但在工作台里显示和计算时早 1462 天）",
    en: "dates counted from 1904 (kept as they are, but shown and calculated 1462 days early in the workbench)",
  },
  "external-links": {
    zh: "其他工作簿里的值（公式原样保留，但工作台不打开其他文件，重算后显示错误值）",
    en: "values from other workbooks (the formulas are kept, but the workbench opens no other file: recalculated, they show an error)",
  },
};

const unseenWords: Sentences<Unseen> = {
  charts: { zh: "图表", en: "charts" }, groups: { zh: "组合图形", en: "grouped shapes" }, "chart-sheets": { zh: "图表工作表", en: "chart sheets" }, sparklines: { zh: "迷你图", en: "sparklines" },
  slicers: { zh: "切片器", en: "slicers" }, "pivot-tables": { zh: "数据透视表的按钮和刷新", en: "pivot tables' buttons and refreshing" },
  controls: { zh: "控件和嵌入对象", en: "controls and embedded objects" },
};

/** What of a file is named to the user when it is opened. */
export function lossesOf(file: FilePackage, workbook: FileWorkbook): readonly Loss[] {
  const losses: Loss[] = [];
  if (isSigned(file)) losses.push("signature");
  if (countsFrom1904(workbook.root)) losses.push("dates-1904");
  if (relationshipsOf(file, workbook.part).some(({ kind }) => kind === "externalLink")) losses.push("external-links");
  return losses;
}

export function isSigned(file: FilePackage): boolean {
  return relationshipsOf(file, "").some(({ kind }) => kind === "origin");
}

/** By the kind of part a sheet or its drawing points at. */
const unseenKinds: { readonly [kind: string]: Unseen } = {
  chart: "charts", chartEx: "charts", slicer: "slicers", timeline: "slicers", pivotTable: "pivot-tables", oleObject: "controls", ctrlProp: "controls", control: "controls",
};

/** What the user will not see of a file although it is kept. */
export function unseenIn(file: FilePackage, workbook: FileWorkbook): readonly Unseen[] {
  const found = new Set<Unseen>();
  for (const { part, isGrid } of workbook.sheets) {
    if (!isGrid) found.add("chart-sheets");
    for (const unseen of unseenOn(file, part)) found.add(unseen);
  }
  return (Object.keys(unseenWords) as Unseen[]).filter((word) => found.has(word));
}

/** The same of one sheet. */
export function unseenOn(file: FilePackage, part: string): ReadonlySet<Unseen> {
  const found = new Set<Unseen>();
  for (const { kind, target } of relationshipsOf(file, part)) {
    const unseen = unseenKinds[kind];
    if (unseen) found.add(unseen);
    if (kind !== "drawing") continue;
    for (const { kind: drawn } of relationshipsOf(file, target)) if (unseenKinds[drawn]) found.add(unseenKinds[drawn]);
    if (holds(file, target, "grpSp>")) found.add("groups");
  }
  if (holds(file, part, "sparklineGroup ") || holds(file, part, "sparklineGroup>")) found.add("sparklines");
  return found;
}

/** Does a part hold this piece of a tag? Read as text: nothing else of it is wanted here. */
function holds(file: FilePackage, part: string, piece: string): boolean {
  return new TextDecoder().decode(file.get(part)).includes(piece);
}

/** What a copy of a sheet is saved without, although its original keeps it. */
export type CopyLoss = Unseen | "rich-text" | "outlines" | "filters" | "scenarios" | "calculated-columns";

const copyLossWords: Sentences<CopyLoss> = {
  ...unseenWords,
  "rich-text": { zh: "单元格内部分文字的格式", en: "formats of single words in cells" }, outlines: { zh: "行列的分组", en: "grouped rows and columns" }, filters: { zh: "筛选", en: "filters" },
  scenarios: { zh: "方案", en: "scenarios" }, "calculated-columns": { zh: "表的计算列和汇总行设置（公式都在）", en: "settings of calculated columns and totals rows of tables (the formulas are there)" },
};

/** What saving leaves out of the workbook as it is now. */
export function unwrittenIn(parts: Parts, file: FilePackage, sheetsOfFile: readonly { readonly id: string; readonly part: string }[]): readonly CopyLoss[] {
  const left = new Set<CopyLoss>();
  for (const { copiedFrom } of parts.sheetView.values()) {
    const original = sheetsOfFile.find(({ id }) => id === copiedFrom);
    if (original) for (const loss of copyLossesOn(file, original.part)) left.add(loss);
  }
  return (Object.keys(copyLossWords) as CopyLoss[]).filter((word) => left.has(word));
}

function copyLossesOn(file: FilePackage, part: string): ReadonlySet<CopyLoss> {
  const found = new Set<CopyLoss>(unseenOn(file, part));
  const root = readPart(file, part);
  if (holdsRichText(file, root)) found.add("rich-text");
  if (holds(file, part, "outlineLevel=")) found.add("outlines");
  if (childOf(root, "autoFilter")) found.add("filters");
  if (childOf(root, "scenarios")) found.add("scenarios");
  const tables = relationshipsOf(file, part).filter(({ kind }) => kind === "table");
  if (tables.some(({ target }) => holds(file, target, "calculatedColumnFormula") || holds(file, target, "totalsRowFunction") || holds(file, target, "totalsRowLabel"))) found.add("calculated-columns");
  return found;
}

/** Is there a cell whose text is formatted piece by piece? */
function holdsRichText(file: FilePackage, sheet: XmlElement | null): boolean {
  const workbookPart = relatedPart(file, "", "officeDocument") ?? "";
  const strings = sharedStringsOf(readPart(file, relatedPart(file, workbookPart, "sharedStrings") ?? ""));
  return childrenOf(childOf(sheet, "sheetData"), "row").some((row) => childrenOf(row, "c").some((cell) => {
    if (cell.attributes.t === "inlineStr") return textOfItem(childOf(cell, "is")).isRich;
    return cell.attributes.t === "s" && strings[Number(textOf(childOf(cell, "v")))]?.isRich === true;
  }));
}

/** @example unwrittenSentence("charts", "en-US") // "charts of copied sheets (the copies are saved without them)" */
export function unwrittenSentence(loss: CopyLoss, locale: "zh-CN" | "en-US"): string {
  const { zh, en } = copyLossWords[loss];
  return locale === "zh-CN" ? `复制的工作表上的${zh}（保存的副本里没有）` : `${en} of copied sheets (the copies are saved without them)`;
}

/** @example sentenceOf("signature", "en-US") // "the digital signature (it ends with the first save and is taken out)" */
export function sentenceOf(loss: Loss, locale: "zh-CN" | "en-US"): string {
  return lossSentences[loss][locale === "zh-CN" ? "zh" : "en"];
}

/** @example unseenWord("charts", "zh-CN") // "图表" */
export function unseenWord(unseen: Unseen, locale: "zh-CN" | "en-US"): string {
  return unseenWords[unseen][locale === "zh-CN" ? "zh" : "en"];
}
