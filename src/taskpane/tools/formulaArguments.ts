/** 公式的参数: what a person is offered for each argument of each function. */
import { functionArguments, type ArgumentName, type FunctionId } from "../../wording/functionWords";

/** What an argument takes: a table that was read, any range, a node of a scorecard, one of some words, or a value. */
export type ArgumentKind = "scorecard" | "links" | "range" | "node" | "choice" | "value" | "text";

const kinds: Readonly<Record<ArgumentName, ArgumentKind>> = {
  scorecard: "scorecard",
  links: "links",
  node: "node",
  missing: "choice",
  method: "choice",
  table: "choice",
  flag: "choice",
  rule: "text",
  actual: "value",
  target: "value",
  baseline: "value",
  full: "value",
  score: "value",
  n: "value",
  spread: "value",
  draws: "value",
  seed: "value",
  order: "range",
  scores: "range",
  bands: "range",
  flags: "range",
  quotas: "range",
  judgements: "range",
  data: "range",
  directions: "range",
  old: "range",
  new: "range",
  points: "range",
  weights: "range",
  influence: "range",
};

/** Words the functions understand, in both languages alike. */
const choices: Partial<Readonly<Record<ArgumentName, readonly string[]>>> = {
  missing: ["不出总分", "剔除", "零分", "均值"],
  method: ["特征向量法", "几何平均法"],
  table: ["teaching", "saaty1980", "saaty2005", "donegan"],
  flag: ["一票否决", "一票否优"],
};

const englishChoices: typeof choices = {
  ...choices,
  missing: ["block", "exclude", "zero", "mean"],
  method: ["eigenvector", "geometric"],
};

/** How many of a function's arguments must be there; those behind may be left out. */
const required: Readonly<Record<FunctionId, number>> = {
  SCORE: 1, CASCADE: 1, WEIGHT: 2, CHECK: 1, COVERAGE: 2, POINTS: 2, ATTAINMENT: 2, EXPLAIN: 2, GRADE: 1, GRADES: 1,
  AHP: 1, CONSISTENCY: 1, ENTROPY: 1, RANKWEIGHTS: 1, SPEARMAN: 2, KENDALL: 2, STABILITY: 2, DEMATEL: 1,
};

/** The functions as they are offered, by what they are for. */
export const functionGroups = {
  score: ["SCORE", "CASCADE", "EXPLAIN", "WEIGHT", "CHECK", "COVERAGE"],
  single: ["POINTS", "ATTAINMENT"],
  grade: ["GRADE", "GRADES"],
  weight: ["AHP", "CONSISTENCY", "ENTROPY", "RANKWEIGHTS", "DEMATEL"],
  rank: ["SPEARMAN", "KENDALL", "STABILITY"],
} as const satisfies Readonly<Record<string, readonly FunctionId[]>>;

export interface AskedArgument {
  readonly name: ArgumentName;
  readonly kind: ArgumentKind;
  readonly isRequired: boolean;
  readonly choices: readonly string[];
}

/** 参数, in order. */
export function argumentsOf(id: FunctionId, language: "zh" | "en"): readonly AskedArgument[] {
  return functionArguments[id].map((name, index) => ({
    name,
    kind: kinds[name],
    isRequired: index < required[id],
    choices: (language === "zh" ? choices : englishChoices)[name] ?? [],
  }));
}
