/** 没有读懂的原因, and a wording that would be read (可用的写法), in both languages. */
import type { Language } from "../scorecard/table";
import { type LikelyForm, type UnreadWhy, unreadReason } from "../scorecard/unreadReason";
import { list, quoted } from "./amounts";

type Whys = { readonly [W in UnreadWhy]: (words: string) => string };

const whysZh: Whys = {
  width: () => "“每”后面没有写多少、什么单位",
  points: () => "没有说扣（加）多少分",
  unknown: (words) => `不认识“${words}”`,
  outcome: () => "没有说这样得多少分",
  order: () => "词都认识，连起来看不出怎样得分",
};

const whysEn: Whys = {
  width: () => "“each” of how many, and of what",
  points: () => "it does not say how many points",
  unknown: (words) => `“${words}” is unknown`,
  outcome: () => "it does not say what that earns",
  order: () => "the words are known, but not how points follow from them together",
};

/** Why words of a rule text were not read. */
export function unreadBecause(language: Language, clause: string, name: string): string {
  const { why, words } = unreadReason(clause, name);
  const isZh = language === "zh";
  return (isZh ? whysZh : whysEn)[why](list(words.map(quoted), isZh ? "”、“" : "”, “", () => "…"));
}

/** Sentences that are read, one of each form. */
export const readableForms: { readonly [L in Language]: { readonly [F in LikelyForm]: string } } = {
  zh: {
    step: "每少1个扣2分，扣完为止",
    bands: "≥95%得100分；90%-95%得80分；90%以下不得分",
    place: "第1名得100分，第2名得90分，其余得80分",
    proportion: "按完成比例得分，低于60分不得分",
    word: "完成得满分，基本完成得60分，未完成不得分",
  },
  en: {
    step: "2 points off for each 1% below target",
    bands: "≥95%: 100 points; 90%-95%: 80 points; below 90%: 0 points",
    place: "1st: 100; 2nd: 90; others: 80",
    proportion: "in proportion to target, at most 100",
    word: "done: full marks; partly done: 60; not done: 0",
  },
};
