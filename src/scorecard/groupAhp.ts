import { type AhpMethod, ahpWeights } from "./ahp";
import { type Judgements, type ReciprocalJudgements, reciprocalJudgements } from "./judgements";
import type { Share } from "./model";
import { sum } from "./number";
import { type Refusal, isRefusal } from "./refusal";

/** A rater's judgements (评判人), and how much they count beside the others'. */
export interface RaterJudgements {
  readonly judgements: Judgements;
  /** Above 0; raters' weights need not add up to 1. */
  readonly weight: number;
}

/** A refusal, and which rater's judgements it is about. */
export type RaterRefusal = Refusal & { readonly rater: number };

/**
 * Aggregates judgements (AIJ 集结判断): cell by cell the weighted geometric mean of
 * the raters who judged that pair, so that the group's judgements stay reciprocal.
 *
 * @returns the group's judgements; null where nobody judged
 * @example groupJudgements([{ judgements: [[1, 2], [null, 1]], weight: 1 }, { judgements: [[1, 8], [null, 1]], weight: 1 }])[0][1] // 4
 * @source Aczél and Saaty, J. Math. Psychology 27 (1983) 93–102; Forman and Peniwati, EJOR 108 (1998) 165–169
 */
export function groupJudgements(raters: readonly RaterJudgements[]): ReciprocalJudgements | RaterRefusal {
  const checked = checkRaters(raters);
  if (isRefusal(checked)) return checked;
  const size = checked[0]!.length;
  const cell = (row: number, column: number): number | null => {
    const votes = checked.flatMap((judgements, rater) => {
      const judgement = judgements[row]![column] ?? null;
      return judgement === null ? [] : [{ log: Math.log(judgement), weight: raters[rater]!.weight }];
    });
    if (votes.length === 0) return null;
    return Math.exp(sum(votes.map(({ log, weight }) => log * weight)) / sum(votes.map(({ weight }) => weight)));
  };
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => {
      if (row === column) return 1;
      if (row < column) return cell(row, column);
      const mirror = cell(column, row);
      return mirror === null ? null : 1 / mirror;
    }),
  );
}

/**
 * Aggregates weights (AIP 集结权重): the weighted arithmetic mean of each rater's own
 * weights, as shares that add up to 1.
 *
 * @example groupWeights([{ judgements: [[1, 3], [null, 1]], weight: 1 }, { judgements: [[1, 1], [null, 1]], weight: 1 }]) // [0.625, 0.375]
 * @source Forman and Peniwati, EJOR 108 (1998) 165–169
 */
export function groupWeights(raters: readonly RaterJudgements[], method: AhpMethod = "eigenvector"): readonly Share[] | RaterRefusal {
  const checked = checkRaters(raters);
  if (isRefusal(checked)) return checked;
  const lists: (readonly Share[])[] = [];
  for (const [rater, judgements] of checked.entries()) {
    const weights = ahpWeights(judgements, method);
    if (isRefusal(weights)) return { ...weights, rater };
    lists.push(weights);
  }
  const means = checked[0]!.map((_, item) => sum(lists.map((weights, rater) => weights[item]! * raters[rater]!.weight)));
  const total = sum(means);
  return means.map((mean) => mean / total);
}

/** Every rater's judgements made reciprocal, all of one size; or the first rater who stands in the way. */
function checkRaters(raters: readonly RaterJudgements[]): readonly ReciprocalJudgements[] | RaterRefusal {
  if (raters.length === 0) return { refused: "too-few", given: 0, needed: 1, rater: 0 };
  const expected = raters[0]!.judgements.length;
  const checked: ReciprocalJudgements[] = [];
  for (const [rater, { judgements, weight }] of raters.entries()) {
    if (!(weight > 0 && weight <= 1e9)) return { refused: "setting-range", setting: "raterWeight", value: weight, low: 0, high: 1e9, rater };
    const reciprocal = reciprocalJudgements(judgements);
    if (isRefusal(reciprocal)) return { ...reciprocal, rater };
    if (reciprocal.length !== expected) return { refused: "sizes-differ", expected, given: reciprocal.length, rater };
    checked.push(reciprocal);
  }
  return checked;
}
