import { relationshipsOf, type FilePackage } from "./filePackage";
import type { FileWorkbook } from "./fileWorkbook";
import { countsFrom1904 } from "./readSheet";

/** What a file holds that the workbench cannot keep or cannot treat as Excel does. */
export type Loss = "signature" | "dates-1904";

const sentences: { readonly [loss in Loss]: { readonly zh: string; readonly en: string } } = {
  signature: {
    zh: "数字签名（文件一经保存，签名即失效，将被去掉）",
    en: "the digital signature (it ends with the first save and is taken out)",
  },
  "dates-1904": {
    zh: "以 1904 年为起点的日期（原样保留，但在工作台里显示和计算时早 1462 天）",
    en: "dates counted from 1904 (kept as they are, but shown and calculated 1462 days early in the workbench)",
  },
};

/** What of a file is named to the user when it is opened. */
export function lossesOf(file: FilePackage, workbook: FileWorkbook): readonly Loss[] {
  const losses: Loss[] = [];
  if (isSigned(file)) losses.push("signature");
  if (countsFrom1904(workbook.root)) losses.push("dates-1904");
  return losses;
}

export function isSigned(file: FilePackage): boolean {
  return relationshipsOf(file, "").some(({ kind }) => kind === "origin");
}

/** @example sentenceOf("signature", "en-US") // "the digital signature (it ends with the first save and is taken out)" */
export function sentenceOf(loss: Loss, locale: "zh-CN" | "en-US"): string {
  return sentences[loss][locale === "zh-CN" ? "zh" : "en"];
}
