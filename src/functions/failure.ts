import { type Refusal, isRefusal } from "../scorecard/refusal";
import type { Language } from "../scorecard/table";
import type { ArgumentFault } from "../wording/functionWords";
import { sayFault } from "../wording/functions";
import { sayRefusal } from "../wording/refusals";

/**
 * An error for the cell (单元格错误): #N/A where something is not yet known, #VALUE!
 * where the table is wrong; its sentence shows when the pointer rests on the cell.
 */
export function cellError(isMissing: boolean, sentence: string): CustomFunctions.Error {
  return new CustomFunctions.Error(isMissing ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue, sentence);
}

/** The error of an argument's fault (参数问题). */
export function faultError(language: Language, fault: ArgumentFault): CustomFunctions.Error {
  const isMissing = fault.fault === "blank" || fault.fault === "not-scored" || (fault.fault === "error-cell" && fault.error === "#N/A");
  return cellError(isMissing, sayFault(language, fault));
}

/** The error of a refused calculation (拒绝计算). */
export function refusalError(language: Language, refusal: Refusal): CustomFunctions.Error {
  return cellError(refusal.refused === "data-missing", sayRefusal(language, refusal));
}

/** The result, or its refusal thrown as the cell's error (结果或拒绝). */
export function resultOf<T>(language: Language, result: T | Refusal): T {
  if (isRefusal(result)) throw refusalError(language, result);
  return result;
}

/** A number that a cell can hold (有限数); absurd arguments may carry a result beyond it. */
export function finite(language: Language, number: number): number {
  if (!Number.isFinite(number)) throw faultError(language, { fault: "too-large" });
  return number;
}
