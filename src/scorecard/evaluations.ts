/**
 * 评议: what leaders, the public and others say of a card, beside its score
 * (RULES.md, section 6, step 1).
 */
import { isBlank, textIn } from "./cells";
import { type Finding, finding } from "./finding";
import { groupBy } from "./groupBy";
import type { Evaluation, Points, Scorecard, Share } from "./model";
import { sum, withoutDust } from "./number";
import { readAll } from "./readLists";
import { nameKey } from "./sameName";
import type { Table } from "./table";
import { BARE, BLANK, POINTS, SHARE, readWeightCell } from "./weightCells";
import { tolerance } from "./weights";

const scorecardWords = new Set(["计分卡", "平衡计分卡", "本卡", "scorecard", "balanced scorecard", "the scorecard"].map(nameKey));

/** Whether a 评议主体 is the scorecard itself. */
function isScorecardWord(party: string): boolean {
  return scorecardWords.has(nameKey(party).toLowerCase());
}

/** Reads the 评议 tables. A blank 卡 or 评议主体 goes on from the row above. */
export function readEvaluations(tables: readonly Table[], cards: readonly Scorecard[], findings: Finding[]): readonly Evaluation[] {
  let card = cards.length === 1 ? cards[0]!.name : null;
  let party: string | null = null;
  const rows = readAll(tables, "evaluations", findings, (row) => {
    card = row.text("card") ?? card;
    party = row.text("party") ?? party;
    if (card === null || party === null || (isBlank(row.cell("rating")) && isBlank(row.cell("weight")))) return null;
    row.text("weight");
    const isScorecard = isScorecardWord(party);
    const rating = isScorecard ? null : row.number("rating");
    if (rating !== null && rating < 0) row.refuse("rating");
    return {
      row,
      evaluation: { card, party, isScorecard, rater: row.text("rater"), rating, cardAt: row.place("card"), at: row.place("rating"), raterAt: row.place("rater"), weightAt: row.place("weight") },
    };
  });
  const byCard = groupBy(rows, ({ evaluation }) => nameKey(evaluation.card));
  return [...byCard.values()].flatMap((rowsOfCard) => {
    const cells = rowsOfCard.map(({ row }) => readWeightCell(row.cell("weight"), null));
    // 权重 repeats on each rater's row: the last one wins in the map, so go from the bottom up.
    const stated = rowsOfCard.map(({ evaluation }, i) => [nameKey(evaluation.party), cells[i]!.value] as const).filter(([, value]) => !Number.isNaN(value));
    const total = sum([...new Map(stated.reverse()).values()]);
    const isHundred = Math.abs(total - 100) <= tolerance * 100 && !cells.some(({ kind }) => kind === SHARE);
    return rowsOfCard.map(({ row, evaluation }, i) => {
      const { kind, value } = cells[i]!;
      const isShare = kind === SHARE || (kind === BARE && value <= 1 && !isHundred);
      const isPoints = kind === POINTS || (kind === BARE && isHundred);
      const weight = kind === BLANK ? null : isShare ? value : isPoints ? value / 100 : NaN;
      if (weight !== null && !(weight >= 0) && textIn(row.cell("weight")) !== null) {
        findings.push(unreadableWeight(evaluation, textIn(row.cell("weight"))!));
      }
      return { ...evaluation, weight: weight !== null && weight >= 0 ? weight : null };
    });
  });
}

function unreadableWeight({ weightAt, card, party }: Pick<Evaluation, "weightAt" | "card" | "party">, value: string): Finding {
  return finding("value-unreadable", weightAt, card, { name: party, table: "evaluations", value });
}

/** One party's part (评议主体): the mean of its raters, and its weight. */
export interface EvaluationPart {
  readonly party: string;
  readonly rating: Points;
  readonly weight: Share;
}

export interface EvaluatedScore {
  /** 评议后得分; null when the parts do not add up, or raters are too few. */
  readonly score: Points | null;
  readonly parts: readonly EvaluationPart[];
  /** The scorecard's own share; 1 without evaluations. */
  readonly scorecardShare: Share;
}

/**
 * The score after evaluation (评议后得分): the card's own share of its score, and
 * each party's share of the mean of its raters.
 *
 * @param evaluations those of this card
 * @param score the cascaded score; null stays null
 * @param minimumRaters 最少评分人数; null: none stated
 */
export function evaluate(evaluations: readonly Evaluation[], score: Points | null, minimumRaters: number | null, findings: Finding[]): EvaluatedScore {
  if (evaluations.length === 0) return { score, parts: [], scorecardShare: 1 };
  const { card } = evaluations[0]!;
  const parties = [...groupBy(evaluations, ({ party }) => nameKey(party)).values()].map((rows) => ({ rows, weight: weightOf(rows, findings) }));
  const total = sum(parties.map(({ weight }) => weight ?? 0));
  const addsUp = Math.abs(total - 1) <= tolerance;
  if (!addsUp) findings.push(finding("evaluation-weights-sum", evaluations[0]!.weightAt, card, { sum: withoutDust(total) }));

  const scorecardShare = sum(parties.filter(({ rows }) => rows[0]!.isScorecard).map(({ weight }) => weight ?? 0));
  const others = parties.filter(({ rows }) => !rows[0]!.isScorecard);
  const rated = others.map(({ rows, weight }) => ({ party: rows[0]!.party, rating: meanRating(rows, minimumRaters, findings), weight: weight ?? 0 }));
  const parts = rated.flatMap(({ party, rating, weight }) => (rating === null ? [] : [{ party, rating, weight }]));
  const isWhole = addsUp && parts.length === others.length && score !== null;
  const evaluated = isWhole ? withoutDust(sum([scorecardShare * score, ...parts.map(({ rating, weight }) => rating * weight)])) : null;
  return { score: evaluated, parts, scorecardShare };
}

/** 权重 repeats on each rater's row; two that differ contradict each other. */
function weightOf(rows: readonly Evaluation[], findings: Finding[]): Share | null {
  const stated = rows.filter(({ weight }) => weight !== null);
  const weight = stated[0]?.weight ?? null;
  const other = stated.find((row) => row.weight !== weight);
  if (other !== undefined) findings.push(unreadableWeight(other, `${weight} / ${other.weight}`));
  return other === undefined ? weight : null;
}

/** The mean of a party's raters; null when there are too few of them. Outliers are flagged and still count. */
function meanRating(rows: readonly Evaluation[], minimumRaters: number | null, findings: Finding[]): Points | null {
  const raters = rows.filter(({ rating }) => rating !== null);
  const ratings = raters.map(({ rating }) => rating!);
  const least = Math.max(1, minimumRaters ?? 1);
  const { card, party, raterAt } = rows[0]!;
  if (ratings.length < least) {
    findings.push(finding("raters-too-few", raterAt, card, { party, n: ratings.length, least }));
    return null;
  }
  for (const index of outliers(ratings)) {
    const { rater, rating, at } = raters[index]!;
    findings.push(finding("rater-outlier", at, card, { party, rater, rating: rating!, mean: withoutDust(sum(ratings) / ratings.length) }));
  }
  return trimmedMean(ratings);
}

/**
 * Trimmed mean (去掉一个最高分和一个最低分的平均): with five ratings or more one highest
 * and one lowest are dropped.
 *
 * @example trimmedMean([86, 88, 90]) // 88
 * @example trimmedMean([82, 88, 90, 85, 60, 91]) // 86.25 — without 60 and 91
 */
export function trimmedMean(ratings: readonly Points[]): Points {
  const kept = ratings.length < 5 ? ratings : [...ratings].sort((a, b) => a - b).slice(1, -1);
  return withoutDust(sum(kept) / kept.length);
}

/**
 * Outlying raters (离群评分): ratings more than two standard deviations (of a sample,
 * n − 1) from the mean of all.
 *
 * @returns their indices
 * @example outliers([90, 91, 92, 90, 91, 90, 30]) // [6]
 * @example outliers([90, 90, 90]) // []
 */
export function outliers(ratings: readonly Points[]): readonly number[] {
  if (ratings.length < 3) return [];
  const mean = sum(ratings) / ratings.length;
  const variance = sum(ratings.map((rating) => (rating - mean) ** 2)) / (ratings.length - 1);
  const limit = 2 * Math.sqrt(variance);
  return ratings.flatMap((rating, index) => (withoutDust(Math.abs(rating - mean)) > withoutDust(limit) ? [index] : []));
}
