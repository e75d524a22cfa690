/** 说明: how the points of any node came about, step by step, as data; `sayWorking` makes the sentence. */
import type { Assessment, CardResult } from "./assessment";
import { CARD, INDICATOR } from "./cardColumns";
import type { Finding } from "./finding";
import { findNode } from "./findNode";
import { isFault, rulesOf } from "./rulesOf";
import type { Missing, Points, Share } from "./model";
import { columnsOf } from "./nodes";
import { peerKey } from "./peers";
import type { RollupMember } from "./rule";
import { sameName } from "./sameName";
import { stopsScore } from "./score";
import { type PointsStep, pointsWorking } from "./working";

/** A member of a sum: its share of the whole, and its points. */
export interface Part {
  readonly name: string;
  readonly share: Share;
  readonly points: Points;
}

export type WorkingStep =
  | PointsStep
  /** Σ share × points. A roll-up's shares are as the sentence has them, and need not add up to 1. */
  | { readonly step: "sum"; readonly parts: readonly Part[]; readonly result: Points }
  | { readonly step: "mean"; readonly parts: readonly Part[]; readonly result: Points }
  /** points × 综合权重 */
  | { readonly step: "weighted"; readonly points: Points; readonly share: Share; readonly result: Points }
  /** 评议后: the card's own share of its score, and the other parties'. */
  | { readonly step: "evaluated"; readonly parts: readonly Part[]; readonly result: Points }
  /** 加减分 */
  | { readonly step: "adjusted"; readonly before: Points; readonly bonus: Points; readonly deduction: Points; readonly result: Points }
  /** 缺数: what took the place of a missing actual; null where it was left out or stops the total. */
  | { readonly step: "missing"; readonly policy: Missing; readonly result: Points | null }
  /** Members without points, so that this node has none. */
  | { readonly step: "lacking"; readonly names: readonly string[]; readonly result: null }
  | { readonly step: "monitored"; readonly result: null }
  /** What was found that leaves it without points. */
  | { readonly step: "stopped"; readonly finding: Finding; readonly result: null };

/**
 * The working of a node (算式): for an indicator from its actual to its points and its
 * weighted points, for a group the sum of its members, for a card also evaluations
 * and adjustments. A clerk can follow it with a calculator.
 *
 * @param result a card of the assessment
 * @param node index among the card's nodes
 */
export function explain(assessment: Assessment, result: CardResult, node: number): readonly WorkingStep[] {
  const columns = columnsOf(result.card);
  if (columns.level[node] !== INDICATOR) return [...groupSteps(assessment, result, node), ...(node === CARD ? finalSteps(result) : weightedStep(result, node))];
  const steps = indicatorSteps(assessment, result, node);
  return [...steps, ...(columns.scored[node] === 1 ? weightedStep(result, node) : [{ step: "monitored" as const, result: null }])];
}

function weightedStep({ nodes }: CardResult, node: number): readonly WorkingStep[] {
  const { points, globalWeight, weighted } = nodes[node]!;
  return points === null || globalWeight === null || weighted === null ? [] : [{ step: "weighted", points, share: globalWeight, result: weighted }];
}

function indicatorSteps(assessment: Assessment, result: CardResult, node: number): readonly WorkingStep[] {
  const columns = columnsOf(result.card);
  const rule = rulesOf(columns)(node);
  const { points } = result.nodes[node]!;
  if (rule === null || isFault(rule)) return stoppedBy(assessment, result, columns.names[node]!);
  if (rule.shape === "rollup") return rollupSteps(assessment, result, node, rule.members);
  const number = rule.shape === "given" ? columns.given[node]! : columns.actual[node]!;
  const actual = columns.words.get(node) ?? (Number.isNaN(number) ? null : number);
  if (actual === null) {
    const policy = columns.missing.get(node) ?? assessment.book.settings.missing;
    return [{ step: "missing", policy, result: points }];
  }
  const steps = pointsWorking(rule, actual, peersOf(assessment, result, node));
  return steps.length > 0 ? steps : stoppedBy(assessment, result, columns.names[node]!);
}

/** The findings that name the node. */
function stoppedBy({ findings }: Assessment, { card }: CardResult, name: string): readonly WorkingStep[] {
  const own = findings.filter((one) => one.severity === "error" && one.card === card.name && "name" in one && one.name === name);
  return own.map((one) => ({ step: "stopped", finding: one, result: null }));
}

function peersOf({ cards }: Assessment, { card }: CardResult, node: number): readonly number[] {
  const name = columnsOf(card).names[node]!;
  return cards.flatMap(({ card: other }) => {
    if (peerKey(other) !== peerKey(card)) return [];
    const { names, actual, level } = columnsOf(other);
    return names.flatMap((one, index) => (level[index] === INDICATOR && sameName(one, name) && !Number.isNaN(actual[index]) ? [actual[index]!] : []));
  });
}

function rollupSteps(assessment: Assessment, result: CardResult, node: number, members: readonly RollupMember[]): readonly WorkingStep[] {
  const { points } = result.nodes[node]!;
  const parts = members.map(({ name, weight }) => ({ name, share: weight ?? 1, points: pointsOfMember(assessment, name) }));
  if (points === null) {
    const stopped = stoppedBy(assessment, result, columnsOf(result.card).names[node]!);
    const lacking = parts.filter((part) => part.points === null).map(({ name }) => name);
    return stopped.length > 0 ? stopped : [{ step: "lacking", names: lacking, result: null }];
  }
  const known = parts.map((part) => ({ ...part, points: part.points ?? 0 }));
  return [{ step: members.every(({ weight }) => weight === null) ? "mean" : "sum", parts: known, result: points }];
}

function pointsOfMember({ cards }: Assessment, name: string): Points | null {
  const card = cards.find(({ card: one }) => sameName(one.name, name));
  if (card !== undefined) return card.score;
  const found = findNode(cards.map((one) => one.card), name);
  return "candidates" in found ? null : (cards[found.card]!.nodes[found.index]!.points ?? null);
}

function groupSteps(assessment: Assessment, result: CardResult, node: number): readonly WorkingStep[] {
  const columns = columnsOf(result.card);
  const members: number[] = [];
  for (let i = node + 1; i < columns.end[node]!; i = columns.end[i]!) if (columns.scored[i] === 1) members.push(i);
  const { points } = result.nodes[node]!;
  if (points === null) {
    const lacking = members.filter((member) => result.nodes[member]!.points === null && result.nodes[member]!.weight !== 0);
    const stops = cardStops(assessment, result);
    return stops.length > 0 ? stops : [{ step: "lacking", names: lacking.map((member) => columns.names[member]!), result: null }];
  }
  const parts = members.flatMap((member) => {
    const one = result.nodes[member]!;
    return one.points === null || one.weight === null || one.weight === 0 ? [] : [{ name: columns.names[member]!, share: one.weight, points: one.points }];
  });
  return [{ step: "sum", parts, result: points }];
}

/** The errors that leave a card without a total. */
function cardStops({ findings }: Assessment, { card }: CardResult): readonly WorkingStep[] {
  return findings.filter((one) => stopsScore(one) && one.card === card.name).map((one) => ({ step: "stopped", finding: one, result: null }));
}

/** From the cascaded score to the final one, where evaluations or adjustments change it. */
function finalSteps({ score, evaluated, final, parts, scorecardShare, card, bonus, deduction }: CardResult): readonly WorkingStep[] {
  if (score === null || evaluated === null) return [];
  const own = { name: card.name, share: scorecardShare, points: score };
  const rated = parts.map(({ party, weight, rating }) => ({ name: party, share: weight, points: rating }));
  return [
    ...(parts.length === 0 ? [] : [{ step: "evaluated" as const, parts: [own, ...rated], result: evaluated }]),
    ...(final === null || (bonus === 0 && deduction === 0) ? [] : [{ step: "adjusted" as const, before: evaluated, bonus, deduction, result: final }]),
  ];
}
