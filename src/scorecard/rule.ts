/**
 * 计分规则: a scoring rule understood, as plain data ready to give points
 * (`pointsOf` in points.ts) and to be drawn (`curveOf` in curve.ts).
 * Everything is in the indicator's own unit; points are as the sentence counts
 * them, and `scale` brings them to out of 100.
 */
import type { ScoringMethod } from "./model";

/** 区间: a stretch of numbers. Its ends may be −Infinity and Infinity. */
export interface Interval {
  readonly from: number;
  readonly to: number;
  readonly includesFrom: boolean;
  readonly includesTo: boolean;
}

/** 一档: a stretch and its points: the same throughout, or on a straight line from `start` (at `from`) to `end` (at `to`). */
export interface Band extends Interval {
  readonly start: number;
  readonly end: number;
}

/** 不得分线: points below `below` (or at it, too) become 0. */
export interface Cutoff {
  readonly below: number;
  readonly included: boolean;
}

/** 不足一档: what a step that is not whole counts. */
export type PartialStep = "whole" | "proportional" | "started";

/** 每一档: so many points for every `width` of the actual. */
export interface Step {
  readonly width: number;
  /** Positive: added. Negative: taken away. */
  readonly points: number;
}

/** How the actual becomes points, before bounds. */
export type Shape =
  /** 比率: actual/target, or target/actual where lower is better, times `mark`. */
  | { readonly shape: "ratio"; readonly target: number; readonly lowerIsBetter: boolean; readonly mark: number }
  /** 直线: `base` points at `from`, `mark` points at `to`, and on beyond both. 基准法 has base 0, 功效系数法 and 底线法 60. */
  | { readonly shape: "line"; readonly from: number; readonly to: number; readonly base: number; readonly mark: number }
  /** 区间: the band that holds the actual. They neither overlap nor leave a gap, and stand from low to high. */
  | { readonly shape: "bands"; readonly bands: readonly Band[] }
  /** 加减分, 扣分: `base` from `reference.from` to `reference.to`, then step by step on either side. */
  | {
      readonly shape: "steps";
      readonly reference: { readonly from: number; readonly to: number };
      readonly base: number;
      readonly below: Step | null;
      readonly above: Step | null;
      readonly partial: PartialStep;
      /** 每低1%扣2分 without a target: only an actual below 0 can be a gap. */
      readonly needsTarget?: boolean;
      /** 达到90%得满分，每超1%加1分 says nothing of 80%: on which side there are no points. */
      readonly unsaid?: "below" | "above";
    }
  /** 非此即彼, 定性: points by word; the keys are as `wordKey` gives them. */
  | {
      readonly shape: "words";
      readonly words: ReadonlyMap<string, number>;
      /** 其他: what every other word earns; null where an unknown word is a fault. */
      readonly otherwise: number | null;
    }
  /** 排名: points by place; the place is the actual itself, or counted among the peers. */
  | { readonly shape: "places"; readonly actualIsPlace: boolean; readonly lowerIsBetter: boolean; readonly byPlace: PlaceShape }
  /** 与第一名之比: `mark` for the first, the others in proportion to the first's actual. */
  | { readonly shape: "ratioToFirst"; readonly lowerIsBetter: boolean; readonly mark: number }
  /** 直接评分: the points are typed. */
  | { readonly shape: "given" }
  /** 分解汇总: the weighted mean of other results. */
  | { readonly shape: "rollup"; readonly members: readonly RollupMember[] };

export type PlaceShape = Extract<Shape, { shape: "bands" }>;

/** One result that a roll-up takes in; without a weight all count the same. */
export interface RollupMember {
  readonly name: string;
  readonly weight: number | null;
}

/** 计分规则, compiled for one indicator's target and baseline. */
export type ScoringRule = Shape & {
  /** The sentence as typed; empty where the method alone says it all. */
  readonly text: string;
  /** The method of RULES.md section 3 it belongs to. */
  readonly method: ScoringMethod;
  /** 封底, 封顶: what the shape gives is clamped to these. */
  readonly floor: number;
  readonly cap: number;
  /** What holds instead of the shape and its bounds: 实际值＜85%*目标值，不得分. */
  readonly exceptions: readonly Band[];
  /** 低于60分不得分 */
  readonly cutoffs: readonly Cutoff[];
  /** Times this, the points are out of 100: 1, or 100/分值. */
  readonly scale: number;
  /**
   * 量纲: an actual larger than `most`, or not larger than `least` and not 0, was
   * typed in another unit than the per cents of the sentence: 93 where 93% is meant.
   */
  readonly least: number;
  readonly most: number;
};

/** What an indicator's row says about its scoring. */
export interface RuleSource {
  /** The indicator's name, which its sentence may use: 满意度每低1%扣2分. */
  readonly name?: string;
  readonly method: ScoringMethod | null;
  readonly ruleText: string | null;
  /** 计量单位 */
  readonly unit: string | null;
  readonly baseline: number | null;
  readonly target: number | null;
  /** 分值, in a card in points; else null. */
  readonly full: number | null;
  /** Points were typed under 得分, and nothing under 实际值. */
  readonly hasTypedPoints: boolean;
  /** 否定项, 加分项: a row outside the 100 %, of which only what it adds or takes away counts. */
  readonly isAdjustment?: boolean;
}
