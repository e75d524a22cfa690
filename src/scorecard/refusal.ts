/**
 * A refusal (拒绝计算): why a method of weighing, ranking or simulating gives no
 * number for what it was handed. Data, like a finding: the numbers are here, the
 * sentences in `src/wording/refusals`. Rows, columns and items count from 0, as the
 * arguments do; sentences count from 1, as people do.
 */
export type Refusal =
  /** The matrix (矩阵) has not as many columns as rows. */
  | { readonly refused: "not-square"; readonly rows: number; readonly columns: number }
  /** More items than the method can judge. */
  | { readonly refused: "too-many"; readonly given: number; readonly limit: number }
  | { readonly refused: "too-few"; readonly given: number; readonly needed: number }
  /** A judgement is zero, negative or absurdly large. */
  | { readonly refused: "judgement-range"; readonly row: number; readonly column: number; readonly value: number }
  /** A pair of judgements whose product is not 1 (判断矩阵不互反): RULES.md `judgement-not-reciprocal`. */
  | {
      readonly refused: "judgement-not-reciprocal";
      readonly row: number;
      readonly column: number;
      readonly value: number;
      readonly mirror: number;
    }
  /** Blank judgements leave these items without any comparison, direct or indirect, with the first item. */
  | { readonly refused: "judgements-apart"; readonly items: readonly number[] }
  /** Raters judged matrices of different sizes. */
  | { readonly refused: "sizes-differ"; readonly expected: number; readonly given: number }
  /** A number that may not be negative is: RULES.md `data-negative`. */
  | { readonly refused: "data-negative"; readonly row: number; readonly column: number; readonly value: number }
  | { readonly refused: "data-missing"; readonly row: number; readonly column: number }
  /** No column of the data tells the units apart, so none deserves weight. */
  | { readonly refused: "data-constant" }
  /** A direction is neither 1 nor −1. */
  | { readonly refused: "direction-unknown"; readonly column: number }
  /** No factor influences another. */
  | { readonly refused: "influence-none" }
  /** Influence runs in circles without weakening, so total influence has no end. */
  | { readonly refused: "influence-endless" }
  /** All values of one side are equal, so they have no ranking to compare. */
  | { readonly refused: "ranking-constant" }
  /** A setting lies outside what it may be. */
  | { readonly refused: "setting-range"; readonly setting: Setting; readonly value: number; readonly low: number; readonly high: number }
  /** Weights that add up neither to 1 nor to 100. */
  | { readonly refused: "weights-sum"; readonly sum: number };

/** The settings a method takes, by the names of its arguments. */
export type Setting = "spread" | "draws" | "seed" | "items" | "raterWeight" | "minimum" | "quota";

/**
 * Whether a method refused (是否被拒绝).
 *
 * @example isRefusal({ refused: "data-constant" }) // true
 * @example isRefusal([0.6, 0.4]) // false
 */
export function isRefusal(result: unknown): result is Refusal {
  return typeof result === "object" && result !== null && "refused" in result;
}
