/**
 * 公式用语的形状: what the custom functions say, in Excel's formula help, in spills
 * and in error messages. A language that misses a word does not compile.
 */
import type { Severity } from "../scorecard/finding";
import type { Level, Missing } from "../scorecard/model";

/** 公式及其参数: the arguments of every function, in order. Never reorder or remove one; append optional ones. */
export const functionArguments = {
  SCORE: ["scorecard", "node", "missing"],
  CASCADE: ["scorecard", "missing"],
  WEIGHT: ["scorecard", "node"],
  CHECK: ["scorecard", "links", "order"],
  COVERAGE: ["scorecard", "links", "order"],
  POINTS: ["actual", "rule", "target", "baseline", "full"],
  ATTAINMENT: ["actual", "target", "baseline"],
  EXPLAIN: ["scorecard", "node"],
  GRADE: ["score", "bands", "flag"],
  GRADES: ["scores", "bands", "quotas", "flags"],
  AHP: ["judgements", "method"],
  CONSISTENCY: ["judgements", "table"],
  ENTROPY: ["data", "directions"],
  RANKWEIGHTS: ["n"],
  SPEARMAN: ["old", "new"],
  KENDALL: ["old", "new"],
  STABILITY: ["points", "weights", "spread", "draws", "seed"],
  DEMATEL: ["influence"],
} as const;

export type FunctionId = keyof typeof functionArguments;
export type ArgumentName = (typeof functionArguments)[FunctionId][number];

/** What Excel's formula help shows of one function. */
export type FunctionHelp = {
  readonly [Id in FunctionId]: {
    readonly description: string;
    /** One sentence per argument. */
    readonly arguments: { readonly [A in (typeof functionArguments)[Id][number]]: string };
  };
};

/** A cell within an argument's range, counted from 0; null for an argument that is one value. */
export type Within = { readonly row: number; readonly column: number } | null;

/** 参数问题: why a function cannot work with what it was handed. */
export type ArgumentFault =
  /** The first row names no indicators: not a scorecard table. */
  | { readonly fault: "no-indicators" }
  | { readonly fault: "no-links" }
  /** A header row and nothing under it. */
  | { readonly fault: "no-rows"; readonly argument: ArgumentName }
  | { readonly fault: "blank"; readonly argument: ArgumentName; readonly within: Within }
  | { readonly fault: "not-a-number"; readonly argument: ArgumentName; readonly value: string; readonly within: Within }
  | { readonly fault: "error-cell"; readonly argument: ArgumentName; readonly error: string; readonly within: Within }
  | { readonly fault: "unknown-word"; readonly argument: ArgumentName; readonly value: string; readonly words: readonly string[]; readonly within: Within }
  /** Beside a range of so many rows stands one of another height. */
  | { readonly fault: "lengths-differ"; readonly argument: ArgumentName; readonly expected: number; readonly given: number }
  | { readonly fault: "node-unknown"; readonly node: string; readonly candidates: readonly string[] }
  | { readonly fault: "node-ambiguous"; readonly node: string; readonly candidates: readonly string[] }
  /** Several cards, and the node names none. */
  | { readonly fault: "node-needed"; readonly candidates: readonly string[] }
  /** Links concern several cards, and only one can be answered for. */
  | { readonly fault: "one-card"; readonly candidates: readonly string[] }
  | { readonly fault: "no-objectives" }
  /** A perspective listed in the order that no card has, or one missing from it. */
  | { readonly fault: "order-differs"; readonly perspectives: readonly string[] }
  /** The result is beyond what a number can hold. */
  | { readonly fault: "too-large" }
  | { readonly fault: "not-scored"; readonly name: string }
  | { readonly fault: "not-weighted"; readonly name: string };

export type FaultOf<F extends ArgumentFault["fault"]> = Extract<ArgumentFault, { readonly fault: F }>;

export interface FunctionWords {
  /** What each argument is called in the formula help. */
  readonly arguments: { readonly [A in ArgumentName]: string };
  readonly faults: { readonly [F in ArgumentFault["fault"]]: (fault: FaultOf<F>) => string };
  /** Header rows of what spills. */
  readonly cascade: readonly [code: string, level: string, name: string, weight: string, globalWeight: string, points: string, weighted: string, note: string];
  readonly check: readonly [severity: string, rule: string, where: string, sentence: string];
  readonly levels: { readonly [L in Level]: string };
  readonly severities: { readonly [S in Severity]: string };
  /** 监控: an indicator that carries no weight. */
  readonly monitored: string;
  /** What became of an indicator without an actual. */
  readonly missing: { readonly [M in Exclude<Missing, "block">]: string };
  /** What POINTS calls the indicator it scores, which has no name. */
  readonly thisCell: string;
  /** The one row of CHECK where nothing was found. */
  readonly nothingFound: string;
}
