import { explain } from "../scorecard/explain";
import { sayWorking } from "../wording/wording";
import { nodeIn } from "./askedNode";
import { assessed } from "./assessedRange";
import { scorecardIn } from "./scorecardRange";

/**
 * 算式: the working behind a node's points.
 * @customfunction EXPLAIN
 * @param scorecard 计分卡
 * @param node 节点
 * @returns text to follow with a calculator
 */
export function workingOf(scorecard: unknown[][], node: unknown): string {
  const range = scorecardIn(scorecard);
  const { card, index } = nodeIn(range, node);
  const assessment = assessed(range);
  return sayWorking(range.language, explain(assessment, assessment.cards[card]!, index));
}
