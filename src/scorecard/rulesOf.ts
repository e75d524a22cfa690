/** 各指标的计分规则: the scoring rule of every indicator of a card, compiled once. */
import { readAmount } from "./amount";
import { type CardColumns, INDICATOR } from "./cardColumns";
import type { Fault } from "./finding";
import { isClose } from "./number";
import type { RuleSource, ScoringRule } from "./rule";
import { directionOf } from "./ruleDirection";
import { wordKey } from "./stateWords";
import { needsName, understand } from "./understand";

/** What an indicator's row comes to: a rule; why there is none; null where an unreadable cell already says so. */
export type RuleOrFault = ScoringRule | Fault | null;

export function isFault(rule: ScoringRule | Fault): rule is Fault {
  return "rule" in rule;
}

export function hasActual(columns: CardColumns, node: number): boolean {
  return !Number.isNaN(columns.actual[node]) || columns.words.has(node);
}

/** The rule of a node; null for what is no indicator. */
export type RuleAt = (node: number) => RuleOrFault;

const compiled = new WeakMap<CardColumns, RuleAt>();

/** The scoring rules of a card (计分规则), each compiled when it is first asked for: most rows of a long list never need theirs. */
export function rulesOf(columns: CardColumns): RuleAt {
  const known = compiled.get(columns);
  if (known !== undefined) return known;
  const rules = new Map<number, RuleOrFault>();
  const ruleAt: RuleAt = (node) => {
    const compiledBefore = rules.get(node);
    if (compiledBefore !== undefined) return compiledBefore;
    const rule = columns.level[node] === INDICATOR ? ruleOf(columns, node) : null;
    rules.set(node, rule);
    return rule;
  };
  compiled.set(columns, ruleAt);
  return ruleAt;
}

function ruleOf(columns: CardColumns, node: number): RuleOrFault {
  if (columns.unread.size > 0 && columns.unread.has(node)) return null;
  const method = columns.methods[node]!;
  const ruleText = columns.ruleTexts[node]!;
  // Typed points without an actual are what they are, whatever the sentence says.
  const isGiven = !Number.isNaN(columns.given[node]) && ((method === null && ruleText === null) || !hasActual(columns, node));
  const [baseline, target, full] = [columns.baseline[node]!, columns.target[node]!, columns.full[node]!];
  const unit = columns.units[node]!;
  const rule = !isGiven && ruleText !== null && needsName(ruleText)
    ? understand({ name: columns.names[node]!, method, ruleText, unit, baseline: orNull(baseline), target: orNull(target), full: orNull(full), hasTypedPoints: false })
    : understandOnce(method, ruleText, unit, baseline, target, full, isGiven);
  const word = columns.targetWords.size === 0 ? undefined : columns.targetWords.get(node);
  if (word === undefined || isGiven) return rule;
  if (!Number.isNaN(target)) return isFault(rule) ? rule : withinBound(rule, word, target, columns.actual[node]!);
  // 完成 or 优 may be a target where the rule scores such words; any other text is none.
  const isScoredWord = !isFault(rule) && rule.shape === "words" && rule.words.has(wordKey(word));
  return isScoredWord ? rule : { rule: "target-text", field: "target", value: word };
}

/** ≥95%, 不超过3起: the number counts where the rule pulls the same way; beyond 95% is not said of 95% itself. */
function withinBound(rule: ScoringRule, text: string, target: number, actual: number): ScoringRule | Fault {
  const { bound, isStrict } = readAmount(text) ?? { bound: null, isStrict: false };
  const direction = directionOf(rule);
  if (bound !== null && direction !== null && bound !== direction) return { rule: "target-text", field: "target", value: text, bound };
  return isStrict && isClose(actual, target) ? { rule: "target-text", field: "target", value: text } : rule;
}

interface Remembered {
  readonly method: RuleSource["method"];
  readonly unit: string | null;
  readonly baseline: number;
  readonly full: number;
  readonly isGiven: boolean;
  readonly rule: ScoringRule | Fault;
}

/** Rules by sentence and target. Rows of 71 units say the same again and again, and reading costs a hundred times as much as looking up. */
const remembered = new Map<string, Map<number, Remembered[]>>();
let rememberedCount = 0;
const mostRemembered = 20_000;
/** Rules of one sentence and target that differ in 基准值 or 分值; looking through more would cost what it saves. */
const mostAlike = 32;

/** Understands a row, or finds the rule of an earlier one that says the same. NaN stands for a blank cell. */
function understandOnce(method: RuleSource["method"], ruleText: string | null, unit: string | null, baseline: number, target: number, full: number, isGiven: boolean): ScoringRule | Fault {
  // What a method says without a sentence is worked out sooner than it is looked up.
  if (ruleText === null) return understand({ method, ruleText, unit, baseline: orNull(baseline), target: orNull(target), full: orNull(full), hasTypedPoints: isGiven });
  const alike = rulesFor(ruleText, target);
  for (const one of alike) {
    if (Object.is(one.baseline, baseline) && Object.is(one.full, full) && one.method === method && one.unit === unit && one.isGiven === isGiven) return one.rule;
  }
  const rule = understand({ method, ruleText, unit, baseline: orNull(baseline), target: orNull(target), full: orNull(full), hasTypedPoints: isGiven });
  if (alike.length === mostAlike) alike.length = 0;
  alike.push({ method, unit, baseline, full, isGiven, rule });
  if (++rememberedCount > mostRemembered) {
    remembered.clear();
    rememberedCount = 0;
  }
  return rule;
}

function rulesFor(sentence: string, target: number): Remembered[] {
  let byTarget = remembered.get(sentence);
  if (byTarget === undefined) {
    byTarget = new Map();
    remembered.set(sentence, byTarget);
  }
  let alike = byTarget.get(target);
  if (alike === undefined) {
    alike = [];
    byTarget.set(target, alike);
  }
  return alike;
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
