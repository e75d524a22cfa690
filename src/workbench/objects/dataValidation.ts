import { addressOf, quotedSheetName } from "../address";
import { asFlag, choice, isObjectOf, recordAt } from "../callArguments";
import { ExcelError } from "../excelError";
import { nameOf } from "../grid/book";
import { clearValidation, hasSomeValidation, setValidation, validationOf } from "../grid/validation";
import type { ValidationPart } from "../grid/parts";
import type { ObjectType } from "../objectModel";
import type { RangeAreasTarget } from "./targets";

/** DataValidation (数据验证): what may be typed into cells. */
export const dataValidationType: ObjectType<RangeAreasTarget> = {
  properties: {
    Rule: { get: (target) => partOf(target)?.rule ?? {}, set: (target, value) => update(target, { rule: ruleOf(recordAt([value], 0)) }) },
    Type: { get: typeOf },
    IgnoreBlanks: { get: (target) => partOf(target)?.ignoreBlanks ?? true, set: (target, value) => update(target, { ignoreBlanks: asFlag(value) }) },
    Prompt: { get: (target) => partOf(target)?.prompt ?? blank.prompt, set: (target, value) => update(target, { prompt: { ...blank.prompt, ...recordAt([value], 0) } }) },
    ErrorAlert: { get: (target) => partOf(target)?.errorAlert ?? blank.errorAlert, set: (target, value) => update(target, { errorAlert: { ...blank.errorAlert, ...recordAt([value], 0) } }) },
    Valid: { get: () => { throw new ExcelError("NotImplemented", "DataValidation.valid"); }, isOnRequest: true },
  },
  methods: {
    Clear: ({ sheet, areas }) => { for (const area of areas) clearValidation(sheet, area); },
  },
};

const ruleKinds = ["wholeNumber", "decimal", "list", "date", "time", "textLength", "custom"] as const;

const typeWords: { readonly [kind: string]: string } = {
  wholeNumber: "WholeNumber", decimal: "Decimal", list: "List", date: "Date", time: "Time", textLength: "TextLength", custom: "Custom",
};

const blank: Omit<ValidationPart, "sheetId" | "areas"> = {
  rule: {}, ignoreBlanks: true,
  prompt: { showPrompt: true, title: "", message: "" },
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
};

function partOf({ sheet, areas }: RangeAreasTarget): ValidationPart | null {
  return validationOf(sheet, areas);
}

function typeOf(target: RangeAreasTarget): string {
  const part = partOf(target);
  if (!part) return hasSomeValidation(target.sheet, target.areas) ? "Inconsistent" : "None";
  const [kind] = Object.keys(part.rule);
  return kind === undefined ? "None" : typeWords[kind] ?? "Custom";
}

function update(target: RangeAreasTarget, wanted: Partial<ValidationPart>): void {
  const { rule, ignoreBlanks, prompt, errorAlert } = { ...(partOf(target) ?? blank), ...wanted };
  setValidation(target.sheet, target.areas, { rule, ignoreBlanks, prompt, errorAlert });
}

/** A rule names exactly one kind; ranges in it become references. */
function ruleOf(record: { readonly [key: string]: unknown }): { readonly [kind: string]: unknown } {
  const given = Object.entries(record).filter(([, value]) => value != null);
  const [first] = given;
  if (!first || given.length !== 1) throw new ExcelError("InvalidArgument");
  const kind = choice(first[0], ruleKinds);
  return { [kind]: Object.fromEntries(Object.entries(recordAt([first[1]], 0)).map(([key, value]) => [key, referenceOr(value)])) };
}

function referenceOr(value: unknown): unknown {
  if (!isObjectOf(value, "Range")) return value;
  return `=${quotedSheetName(nameOf(value.target.sheet))}!${addressOf(value.target.area)}`;
}
