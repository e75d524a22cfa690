/** 自称: how a sentence calls its own indicator: 满意度≥90%得满分, 及时率每降低1%扣0.5分. */
import { halfWidth } from "./halfWidth";
import { withoutRemarks } from "./remarks";
import { type CalledWord, unknownWords } from "./ruleTokens";
import { meaningsOf } from "./ruleWords";

const shortestName = 3;
const longestName = 60;
/** A name is one of a few dozen characters in a sentence; what is longer was pasted by mistake. */
const longestText = 600;

/** 率, 数, 额: what the name of a quantity ends in. */
const quantityEnds = "率|度|数|量|额|值|速|幅|面|耗|分|日|收入|支出|成本|费用|经费|资金|利润|投资|债务|时间|时长|比例?|比重|水平|面积|里程|人次|成绩";
/** Where a name ends: before what is said of it. */
const saidOfIt = "[\\d≥≤<>=每达低高超少多大小不未较为在至]|比(?![例重])|[增减升降提上下](?!.?[率速幅])|完成(?!率)|实现|控制|突破|保持|没有?达|第";
/** Where a name begins. */
const before = "(?:^|[;,。.、\\n():\\s≤<每如若当凡]|如果|其中)\\s*";
const endsInQuantity = new RegExp(`(?:${quantityEnds})$`);
const nameThere = new RegExp(`(${before})([\\u4e00-\\u9fffA-Za-z]{0,14}?(?:${quantityEnds}))(?=\\s*(?:${saidOfIt}))`, "g");
/** Words of a sentence, not of a name. */
const noName = /^[每按如若当凡以在对]|[扣得]|加分|减分|满分|目标|计划|任务数|实际|[高低少多大小]于|[达超]过?到|不[足低少高超]|[上下]降低|或|且|分[值数]|得分|[年季月]度$|^(?:总|本项|该项)?分$/;
/** 不合格率 beside 合格率: what counts the opposite must be the indicator's own name. */
const opposite = /^[不未缺漏欠逾延迟误超非无错差]/;

/**
 * The words that may stand for the indicator itself in a sentence that cannot be read
 * as it stands: its own name or the end of it, what its name says is counted, and the
 * one quantity of which the sentence speaks. A sentence that speaks of two quantities
 * has no one name.
 *
 * @param name 指标 of the row; undefined where nobody knows it (a formula)
 * @returns ways of reading, to be tried in turn
 * @example ownNames("满意度≥90%得满分，80%≤满意度<90%得80分", undefined) // [[{ word: "满意度", is: "actual" }]]
 * @example ownNames("满意度≥90%得满分，投诉率≥5%不得分", undefined) // []
 */
export function ownNames(text: string, name: string | undefined): readonly (readonly CalledWord[])[] {
  if (text.length > longestText) return [];
  const plain = halfWidth(withoutRemarks(text)).toLowerCase();
  const own = halfWidth(name ?? "").toLowerCase().slice(0, longestName);
  const asActual = (words: readonly string[]): readonly CalledWord[] => words.map((word) => ({ word, is: "actual" }));
  const called = [asActual(endsOf(own, plain)), asActual(quantityIn(plain, own)), asActual(changesIn(plain, own))].filter((words) => words.length > 0);
  const counted = countedWords(text, own);
  return counted.length === 0 ? called : [...called, ...called.map((words) => [...words, ...counted]), counted];
}

/** 群众满意度 may be called 满意度, too: the longest first. */
function endsOf(name: string, text: string): readonly string[] {
  const ends = Array.from({ length: Math.max(0, name.length - shortestName + 1) }, (_, from) => name.slice(from));
  return ends.filter((end) => text.includes(end));
}

/** The one quantity a sentence speaks of, by its longest name first; it stands before anything else that is compared. */
function quantityIn(text: string, name: string): readonly string[] {
  const found = [...text.matchAll(nameThere)].map(([, , word = ""]) => word);
  const [word, ...more] = found.filter((one) => one.length > 1 && !meaningsOf.has(one) && !noName.test(one));
  // 完成率 is a share of the target, and so another quantity.
  if (word === undefined || found.some((one) => meaningsOf.get(one)?.some(({ is }) => is === "attainment"))) return [];
  const isSame = (other: string): boolean => other === word || word.endsWith(other);
  const isFirst = !/[%≥≤<>每]|以[上下内]|[高低]于/.test(text.slice(0, text.indexOf(word)).replace(/(?:\d+%?\s*[≤<]\s*|每)$/, ""));
  // 投诉率 is not spoken of as 满意度; 信访工作 may be, and 群众满意率 as 满意度.
  const isOther = name !== "" && (opposite.test(word) || endsInQuantity.test(name)) && !name.includes(word.slice(0, 2));
  return more.every(isSame) && isFirst && !isOther ? [...new Set([word, ...more])] : [];
}

/** 较上年增长5% under 收入增长率, 下降3% under 能耗降幅: the change is the actual itself. */
function changesIn(text: string, name: string): readonly string[] {
  const change = /增(?:速|幅|长率?)$/.test(name) ? "增长" : /(?:降|下降|降低)(?:幅度?|率)$/.test(name) ? "下降|降低" : null;
  if (change === null || new RegExp(`每.{0,4}(?:${change})`).test(text)) return [];
  return [...text.matchAll(new RegExp(`${before}([\\u4e00-\\u9fff]{0,16}?(?:${change}))(?=\\s*[\\d≥])`, "g"))].map(([, word = ""]) => word).filter((word) => !/[每扣得分]/.test(word));
}

/** 每迟报1次 under 信息迟报次数: a word that the reader does not know and the name has says what is counted. */
function countedWords(text: string, name: string): readonly CalledWord[] {
  if (text.length > 2 * longestName) return [];
  const known = unknownWords(text).map(({ from, to }) => {
    let [start, end] = [from, to];
    while (start > 0 && name.includes(text.slice(start - 1, end))) start--;
    while (end < text.length && name.includes(text.slice(start, end + 1))) end++;
    return text.slice(start, end);
  });
  return known.filter((word) => word.length > 1 && name.includes(word)).map((word) => ({ word: halfWidth(word).toLowerCase(), is: "noun" }));
}
