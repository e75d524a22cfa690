/** 附注: what a sentence says beside scoring: where its figures come from. */

const clause = /[^，,；;。（）()\n]+/g;
/** 以统计局数据为准, 数据由统计局提供, 数据来源：统计局 */
const source = /^[^以]{0,6}以.+(?:数据|报表|年报|通报|文件|台账|统计|公报|报告|(?:测评|调查|审计)结果)为准$|由.+提供$|^(?:数据|资料)来源/;
/** Words and figures that bear on points. 以考核得分为准 is no remark. */
const scores = /[\d０-９每扣加得分折低高超少多倍较最]|目标|实际|完成|考[核评]|评[分定议比优]|否则|不/;

/**
 * A text with blanks in place of remarks that only name a source of figures (数据来源),
 * so that every other character stays where it was. What names somebody's judgement, or
 * says anything of points, is no remark.
 *
 * @example withoutRemarks("每低1%扣2分（以统计局数据为准）").trim() // "每低1%扣2分"
 * @example withoutRemarks("以考核得分为准") // "以考核得分为准"
 */
export function withoutRemarks(text: string): string {
  const blank = (part: string): string => " ".repeat(part.length);
  const kept = text.replace(clause, (part) => (source.test(part.trim()) && !scores.test(part) ? blank(part) : part));
  return kept === text ? text : kept.replace(/[（(] *[）)]/g, blank);
}
