/** 标题中的单位: how a table's title or label names the card it is about. */
import { fieldOf } from "./headers";

/**
 * 是否卡的标签: whether a label before a colon names a card.
 *
 * @example isCardLabel("被考核单位") // true
 * @example isCardLabel("考核日期") // false
 */
export function isCardLabel(label: string): boolean {
  const field = fieldOf("indicators", label);
  return field === "card" || fieldOf("cards", label) === "card" || /^(?:员工|本人)?姓\s*名$|^单位$/.test(label.trim());
}

const endsAsTitle = /(?:表|书|卡|册|细则|方案|情况|scorecard|appraisal|kpis?|review|form|sheet)\s*(?:[（(][^（()）]*[)）])?$/i;
const aboutTitle = /\s*(?:[（(]?20\d\d|年度|半年|季度|工作|综合|目标|绩效|考核|考评|平衡|战略|关键|责任|个人|kpi|balanced|scorecard|performance|annual|appraisal|FY\s?\d).*$/is;

/**
 * 标题里的名称: the unit or person a title names before it says what the table is.
 *
 * @returns null where the text is no title, or names nobody
 * @example nameInTitle("民政局2025年度目标考核表") // "民政局"
 * @example nameInTitle("2025年度Finance部考核表") // "Finance部"
 * @example nameInTitle("2025年度考核表") // null
 */
export function nameInTitle(title: string): string | null {
  const text = title.trim();
  if (text.length > 60 || !endsAsTitle.test(text)) return null;
  const name = text.replace(/^(?:附件|附表|表)\s*[\d一二三四五六七八九十]*\s*[:：.、-]?\s*/, "").replace(/^(?:20\d\d\s*年?度?|FY\s?\d+)\s*/i, "").replace(aboutTitle, "").replace(/[—–-]+$/, "").trim();
  return name === "" ? null : name;
}
