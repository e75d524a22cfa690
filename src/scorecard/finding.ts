/**
 * 检查结果: what is wrong with a workbook, as data. A finding says which rule of
 * RULES.md it belongs to, how grave it is, where to look and the numbers; its
 * sentence is made in `src/wording`. Findings are collected, never thrown.
 */
import type { Points, Share } from "./model";
import type { Field, Place, TableKind } from "./table";

/** error: a number cannot be trusted. warning: somebody should look. hint: a habit of good cards. */
export type Severity = "error" | "warning" | "hint";

/**
 * 含糊之处: what a rule text leaves open. full: points out of 100 or of the 分值.
 * percent: a share of the indicator itself or of its target, or an actual typed in
 * the other unit. unit: the sentence's unit is not the indicator's. method: the
 * clauses, or the sentence and 计分方法, do not make one rule. place: the actual is
 * neither a place nor has it peers. unsaid: the sentence only bounds or points the way
 * (越低越好), and does not say how points follow. gap: 低于1个百分点, and not than what.
 */
export type Ambiguity = "full" | "percent" | "unit" | "method" | "place" | "unsaid" | "gap";

/** A finding about one node needs nothing but its name. */
interface Named {
  /** The name of the indicator, objective, perspective or card it is about. */
  readonly name: string;
}

/** What each rule tells beside its place. The keys are the headings of RULES.md, section 5. */
export interface FactsOf {
  // The workbook 工作簿
  readonly "no-scorecard": {
    /** No sheet holds anything; none was recognised; a table was, but without rows; only hidden sheets could hold one; rows hold something else than indicators. */
    readonly why: "empty" | "unrecognised" | "no-rows" | "hidden" | "other-form";
  };
  readonly "sheet-empty": Record<never, never>;
  /** A sheet that looks like others of the workbook, but whose header was not recognised. */
  readonly "sheet-unread": { readonly like: string };
  readonly "sheet-too-large": Record<never, never>;

  // Weights 权重
  readonly "weights-sum": {
    /** The node whose members do not add up. */
    readonly group: string;
    readonly sum: Share;
    /** What they should add up to: 1, or the weight stated for the group. */
    readonly expected: Share;
    readonly members: readonly string[];
  };
  readonly "weight-unreadable": Named & { readonly value: string };
  readonly "weight-negative": Named & { readonly value: number };
  readonly "weight-missing": Named;
  readonly "weight-on-monitored": Named & { readonly share: Share | null; readonly isVeto: boolean };
  readonly "weights-equal": { readonly group: string; readonly n: number; readonly share: Share; readonly members: readonly string[] };
  readonly "points-weighted": Named & { readonly points: number; readonly share: Share };
  readonly "points-outside": Named & { readonly points: number; readonly full: number };
  readonly "weight-small": Named & { readonly share: Share; readonly least: Share };
  readonly "weight-large": Named & { readonly share: Share; readonly most: Share };

  // The card 计分卡
  readonly "too-many-indicators": { readonly n: number; readonly most: number };
  readonly "results-minority": { readonly share: Share };
  readonly "perspective-empty": { readonly perspective: string };
  readonly "card-without-indicator": Named;
  readonly "objective-without-indicator": Named;
  readonly "objective-without-action": Named;
  readonly "duplicate-code": Named & { readonly code: string; readonly first: Place };
  readonly "duplicate-name": Named & { readonly first: Place };
  readonly "balance-term": { readonly lacking: "long" | "short" };
  readonly "balance-view": { readonly lacking: "outward" | "inward" };

  // One indicator's cells 指标
  readonly "target-missing": Named;
  /** `bound`: it reads as a number, but the rule pulls the other way: 1 for at least, −1 for at most. */
  readonly "target-text": Named & { readonly value: string; readonly bound?: 1 | -1 };
  readonly "target-equals-baseline": Named & { readonly both: number };
  readonly "baseline-missing": Named;
  readonly "ratio-zero": Named;
  readonly "actual-missing": Named;
  readonly "actual-text": Named & { readonly value: string };
  readonly "percent-mixed": Named & { readonly target: number; readonly actual: number };
  /** Of a column, and of the row: its 计量单位, or another column that names one. */
  readonly "units-differ": Named & { readonly table: TableKind; readonly unit: string; readonly ownField: Field; readonly own: string };
  readonly "cell-error": { readonly name: string | null; readonly table: TableKind; readonly error: string };
  readonly "value-unreadable": { readonly name: string | null; readonly table: TableKind; readonly value: string };

  // Its scoring rule 计分标准
  /** `isJudged`: the words leave the points to a person. */
  readonly "rule-unreadable": Named & { readonly text: string; readonly clause: string; readonly isJudged?: boolean };
  readonly "rule-missing": Named;
  readonly "rule-ambiguous": Named & { readonly text: string; readonly about: Ambiguity };
  readonly "bands-gap": Named & { readonly between: readonly [number, number] };
  readonly "bands-overlap": Named & { readonly between: readonly [number, number] };

  // Among cards 各卡之间
  readonly "drift-renamed": Named & { readonly was: string };
  readonly "drift-missing": { readonly lacking: string };
  readonly "drift-extra": Named;
  readonly "drift-weight": Named & { readonly share: Share; readonly was: Share };
  readonly "not-cascaded": Named;
  readonly "not-aligned": Named & { readonly alignsWith: readonly string[] };
  readonly "rollup-unknown": Named & { readonly member: string; readonly candidates: readonly string[] };
  readonly "rollup-loop": { readonly loop: readonly string[] };
  readonly "card-unknown": Named;
  readonly "objective-unknown": Named;
  readonly "indicator-unknown": Named & { readonly candidates: readonly string[] };

  // Cause and effect 因果
  readonly "link-unknown": Named;
  readonly "link-self": Named;
  readonly "link-duplicate": { readonly cause: string; readonly effect: string; readonly first: Place };
  readonly "link-loop": { readonly loop: readonly string[] };
  readonly "link-downward": { readonly cause: string; readonly effect: string };
  readonly "objective-isolated": Named;
  readonly "objective-unsupported": Named;
  readonly "objective-dead-end": Named;
  readonly "no-path-to-top": Named;
  readonly "perspective-unsupported": Named;

  // Actions and money 行动方案, 经费
  readonly "action-overdue": Named & { readonly due: number; readonly progress: Share };
  readonly "budget-exceeded": Named & { readonly budget: number; readonly spent: number };

  // From score to grade 评议, 等级
  readonly "evaluation-weights-sum": { readonly sum: Share };
  readonly "raters-too-few": { readonly party: string; readonly n: number; readonly least: number };
  readonly "rater-outlier": { readonly party: string; readonly rater: string | null; readonly rating: Points; readonly mean: Points };
  readonly "post-shares-sum": { readonly person: string; readonly sum: Share };
  readonly "quota-tie": { readonly grade: string; readonly names: readonly string[]; readonly places: number };
}

/** The name of a rule: heading in RULES.md, key of its sentences, title of its test. */
export type RuleName = keyof FactsOf;

export type FindingOf<R extends RuleName> = {
  readonly rule: R;
  readonly severity: Severity;
  readonly at: Place;
  /** The card it concerns; null when it concerns the workbook. */
  readonly card: string | null;
} & FactsOf[R];

export type Finding = { [R in RuleName]: FindingOf<R> }[RuleName];

/** How grave each rule is (RULES.md, section 5). */
export const severityOf: { readonly [R in RuleName]: Severity } = {
  "no-scorecard": "error",
  "sheet-empty": "hint",
  "sheet-unread": "warning",
  "sheet-too-large": "error",
  "weights-sum": "error",
  "weight-unreadable": "error",
  "weight-negative": "error",
  "weight-missing": "error",
  "weight-on-monitored": "warning",
  "weights-equal": "warning",
  "points-weighted": "warning",
  "points-outside": "warning",
  "weight-small": "hint",
  "weight-large": "hint",
  "too-many-indicators": "warning",
  "results-minority": "warning",
  "perspective-empty": "error",
  "card-without-indicator": "warning",
  "objective-without-indicator": "warning",
  "objective-without-action": "hint",
  "duplicate-code": "error",
  "duplicate-name": "warning",
  "balance-term": "hint",
  "balance-view": "hint",
  "target-missing": "error",
  "target-text": "error",
  "target-equals-baseline": "error",
  "baseline-missing": "error",
  "ratio-zero": "error",
  "actual-missing": "error",
  "actual-text": "error",
  "percent-mixed": "error",
  "units-differ": "error",
  "cell-error": "error",
  "value-unreadable": "error",
  "rule-unreadable": "error",
  "rule-missing": "error",
  "rule-ambiguous": "error",
  "bands-gap": "error",
  "bands-overlap": "error",
  "drift-renamed": "warning",
  "drift-missing": "warning",
  "drift-extra": "warning",
  "drift-weight": "hint",
  "not-cascaded": "warning",
  "not-aligned": "warning",
  "rollup-unknown": "error",
  "rollup-loop": "error",
  "card-unknown": "error",
  "objective-unknown": "warning",
  "indicator-unknown": "warning",
  "link-unknown": "error",
  "link-self": "error",
  "link-duplicate": "warning",
  "link-loop": "error",
  "link-downward": "warning",
  "objective-isolated": "warning",
  "objective-unsupported": "warning",
  "objective-dead-end": "warning",
  "no-path-to-top": "warning",
  "perspective-unsupported": "warning",
  "action-overdue": "warning",
  "budget-exceeded": "warning",
  "evaluation-weights-sum": "error",
  "raters-too-few": "error",
  "rater-outlier": "warning",
  "post-shares-sum": "warning",
  "quota-tie": "warning",
};

/** One finding. Its severity follows from its rule. */
export function finding<R extends RuleName>(rule: R, at: Place, card: string | null, facts: FactsOf[R]): Finding {
  return { rule, severity: severityOf[rule], at, card, ...facts } as unknown as Finding;
}

/** The rules a single indicator's cells and rule text can break, so that it has no points. */
export type FaultRule =
  | "target-missing" | "target-text" | "target-equals-baseline" | "baseline-missing" | "ratio-zero"
  | "actual-text" | "rule-unreadable" | "rule-missing" | "rule-ambiguous" | "bands-gap" | "bands-overlap";

/** 计分障碍: why a scoring rule cannot give points, and in which column to look. */
export type Fault = {
  [R in FaultRule]: { readonly rule: R; readonly field: Extract<Field, "target" | "baseline" | "actual" | "ruleText" | "method"> } & Omit<FactsOf[R], "name">;
}[FaultRule];
