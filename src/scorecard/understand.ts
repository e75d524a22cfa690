/** 读懂一行: what a row says about its scoring, as a rule ready to give points. */
import type { Fault } from "./finding";
import { halfWidth } from "./halfWidth";
import { methodOf } from "./methodNames";
import { methodRule } from "./methodRule";
import { ownNames } from "./ownName";
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
  return remembered(text, source);
}

interface Kept {
  readonly source: RuleSource;
  readonly rule: ScoringRule | Fault;
}

/** By text, then by target. A column of one sentence has few targets; a column of many is not kept for ever. */
const kept = new Map<string, Map<number | null, Kept>>();
const mostTexts = 1000;
const mostTargets = 1000;

/** Building a rule costs a thousand times its points, and rows repeat each other. */
function remembered(text: string, source: RuleSource): ScoringRule | Fault {
  let byTarget = kept.get(text);
  const known = byTarget?.get(source.target);
  if (known !== undefined && isSame(known.source, source) && (known.source.name === source.name || !needsName(text))) return known.rule;
  const rule = fromText(text, source);
  if (byTarget === undefined) {
    if (kept.size >= mostTexts) kept.clear();
    byTarget = new Map();
    kept.set(text, byTarget);
  }
  if (byTarget.size >= mostTargets) byTarget.clear();
  byTarget.set(source.target, { source, rule });
  return rule;
}

function isSame(one: RuleSource, other: RuleSource): boolean {
  return (
    one.method === other.method && one.baseline === other.baseline && one.unit === other.unit && one.full === other.full &&
    one.isAdjustment === other.isAdjustment
  );
}

/** 自称: whether a sentence may mean something else for an indicator of another name. One that is read as it stands does not. */
export function needsName(text: string): boolean {
  return methodOf(text) === null && "unread" in readRuleText(text);
}

function fromText(text: string, source: RuleSource): ScoringRule | Fault {
  const named = methodOf(text);
  if (named !== null) {
    if (source.method !== null && source.method !== named) return { rule: "rule-ambiguous", field: "method", text, about: "method" };
    return methodRule(named, source);
  }
  let read = readRuleText(text);
  for (const called of "unread" in read ? ownNames(text, source.name) : []) {
    const other = readRuleText(text, called);
    // Of several ways that leave words unread, the one that leaves fewest names them best.
    if ("unread" in read && (!("unread" in other) || other.unread.length < read.unread.length)) read = other;
  }
  if (!("unread" in read)) return withOwnRate(ruleFromClauses(read, source), text, source);
  const isJudged = judgement.test(halfWidth(read.unread));
  return { rule: "rule-unreadable", field: "ruleText", text, clause: read.unread, ...(isJudged ? { isJudged } : {}) };
}

/** 项目完成率达到95% beside a target of 95%: a rate with a name of its own is the indicator, no share of its target. */
function withOwnRate(rule: ScoringRule | Fault, text: string, source: RuleSource): ScoringRule | Fault {
  if (!("about" in rule) || rule.about !== "percent") return rule;
  for (const called of ownNames(text, undefined)) {
    const read = readRuleText(text, called);
    const named = "unread" in read ? rule : ruleFromClauses(read, source);
    if ("shape" in named) return named;
  }
  return rule;
}

/** 酌情, 评定: points that a person gives, and no sentence works out. */
const judgement = /酌情|轻重|评定|评议|评审|审定|认定|研究|裁量|据实|领导小组|综合[评打考]|情况.{0,4}[评打给赋计]分|discretion|judg/i;
