/**
 * 自定义函数: registers every function of the add-in by hand, at top level, so that
 * a cell recalculates as soon as this file is loaded, with or without a pane.
 */
import { check, coverage } from "./check";
import { workingOf } from "./explain";
import { gradeOf, gradesOf } from "./grades";
import { attainmentOf, points } from "./points";
import { kendallOf, spearmanOf, stability } from "./ranking";
import { cascade, score, weight } from "./score";
import { ahp, consistencyRatio, entropy, prominenceAndRelation, rankOrderWeights } from "./weights";

CustomFunctions.associate("SCORE", score);
CustomFunctions.associate("CASCADE", cascade);
CustomFunctions.associate("WEIGHT", weight);

CustomFunctions.associate("CHECK", check);
CustomFunctions.associate("COVERAGE", coverage);
CustomFunctions.associate("EXPLAIN", workingOf);

CustomFunctions.associate("POINTS", points);
CustomFunctions.associate("ATTAINMENT", attainmentOf);

CustomFunctions.associate("GRADE", gradeOf);
CustomFunctions.associate("GRADES", gradesOf);

CustomFunctions.associate("AHP", ahp);
CustomFunctions.associate("CONSISTENCY", consistencyRatio);
CustomFunctions.associate("ENTROPY", entropy);
CustomFunctions.associate("RANKWEIGHTS", rankOrderWeights);
CustomFunctions.associate("DEMATEL", prominenceAndRelation);

CustomFunctions.associate("SPEARMAN", spearmanOf);
CustomFunctions.associate("KENDALL", kendallOf);
CustomFunctions.associate("STABILITY", stability);

/** 全部函数, by id: for the formula helper, which shows a result before anything is written. */
export const functions = {
  SCORE: score,
  CASCADE: cascade,
  WEIGHT: weight,
  CHECK: check,
  COVERAGE: coverage,
  EXPLAIN: workingOf,
  POINTS: points,
  ATTAINMENT: attainmentOf,
  GRADE: gradeOf,
  GRADES: gradesOf,
  AHP: ahp,
  CONSISTENCY: consistencyRatio,
  ENTROPY: entropy,
  RANKWEIGHTS: rankOrderWeights,
  DEMATEL: prominenceAndRelation,
  SPEARMAN: spearmanOf,
  KENDALL: kendallOf,
  STABILITY: stability,
};
