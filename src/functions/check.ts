import { functionWords } from "../wording/functions";
import { address } from "../wording/address";
import { say } from "../wording/wording";
import { assessed } from "./assessedRange";
import { cellError, faultError } from "./failure";
import { linksIn, scorecardIn } from "./scorecardRange";

/**
 * 检查: everything that is wrong with a scorecard, and what deserves a look.
 * @customfunction CHECK
 * @param scorecard 计分卡
 * @param [links] 因果
 * @param [order] 维度次序
 * @returns a header row, then a row per finding
 */
export function check(scorecard: unknown[][], links?: unknown[][], order?: unknown[][]): unknown[][] {
  const range = scorecardIn(scorecard);
  const { language } = range;
  const words = functionWords(language);
  const { findings } = assessed(range, links, order);
  const rows = findings.map((finding) => [words.severities[finding.severity], finding.rule, address(language, finding.at), say(language, finding)]);
  return [[...words.check], ...(rows.length > 0 ? rows : [["", "", "", words.nothingFound]])];
}

/**
 * 覆盖率: share of weight on a full chain of cause and effect.
 * @customfunction COVERAGE
 * @param scorecard 计分卡
 * @param links 因果
 * @param [order] 维度次序
 * @returns share of 1
 */
export function coverage(scorecard: unknown[][], links: unknown[][], order?: unknown[][]): number {
  const range = scorecardIn(scorecard);
  linksIn(links, range.language);
  const { cards, findings } = assessed(range, links, order);
  const covered = cards.flatMap((card) => (card.coverage === null ? [] : [card]));
  const [only] = covered;
  if (covered.length > 1) throw faultError(range.language, { fault: "one-card", candidates: covered.map(({ card }) => card.name) });
  if (only?.coverage != null) return only.coverage;
  const reason = findings.find(({ severity }) => severity === "error");
  throw reason === undefined ? faultError(range.language, { fault: "no-objectives" }) : cellError(false, say(range.language, reason));
}
