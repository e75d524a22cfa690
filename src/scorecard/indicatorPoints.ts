/**
 * 指标得分: the scoring rule of every indicator of a card, and the points its actual
 * brings. What stands in the way is a finding at its cell.
 */
import { type CardColumns, INDICATOR, cellOf } from "./cardColumns";
import { type Fault, type Finding, finding } from "./finding";
import type { Missing } from "./model";
import { plainPoints } from "./plainPoints";
import { pointsOf } from "./points";
import type { ScoringRule } from "./rule";
import { isFault, rulesOf } from "./rulesOf";

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
  const ruleAt = rulesOf(columns);
  const points = new Float64Array(columns.size).fill(NaN);
  const excluded = new Set<number>();
  const averaged: number[] = [];
  const { level, scored, actual, given, words, targetWords, unread } = columns;

  for (let node = 1; node < columns.size; node++) {
    if (level[node] !== INDICATOR) continue;
    if ((unread.size === 0 || !unread.has(node)) && (targetWords.size === 0 || !targetWords.has(node))) {
      const plain = plainPoints(columns, node);
      if (!Number.isNaN(plain)) {
        points[node] = plain;
        continue;
      }
    }
    const rule = ruleAt(node);
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
  return finding(rule, cellOf(columns, node, field), columns.names[0]!, { ...facts, name: columns.names[node] } as never);
}
