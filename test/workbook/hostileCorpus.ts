/** 恶意样本: content of cells, headers, names and sentences meant to break whoever reads them. Each is read in every place of its group by `hostileCorpus.test.ts`. */
import type { Cell } from "../../src/scorecard/table";

const repeated = (text: string, characters: number): string => text.repeat(Math.ceil(characters / text.length)).slice(0, characters);
/** What a cell of Excel can hold. */
const most = 32_767;

/** Names of cards, perspectives, objectives, indicators, people; codes; sheet names. */
export const names: readonly string[] = [
  "__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "__defineGetter__", "__lookupSetter__", "isPrototypeOf", "then", "toJSON", "length", "name", "undefined", "null", "NaN", "true", "0", "-1", "1e5", "٣", "Ⅷ",
  "=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1+1", "\r=1+1", "\n=1+1", "'=1", "''", "=HYPERLINK(\"http://x\",\"y\")", "=IMPORTXML(\"http://x\",\"//a\")", "=WEBSERVICE(\"http://x\")", "＝1+1", "＋1", "－1", "＠SUM", "%0A=1", "|cmd", ";=1", ",=1", " =1", "\u200b=1", "\ufeff=1+1",
  "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "\"><svg onload=alert(1)>", "&lt;b&gt;", "${1+1}", "{{1+1}}", "%s%n", "../../etc/passwd", "C:\\con", "CON", "nul", "a/b/c", "//", "/", "\\", "局[1]", "a'b", "'引号'", "a!b", "A1", "R1C1", "Sheet1!A1", "#REF!", "#N/A", "x:*?[]y", "History", "历史记录",
  "\u202e重权", "\u202dabc\u202c", "\u2066局\u2069", "\u200f\u200b", "مؤشر الأداء", "מדד ביצוע", "👨‍👩‍👧‍👦", "🇨🇳", "👍🏽", "e\u0301\u0301\u0301", repeated("Z\u0338\u0334", 200), "\u0000", "a\u0000b", "\u0001\u0007\u001f", "\ufffe", "\uffff", "\ud800", "\udfff局", "a\u2028b", "a\u2029b", "\u3000", "\u00a0", "\u00ad", "ﬀ", "㊙", "℡", "ﷺ", "𠮷", "龘".repeat(50), "a\nb\nc", "局\r\n股", "\u000b", "\u0085",
  "合计", "小计", "总计", "Total", "一、财务", "（一）", "1.", "注：", "考核人签字：", "否定项", "加分项", "一票否决", "计分卡", "卡", "指标", "权重", "BSC~abc~new1", "_BSC.written", "_xlnm.Print_Area", "BSC", "局".repeat(31), "局".repeat(32), repeated("很长的名称", most), repeated("a/", most), repeated("😀", 2_000),
];

/** Numbers, weights and points as people and programs write them; and what only looks like one. */
export const figures: readonly Cell[] = [
  "NaN", "Infinity", "-Infinity", "1e308", "1e309", "-1e309", "1e-320", "1e999", "1e+400", "0x10", "0b1", "1_000", "1,2,3", "1,000,00", "1.2.3", ".", "-", "+", "--5", "+-5", "5-", "5+", "½", "Ⅷ", "٣٠", "३", "三十", "叁", "壹佰", "一百二十", "－３０％", "30%%", "30‰", "%", "％", "%30", "30 %", "约30", "≥30", "<30", "30左右", "30-40", "30~40", "30/100", "1/0", "1:3", "30分", "30 分", "分", "30分分", "30点", "$30", "￥30", "¥1,200", "30元", "（30）", "(30)", "[30]", "30*", "√", "×", "是", "有", "无", "—", "——", "/", "//", "-", "\\", "待定", "同上", "″", "见附件", "2024-01-01", "1月", "3/4", "12:30", "TRUE", "FALSE",
  " 30 ", "\u00a030", "3\u200b0", "３０", "30\n", "30\t%", "３０．５％", "9".repeat(400), "0.".repeat(5_000), "0".repeat(most), "1".repeat(most), "1,".repeat(10_000), "%".repeat(10_000), " ".repeat(most),
  1e308, -1e308, Number.MAX_VALUE, Number.MIN_VALUE, Number.EPSILON, 5e-324, -0, 0, -1, -100, 1e-308, 1e-12, 1e15, 9007199254740993, 2_958_466, 0.1 + 0.2, 1 / 3, 100.00000000000001, 99.99999999999999, 1.0000001, 101, 1000, true, false, null, "",
  { error: "#N/A" }, { error: "#DIV/0!" }, { error: "#REF!" }, { error: "#NAME?" }, { error: "#NUM!" }, { error: "#NULL!" }, { error: "#VALUE!" }, { error: "#SPILL!" }, { error: "#CALC!" }, { error: "#BUSY!" }, { error: "#__proto__" }, "#N/A", "#REF!", "#DIV/0!", "#不是错误",
];

/** Sentences under 计分标准. */
export const ruleTexts: readonly string[] = [
  "每低0%扣2分", "每低1%扣0分", "每低-1%扣2分", "每低1%扣-2分", "每低1%扣1e308分", "每少0个扣20分", "每增1e-308名加1e308分", "完成0%得0分，完成0%得100分，按同比例计分", "完成100%得60分，完成85%得100分，按同比例计分", "≥95%得100分；≥95%得90分", "≥95%得100分；≤95%得90分", "<90%得100分；>95%得90分", "≥∞得100分", "≥NaN得100分", "实际/目标×0", "实际/0×100", "目标/实际×100", "实际/目标×1e308", "第0名得60分", "第-1名得60分", "第1.5名得60分", "第1名得60分，第1名得57分", "第999999999名得60分", "得1e308分", "得0分；每起扣2分", "得-5分；每起扣2分", "得10分；每起扣2分，最多扣0分", "加分不超过-5分", "低于60分不得分，高于60分不得分", "低于0分不得分", "高于100分不得分", "最多0分", "最多-100分", "最多1e308分",
  "完成得满分，未完成得满分", "完成不得分，未完成得满分", "完成", "未完成", "满分", "不得分", "扣分", "得分", "按", "每", "每每每每", "%", "100%", "100", "分", "，，，，", "；；；；", "。", "、", "（", "）", "((((", "））））", "“”", "…", "——", "1", "0", "-1", "∞", "酌情扣分", "视情况扣1-5分", "由考核办研究确定", "见附件", "同上", "/", "无", "略", "*", "×", "?", "TRUE", "#N/A", "#REF!", "=1+1", "+1", "-1+1", "@SUM(1)", "<b>每低1%扣2分</b>", "每低1%扣2分\u0000", "\u202e每低1%扣2分", "每低1%扣2分😀", "每低١%扣٢分", "每低一%扣二分", "每低壹个百分点扣贰分", "每低１％扣２分", "EVERY 1% BELOW -2", "2 points off per 1% below; nothing under 60", "per per per per", "__proto__:0.5; constructor:0.5", "财政所:0.4; 财政所:0.6", "财政所:-1; 教育局:2", "财政所:0; 教育局:0", "a:b:c:d", ":::::", ";;;;;",
  "一票否决", "一票否优", "一票否决一票否优", "一票否决，每低1%扣2分", "比率法", "基准法，低于60分不得分", "efficacy", "rollup", "given", "直接评分100", "区间法", "加减分法", "分解汇总",
  repeated("每低1%扣2分，", most), repeated("≥95%得100分；", most), repeated("第1名得60分，", most), repeated("完成85%得60分，", most), repeated("每", most), repeated("(", most), repeated("（）", most), repeated("1", most), repeated("1.", most), repeated("，", most), repeated("；", most), repeated("%", most), repeated("得分", most), repeated("不", most), repeated("低于", most), repeated("0.", most), repeated(" ", most), repeated("a", most), repeated("每低1%扣2分或", most), repeated("且", most), repeated("1-", most), repeated("第", most), repeated("名", most), repeated("满分10分，", most), repeated("😀", most), repeated("\u0301", most), repeated("\u202e", most), `${repeated("其中", 1_900)}每低1%扣2分`, `每低${"1".repeat(300)}%扣2分`, `每低1%扣${"9".repeat(300)}分`, `≥${"9".repeat(400)}%得100分`,
];

/** Texts where a header is expected. */
export const headers: readonly string[] = [
  "权重", "权重", "权 重", "权\n重", "＊权重", "权重（％）", "权重(分)", "权重(((", "权重）", "权重（）", "权重（%）（%）", "权重%%", "权重[", "权重（__proto__）", "分值", "各项分值", "目标值（万元）", "目标值（亿元）", "目标值（）", "目标值（年）", "2025年目标值", "2025年2026年目标值", "20年目标值", "半年度半年度目标值", "目标值2025年度", "指标指标", "指标/权重", "指标：权重", "指标|权重", "指标=权重", "=指标", "+权重", "@指标", "指标\u0000", "\u202e标指", "指\u200b标", "指😀标", "<b>指标</b>", "__proto__", "constructor", "hasOwnProperty", "toString", "undefined", "null", "NaN", "0", "1", "-1", "2025", "TRUE", "#N/A", "#REF!", "", " ", "\u3000", "名称", "项目", "类别", "说明", "单位", "单位：", "单位：万元", "合计", "总计", "序号", "序号", "序号", "一级指标", "二级指标", "三级指标", "四级指标", "考核项目", "计分方法", "计算方法", "Weight", "WEIGHT", "weight (%)", "W e i g h t", "Indicator Indicator", "مؤشر", repeated("权重", most), repeated("(", most), repeated("指标（", most), repeated("年度", most), repeated("2025年", most),
];

/** Causes and effects, and what may stand beside them. */
export const linkEnds: readonly string[] = ["", "增收", "增收 ", "增 收", "収增", "F1", "f1", "甲/增收", "甲/财务/增收", "乙/增收", "/增收", "增收/", "//", "甲", "财务", "收入", "__proto__", "constructor", "=1+1", "#N/A", "没有这个目标", "增收、满意", "增收;满意", "增收→满意", "😀", "\u202e收增", repeated("增收", most)];

/** How many there are in all. */
export const corpusSize = new Set([...names, ...figures.map((figure) => (typeof figure === "object" ? JSON.stringify(figure) : `${typeof figure} ${Object.is(figure, -0) ? "-0" : String(figure)}`)), ...ruleTexts, ...headers.map((header) => `header ${header}`), ...linkEnds.map((end) => `link ${end}`)]).size;
