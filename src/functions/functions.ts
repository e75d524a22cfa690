/**
 * 自定义函数: registers every function of the add-in by hand, at top level, so that
 * a cell recalculates as soon as this file is loaded, with or without a pane.
 */
import { kendallOf, spearmanOf, stability } from "./ranking";
import { ahp, consistencyRatio, entropy, prominenceAndRelation, rankOrderWeights } from "./weights";

CustomFunctions.associate("AHP", ahp);
CustomFunctions.associate("CONSISTENCY", consistencyRatio);
CustomFunctions.associate("ENTROPY", entropy);
CustomFunctions.associate("RANKWEIGHTS", rankOrderWeights);
CustomFunctions.associate("DEMATEL", prominenceAndRelation);

CustomFunctions.associate("SPEARMAN", spearmanOf);
CustomFunctions.associate("KENDALL", kendallOf);
CustomFunctions.associate("STABILITY", stability);
