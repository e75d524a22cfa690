/** The tables officeSentences.ts and workplaceSentences.ts as rows, and what a rule text of a row earns. */
import { methodOf } from "../../src/scorecard/methodNames";
import { pointsOf } from "../../src/scorecard/points";
import type { RuleSource } from "../../src/scorecard/rule";
import { understand } from "../../src/scorecard/understand";
import { officeSentences } from "./officeSentences";
import { workplaceSentences } from "./workplaceSentences";

export const blankRow: RuleSource = { method: null, ruleText: null, unit: null, baseline: null, target: null, full: null, hasTypedPoints: false };

export interface SentenceRow {
  readonly source: Partial<RuleSource> & { readonly ruleText: string };
  readonly results: readonly { readonly actual: number | string; readonly expected: number | string }[];
}

/** Points, or the fault as the tables write it. */
export function earned(source: Partial<RuleSource>, actual: number | string): number | string | null {
  const rule = understand({ ...blankRow, ...source });
  const points = "rule" in rule ? rule : pointsOf(rule, actual);
  if (points === null || typeof points === "number") return points;
  if (points.rule === "rule-unreadable") return `${points.isJudged === true ? "judged" : "unread"}:${points.clause}`;
  return points.rule === "rule-ambiguous" ? `${points.rule}:${points.about}` : points.rule;
}

const valueOf = (text: string): number | string => (text.trim() === "" || Number.isNaN(Number(text)) ? text : Number(text));

export const sentenceRows: readonly SentenceRow[] = `${officeSentences}\n${workplaceSentences}`.split("\n").filter((line) => line.includes(" | ")).map((line) => {
  const [said = "", target = "-", baseline = "-", unit = "-", full = "-", results = ""] = line.replaceAll("\\n", "\n").split(" | ");
  const number = (text: string): number | null => (text === "-" ? null : Number(text));
  const [sentence = "", name] = said.split(" ~ ");
  const [ruleText = "", method = ""] = sentence.split(" @ ");
  const source = { ...(name === undefined ? {} : { name }), method: methodOf(method), ruleText, target: number(target), baseline: number(baseline), unit: unit === "-" ? null : unit, full: number(full) };
  return { source, results: results.split(/, (?=[^,=]* = )/).map((result) => result.split(" = ")).map(([actual = "", expected = ""]) => ({ actual: valueOf(actual), expected: valueOf(expected) })) };
});

/** Those that give points for at least one of their actuals. */
export const readRows: readonly SentenceRow[] = sentenceRows.filter(({ results }) => results.some(({ expected }) => typeof expected === "number"));
