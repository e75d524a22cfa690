import { addressOf, areaOf, type Area } from "../address";
import type { Parts, ValidationPart } from "../grid/parts";
import { escapedAttribute, unescaped } from "./sharedStrings";
import { replaceElements } from "./sheetElements";
import { childOf, childrenOf, element, flagOf, setAttribute, textOf, type XmlElement } from "./xml";

const kinds = { whole: "wholeNumber", decimal: "decimal", list: "list", date: "date", time: "time", textLength: "textLength", custom: "custom" } as const;

const operators: { readonly [operator: string]: string } = {
  between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo", greaterThan: "GreaterThan", lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo", lessThanOrEqual: "LessThanOrEqualTo",
};

const styles: { readonly [style: string]: string } = { stop: "Stop", warning: "Warning", information: "Information" };

/** The validation rules of a file's sheet (数据验证). */
export function readValidations(parts: Parts, sheetId: string, root: XmlElement): void {
  for (const stored of validationsOf(root)) {
    const areas = areasOf(stored);
    if (areas.length > 0) parts.validation.set(String(parts.validation.size + 1), validationOfFile(stored, sheetId, areas));
  }
}

function validationsOf(root: XmlElement): readonly XmlElement[] {
  return childrenOf(childOf(root, "dataValidations"), "dataValidation");
}

/** The areas of a list such as `A1:A9 C3`. */
export function areasOf({ attributes }: XmlElement): readonly Area[] {
  return (attributes.sqref ?? "").split(/\s+/).flatMap((address) => areaOf(address) ?? []);
}

function validationOfFile(stored: XmlElement, sheetId: string, areas: readonly Area[]): ValidationPart {
  const { errorStyle = "stop", errorTitle = "", error = "", promptTitle = "", prompt = "" } = stored.attributes;
  return {
    sheetId, areas, rule: ruleOf(stored), ignoreBlanks: flagOf(stored, "allowBlank"),
    prompt: { showPrompt: flagOf(stored, "showInputMessage"), title: unescaped(promptTitle), message: unescaped(prompt) },
    errorAlert: { showAlert: flagOf(stored, "showErrorMessage"), style: styles[errorStyle] ?? "Stop", title: unescaped(errorTitle), message: unescaped(error) },
  };
}

function ruleOf(stored: XmlElement): ValidationPart["rule"] {
  const { type = "none", operator = "between" } = stored.attributes;
  const [first, second] = [textOf(childOf(stored, "formula1")), textOf(childOf(stored, "formula2"))];
  const kind = kinds[type as keyof typeof kinds] as string | undefined;
  if (kind === undefined) return {};
  if (kind === "list") return { list: { inCellDropDown: !flagOf(stored, "showDropDown"), source: listSource(first) } };
  if (kind === "custom") return { custom: { formula: `=${first}` } };
  return { [kind]: { formula1: `=${first}`, ...(second !== "" && { formula2: `=${second}` }), operator: operators[operator] ?? "Between" } };
}

/** A list in quotes is the list itself; anything else is a reference or a formula. */
function listSource(formula: string): string {
  return formula.startsWith('"') ? formula.slice(1, -1).replaceAll('""', '"') : `=${formula}`;
}

/** Puts validation into a sheet's XML where it differs from what the file says; rules that stay are left as they are. */
export function writeValidations(root: XmlElement, sheetId: string, now: readonly ValidationPart[]): void {
  const stored = validationsOf(root).flatMap((rule) => (areasOf(rule).length > 0 ? [{ rule, part: validationOfFile(rule, sheetId, areasOf(rule)) }] : []));
  if (JSON.stringify(now) === JSON.stringify(stored.map(({ part }) => part))) return;
  const rules = now.map((part) => stored.find((known) => JSON.stringify(known.part) === JSON.stringify(part))?.rule ?? validationElement(part));
  const list = element("dataValidations", { ...childOf(root, "dataValidations")?.attributes, count: rules.length }, ...rules);
  replaceElements(root, "dataValidations", ...(rules.length > 0 ? [list] : []));
}

function validationElement(part: ValidationPart): XmlElement {
  const [kind] = Object.keys(part.rule);
  const type = Object.entries(kinds).find(([, word]) => word === kind)?.[0];
  const rule = (kind === undefined ? {} : part.rule[kind]) as { readonly source?: unknown; readonly formula?: unknown; readonly formula1?: unknown; readonly formula2?: unknown; readonly operator?: string; readonly inCellDropDown?: boolean };
  const written = element("dataValidation");
  setAttribute(written, "type", type);
  setAttribute(written, "errorStyle", part.errorAlert.style === "Stop" ? undefined : part.errorAlert.style.toLowerCase());
  if (rule.operator !== undefined && rule.operator !== "Between") setAttribute(written, "operator", Object.keys(operators).find((word) => operators[word] === rule.operator));
  setAttribute(written, "allowBlank", part.ignoreBlanks ? 1 : undefined);
  setAttribute(written, "showDropDown", kind === "list" && rule.inCellDropDown === false ? 1 : undefined);
  setAttribute(written, "showInputMessage", part.prompt.showPrompt ? 1 : undefined);
  setAttribute(written, "showErrorMessage", part.errorAlert.showAlert ? 1 : undefined);
  setAttribute(written, "errorTitle", escapedAttribute(part.errorAlert.title) || undefined);
  setAttribute(written, "error", escapedAttribute(part.errorAlert.message) || undefined);
  setAttribute(written, "promptTitle", escapedAttribute(part.prompt.title) || undefined);
  setAttribute(written, "prompt", escapedAttribute(part.prompt.message) || undefined);
  setAttribute(written, "sqref", part.areas.map(addressOf).join(" "));
  const formulas = kind === "list" ? [listFormula(rule.source)] : kind === "custom" ? [bare(rule.formula)] : [rule.formula1, rule.formula2].flatMap((bound) => (bound == null || bound === "" ? [] : [bare(bound)]));
  written.children.push(...formulas.map((formula, index) => element(`formula${index + 1}`, {}, formula)));
  return written;
}

/** A reference stands bare in the file, a list of words in quotes. */
function listFormula(source: unknown): string {
  const text = bare(source);
  const isReference = typeof source === "string" && source.startsWith("=");
  return isReference ? text : `"${text.replaceAll('"', '""')}"`;
}

function bare(formula: unknown): string {
  return typeof formula === "number" ? String(formula) : typeof formula === "string" ? formula.replace(/^=/, "") : "";
}
