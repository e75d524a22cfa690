/**
 * 指标得分: the scoring rule of every indicator of a card, and the points its actual
 * brings. What stands in the way is a finding at its cell.
 */
import { type CardColumns, INDICATOR, cellOf } from "./cardColumns";
import { type Fault, type Finding, finding } from "./finding";
import type { Missing } from "./model";
import { pointsOf } from "./points";
import type { ScoringRule } from "./rule";
import { wordKey } from "./stateWords";
import { understand } from "./understand";

/** What an indicator's row comes to: a rule; why there is none; null where an unreadable cell already says so. */
export type RuleOrFault = ScoringRule | Fault | null;

export function isFault(rule: ScoringRule | Fault): rule is Fault {
  return "rule" in rule;
}

const compiled = new WeakMap<CardColumns, readonly RuleOrFault[]>();

/** The scoring rules of a card (计分规则), by node; compiled once. */
export function rulesOf(columns: CardColumns): readonly RuleOrFault[] {
  const known = compiled.get(columns);
  if (known !== undefined) return known;
  const rules = new Array<RuleOrFault>(columns.size).fill(null);
  for (let node = 1; node < columns.size; node++) if (columns.level[node] === INDICATOR) rules[node] = ruleOf(columns, node);
  compiled.set(columns, rules);
  return rules;
}

function ruleOf(columns: CardColumns, node: number): RuleOrFault {
  if (columns.unread.size > 0 && columns.unread.has(node)) return null;
  // Typed points without an actual are what they are, whatever the sentence says.
  const isUnruled = columns.methods[node] === null && columns.ruleTexts[node] === null;
  const isGiven = !Number.isNaN(columns.given[node]) && (isUnruled || !hasActual(columns, node));
  const rule = understand({
    name: columns.names[node]!,
    method: columns.methods[node]!,
    ruleText: columns.ruleTexts[node]!,
    unit: columns.units[node]!,
    baseline: orNull(columns.baseline[node]!),
    target: orNull(columns.target[node]!),
    full: orNull(columns.full[node]!),
    hasTypedPoints: isGiven,
  });
  const word = columns.targetWords.get(node);
  if (word === undefined || isGiven) return rule;
  // 完成 or 优 may be a target where the rule scores such words; any other text is none.
  const isScoredWord = !isFault(rule) && rule.shape === "words" && rule.words.has(wordKey(word));
  return isScoredWord ? rule : { rule: "target-text", field: "target", value: word };
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

export function hasActual(columns: CardColumns, node: number): boolean {
  return !Number.isNaN(columns.actual[node]) || columns.words.has(node);
}

/** The actuals of the same indicator on the peer cards, for 排名法. */
export type PeersOf = (node: number) => readonly number[];

export interface IndicatorPoints {
  /** By node; NaN where there are none, and for groups. */
  readonly points: Float64Array;
  /** Scored indicators to leave out of the total (剔除). */
  readonly excluded: ReadonlySet<number>;
  /** Scored indicators that take the mean of their peers (均值). */
  readonly averaged: readonly number[];
}

const nobody: readonly number[] = [];

/**
 * Points of a card's indicators (指标得分). Roll-ups are left for `resolveRollups`.
 *
 * @param missing what happens to a missing actual where the indicator does not say
 */
export function indicatorPoints(columns: CardColumns, missing: Missing, peersOf: PeersOf, findings: Finding[]): IndicatorPoints {
  const rules = rulesOf(columns);
  const points = new Float64Array(columns.size).fill(NaN);
  const excluded = new Set<number>();
  const averaged: number[] = [];
  const { level, scored, actual, given, words } = columns;

  for (let node = 1; node < columns.size; node++) {
    if (level[node] !== INDICATOR) continue;
    const rule = rules[node]!;
    if (rule === null) continue;
    const isScored = scored[node] === 1;
    const isRule = !isFault(rule);
    if (!isRule && isScored) findings.push(faultFinding(columns, node, rule));
    if (isRule && rule.shape === "rollup") continue;
    const isGiven = isRule && rule.shape === "given";
    const number = isGiven ? given[node]! : actual[node]!;
    if (!Number.isNaN(number) || (!isGiven && words.has(node))) {
      if (!isRule) continue;
      const result = pointsOf(rule, Number.isNaN(number) ? words.get(node)! : number, isRanked(rule) ? peersOf(node) : nobody);
      if (typeof result === "number") points[node] = result;
      else if (result !== null && isScored) findings.push(faultFinding(columns, node, result));
    } else if (isScored) {
      switch (columns.missing.get(node) ?? missing) {
        case "block":
          findings.push(finding("actual-missing", cellOf(columns, node, isGiven ? "points" : "actual"), columns.names[0]!, { name: columns.names[node]! }));
          break;
        case "exclude":
          excluded.add(node);
          break;
        case "zero":
          points[node] = 0;
          break;
        case "mean":
          averaged.push(node);
      }
    }
  }
  return { points, excluded, averaged };
}

function isRanked(rule: ScoringRule): boolean {
  return rule.shape === "ratioToFirst" || (rule.shape === "places" && !rule.actualIsPlace);
}

/** A fault as a finding at the indicator's cell. */
export function faultFinding(columns: CardColumns, node: number, fault: Fault): Finding {
  const { field, rule, ...facts } = fault;
  return finding(rule, cellOf(columns, node, field), columns.names[0]!, { ...facts, name: columns.names[node]! } as never);
}
