import { attainment } from "../scorecard/attainment";
import { type Fault, finding } from "../scorecard/finding";
import { methodOf } from "../scorecard/methodNames";
import { readNumber } from "../scorecard/number";
import { pointsOf } from "../scorecard/points";
import { isFault } from "../scorecard/rulesOf";
import type { Cell, Language } from "../scorecard/table";
import { understand } from "../scorecard/understand";
import type { ArgumentName } from "../wording/functionWords";
import { functionWords } from "../wording/functions";
import { languageOf } from "../wording/headers";
import { say } from "../wording/wording";
import { numberArgument, requiredNumber, textIn } from "./arguments";
import { toValue } from "./cells";
import { cellError, faultError, finite } from "./failure";

/**
 * 得分: what an actual earns by a rule.
 * @customfunction POINTS
 * @param actual 实际值
 * @param rule 计分标准
 * @param [target] 目标值
 * @param [baseline] 基准值
 * @param [full] 分值
 * @returns points, 100 = target met; as the sentence counts them where it names another full mark
 */
export function points(actual: unknown, rule: unknown, target?: unknown, baseline?: unknown, full?: unknown): number {
  const text = required("rule", "zh", toValue(rule));
  const language = languageOf([text]);
  const method = methodOf(text);
  const understood = understand({
    method,
    ruleText: method === null ? text : null,
    unit: null,
    baseline: numberArgument({ argument: "baseline", language }, baseline),
    target: numberArgument({ argument: "target", language }, target),
    full: numberArgument({ argument: "full", language }, full),
    hasTypedPoints: false,
  });
  if (isFault(understood)) throw fault(language, understood);
  const earned = pointsOf(understood, actualIn(toValue(actual), language));
  if (earned === null) throw faultError(language, { fault: "blank", argument: "actual", within: null });
  if (typeof earned === "object") throw fault(language, earned);
  return finite(language, earned);
}

/**
 * 完成率: how much of the way from baseline to target was travelled. 1 at the target.
 * @customfunction ATTAINMENT
 * @param actual 实际值
 * @param target 目标值
 * @param [baseline] 基准值，空白为 0
 * @returns share of 1
 */
export function attainmentOf(actual: unknown, target: unknown, baseline?: unknown): number {
  const language = "zh";
  const [done, aim] = [requiredNumber({ argument: "actual", language }, actual), requiredNumber({ argument: "target", language }, target)];
  const found = attainment(done, aim, numberArgument({ argument: "baseline", language }, baseline));
  if (typeof found === "object") throw fault(language, found);
  return finite(language, found);
}

/** A number, or the word that some rules score. */
function actualIn(cell: Cell, language: Language): number | string {
  const read = readNumber(cell);
  return typeof read === "number" ? read : required("actual", language, cell);
}

function required(argument: ArgumentName, language: Language, cell: Cell): string {
  const text = textIn({ argument, language }, cell, null);
  if (text === null) throw faultError(language, { fault: "blank", argument, within: null });
  return text;
}

/** The sentence of a fault as the finding it would be on a sheet. */
function fault(language: Language, { rule, field, ...facts }: Fault): CustomFunctions.Error {
  const at = { sheet: null, cell: "", row: 1, field };
  return cellError(false, say(language, finding(rule, at, null, { ...facts, name: functionWords(language).thisCell })));
}
