/** What Excel's formula help shows in English. Only the build reads it; the functions themselves do not carry it. */
import type { FunctionHelp } from "./functionWords";

const card = "The cells of a scorecard, header row first (at least Indicator, usually Card, Perspective, Objective, Weight, Target, Actual as well)";
const node = "A code or a name, or a path card/perspective/objective/indicator; with several cards it must name the card";
const links = "The cells of the cause-and-effect table, header row first (Cause, Effect; Feedback and Lag if any)";
const order = "The perspectives from the lowest to the highest, in a row or a column; without it, as the usual presets have them, else as they first appear";
const bands = "Two columns: grade, minimum; without it 优秀 90, 良好 80, 合格 60, 不合格 0";

export const functionHelpEn: FunctionHelp = {
  SCORE: {
    description: "The score of a scorecard or of one node of it (perspective, objective, indicator), cascaded up from its indicators.",
    arguments: { scorecard: card, node: `${node}; without it, the score of the only card`, missing: "Where data is missing: block (default), exclude, zero or mean" },
  },
  CASCADE: {
    description: "The whole cascade with a header row: code, level, name, local weight, global weight, points, weighted points and note, one row per node.",
    arguments: { scorecard: card, missing: "Where data is missing: block (default), exclude, zero or mean" },
  },
  WEIGHT: { description: "The global weight of a node: its share of the whole card.", arguments: { scorecard: card, node } },
  CHECK: {
    description: "Checks a scorecard and lists the findings with a header row: severity, rule, where, sentence. Says so where there are none.",
    arguments: { scorecard: card, links: `${links}; checks cause and effect as well`, order },
  },
  COVERAGE: {
    description: "The share of weight held by objectives on a full chain of cause and effect from the lowest perspective to the highest.",
    arguments: { scorecard: card, links, order },
  },
  POINTS: {
    description: "The points an actual earns by a scoring rule; 100 is target met.",
    arguments: {
      actual: "The actual; a word where the rule scores words",
      rule: "A rule text such as “2 points off for each 1% below target”, or the name of a method such as ratio or linear",
      target: "The target; leave out where the rule needs none",
      baseline: "The baseline; needed by linear, efficacy and floorline",
      full: "The full mark the rule text counts in; the result is then out of 100",
    },
  },
  ATTAINMENT: {
    description: "How much of the way from baseline to target was travelled; 1 at the target.",
    arguments: { actual: "The actual", target: "The target", baseline: "The baseline; 0 if left out" },
  },
  EXPLAIN: { description: "The working behind a node's points, to follow with a calculator.", arguments: { scorecard: card, node } },
  GRADE: {
    description: "The grade of a score.",
    arguments: { score: "The score", bands, flag: "A veto: reject (lowest grade) or bar (not the highest grade); blank for none" },
  },
  GRADES: {
    description: "The grades of many scores, with quotas; those beyond a quota get the next grade.",
    arguments: {
      scores: "A column of scores",
      bands,
      quotas: "A column beside the bands: below 1 a share, from 1 a number, blank for none",
      flags: "A column beside the scores: reject or bar, or blank",
    },
  },
  AHP: {
    description: "Weights by the analytic hierarchy process, from pairwise judgements: one column that adds up to 1.",
    arguments: { judgements: "A square matrix of judgements; the lower half may be blank", method: "The method: eigenvector (default) or geometric" },
  },
  CONSISTENCY: {
    description: "The consistency ratio of judgements; accepted up to 0.1.",
    arguments: { judgements: "A square matrix of judgements", table: "Random index: teaching (default), saaty1980, saaty2005 or donegan" },
  },
  ENTROPY: {
    description: "Entropy weights: an indicator that tells units apart more weighs more. One row that adds up to 1.",
    arguments: { data: "A row per unit, a column per indicator, not negative", directions: "A row: 1 more is better (default), -1 less is better" },
  },
  RANKWEIGHTS: { description: "Rank-order centroid weights, the most important first: one column that adds up to 1.", arguments: { n: "How many items" } },
  SPEARMAN: { description: "Spearman's rank correlation of two results: 1 same order, -1 opposite order.", arguments: { old: "The old results, one column", new: "The new results, as many rows; rows blank on either side are left out" } },
  KENDALL: { description: "Kendall's tau-b of two results: 1 same order, -1 opposite order.", arguments: { old: "The old results, one column", new: "The new results, as many rows; rows blank on either side are left out" } },
  STABILITY: {
    description: "How firm each unit's rank is when weights vary: a row per unit with score, rank, best and worst rank (5 % to 95 %).",
    arguments: {
      points: "Points, a row per unit and a column per indicator",
      weights: "A row of weights that adds up to 100 % (or 100 points)",
      spread: "How far weights vary, default 20 %",
      draws: "The number of draws, default 10000",
      seed: "The seed, default 1; the same seed gives the same result",
    },
  },
  DEMATEL: { description: "DEMATEL: a row per factor with prominence and relation (above 0 a cause, below 0 an effect).", arguments: { influence: "A square matrix of influence, not negative; blank for none" } },
};
