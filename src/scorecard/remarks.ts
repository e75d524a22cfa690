/** 附注: what a sentence says beside scoring: where its figures come from. */

/** 为准 of a source of figures, 数据来源：…: a whole clause, or all that stands in brackets. */
const source = "(?:[^，,；;。（）()\\n]{0,8}以[^，,；;。（）()\\n]{1,24}(?:数据|报表|年报|通报|文件|台账|记录|公报|公布数|统计|口径|系统|报告|(?:测评|调查|统计|审计|检测|监测)结果)为准|(?:数据|信息|资料)来源(?:于|为)?[:：]?[^，,；;。（）()\\n]{1,24}|(?:数据)?由[^，,；;。（）()\\n]{1,24}提供(?:数据)?)";
const remark = new RegExp(`(^|[，,；;。\\n])(\\s*(?:注[:：])?${source}\\s*)(?=$|[，,；;。\\n])|[（(]\\s*${source}\\s*[）)]`, "g");
/** Words and figures that bear on points: a remark with one of them is a clause. */
const scores = /[\d０-９%％每扣加得分折低高超少多倍]|目标|实际|完成|考[核评]|评[分定议比优]|较|最|孰|否则|不/;

/**
 * A text with blanks in place of remarks that only name a source of figures (数据来源),
 * so that every other character stays where it was. What names a result of somebody's
 * judgement, or says anything of points, stays: 以考核得分为准.
 *
 * @example withoutRemarks("每低1%扣2分（以统计局数据为准）").trim() // "每低1%扣2分"
 * @example withoutRemarks("以考核得分为准") // "以考核得分为准"
 */
export function withoutRemarks(text: string): string {
  if (!/为准|来源|提供/.test(text)) return text;
  return text.replace(remark, (whole: string, ahead: string | undefined) => (scores.test(whole) ? whole : (ahead ?? "") + " ".repeat(whole.length - (ahead ?? "").length)));
}
