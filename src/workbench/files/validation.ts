import type { DataValidation, DataValidationOperator, Worksheet } from "@cj-tech-master/excelts";
import { addressOf, areaOf, type Area } from "../address";
import type { Parts, ValidationPart } from "../grid/parts";
import { serialOf } from "./cellContent";

const kinds = { whole: "wholeNumber", decimal: "decimal", list: "list", date: "date", time: "time", textLength: "textLength", custom: "custom" } as const;

const operators: { readonly [operator in DataValidationOperator]: string } = {
  between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo", greaterThan: "GreaterThan", lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo", lessThanOrEqual: "LessThanOrEqualTo",
};

const styles: { readonly [style: string]: string } = { stop: "Stop", warning: "Warning", information: "Information" };

/** The validation rules of a file's sheet (数据验证): the library keeps them by address, Excel by rule. */
export function readValidations(parts: Parts, sheetId: string, worksheet: Worksheet): void {
  const byRule = new Map<DataValidation, Area[]>();
  for (const [key, rule] of Object.entries(worksheet.dataValidations.model)) {
    const area = areaOf(key.replace(/^range:/, ""));
    if (rule && area) byRule.set(rule, [...(byRule.get(rule) ?? []), area]);
  }
  for (const [rule, areas] of byRule) parts.validation.set(String(parts.validation.size + 1), validationOfFile(rule, sheetId, areas));
}

function validationOfFile(rule: DataValidation, sheetId: string, areas: readonly Area[]): ValidationPart {
  return {
    sheetId, areas, rule: ruleOf(rule),
    ignoreBlanks: rule.allowBlank ?? false,
    prompt: { showPrompt: rule.showInputMessage ?? false, title: rule.promptTitle ?? "", message: rule.prompt ?? "" },
    errorAlert: { showAlert: rule.showErrorMessage ?? false, style: styles[rule.errorStyle ?? "stop"] ?? "Stop", title: rule.errorTitle ?? "", message: rule.error ?? "" },
  };
}

function ruleOf(rule: DataValidation): ValidationPart["rule"] {
  if (rule.type === "any") return {};
  const [first = "", second] = (rule.formulae ?? []).map((formula) => (formula instanceof Date ? serialOf(formula) : formula));
  const kind = kinds[rule.type as keyof typeof kinds];
  if (kind === "list") return { list: { inCellDropDown: true, source: listSource(String(first)) } };
  if (kind === "custom") return { custom: { formula: `=${first}` } };
  return { [kind]: { formula1: first, ...(second !== undefined && { formula2: second }), operator: operators[rule.operator ?? "between"] } };
}

/** A list in quotes is the list itself; anything else is a reference or a formula. */
function listSource(formula: string): string {
  return formula.startsWith('"') ? formula.slice(1, -1).replaceAll('""', '"') : `=${formula}`;
}

/** A rule as the library keeps it, with the addresses it is kept under. */
export function fileValidation(part: ValidationPart): readonly (readonly [key: string, rule: DataValidation])[] {
  const rule = fileRule(part);
  return part.areas.map((area) => {
    const address = addressOf(area);
    return [address.includes(":") ? `range:${address}` : address, rule] as const;
  });
}

function fileRule(part: ValidationPart): DataValidation {
  const frame = {
    allowBlank: part.ignoreBlanks,
    showInputMessage: part.prompt.showPrompt, promptTitle: part.prompt.title || undefined, prompt: part.prompt.message || undefined,
    showErrorMessage: part.errorAlert.showAlert, errorStyle: part.errorAlert.style.toLowerCase(), errorTitle: part.errorAlert.title || undefined,
    error: part.errorAlert.message || undefined,
  };
  const [kind] = Object.keys(part.rule);
  const type = Object.entries(kinds).find(([, word]) => word === kind)?.[0];
  if (kind === undefined || type === undefined) return { ...frame, type: "any" };
  const rule = part.rule[kind] as { readonly source?: unknown; readonly formula?: unknown; readonly formula1?: unknown; readonly formula2?: unknown; readonly operator?: string };
  const typed = type as Exclude<DataValidation["type"], "any">;
  if (kind === "list") return { ...frame, type: typed, formulae: [listFormula(bare(rule.source), rule.source)] };
  if (kind === "custom") return { ...frame, type: typed, formulae: [bare(rule.formula)] };
  const operator = Object.entries(operators).find(([, word]) => word === rule.operator)?.[0] ?? "between";
  const formulae = [bare(rule.formula1), ...(rule.formula2 == null ? [] : [bare(rule.formula2)])];
  return { ...frame, type: typed, operator: operator as DataValidationOperator, formulae };
}

/** A reference stands bare in the file, a list of words in quotes. */
function listFormula(text: string | number, source: unknown): string {
  const isReference = typeof source === "string" && source.startsWith("=");
  return isReference ? String(text) : `"${String(text).replaceAll('"', '""')}"`;
}

function bare(formula: unknown): string | number {
  if (typeof formula === "number") return formula;
  return typeof formula === "string" ? formula.replace(/^=/, "") : "";
}
