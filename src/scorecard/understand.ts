/** 读懂一行: what a row says about its scoring, as a rule ready to give points. */
import type { Fault } from "./finding";
import { methodOf } from "./methodNames";
import { methodRule } from "./methodRule";
import type { RuleSource, ScoringRule } from "./rule";
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
  const read = readRuleText(text);
  return "unread" in read ? { rule: "rule-unreadable", field: "ruleText", text, clause: read.unread } : ruleFromClauses(read, source);
}
