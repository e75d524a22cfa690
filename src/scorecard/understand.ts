/** 读懂一行: what a row says about its scoring, as a rule ready to give points. */
import type { Fault } from "./finding";
import { methodOf } from "./methodNames";
import { methodRule } from "./methodRule";
import type { RuleSource, ScoringRule } from "./rule";
import type { RuleText } from "./ruleClause";
import { ruleFromClauses } from "./ruleFromClauses";
import { readRuleText } from "./ruleText";
import { rollupRule } from "./rollupText";

/**
 * 计分规则: the scoring rule of an indicator, from its method, its rule text and its
 * target. The rule text may also name a method (比率法, efficacy).
 *
 * @returns a rule for `pointsOf`, or what stops it: `rule-missing`, `rule-unreadable`
 *   with the words not read, `rule-ambiguous`, `target-missing`, `baseline-missing`,
 *   `target-equals-baseline`, `ratio-zero`, `bands-gap`, `bands-overlap`
 * @example understand({ method: null, ruleText: null, unit: null, baseline: null, target: 100, full: null, hasTypedPoints: false }) // { rule: "rule-missing", field: "ruleText" }
 */
export function understand(source: RuleSource): ScoringRule | Fault {
  if (source.hasTypedPoints || source.method === "given") return methodRule("given", source);
  const text = source.ruleText === null || source.ruleText.trim() === "" ? null : source.ruleText;
  if (source.method === "rollup") return rollupRule(text ?? "");
  if (text === null) return source.method === null ? { rule: "rule-missing", field: "ruleText" } : methodRule(source.method, source);
  const named = methodOf(text);
  if (named !== null) {
    if (source.method !== null && source.method !== named) return { rule: "rule-ambiguous", field: "method", text, about: "method" };
    return methodRule(named, source);
  }
  const typed = readRuleText(text);
  const read = "unread" in typed ? readByName(text, source.name ?? "") : typed;
  if (read !== null) return ruleFromClauses(read, source);
  return { rule: "rule-unreadable", field: "ruleText", text, clause: "unread" in typed ? typed.unread : text };
}

const shortestName = 3;

/** 群众满意度 may be called 满意度 in its own sentence; there it is the actual. Null where that does not help. */
function readByName(text: string, name: string): RuleText | null {
  const own = [...name.trim()];
  for (let from = 0; from + shortestName <= own.length; from++) {
    const called = own.slice(from).join("");
    if (!text.includes(called)) continue;
    const read = readRuleText(text.replaceAll(called, /[\u4e00-\u9fff]/.test(called) ? "实际值" : "actual"));
    return "unread" in read ? null : { ...read, text };
  }
  return null;
}
