/**
 * The nouns of a scorecard. Everything past `assemble` speaks only of these.
 * `null` is 缺数, not yet known: never 0, never NaN.
 */
import type { Language, Place } from "./table";

/** 权重: a share of 1. */
export type Share = number & { readonly unit?: "share" };
/** 得分: 100 = target met, unless the rule says otherwise. */
export type Points = number & { readonly unit?: "points" };
/** 完成率: 1 = target met; never capped. */
export type Attainment = number & { readonly unit?: "attainment" };

/** 计分方法, by the ids of RULES.md section 3. */
export type ScoringMethod =
  | "ratio" | "linear" | "efficacy" | "floorline" | "bands" | "steps" | "count" | "done" | "grade" | "rank"
  | "given" | "rollup" | "range";

/** 缺数的处理: what happens when an actual is missing. */
export type Missing = "block" | "exclude" | "zero" | "mean";

/** 一票否决 (lowest grade) or 一票否优 (not the highest grade). */
export type Veto = "reject" | "bar";

/** 层级 */
export type Level = "card" | "perspective" | "objective" | "indicator";

interface NodeBase {
  readonly name: string;
  readonly code: string | null;
  /** Index of the parent in the card's `nodes`; -1 for the card itself. */
  readonly parent: number;
  /** The weight as stated: within its parent or of the card, as the card's convention says. */
  readonly weight: Share | null;
  /** The row that states this node. */
  readonly at: Place;
}

export interface CardNode extends NodeBase {
  readonly level: "card";
}

/** 维度 */
export interface Perspective extends NodeBase {
  readonly level: "perspective";
  /** 次序: 1 is the lowest perspective. */
  readonly order: number;
}

/** 战略目标 */
export interface Objective extends NodeBase {
  readonly level: "objective";
  readonly theme: string | null;
  /** 承接: codes or names of the objectives above that it serves. */
  readonly alignsWith: readonly string[];
  readonly term: "long" | "short" | null;
  readonly owner: string | null;
}

/** 指标 */
export interface Indicator extends NodeBase {
  readonly level: "indicator";
  readonly theme: string | null;
  readonly definition: string | null;
  readonly nature: "result" | "process" | null;
  readonly use: "scored" | "monitored";
  readonly method: ScoringMethod | null;
  readonly ruleText: string | null;
  readonly unit: string | null;
  readonly baseline: number | null;
  readonly target: number | null;
  /** A target that is no number, as typed; only 非此即彼 and 定性法 can have one. */
  readonly targetText: string | null;
  /** A number, or the word that 非此即彼 and 定性法 score. */
  readonly actual: number | string | null;
  /** 得分 as typed (直接评分). */
  readonly given: Points | null;
  /** 分值: the full mark, in a card whose weights are points; else null. */
  readonly full: number | null;
  readonly frequency: string | null;
  readonly accumulation: "sum" | "mean" | "last" | "highest";
  readonly dataSource: string | null;
  readonly owner: string | null;
  readonly missing: Missing | null;
  readonly remark: string | null;
}

export type ScorecardNode = CardNode | Perspective | Objective | Indicator;

/** 计分卡: 总卡, 分卡 and 个人计分卡 are one shape. */
export interface Scorecard {
  readonly name: string;
  readonly kind: "total" | "sub" | "individual" | null;
  readonly parent: string | null;
  readonly owner: string | null;
  readonly group: string | null;
  readonly language: Language;
  /** 同表式: cards of one form are compared with each other; null where 类别 and 类组 say whom to compare. */
  readonly form: string | null;
  /** Weight convention, found by fit (RULES.md section 2); null when weights are missing or cannot be read. */
  readonly convention: "local" | "global" | null;
  /** The card itself first, then in the table's order every perspective, objective and indicator, each parent before its children. */
  readonly nodes: readonly ScorecardNode[];
  readonly at: Place;
}

/** 因果 */
export interface Link {
  readonly cause: string;
  readonly effect: string;
  readonly strength: string | null;
  /** 滞后(月) */
  readonly lag: number | null;
  /** 反馈 */
  readonly feedback: boolean;
  /** The 原因 cell, and the 结果 cell. */
  readonly at: Place;
  readonly effectAt: Place;
}

/** 行动方案 */
export interface ActionPlan {
  readonly code: string | null;
  readonly objective: string;
  readonly action: string;
  readonly owner: string | null;
  /** Serial days, as Excel counts them. */
  readonly start: number | null;
  readonly due: number | null;
  readonly progress: Share | null;
  readonly budget: number | null;
  readonly spent: number | null;
  /** The 目标 cell, the 截止 cell and the 支出 cell. */
  readonly at: Place;
  readonly dueAt: Place;
  readonly spentAt: Place;
}

/** 实绩: the actual of one period. */
export interface PeriodActual {
  readonly indicator: string;
  readonly period: string;
  readonly actual: number | null;
  readonly at: Place;
}

/** 加减分, or a veto, which has no points. Also 否定项 rows of an indicator table. */
export interface Adjustment {
  readonly card: string;
  readonly matter: string;
  readonly kind: "bonus" | "deduction" | Veto;
  /** Never negative; 0 for a veto. */
  readonly points: Points;
  readonly cardAt: Place;
}

/** 评议: one rater's mark, or the row 计分卡 that holds the card's own share. */
export interface Evaluation {
  readonly card: string;
  readonly party: string;
  /** The row 计分卡: the scorecard's own share, without a rating. */
  readonly isScorecard: boolean;
  readonly rater: string | null;
  readonly rating: Points | null;
  readonly weight: Share | null;
  readonly cardAt: Place;
  /** The 评分 cell, the 评分人 cell and the 权重 cell. */
  readonly at: Place;
  readonly raterAt: Place;
  readonly weightAt: Place;
}

/** 岗位 */
export interface Post {
  readonly person: string;
  readonly post: string | null;
  readonly card: string;
  /** 占比, in proportion to the person's other posts; null where it cannot be read. */
  readonly share: Share | null;
  readonly difficulty: number;
  readonly cardAt: Place;
  readonly at: Place;
  readonly shareAt: Place;
}

/** 等级: half-open [minimum, next minimum). */
export interface GradeBand {
  readonly grade: string;
  readonly minimum: Points;
  /** 系数, for pay; `linear`: in proportion to the score, 100 giving 1. */
  readonly coefficient: number | "linear" | null;
  /** Under 1 a share of the eligible, from 1 a number. */
  readonly quota: number | null;
}

/** 现行考核: the present appraisal, for the dual track. */
export interface CurrentResult {
  readonly card: string;
  readonly score: number | null;
  readonly grade: string | null;
  readonly at: Place;
}

/** SWOT row. */
export interface SwotItem {
  readonly category: "S" | "W" | "O" | "T";
  readonly text: string;
  readonly objective: string | null;
}

export type Preset = "business" | "government" | "five" | "municipal";

/** The choices of the 战略 table, and what the user is free to set; every one has a default. */
export interface Settings {
  readonly organisation: string | null;
  readonly period: string | null;
  readonly mission: string | null;
  readonly vision: string | null;
  readonly values: string | null;
  readonly themes: readonly string[];
  readonly preset: Preset | null;
  /** 缺数, default `block`. */
  readonly missing: Missing;
  /** 加分上限, 扣分上限: none by default. */
  readonly bonusCap: Points | null;
  readonly deductionCap: Points | null;
  /** 考核日期, a serial day. */
  readonly date: number | null;
  /** 最少评分人数 */
  readonly minimumRaters: number | null;
  /** 先舍入后汇总 */
  readonly roundBeforeTotalling: boolean;
  /** The band outside which a weight is a hint, share of the card. */
  readonly weightBand: readonly [Share, Share];
}

/** Everything a workbook says, read and named. */
export interface Book {
  readonly language: Language;
  readonly settings: Settings;
  readonly cards: readonly Scorecard[];
  readonly links: readonly Link[];
  readonly swot: readonly SwotItem[];
  readonly actions: readonly ActionPlan[];
  readonly actuals: readonly PeriodActual[];
  readonly posts: readonly Post[];
  readonly adjustments: readonly Adjustment[];
  readonly evaluations: readonly Evaluation[];
  readonly grades: readonly GradeBand[];
  readonly current: readonly CurrentResult[];
}
