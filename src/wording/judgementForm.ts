/** 判断表用语: what an empty judgement sheet says to the expert who fills it in, and the words by which it is found again. */
import type { Language } from "../scorecard/table";

export interface JudgementFormWords {
  readonly sheet: string;
  readonly title: (group: string) => string;
  readonly expert: string;
  readonly corner: string;
  readonly notes: readonly string[];
}

const zh: JudgementFormWords = {
  sheet: "判断表",
  title: (group) => `「${group}」两两比较判断表`,
  expert: "专家",
  corner: "行比列",
  notes: [
    "怎么填：只填右上方的空格。左边一行的项目比上面一列的项目重要多少，就填多少：1 同样重要，3 稍微重要，5 明显重要，7 非常重要，9 极端重要，2、4、6、8 介于其间；反过来不如它重要，填 1/3、1/5 …。",
    "左下方自动算出，不必填；拿不准的可以空着。填完写上姓名交回，把这张表复制进原来的工作簿，在「定权重 → 多位专家」里一起读取。",
  ],
};

const en: JudgementFormWords = {
  sheet: "Judgements",
  title: (group) => `Compare in pairs: ${group}`,
  expert: "Expert",
  corner: "Row over column",
  notes: [
    "Fill in the blank cells at the upper right only: how many times as important the item of the row is as the item of the column. 1 equally, 3 slightly, 5 clearly, 7 strongly, 9 extremely more important; 2, 4, 6 and 8 lie between. Where it is less important, type 1/3, 1/5 and so on.",
    "The lower left follows by itself; leave blank what you cannot judge. Write your name, hand it back, copy this sheet into the workbook it came from, and read all of them under Weights, Several experts.",
  ],
};

const words: { readonly [L in Language]: JudgementFormWords } = { zh, en };

/**
 * 判断表用语 in one language.
 *
 * @example judgementFormWords("zh").expert // "专家"
 */
export function judgementFormWords(language: Language): JudgementFormWords {
  return words[language];
}

/** What may stand beside the name of whoever judged, in any language; compared in lower case. */
export const expertLabels: readonly string[] = ["专家", "专家姓名", "评判人", "评判专家", "填表人", "姓名", "expert", "rater", "judge", "name"];
