/** 读懂一行: what a row says about its scoring, as a rule ready to give points. */
import type { Fault } from "./finding";
import { methodOf } from "./methodNames";
import { methodRule } from "./methodRule";
import type { RuleSource, ScoringRule } from "./rule";
import type { RuleText } from "./ruleClause";
import { ruleFromClauses } from "./ruleFromClauses";
import { readRuleText } from "./ruleText";
import { unknownWords } from "./ruleTokens";
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

/** A sentence that is read as it stands means the same for any indicator. */
function needsName(text: string): boolean {
  return methodOf(text) === null && "unread" in readRuleText(text);
}

function fromText(text: string, source: RuleSource): ScoringRule | Fault {
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
const longestName = 60;

/** A sentence may call its indicator by name, in whole or in part. Null where that does not help. */
function readByName(text: string, name: string): RuleText | null {
  const own = name.trim().slice(0, longestName);
  const read = readRuleText(withoutNouns(calledActual(text, own), own));
  return own === "" || "unread" in read ? null : { ...read, text };
}

/** 群众满意度 may be called 满意度; there it is the actual. */
function calledActual(text: string, name: string): string {
  for (let from = 0; from + shortestName <= name.length; from++) {
    const called = name.slice(from);
    if (text.includes(called)) return text.replaceAll(called, /[\u4e00-\u9fff]/.test(called) ? "实际值" : "actual");
  }
  return text;
}

/** 每迟报1次 under 信息迟报次数: a word that the reader does not know and the name has says what is counted. */
function withoutNouns(text: string, name: string): string {
  if (text.length > 2 * longestName) return text;
  const known = unknownWords(text).map(({ from, to }) => {
    let [start, end] = [from, to];
    while (start > 0 && name.includes(text.slice(start - 1, end))) start--;
    while (end < text.length && name.includes(text.slice(start, end + 1))) end++;
    return text.slice(start, end);
  });
  return known.filter((word) => word.length > 1 && name.includes(word)).reduce((read, word) => read.replaceAll(word, "情况"), text);
}
