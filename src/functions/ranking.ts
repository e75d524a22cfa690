import { sum } from "../scorecard/number";
import { type RankPair, kendall, spearman } from "../scorecard/rankCorrelation";
import { simulate, simulationDefaults } from "../scorecard/simulation";
import type { Language } from "../scorecard/table";
import { flatWeighting } from "../scorecard/weighting";
import type { ArgumentName } from "../wording/functionWords";
import { numberArgument, numberList, numberMatrix } from "./arguments";
import { faultError, refusalError, resultOf } from "./failure";

const language: Language = "zh";

/**
 * 斯皮尔曼等级相关系数: ρ of two results.
 * @customfunction SPEARMAN
 * @param old 原结果
 * @param new 新结果
 * @returns ρ
 */
export function spearmanOf(old: unknown[][], now: unknown[][]): number {
  return resultOf(language, spearman(pairs(old, now)));
}

/**
 * 肯德尔相关系数: τ-b of two results.
 * @customfunction KENDALL
 * @param old 原结果
 * @param new 新结果
 * @returns τ-b
 */
export function kendallOf(old: unknown[][], now: unknown[][]): number {
  return resultOf(language, kendall(pairs(old, now)));
}

/**
 * 排名稳定性: ranks when weights vary.
 * @customfunction STABILITY
 * @param points 得分表
 * @param weights 权重
 * @param [spread] 波动幅度
 * @param [draws] 抽样次数
 * @param [seed] 随机种子
 * @returns a row per unit: score, rank, best, worst
 */
export function stability(points: unknown[][], weights: unknown[][], spread?: unknown, draws?: unknown, seed?: unknown): unknown[][] {
  const marks = filled("points", numberMatrix({ argument: "points", language }, points));
  const shares = sharesOf(filled("weights", [numberList({ argument: "weights", language }, weights)])[0] ?? []);
  const indicators = marks[0]?.length ?? 0;
  if (shares.length !== indicators) throw faultError(language, { fault: "lengths-differ", argument: "weights", expected: indicators, given: shares.length });
  const setting = (argument: "spread" | "draws" | "seed", value: unknown): number => numberArgument({ argument, language }, value) ?? simulationDefaults[argument];
  const settings = { spread: setting("spread", spread), draws: setting("draws", draws), seed: setting("seed", seed) };
  const found = resultOf(language, simulate([{ weighting: flatWeighting(shares), points: marks }], settings));
  return found.map(({ score, rank, best, worst }) => [score, rank, best, worst]);
}

/** Pairs of results; a unit that lacks one of them has no place to compare. */
function pairs(old: unknown, now: unknown): readonly RankPair[] {
  const before = numberList({ argument: "old", language }, old);
  const after = numberList({ argument: "new", language }, now);
  if (before.length !== after.length) throw faultError(language, { fault: "lengths-differ", argument: "new", expected: before.length, given: after.length });
  return before.flatMap((was, unit): RankPair[] => {
    const is = after[unit] ?? null;
    return was === null || is === null ? [] : [[was, is]];
  });
}

/** The numbers, none of them missing. */
function filled(argument: ArgumentName, rows: readonly (readonly (number | null)[])[]): number[][] {
  return rows.map((row, i) =>
    row.map((number, j) => {
      if (number === null) throw faultError(language, { fault: "blank", argument, within: { row: i, column: j } });
      return number;
    }),
  );
}

/** How far weights may be from 100 %, as in RULES.md `weights-sum`. */
const tolerance = 1e-6;

/** Weights as shares: they add up to 1, or as points to 100. */
function sharesOf(weights: readonly number[]): readonly number[] {
  const total = sum(weights);
  const negative = weights.findIndex((weight) => weight < 0);
  if (negative >= 0) throw refusalError(language, { refused: "data-negative", row: 0, column: negative, value: weights[negative]! });
  if (Math.abs(total - 100) <= 100 * tolerance) return weights.map((weight) => weight / 100);
  if (Math.abs(total - 1) > tolerance) throw refusalError(language, { refused: "weights-sum", sum: total });
  return weights;
}
