/**
 * 量表内容: what a card's appraisal scale says, before any layout: its scored
 * indicators with their perspectives and objectives, the monitored ones apart,
 * evaluations, adjustments, and what was found. Every layout draws from this.
 */
import type { Assessment, CardResult, NodeResult } from "../scorecard/assessment";
import type { Adjustment, Indicator, Points, ScorecardNode, Scorecard, Settings, Share } from "../scorecard/model";
import { sameName } from "../scorecard/sameName";
import type { Language } from "../scorecard/table";
import { address } from "../wording/address";
import { say } from "../wording/wording";

/** A group an indicator stands in, by its place among the card's nodes, so that equal names do not merge. */
export interface Group {
  readonly index: number;
  readonly name: string;
  /** 综合权重, as it counts. */
  readonly weight: Share | null;
  /** 承接: what an objective of a sub-card serves above it. */
  readonly alignsWith: readonly string[];
}

/** One indicator on a scale. */
export interface ScaleRow {
  /** Its place among the card's nodes. */
  readonly index: number;
  readonly indicator: Indicator;
  readonly perspective: Group | null;
  readonly objective: Group | null;
  readonly weight: Share | null;
  readonly points: Points | null;
  readonly weighted: Points | null;
  /** How a missing actual was counted; null where there is one. */
  readonly missing: "exclude" | "zero" | "mean" | null;
}

export interface ScaleContents {
  readonly card: Scorecard;
  readonly settings: Settings;
  /** 分值: the card's weights are points. */
  readonly inPoints: boolean;
  readonly rows: readonly ScaleRow[];
  readonly monitored: readonly ScaleRow[];
  readonly result: CardResult;
  /** The card's own share of the score after evaluation; null where nobody evaluates. */
  readonly ownShare: Share | null;
  readonly evaluations: CardResult["parts"];
  /** Bonuses first, then deductions, then vetoes. */
  readonly adjustments: readonly Adjustment[];
  /** Sentences of the card's error findings. */
  readonly findings: readonly string[];
  /** The sheets it was read from. */
  readonly sources: readonly string[];
}

/** 量表内容 of one card of an assessment. */
export function scaleContents(assessment: Assessment, result: CardResult, language: Language): ScaleContents {
  const { card } = result;
  const { settings } = assessment.book;
  const rows = card.nodes.flatMap((node, index) => (node.level === "indicator" ? [scaleRow(result, node, index, settings)] : []));
  const scored = rows.filter((row) => row.indicator.use === "scored");
  return {
    card,
    settings,
    inPoints: scored.length > 0 && scored.every((row) => row.indicator.full !== null),
    rows: scored,
    monitored: rows.filter((row) => row.indicator.use === "monitored"),
    result,
    ownShare: result.parts.length === 0 ? null : result.scorecardShare,
    evaluations: result.parts,
    adjustments: [...assessment.book.adjustments.filter((adjustment) => sameName(adjustment.card, card.name))].sort((a, b) => rankOf(a) - rankOf(b)),
    findings: errorsOf(assessment, card).map((finding) => `${address(language, finding.at)}　${say(language, finding)}`),
    sources: [...new Set(card.nodes.map((node) => node.at.sheet).filter((sheet) => sheet !== null))],
  };
}

function scaleRow(result: CardResult, indicator: Indicator, index: number, settings: Settings): ScaleRow {
  const { nodes } = result.card;
  const own = result.nodes[index]!;
  return {
    index,
    indicator,
    perspective: groupOf(nodes, result.nodes, index, "perspective"),
    objective: groupOf(nodes, result.nodes, index, "objective"),
    // Where there is no score there is no weight in force: then the weight as it was typed shows what is wrong.
    weight: own.globalWeight ?? (result.score === null ? indicator.weight : null),
    points: own.points,
    weighted: own.weighted,
    missing: missingOf(indicator, own, settings),
  };
}

/** The perspective or objective above a node. */
function groupOf(nodes: readonly ScorecardNode[], results: readonly NodeResult[], index: number, level: "perspective" | "objective"): Group | null {
  for (let at = nodes[index]!.parent; at >= 0; at = nodes[at]!.parent) {
    const node = nodes[at]!;
    if (node.level === level) return { index: at, name: node.name, weight: results[at]!.globalWeight, alignsWith: node.level === "objective" ? node.alignsWith : [] };
  }
  return null;
}

function missingOf(indicator: Indicator, own: NodeResult, settings: Settings): ScaleRow["missing"] {
  if (indicator.actual !== null || indicator.given !== null || indicator.method === "rollup" || indicator.use === "monitored") return null;
  if (own.points === null) return own.globalWeight === 0 ? "exclude" : null;
  const rule = indicator.missing ?? settings.missing;
  return rule === "zero" || rule === "mean" ? rule : null;
}

function rankOf(adjustment: Adjustment): number {
  return ["bonus", "deduction", "reject", "bar"].indexOf(adjustment.kind);
}

function errorsOf(assessment: Assessment, card: Scorecard): Assessment["findings"] {
  return assessment.findings.filter((finding) => finding.severity === "error" && finding.card === card.name);
}
